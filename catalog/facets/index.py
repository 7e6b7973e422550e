"""The facet index: for each value of each facet the ids of the citations that carry it, as one bitmap.

To choose is to unite and intersect, to count is to intersect without listing, so that neither grows with what is
found. `facet_rows` reads what it is made of, `facet_keeping` keeps the one of this process in step.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.safestring import SafeString
from pyroaring import BitMap

from catalog.identifiers.hierarchy import Hierarchy

from .kept import Kept

Bitmaps = dict[Any, BitMap]

# Facets whose values are words in a column; their order is the vocabulary's.
COLUMNS = ("study", "access", "language", "standing")
# Facets whose values are records, known to readers by their slugs.
RECORDS = ("drug", "drug_class", "disease", "topic", "source")
NOTHING = BitMap()


@dataclass(frozen=True)
class Rows:
    """The citations as tables hold them: by column word, by id of a linked record, by first day (None: undated)."""

    published: BitMap
    columns: dict[str, Bitmaps]
    links: dict[str, Bitmaps]
    days: dict[date | None, BitMap]

    def changed(self, ids: BitMap, fresh: "Rows") -> "Rows":
        """The same with those citations as ``fresh`` has them; bitmaps in use elsewhere stay as they are."""
        return Rows(
            (self.published - ids) | fresh.published,
            {name: _merged(old, ids, fresh.columns[name]) for name, old in self.columns.items()},
            {name: _merged(old, ids, fresh.links[name]) for name, old in self.links.items()},
            _merged(self.days, ids, fresh.days),
        )


class Entry(NamedTuple):
    """A record that readers may choose: its value in an address, what they call it, its id and its page."""

    value: str  # the slug
    label: str
    mark: str
    pk: int
    route: str

    def get_absolute_url(self) -> str:
        """Its own page."""
        return address(self.route, self.value)


@lru_cache(maxsize=5_000)
def address(route: str, slug: str) -> str:
    """A page of lists prints a hundred of them, and a thousand times the same ones."""
    return reverse(route, args=[slug])


@dataclass(frozen=True)
class Names:
    """The records of each record facet by title, those readers may see, and what stands under what."""

    entries: dict[str, list[Entry]]
    trees: dict[str, Hierarchy]


@dataclass(frozen=True, eq=False)
class FacetIndex:
    """What one worker knows of the citations at one version of the data, and what it keeps as long as that lasts."""

    version: int
    rows: Rows
    names: Names
    cards: Kept[SafeString] = field(default_factory=lambda: Kept(20_000))  # finished markup, about 2 kB each
    pages: Kept[tuple[bytes, str]] = field(default_factory=lambda: Kept(500))  # finished pages with their type
    others: Kept[Any] = field(default_factory=lambda: Kept(10))  # what else is worked out of this version, by name
    _totals: dict[str, dict[Any, int]] = field(default_factory=dict)

    @property
    def published(self) -> BitMap:
        """All citations that readers may see."""
        return self.rows.published

    @cached_property
    def values(self) -> dict[str, Bitmaps]:
        """The bitmap of each value by facet: column words, slugs (with all that stands under them), years."""
        records = {name: self._by_slug(name) for name in RECORDS}
        years = {year: BitMap.union(*(self.rows.days[day] for day in days)) for year, days in self._years.items()}
        return {**self.rows.columns, **records, "year": years}

    def any_of(self, facet: str, chosen: Iterable[Hashable]) -> BitMap:
        """Citations that carry at least one of the values, published or not; a value nobody knows has none."""
        known = self.values[facet]
        return BitMap.union(NOTHING, *(known[value] for value in chosen if value in known))

    def select(self, chosen: Mapping[str, Iterable[Hashable]], *, among: BitMap | None = None) -> BitMap:
        """The published citations that carry, of every facet named, one of the values: ``{"drug": ["a", "b"]}``.

        ``among`` are ids to stay within, such as those that a word was found in.
        """
        parts = [self.any_of(facet, values) for facet, values in chosen.items()]
        return self.meet(parts if among is None else [among, *parts])

    def meet(self, parts: Iterable[BitMap]) -> BitMap:
        """The published citations that are in every part."""
        wanted = sorted(parts, key=len)
        return BitMap.intersection(self.published, *wanted) if wanted else self.published

    def counts(self, facet: str, among: BitMap) -> dict[Any, int]:
        """How many of those citations carry each value."""
        if among is self.published and facet in self._totals:
            return self._totals[facet]
        counts = {value: among.intersection_cardinality(ids) for value, ids in self.values[facet].items()}
        if among is self.published:
            self._totals[facet] = counts
        return counts

    def cross(self, rows: str, columns: str, among: BitMap) -> dict[tuple[Any, Any], int]:
        """How many of those citations carry both values, for each pair that any citation carries."""
        found: dict[tuple[Any, Any], int] = {}
        across = [(value, narrowed) for value, ids in self.values[columns].items() if (narrowed := among & ids)]
        for row, ids in self.values[rows].items():
            for column, narrowed in across:
                if count := narrowed.intersection_cardinality(ids):
                    found[row, column] = count
        return found

    def subjects(self, citations: Iterable[int]) -> dict[int, list[Entry]]:
        """What each citation is about, as its page lists it: medicines, classes, conditions and topics."""
        among = BitMap(citations)
        found: dict[int, list[Entry]] = {pk: [] for pk in among}
        for facet in ("drug", "drug_class", "disease", "topic"):
            links = self.rows.links[facet]
            for entry in self.names.entries[facet]:
                ids = links.get(entry.pk, NOTHING)
                for pk in ids & among if ids.intersect(among) else ():
                    found[pk].append(entry)
        return found

    def page(self, among: BitMap, *, order: str = "newest", start: int = 0, size: int = 25) -> list[int]:
        """So many ids from that place on: ``newest`` or ``oldest`` first, or by ``kind`` and the newest of each first.

        What has no date comes last in every order.
        """
        found: list[int] = []
        for bucket, days in self._buckets(among, order):
            here = bucket & among
            if start >= len(here):
                start -= len(here)
                continue
            for day in days:
                ids = self.rows.days[day] & here
                part = ids if order == "oldest" else reversed(ids)
                found += list(part)[start : start + size - len(found)] if start < len(ids) else []
                start = max(0, start - len(ids))
                if len(found) == size:
                    return found
        return found

    def _buckets(self, among: BitMap, order: str) -> Iterator[tuple[BitMap, list[date | None]]]:
        """Bitmaps that follow each other in that order, each with its days in that order."""
        if order == "kind":
            for kind in self.values["study"].values():
                yield from ((bucket & kind, days) for bucket, days in self._buckets(among, "newest"))
            return
        years = self._years if order == "newest" else reversed(self._years)
        for year in years:
            days = self._years[year]
            yield self.values["year"][year], list(days if order == "newest" else reversed(days))
        yield self.rows.days.get(None, NOTHING), [None] if None in self.rows.days else []

    @cached_property
    def _years(self) -> dict[int, list[date | None]]:
        """The days of each year, the newest first."""
        years: dict[int, list[date | None]] = {}
        for day in sorted(filter(None, self.rows.days), reverse=True):
            years.setdefault(day.year, []).append(day)
        return years

    def _by_slug(self, facet: str) -> Bitmaps:
        """The records' bitmaps; in a tree each with those of all that stand under it."""
        links, tree = self.rows.links[facet], self.names.trees.get(facet)
        return {
            entry.value: BitMap.union(NOTHING, *(links.get(pk, NOTHING) for pk in tree.within(entry.pk)))
            if tree
            else links.get(entry.pk, NOTHING)
            for entry in self.names.entries[facet]
        }


def _merged(old: Bitmaps, ids: BitMap, fresh: Bitmaps) -> Bitmaps:
    """Each bitmap without those ids, and with those that are freshly in it; the order of the values is kept."""
    values = dict.fromkeys(chain(old, fresh))
    return {
        value: (old.get(value, NOTHING) - ids) | fresh.get(value, NOTHING)
        if value in fresh or ids.intersect(old[value])
        else old[value]
        for value in values
    }
