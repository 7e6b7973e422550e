"""What a text finds: the entries that hold its words. Recent answers are kept for as long as the data stay the same."""

from functools import lru_cache

from django.db.models import QuerySet
from pyroaring import FrozenBitMap

from catalog.models import Citation, SearchEntry

from . import index
from .index import Found
from .query import Query, read

KEPT = 500
FEW = 500
FIRST_LOOK = 1000


@lru_cache(maxsize=KEPT)
def met(query: Query, version: int) -> tuple[Query, Found]:
    """The entries that hold every word; where there is none, those that hold a word beginning like the last one."""
    found = index.anywhere(query)
    begun = query.begun()
    if found or begun == query:
        return query, found
    return begun, index.anywhere(begun)


@lru_cache(maxsize=KEPT)
def met_in_title(query: Query, version: int) -> FrozenBitMap:
    """The citations that hold all of it in their title."""
    return index.in_title(query)


def citations_with(text: str, *, version: int) -> FrozenBitMap:
    """Ids of the published citations that a text finds."""
    return met(read(text), version)[1].citations


def with_words(rows: QuerySet[Citation], text: str, *, version: int) -> QuerySet[Citation]:
    """Those of the rows that a text finds."""
    query, _ = met(read(text), version)
    return rows.filter(pk__in=index.citations_as_rows(query)) if query.terms else rows


@lru_cache(maxsize=KEPT)
def best_citations(query: Query, version: int, *, most: int) -> tuple[int, ...]:
    """The first to show: those with all words in their title, then the others, each the newest first."""
    _, found = met(query, version)
    titled = met_in_title(query, version) & found.citations
    best = newest(titled, most=most)
    rest = newest(found.citations - titled, most=most - len(best)) if len(best) < most else []
    return (*best, *rest)


def newest(ids: FrozenBitMap, *, most: int) -> list[int]:
    """The newest of the citations. Of many, enough are likely to be among the newest of all."""
    rows = SearchEntry.objects.newest_first().values_list("id", flat=True)
    if len(ids) <= FEW:
        return list(rows.filter(id__in=list(ids))[:most]) if ids else []
    found: list[int] = []
    start, size = 0, FIRST_LOOK
    while len(found) < most and (looked := list(rows[start : start + size])):
        found += [number for number in looked if number in ids]
        start, size = start + size, size * 4
    return found[:most]
