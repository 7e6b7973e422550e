"""What the desk means by what somebody typed."""

import pytest

from catalog.models import Citation, Disease, Drug, Journal, change
from catalog.search.called import records_called
from tests.factories import make_citation, make_disease, make_drug, save

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Sjögren's disease", "sjogren"),
        ("Sjögren's disease", "SJÖGREN’S"),
        ("Sjögren's disease", "Sjo\u0308gren"),
        ("Behçet's disease", "behcet"),
        ("Raynaud's", "raynaud’s"),
        ("oesophageal fibrosis", "esophageal"),
        ("Müller's disease", "mueller"),
        ("cell-cept", "cellc"),
    ],
)
def test_a_name_is_found_however_it_is_typed(name: str, typed: str) -> None:
    disease = make_disease(name, status="draft")
    make_disease("knots")

    assert records_called(Disease, typed) == [disease.pk]


def test_other_names_and_codes_lead_to_a_record_and_no_others_do() -> None:
    drug = make_drug("alphazole")
    with change(by=None, why="names"):
        drug.names.create(text="TNF-α stopper", kind="brand")
        drug.codes.create(system="atc", code="L04AA06")

    typed = ("tnf alpha", "l04aa06", "alphaz", "alphazole stopper", "zole", "", "--")

    assert [records_called(Drug, text) for text in typed] == [[drug.pk]] * 4 + [[]] * 3


def test_journals_are_found_by_short_and_other_titles() -> None:
    journal = save(Journal(title="The Journal of Knots", abbreviation="J. Knots", aliases="Knoten"))

    assert [records_called(Journal, text) for text in ("j knots", "knoten", "loops")] == [[journal.pk]] * 2 + [[]]


def test_citations_are_found_by_title_author_and_number_whatever_their_status() -> None:
    draft = make_citation("Knots in β-carotene", status="draft", doi="10.1002/acr.23282")
    out = make_citation("Loops in beta carotene")
    with change(by=None, why="authors"):
        draft.authors.create(position=1, family="O'Dell", given="J")
        out.authors.create(position=1, family="Søndergaard", given="K")

    typed = ("beta carotene", "O’Dell", "sondergaard k", "https://doi.org/10.1002/acr.23282", "10.1002/other")
    found = [records_called(Citation, text) for text in typed]

    assert found == [[draft.pk, out.pk], [draft.pk], [out.pk], [draft.pk], []]
