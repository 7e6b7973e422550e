from pathlib import Path

import pytest

from catalog.models import Drug, DrugClass

from .folders import history_rows, load, refusals, write

NO_HEAD = "This page needs a head between two lines of three hyphens."
NO_RECORD = "This has to be a record: fields with their values."
TOO_LONG = "line 5, body: Ensure this value has at most 30000 characters (it has 30001)."


@pytest.mark.django_db
def test_with_one_bad_row_nothing_is_loaded(tmp_path: Path) -> None:
    report = load(
        tmp_path,
        classes="- {name: immunosuppressants, slug: immunosuppressants}",
        drugs="- {name: good, slug: good}\n- name: bad\n  slug: bad\n  also_chemotherapy: perhaps",
    )

    assert report.summary == "created 0, updated 0, unchanged 0, kept 0, refused 1"
    assert [str(refusal) for refusal in report.refusals] == [
        "seeds/drugs.yaml, line 4, also_chemotherapy: Value 'perhaps' is not a valid choice."
    ]
    assert not (Drug.objects.exists())
    assert not (DrugClass.objects.exists())
    assert not (history_rows())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {name: a, slug: a, colour: red}", ["line 1, colour: There is no such field here."]),
        ("- slug: a", ["line 1, name: This field cannot be blank."]),
        ("- {name: [a], slug: a}", ["line 1, name: Write one text here, not a list or fields."]),
        ("- {name: a, slug: a, names: Imuran}", ["line 1, names: Write a list here."]),
        ("- {name: a, slug: a, names: [Imuran]}", ["line 1, names: There is no such field here."]),
        (
            "- name: a\n  slug: a\n  names:\n    - {text: b}\n    - {text: b}",
            ["line 5, names: “b” stands twice."],
        ),
        (
            "- name: a\n  slug: a\n  codes:\n    - system: atc\n      code: wrong",
            ["line 5, code: This is not an ATC code. It looks like L04AX01."],
        ),
        (
            "- {name: a, slug: a, codes: [{system: mesh, code: D006886}]}\n"
            "- {name: b, slug: b, codes: [{system: mesh, code: D006886}]}",
            ["line 2: Another medicine has this code already. Only an ATC code can be shared."],
        ),
        (
            "- {name: a, slug: a, classes: [none]}",
            ["line 1, drug_class: There is no class “none”, or its own row was refused."],
        ),
        (
            "- {name: a, slug: a}\n- {name: b, slug: a}",
            ["line 2: This record stands twice, also in seeds/drugs.yaml, line 1."],
        ),
        ("- {name: a, name: b}", ["line 1, name: This field stands twice in one record."]),
        ("- a", [f"line 1: {NO_RECORD}"]),
        ("name: a", ["line 1: This file has to be a list of records, each with a hyphen in front."]),
        ("", ["line 1: This file has to be a list of records, each with a hyphen in front."]),
        ("- name: a\n  slug: [", ["line 2: This cannot be read. Look at the blanks and signs here."]),
        ("- name: \x07", ["line 1: This cannot be read. Look at the blanks and signs here."]),
    ],
)
def test_a_bad_row_is_named_by_file_line_and_field(tmp_path: Path, text: str, told: list[str]) -> None:
    problems = refusals(tmp_path, drugs=text)

    assert problems == [f"seeds/drugs.yaml, {line}" for line in told]


@pytest.mark.django_db
def test_a_circle_of_new_rows_is_refused(tmp_path: Path) -> None:
    problems = refusals(tmp_path, classes="- {name: a, slug: a, parent: b}\n- {name: b, slug: b, parent: a}")

    assert problems == [
        "seeds/classes.yaml, line 1, parent: There is no class “b”, or its own row was refused.",
        "seeds/classes.yaml, line 2, parent: There is no class “a”, or its own row was refused.",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: About", f"line 1: {NO_HEAD}"),
        ("---\ntitle: About\n", f"line 1: {NO_HEAD}"),
        ("---\n---\nWords.", f"line 1: {NO_RECORD}"),
        ("---\nslug: about\n---\nWords.", "line 2, title: This field cannot be blank."),
        ("---\nslug: about\ntitle: About\n---\n" + "x" * 30_001, TOO_LONG),
    ],
)
def test_a_page_is_refused_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    problems = refusals(tmp_path, pages__about=text)

    assert problems == [f"seeds/pages/about.md, {problem}"]


@pytest.mark.django_db
def test_a_file_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    problems = refusals(tmp_path, devices="- {name: a}")

    assert problems == [
        "seeds/devices.yaml, line 1: This file is of no known kind. Known are: journals, sources, citations, classes, "
        "drugs, diseases, topics, pages, treatments, risks, cross_references, contacts, glossary."
    ]


@pytest.mark.django_db
def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, drugs="")
    (folder / "drugs.yaml").write_bytes(b"\xff\xfe")

    problems = refusals(tmp_path)

    assert problems == ["seeds/drugs.yaml, line 1: This cannot be read. Look at the blanks and signs here."]


@pytest.mark.django_db
def test_a_folder_without_seeds_is_refused(tmp_path: Path) -> None:
    problems = refusals(tmp_path)

    assert problems == [f"{tmp_path / 'seeds'}, line 1: There is no seed file in this folder."]
