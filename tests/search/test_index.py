"""Both databases give the same answers: those of a slow and obvious reading of the same words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.models import SearchEntry
from catalog.search import index
from catalog.search.engine import Engine
from catalog.search.postgresql import POSTGRESQL
from catalog.search.query import Query, read
from catalog.search.sqlite import SQLITE
from catalog.search.suggesting import suggest
from catalog.search.words import BREAK, line
from tests.library import Library

from .looking import look_for

pytestmark = pytest.mark.django_db

SHARED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = st.sampled_from(
    [
        "skin",
        "lung",
        "lungs",
        "lunges",
        "Cell-Cept",
        "cellcept",
        "poly",
        "10.1",
        "1e5",
        "硬皮症",
        "皮症",
        "ß",
        "Müller",
        "IL-17",
    ]
)
TEXTS = st.lists(WORDS, max_size=5).map(" ".join)
TYPED = st.lists(WORDS | st.sampled_from(['"', "AND", "*", "the"]), max_size=4).map(" ".join)


def meets(entry: SearchEntry, query: Query) -> bool:
    """Whether one of its columns holds a way of each term, word by word."""
    columns = [part.split() for part in (entry.title, entry.names, entry.text)]
    return bool(query.terms) and all(
        any(
            column[place : place + len(run)] == list(run)
            or (is_open and column[place : place + len(run) - 1] == list(run[:-1])
                and len(column[place : place + len(run)]) == len(run)
                and column[place + len(run) - 1].startswith(run[-1]))
            for run, is_open in term.runs
            for column in columns
            for place in range(len(column))
        )
        for term in query.terms
    )  # fmt: skip


@SHARED
@given(rows=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=4), typed=TYPED)
def test_the_database_finds_what_a_slow_reading_finds(rows: list[tuple[str, str, str]], typed: str) -> None:
    SearchEntry.objects.all().delete()
    numbers = [1, -21, 7, -32]
    entries = [
        SearchEntry(
            id=number, title=line([title], most=500), names=line([names], most=500), text=line([text], most=500)
        )
        for number, (title, names, text) in zip(numbers, rows, strict=False)
    ]
    SearchEntry.objects.bulk_create(entries)

    for query in (read(typed), read(typed).begun()):
        found = index.anywhere(query)
        expected = {entry.id for entry in entries if meets(entry, query)}
        titles = {e.id for e in entries if e.id > 0 and meets(SearchEntry(title=e.title), query)}
        assert set(found.citations) | found.others == expected
        assert set(index.in_title(query)) == titles


@SHARED
@given(text=st.text(max_size=300))
def test_no_text_breaks_the_search(library: Library, text: str) -> None:
    assert look_for(text).total >= 0
    assert suggest(text).count <= 8


@pytest.mark.parametrize(
    "text", ["%s", "'", '"', "\\", "\0", "a:*", "(", ")", "<->", "NOT", "NEAR", "-", "^", "{title}", "' OR ''='",
             "a" * 5000, "a " * 500, "\ud800", "ﬀ", "ǅ", "\u200d", "ª"],
)  # fmt: skip
def test_what_databases_take_for_their_language_is_read_as_words(library: Library, text: str) -> None:
    assert look_for(text).total >= 0


@pytest.mark.parametrize(
    ("engine", "expression"),
    [
        (SQLITE, '("cell cept" OR "cellcept") AND ("and") AND ("lung" OR "lungs" *)'),
        (POSTGRESQL, "(('cell' <-> 'cept') | ('cellcept')) & (('and')) & (('lung') | ('lungs':*))"),
    ],
)
def test_only_quoted_words_reach_a_database(engine: Engine, expression: str) -> None:
    assert engine.expression(read('Cell-Cept* "AND" (lungs').begun()) == expression


def test_a_phrase_does_not_reach_from_one_name_to_the_next() -> None:
    SearchEntry.objects.create(id=1, title="skin", names=f"lung {BREAK} skin", text="diseas")

    found = {text: list(index.anywhere(read(text)).citations) for text in ('"lung skin"', '"skin diseas"', "skin lung")}

    assert found == {'"lung skin"': [], '"skin diseas"': [], "skin lung": [1]}
