"""Which citations come first, and what is kept."""

import pytest

from catalog.facets.keeping import facet_index
from catalog.models import Citation, DataVersion, Journal, change
from catalog.search.lookup import best_citations, citations_of, citations_with
from tests.factories import make_citation, make_disease, make_drug, save

pytestmark = pytest.mark.django_db


def best(text: str, most: int) -> list[str]:
    index = facet_index()
    found = citations_of(text, index.version)
    return [Citation.objects.get(pk=pk).title for pk in best_citations(text, found, index, most=most)]


def test_titles_come_before_notes_and_the_newest_before_the_older() -> None:
    make_citation("Old knots", issued="2001")
    make_citation("New", issued="2020", annotation="On knots.")
    make_citation("New knots", issued="2019")
    make_citation("Undated knots")

    assert best("knots", 4) == ["New knots", "Old knots", "Undated knots", "New"]
    assert best("knots", 2) == ["New knots", "Old knots"]


def test_a_word_that_no_entry_holds_may_be_the_beginning_of_one() -> None:
    make_citation("Polymyositis")
    version = DataVersion.objects.current()

    assert len(citations_with("polymyo", version=version)) == 1
    assert len(citations_with("myositis", version=version)) == 0


def test_signs_without_a_word_look_for_nothing() -> None:
    make_citation("Knots")

    assert citations_with("--", version=DataVersion.objects.current()) is None


def test_every_name_finds_the_papers_on_what_it_names_and_those_with_any_of_its_names() -> None:
    drug, disease, form = make_drug("alphazole"), make_disease("loops"), make_disease("tight loops")
    form.parent = disease
    save(form)
    with change(by=None, why="names"):
        drug.names.create(text="Alpha", kind="brand")
        drug.names.create(text="AZ", kind="abbreviation")
    about = make_citation("On the first", drugs=[drug], diseases=[form])
    told = make_citation("Alpha in knots")
    make_citation("AZ is a place")
    version = DataVersion.objects.current()

    found = [
        list(citations_with(text, version=version) or []) for text in ("alphazole", "alpha", "loops", "alpha knots")
    ]

    assert found == [[about.pk, told.pk], [about.pk, told.pk], [about.pk], [told.pk]]


def test_a_year_is_that_of_publication_unless_nothing_appeared_in_it() -> None:
    old = make_citation("Knots of 2016", issued="2001", doi="10.1000/2016")
    new = make_citation("Knots", issued="2016")
    version = DataVersion.objects.current()

    found = [list(citations_with(text, version=version) or []) for text in ("2016", "knots 2016", "knots 1999", "1999")]

    assert found == [[new.pk], [new.pk], [], []]
    assert best("knots", 1) == [new.title]
    assert best("knots of 2001", 1) == [old.title]


def test_a_journal_is_found_by_its_full_title_and_its_initials() -> None:
    journal = save(Journal(title="Ann Rheum Dis (Online)"))
    paper = make_citation("Knots", journal=journal)
    save(Journal(title="Lupus"))
    version = DataVersion.objects.current()

    typed = ("Annals of the Rheumatic Diseases", "ard", "annals of rheumatology", "ann rheum")

    assert [list(citations_with(text, version=version) or []) for text in typed] == [[paper.pk]] * 2 + [[], [paper.pk]]
