"""Which citations come first, and what is kept."""

import pytest

from catalog.models import Citation, DataVersion
from catalog.search.facet_keeping import facet_index
from catalog.search.lookup import best_citations, citations_with
from catalog.search.query import read
from tests.factories import make_citation

pytestmark = pytest.mark.django_db


def best(text: str, most: int) -> list[str]:
    return [Citation.objects.get(pk=pk).title for pk in best_citations(read(text), facet_index(), most=most)]


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
