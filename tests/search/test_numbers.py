"""Numbers as readers paste them."""

import pytest
from django.test import Client

from catalog.models import Citation, change
from catalog.search.numbers import Number, read_number
from tests.factories import make_citation, make_disease, make_drug
from tests.pages import text_of

from .looking import look_for

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed",
    ["10.1000/AbC", "https://doi.org/10.1000/abc", "doi: 10.1000/abc.", "PMID: 25933090", "25933090", "PMC4416724",
     "https://pubmed.ncbi.nlm.nih.gov/25933090/", "NCT00883129", "https://example.org/knots"],
)  # fmt: skip
def test_every_shape_leads_to_the_paper(typed: str) -> None:
    paper = make_citation(
        "Knots",
        doi="10.1000/abc",
        pmid="25933090",
        pmcid="PMC4416724",
        nct="NCT00883129",
        url="https://example.org/knots",
    )
    make_citation("25933090 others")

    results = look_for(typed)

    assert (list(results.citations), results.total, results.is_certain) == ([paper.pk], 1, True)


def test_a_number_that_is_not_listed_is_told_and_nothing_stands_in_its_place() -> None:
    make_citation("Knots", doi="10.1000/abc")
    make_citation("Draft", doi="10.1000/draft", status="draft")

    assert read_number("10.1000/abd") == Number("DOI", "10.1000/abd", ())
    assert read_number("10.1000/draft") == Number("DOI", "10.1000/draft", ())
    assert (look_for("10.1000/abd").total, look_for("10.1000/abd").guesses) == (0, [])


def test_a_few_digits_are_a_number_only_where_they_are_listed() -> None:
    paper = make_citation("Knots", pmid="2016")

    assert read_number("2017") is None
    assert read_number("12") is None
    assert read_number("knots") is None
    assert read_number("2016") == Number("PubMed number", "2016", (paper.pk,))


@pytest.mark.parametrize(
    "typed",
    ["28544580, 25933090", "28544580 25933090", "PMID 28544580; PMID: 25933090", "28544580,10.1000/abc",
     "https://doi.org/10.1000/abc https://pubmed.ncbi.nlm.nih.gov/28544580/"],
)  # fmt: skip
def test_two_numbers_at_once_lead_to_both_papers(typed: str) -> None:
    one, two = make_citation("One", pmid="28544580"), make_citation("Two", pmid="25933090", doi="10.1000/abc")

    results = look_for(typed)

    assert (set(results.citations), results.total) == ({one.pk, two.pk}, 2)


def test_of_two_numbers_the_one_that_is_not_listed_is_told(reader: Client) -> None:
    make_citation("One", pmid="28544580")

    page = text_of(reader.get("/search/?q=28544580,+25933090"))

    assert "1 paper with these numbers" in page
    assert "We do not list 25933090." in page
    assert read_number("2016 2017") is None


@pytest.mark.parametrize(
    "typed",
    ["DOID 418", "DOID:418", "doid: 418", "ICD-10 M34.1", "ICD10: M34.1", "MeSH D012595", "MeSH ID: D012595",
     "ORPHA 90291", "ORPHA:90291", "ORPHAcode 90291", "Orphanet: 90291"],
)  # fmt: skip
def test_a_code_leads_to_its_condition_with_the_name_of_its_system(typed: str) -> None:
    disease = make_disease("knots", doid="418", icd10="M34.1", mesh="D012595", orpha="90291")
    paper = make_citation("On them", diseases=[disease])

    results = look_for(typed)

    assert [hit.known.title for group in results.groups for hit in group.hits] == ["Knots"]
    assert set(results.citations) == {paper.pk}


@pytest.mark.parametrize(
    ("system", "code"), [("atc", "L04AX03"), ("rxcui", "3008"), ("unii", "YL5FZ2Y5U1"), ("mesh", "D008727")]
)
def test_a_code_leads_to_its_medicine_with_the_name_of_its_system(system: str, code: str) -> None:
    drug = make_drug("alphazole")
    with change(by=None, why="codes"):
        stored = drug.codes.create(system=system, code=code)

    for typed in (str(stored), f"{stored.get_system_display()}: {code}"):
        assert look_for(typed).groups[0].hits[0].known.title == "Alphazole"
    assert look_for(f"DOID {code}", as_typed=True).total == 0


LANCET = "10.1016/s2213-2600(20)30318-0"


@pytest.mark.parametrize(
    ("typed", "doi"),
    [
        ("https://www.thelancet.com/journals/lanres/article/PIIS2213-2600(20)30318-0/fulltext", LANCET),
        ("https://www.thelancet.com/journals/lanres/article/PIIS2213-2600%2820%2930318-0/abstract", LANCET),
        ("https://www.sciencedirect.com/science/article/pii/S2213260020303180", LANCET),
        ("https://www.sciencedirect.com/science/article/abs/pii/S2213260020303180?via%3Dihub", LANCET),
        ("https://ard.bmj.com/content/76/7/1207", "10.1136/ard-1"),
        ("https://ard.bmj.com/content/76/7/1207.full.pdf", "10.1136/ard-1"),
        ("https://ard.bmj.com/content/annrheumdis/76/7/1207.full.pdf", "10.1136/ard-1"),
        ("https://www.sciencedirect.com/science/article/pii/S2213260020303181", ""),
        ("https://ard.bmj.com/content/76/7/120", ""),
        ("https://ard.bmj.com.example.org/content/76/7/1207", ""),
    ],
)
def test_an_address_of_a_publisher_leads_to_its_paper(typed: str, doi: str) -> None:
    place = {"volume": "76", "issue": "7", "pages": "1207-1218"}
    make_citation("Lungs", doi=LANCET)
    make_citation("Knots", doi="10.1136/ard-1", **place)
    make_citation("Elsewhere", doi="10.1000/x", **place)

    found = look_for(typed).citations

    assert [Citation.objects.get(pk=pk).doi for pk in found] == [doi] * bool(doi)


def test_of_an_address_without_a_number_we_say_that_we_cannot_tell(reader: Client) -> None:
    page = text_of(reader.get("/search/?q=https://ard.bmj.com/content/76/7/1207"))

    assert "We cannot tell from this address" in page
    assert "We do not list" not in page
