"""Numbers as readers paste them."""

import pytest

from catalog.search.numbers import Number, read_number
from tests.factories import make_citation

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
