"""What was pasted into a citation's form is put where it belongs."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.pasted import NO_DOI
from catalog.identifiers.partial_date import PartialDate
from catalog.models import Citation
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in, told
from tests.factories import make_citation

ADD = at(Citation, "add")


@pytest.fixture
def desk(editor: User) -> Client:
    """The browser of an editor."""
    return signed_in(editor)


def refused(desk: Client, **typed: str) -> dict[str, list[str]]:
    form = send(desk, ADD, title="Knots", **typed).context["adminform"].form
    return {name: list(texts) for name, texts in form.errors.items()}


@pytest.mark.parametrize(
    ("field", "typed", "stored"),
    [
        ("pmid", "https://doi.org/10.1000/knots", {"doi": "10.1000/knots", "pmid": None}),
        ("pmid", "https://pubmed.ncbi.nlm.nih.gov/900000001/", {"pmid": "900000001"}),
        ("pmid", "NCT90000001", {"nct": "NCT90000001", "pmid": None}),
        ("doi", "PMID 900000001.", {"pmid": "900000001", "doi": None}),
        ("doi", "https://example.org/doi/full/10.1000/knots#a", {"doi": "10.1000/knots"}),
        ("doi", "www.example.org/a", {"url": "https://www.example.org/a", "doi": None}),
        ("url", "https://doi.org/10.1000/knots", {"doi": "10.1000/knots", "url": None}),
        ("url", "10.1000/knots", {"doi": "10.1000/knots", "url": None}),
        ("url", "https://example.org/doi/full/10.1000/knots", {"url": "https://example.org/doi/full/10.1000/knots"}),
        ("issued", "2016 Dec 30;18(1):305", {"volume": "18", "issue": "1", "pages": "305"}),
        ("issued", "2016 Dec;121:117-122.", {"volume": "121", "issue": "", "pages": "117-122"}),
    ],
)
def test_a_text_goes_into_its_own_field(desk: Client, field: str, typed: str, stored: dict[str, str | None]) -> None:
    send(desk, ADD, title="Knots", **{field: typed})

    citation = Citation.objects.get()
    assert {name: getattr(citation, name) for name in stored} == stored


def test_a_text_whose_field_is_taken_is_kept_and_told_where_it_belongs(desk: Client) -> None:
    response = send(desk, ADD, title="Knots", doi="PMID: 900000001", pmid="900000002")

    form = response.context["adminform"].form
    assert list(form.errors["doi"]) == ["This belongs in the field “PubMed number (PMID)”, which holds another one."]
    assert 'value="PMID: 900000001"' in response.content.decode()


@pytest.mark.parametrize(
    ("field", "typed", "stored"),
    [
        ("pmid", "22467948 PMC3456789", {"pmid": "22467948", "pmcid": "PMC3456789"}),
        ("pmcid", "PMID: 22467948; PMCID: PMC3456789", {"pmid": "22467948", "pmcid": "PMC3456789"}),
        (
            "doi",
            "10.1000/tri.1 PMID: 22467912 PMCID: PMC3456712",
            {"doi": "10.1000/tri.1", "pmid": "22467912", "pmcid": "PMC3456712"},
        ),
        (
            "doi",
            "Knots. 2016:1. doi: 10.1000/xyz123, PMID: 22467948.",
            {"doi": "10.1000/xyz123", "pmid": "22467948"},
        ),
        ("nct", "NCT00000011 (10.1000/knots)", {"nct": "NCT00000011", "doi": "10.1000/knots"}),
        ("url", "https://example.org/a PMID 22467948", {"url": "https://example.org/a", "pmid": "22467948"}),
    ],
)
def test_several_numbers_in_one_field_go_each_into_its_own(
    desk: Client, field: str, typed: str, stored: dict[str, str]
) -> None:
    response = send(desk, ADD, title="Knots", **{field: typed})

    citation = Citation.objects.get()
    assert {name: getattr(citation, name) for name in stored} == stored
    said = [line for line in told(desk, response) if "went into the field" in line]
    assert len(said) == len(stored.keys() - {field})


@pytest.mark.parametrize(
    ("field", "typed", "more"),
    [
        ("nct", "NCT00000011, NCT00000012", {}),
        ("doi", "10.1000/a 10.1000/b", {}),
        ("pmid", "22467948, 22467949", {}),
        ("doi", "10.1000/a PMID: 22467948", {"pmid": "22467949"}),
        ("doi", "10.1000/a 22467948", {}),
    ],
)
def test_two_numbers_for_one_place_are_asked_about_and_both_stay(
    desk: Client, field: str, typed: str, more: dict[str, str]
) -> None:
    response = send(desk, ADD, title="Knots", **{field: typed}, **more)

    [said] = response.context["adminform"].form.errors[field]
    assert said.startswith("This is more than one: ")
    assert f'value="{typed}"' in response.content.decode()
    assert Citation.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"nct": "00000001"}, "This is not a trial number. It looks like NCT00004563."),
        ({"doi": "22467948"}, "This is not a DOI. A DOI looks like 10.1136/annrheumdis-2016-210503."),
        (
            {"url": "22467948"},
            "This is not a web address. Write it like https://www.example.org/page.",
        ),
        ({"url": "https://doi.org/"}, NO_DOI),
        ({"url": "http://dx.doi.org"}, NO_DOI),
    ],
)
def test_a_number_without_a_word_is_one_of_its_field_or_wrong(desk: Client, typed: dict[str, str], said: str) -> None:
    assert refused(desk, **typed) == {next(iter(typed)): [said]}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"issued": "2999"}, "This is not a date. Write 2016, 2016-12 or 2016-12-30."),
        ({"issued": "2099"}, "2099 lies in the future. Write the year that the paper shows."),
        ({"issued": "Spring"}, "This is not a date. Write 2016, 2016-12 or 2016-12-30."),
        (
            {"issued": "02/10/2017"},
            "02/10/2017 has two meanings. Write 2017-02-10 for 10 February 2017, or 2017-10-02 for 2 October 2017.",
        ),
        ({"doi": "nonsense"}, "This is not a DOI. A DOI looks like 10.1136/annrheumdis-2016-210503."),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(desk: Client, typed: dict[str, str], said: str) -> None:
    assert refused(desk, **typed) == {next(iter(typed)): [said]}


def test_nothing_was_online_on_a_day_to_come(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2020, 5, 1))

    assert refused(desk, online="2020-05-02") == {"online": ["2 May 2020 lies in the future."]}
    assert refused(desk, issued="2022") == {"issued": ["2022 lies in the future. Write the year that the paper shows."]}
    send(desk, ADD, title="Knots", issued="2021", online="2020-05-01")
    assert Citation.objects.get().issued == PartialDate(2021)


@pytest.mark.parametrize(
    ("title", "more", "slug"),
    [
        ("全身性強皮症", {"pmid": "900000001", "issued": "2016 Dec"}, "2016-pmid-900000001"),
        ("全身性強皮症のIL-6", {"doi": "10.1000/a.b", "language": "ja"}, "doi-10-1000-a-b"),
        ("전신경화증", {"language": "ko", "issued": "2015 Nov-Dec"}, "2015-paper-ko"),
        ("Склеродермия", {"language": ""}, "paper-in-another-language"),
        ("Sjögren’s disease", {}, "sjogrens-disease"),
    ],
)
def test_a_title_in_other_letters_has_year_and_number_for_its_address(
    desk: Client, title: str, more: dict[str, str], slug: str
) -> None:
    send(desk, ADD, title=title, **more)

    assert Citation.objects.get().slug == slug


def test_markup_and_breaks_do_not_come_in(desk: Client) -> None:
    citation = make_citation("Knots", status="draft")

    send(desk, of(citation), title="<i>N</i>-knots in CD4<sup>+</sup>\u2028cells &amp; loops", reason="As printed.")

    citation.refresh_from_db()
    assert citation.title == "N-knots in CD4⁺ cells & loops"


def test_the_tail_of_a_date_leaves_alone_what_was_typed(desk: Client) -> None:
    send(desk, ADD, title="Knots", issued="2016 Dec;121:117-122.", volume="7")

    citation = Citation.objects.get()
    assert (citation.volume, citation.pages) == ("7", "117-122")
