"""What a text finds: the entries that hold its words. Recent answers are kept for as long as the data stay the same."""

from functools import lru_cache

from pyroaring import BitMap, FrozenBitMap

from . import index as entries
from .facets import FacetIndex
from .index import Found
from .query import Query, read

KEPT = 500


@lru_cache(maxsize=KEPT)
def met(query: Query, version: int) -> tuple[Query, Found]:
    """The entries that hold every word; where there is none, those that hold a word beginning like the last one."""
    found = entries.anywhere(query)
    begun = query.begun()
    if found or begun == query:
        return query, found
    return begun, entries.anywhere(begun)


@lru_cache(maxsize=KEPT)
def met_in_title(query: Query, version: int) -> FrozenBitMap:
    """The citations that hold all of it in their title."""
    return entries.in_title(query)


def citations_with(text: str, *, version: int) -> FrozenBitMap | None:
    """Ids of the published citations that a text finds; nothing where it holds no word to look for."""
    query, found = met(read(text), version)
    return found.citations if query.terms else None


def best_citations(query: Query, index: FacetIndex, *, most: int) -> list[int]:
    """The first to show: those with all words in their title, then the others, each the newest first."""
    _, found = met(query, index.version)
    titled = met_in_title(query, index.version) & found.citations
    return [pk for among in (titled, found.citations - titled) for pk in index.page(BitMap(among), size=most)][:most]
