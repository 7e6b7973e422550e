from pathlib import Path

import pytest
from django.contrib.auth.models import User

from catalog.importing import is_empty
from catalog.models import Citation, Disease, Drug, DrugName, Treatment, change

from .folders import history_rows, load

CLASSES = "- {name: immunosuppressants, slug: immunosuppressants}"
DRUG = """
- name: azathioprine
  slug: azathioprine
  summary: Calms the immune system.
  names:
    - {text: Imuran, kind: brand}
    - {text: AZA, kind: abbreviation}
  codes: [{system: atc, code: l04ax01}]
  classes: [immunosuppressants]
"""
LINKED = {
    "classes": CLASSES,
    "drugs": DRUG,
    "diseases": "- {name: lupus nephritis, slug: lupus-nephritis}",
    "journals": "- title: Lupus",
    "citations": """
- slug: one
  title: One
  journal: Lupus
  issued: 2016-12
  drugs: [azathioprine]
  diseases: [lupus-nephritis]
""",
    "treatments": """
- drug: azathioprine
  disease: lupus-nephritis
  evidence:
    - {citation: one, direction: supports}
""",
}


def edit(record: Drug | DrugName, person: User, **values: str) -> None:
    """A change by a person."""
    with change(by=person, why="better words"):
        for name, value in values.items():
            setattr(record, name, value)
        record.save()


@pytest.mark.django_db
def test_a_folder_becomes_published_records_that_point_at_each_other(tmp_path: Path) -> None:
    report = load(tmp_path, **LINKED)

    drug = Drug.objects.get()
    citation = Citation.objects.get()
    treatment = Treatment.objects.get()
    assert report.summary == "created 6, updated 0, unchanged 0, kept 0, refused 0"
    assert (drug.status, drug.reviewed_on) == ("published", None)
    assert [str(name) for name in drug.names.all()] == ["AZA", "Imuran"]
    assert [str(code) for code in drug.codes.all()] == ["ATC L04AX01"]
    assert [str(drug_class) for drug_class in drug.classes.all()] == ["immunosuppressants"]
    assert (str(citation.issued), str(citation.journal)) == ("2016-12", "Lupus")
    assert (list(citation.drugs.all()), [str(row) for row in treatment.evidence.all()]) == ([drug], ["One"])


@pytest.mark.django_db
def test_an_import_is_one_change_set_with_its_day_as_reason(tmp_path: Path) -> None:
    load(tmp_path, **LINKED)

    rows = [*Drug.history.all(), *DrugName.history.all(), *Treatment.history.all()]
    assert {(row.history_user, row.history_change_reason) for row in rows} == {(None, "seed import 2026-11-23")}
    assert len({row.changeset for row in rows}) == 1


@pytest.mark.django_db
def test_a_second_import_changes_nothing_and_writes_no_history(tmp_path: Path) -> None:
    load(tmp_path, **LINKED)
    before = history_rows()

    report = load(tmp_path, **LINKED)

    assert report.summary == "created 0, updated 0, unchanged 6, kept 0, refused 0"
    assert history_rows() == before


@pytest.mark.django_db
def test_a_changed_field_is_updated_and_a_field_that_left_gets_its_standard_value(tmp_path: Path) -> None:
    load(tmp_path, classes=CLASSES, drugs=DRUG)

    report = load(tmp_path, drugs=DRUG.replace("  summary: Calms the immune system.\n", "  also_chemotherapy: 'no'\n"))

    drug = Drug.objects.get()
    assert report.summary == "created 0, updated 1, unchanged 1, kept 0, refused 0"
    assert (drug.summary, drug.also_chemotherapy) == ("", "no")


@pytest.mark.django_db
def test_parts_are_added_changed_and_removed_with_their_row(tmp_path: Path) -> None:
    load(tmp_path, classes=CLASSES, drugs=DRUG)

    report = load(
        tmp_path,
        drugs=DRUG.replace("{text: Imuran, kind: brand}", "{text: Azasan, kind: brand}")
        .replace("{text: AZA, kind: abbreviation}", "{text: AZA, kind: abbreviation, caution: Three letters.}")
        .replace("  classes: [immunosuppressants]\n", "  classes:\n"),
    )

    drug = Drug.objects.get()
    assert report.summary == "created 0, updated 1, unchanged 1, kept 0, refused 0"
    assert list(drug.names.values_list("text", "caution")) == [("AZA", "Three letters."), ("Azasan", "")]
    assert not drug.classes.exists()
    assert Drug.history.count() == 1


@pytest.mark.django_db
def test_a_code_may_move_from_one_record_to_another(tmp_path: Path) -> None:
    load(tmp_path, drugs="- {name: a, slug: a}\n- {name: b, slug: b, codes: [{system: atc, code: L04AX01}]}")

    report = load(tmp_path, drugs="- {name: a, slug: a, codes: [{system: atc, code: L04AX01}]}\n- {name: b, slug: b}")

    assert report.summary == "created 0, updated 2, unchanged 0, kept 0, refused 0"
    assert [str(code.drug) for code in Drug.objects.get(slug="a").codes.all()] == ["a"]


@pytest.mark.django_db
def test_rows_may_stand_before_what_they_stand_under(tmp_path: Path) -> None:
    load(
        tmp_path,
        diseases="""
- {name: c, slug: c, parent: b, complication_of: a}
- {name: b, slug: b, parent: a}
- {name: a, slug: a}
""",
    )

    rows = Disease.objects.order_by("slug").values_list("slug", "parent__slug", "complication_of__slug")
    assert list(rows) == [("a", None, None), ("b", "a", None), ("c", "b", "a")]


@pytest.mark.django_db
def test_a_tree_may_be_turned_around(tmp_path: Path) -> None:
    load(tmp_path, diseases="- {name: a, slug: a}\n- {name: b, slug: b, parent: a}")

    report = load(tmp_path, diseases="- {name: a, slug: a, parent: b}\n- {name: b, slug: b}")

    assert report.summary == "created 0, updated 2, unchanged 0, kept 0, refused 0"


@pytest.mark.django_db
def test_what_people_edited_is_kept_and_named(tmp_path: Path, editor: User) -> None:
    load(tmp_path, classes=CLASSES, drugs=DRUG)
    edit(Drug.objects.get(), editor, summary="Our own words.")

    report = load(tmp_path, drugs=DRUG.replace("Imuran", "Azasan"))

    assert report.summary == "created 0, updated 0, unchanged 1, kept 1, refused 0"
    assert report.kept == ["seeds/drugs.yaml, line 2: kept (edited by people)"]
    assert Drug.objects.get().summary == "Our own words."
    assert DrugName.objects.filter(text="Imuran").exists()


@pytest.mark.django_db
def test_an_edited_part_keeps_the_whole_record(tmp_path: Path, editor: User) -> None:
    load(tmp_path, classes=CLASSES, drugs=DRUG)
    edit(DrugName.objects.get(text="Imuran"), editor, market="Canada")

    report = load(tmp_path, drugs=DRUG)

    assert report.summary == "created 0, updated 0, unchanged 1, kept 1, refused 0"
    assert DrugName.objects.get(text="Imuran").market == "Canada"


@pytest.mark.django_db
def test_an_edit_that_agrees_with_the_file_is_no_difference(tmp_path: Path, editor: User) -> None:
    load(tmp_path, classes=CLASSES, drugs=DRUG)
    edit(Drug.objects.get(), editor)

    report = load(tmp_path, drugs=DRUG)

    assert report.summary == "created 0, updated 0, unchanged 2, kept 0, refused 0"


@pytest.mark.django_db
def test_a_record_that_people_renamed_is_found_by_its_old_address(tmp_path: Path, editor: User) -> None:
    load(tmp_path, **LINKED)
    edit(Drug.objects.get(), editor, slug="azathioprine-new")

    report = load(tmp_path, **LINKED)

    assert report.summary == "created 0, updated 0, unchanged 5, kept 1, refused 0"
    assert Drug.objects.get().slug == "azathioprine-new"


@pytest.mark.django_db
def test_what_people_deleted_is_not_brought_back_nor_pointed_at(tmp_path: Path, editor: User) -> None:
    load(tmp_path, **LINKED)
    with change(by=editor, why="not ours"):
        Treatment.objects.get().delete()
        Citation.objects.get().about_diseases.get().delete()
        Disease.objects.get().delete()

    report = load(tmp_path, **LINKED)

    assert report.summary == "created 0, updated 0, unchanged 3, kept 3, refused 0"
    assert not Disease.objects.exists()
    assert not Treatment.objects.exists()


@pytest.mark.django_db
def test_a_catalogue_is_empty_until_something_is_loaded(tmp_path: Path) -> None:
    before = is_empty()

    load(tmp_path, journals="- title: Lupus")

    assert (before, is_empty()) == (True, False)
