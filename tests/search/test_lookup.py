"""Which citations come first, and what is kept."""

import pytest

from catalog.models import Citation, DataVersion
from catalog.search import lookup
from catalog.search.lookup import citations_with, newest, with_words
from catalog.search.query import read
from tests.factories import make_citation

pytestmark = pytest.mark.django_db


def best(text: str, most: int) -> list[str]:
    version = DataVersion.objects.current()
    return [Citation.objects.get(pk=pk).title for pk in lookup.best_citations(read(text), version, most=most)]


def test_titles_come_before_notes_and_the_newest_before_the_older() -> None:
    make_citation("Old knots", issued="2001")
    make_citation("New", issued="2020", annotation="On knots.")
    make_citation("New knots", issued="2019")
    make_citation("Undated knots")

    assert best("knots", 4) == ["New knots", "Old knots", "Undated knots", "New"]
    assert best("knots", 2) == ["New knots", "Old knots"]


def test_of_many_the_newest_are_found_whether_they_are_among_the_newest_of_all_or_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for year in range(2000, 2006):
        make_citation(f"Knots {year}", issued=str(year))
    monkeypatch.setattr(lookup, "FEW", 2)
    ids = citations_with("knots", version=DataVersion.objects.current())
    years = dict(Citation.objects.values_list("pk", "year"))

    within = [years[pk] for pk in newest(ids, most=3)]
    monkeypatch.setattr(lookup, "FIRST_LOOK", 1)
    beyond = [years[pk] for pk in newest(ids, most=3)]

    assert (within, beyond) == ([2005, 2004, 2003], [2005, 2004, 2003])


def test_a_word_that_no_entry_holds_may_be_the_beginning_of_one() -> None:
    make_citation("Polymyositis")
    version = DataVersion.objects.current()

    assert len(citations_with("polymyo", version=version)) == 1
    assert len(citations_with("myositis", version=version)) == 0


def test_rows_are_narrowed_as_the_search_finds_them_and_no_word_narrows_nothing() -> None:
    make_citation("Polymyositis")
    make_citation("Knots")
    rows, version = Citation.objects.published(), DataVersion.objects.current()

    assert [row.title for row in with_words(rows, "polymyo", version=version)] == ["Polymyositis"]
    assert with_words(rows, "--", version=version).count() == 2
    assert with_words(rows, "zzz", version=version).count() == 0
