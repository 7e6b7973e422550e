"""What a text finds: the entries that hold its words, and the citations about what it names.

Recent answers are kept for as long as the data stay the same.
"""

from functools import lru_cache

from pyroaring import BitMap, FrozenBitMap

from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.models import Citation

from . import index as entries
from .dates import published_on, read_dates
from .index import Found
from .journals import journals_called
from .knowing import known_names
from .labelled import bare_code
from .naming import YEAR, Named, about, by_any_name, only_asked, read_names
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


@lru_cache(maxsize=KEPT)
def citations_of(text: str, version: int) -> FrozenBitMap:
    """The published citations that a text finds.

    They hold every word, or are about what it names by whatever name and hold its other words. A date means that of
    publication, and so does a year, unless nothing appeared then.
    """
    if dates := read_dates(text):
        return FrozenBitMap(published_on(dates))
    text = only_asked(bare_code(text, known_names(version)), known_names(version))
    reading, index = read_names(text, known_names(version)), facet_index(version)
    if journals := journals_called(text, version):
        return FrozenBitMap(
            index.meet([BitMap(Citation.objects.filter(journal__in=journals).values_list("pk", flat=True))])
        )
    parts = [_named(named, version, index) for named in reading.named if named.records]
    if not parts and not reading.years:
        return met(read(text), version)[1].citations
    typed = BitMap(met(read(text), version)[1].citations) if not reading.years else BitMap()
    others = [named.text for named in reading.named if not named.records] + list(reading.rest)
    if others:
        parts.append(BitMap(met(read(" ".join(others)), version)[1].citations))
    narrowed = index.meet([*parts, *([index.any_of("year", reading.years)] if reading.years else [])])
    if reading.years and not narrowed:
        return met(read(text), version)[1].citations
    return FrozenBitMap(typed | narrowed)


def _named(named: Named, version: int, index: FacetIndex) -> BitMap:
    """Those about what is named, and those whose words hold one of its names."""
    _, found = met(by_any_name(named.records, known_names(version)), version)
    return about(named.records, index) | BitMap(found.citations)


def citations_with(text: str, *, version: int) -> FrozenBitMap | None:
    """Ids of the published citations that a text finds; nothing where it holds no word to look for."""
    return citations_of(text, version) if read(text).terms else None


def best_citations(text: str, found: FrozenBitMap, index: FacetIndex, *, most: int) -> list[int]:
    """The first of those to show: with all words in their title, then the others, each the newest first.

    A journal and a year are a reference: what appeared there comes before either.
    """
    titled = met_in_title(met(read(text), index.version)[0], index.version) & found
    referred = found & _referred(text, index.version)
    piles = (referred, titled - referred, found - titled - referred)
    return [pk for among in piles for pk in index.page(BitMap(among), size=most)][:most]


def _referred(text: str, version: int) -> BitMap:
    """The citations of the journal that stands beside a year, whatever its title means besides."""
    title = YEAR.sub(" ", text)
    journals = journals_called(title, version, is_certain=True) if title != text else []
    return BitMap(Citation.objects.filter(journal__in=journals).values_list("pk", flat=True) if journals else ())
