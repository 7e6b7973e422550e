"""Facets whose counts come from the facet index instead of the database."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import TextChoices
from django.http import QueryDict
from pyroaring import BitMap

from catalog.facets.index import FacetIndex
from catalog.models import Citation

from .facets import FacetFilter, Offered, Shared, words_of
from .reading import ReaderFilter
from .years import Span

FIRST_YEAR, LAST_YEAR = 1800, 2100


class Year(Shared, django_filters.NumberFilter):
    """A whole year."""

    def __init__(self, *, first: int, last: int, **kwargs: Any) -> None:
        super().__init__(min_value=first, max_value=last, decimal_places=0, **kwargs)
        self.years = {str(year) for year in range(first, last + 1)}

    def knows(self, value: str) -> bool:
        """Whether it is one of the years we know of."""
        return value in self.years


class WordFacet(FacetFilter):
    """A vocabulary; ``is_ordered`` where its own order means something."""

    def __init__(self, *, vocabulary: type[TextChoices], is_ordered: bool = True, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.is_ordered, self._words = is_ordered, words_of(vocabulary)

    def find_options(self) -> Sequence[Offered]:
        """The words of the vocabulary, in its order."""
        return self._words


class MetWordFacet(WordFacet):
    """A long vocabulary, of which a reader is offered the words that citations carry, and those chosen."""

    def find_options(self) -> Sequence[Offered]:
        """In the order of the vocabulary."""
        index, chosen = self.parent.index, self.parent.data.getlist(self.field_name)
        carried = {word for word, ids in index.values[self.field_name].items() if ids & index.published}
        return [word for word in self._words if word.value in carried.union(chosen)]

    def knows(self, value: str) -> bool:
        """Whether it is a word of the vocabulary."""
        return any(word.value == value for word in self._words)


class RecordFacet(FacetFilter):
    """Records that readers may see, A to Z."""

    def find_options(self) -> Sequence[Offered]:
        """As the index has them."""
        return self.parent.index.names.entries[self.field_name]

    def knows(self, value: str) -> bool:
        """Whether it is the slug of one of them."""
        return value in self.parent.index.values[self.field_name]


class Ids:
    """The ids of a selection in an order, read a page at a time."""

    def __init__(self, index: FacetIndex, selection: BitMap, order: str) -> None:
        self.index, self.selection, self.order = index, selection, order

    def __len__(self) -> int:
        return len(self.selection)

    def __getitem__(self, part: slice) -> list[int]:
        return self.index.page(self.selection, order=self.order, start=part.start, size=part.stop - part.start)


class IndexedFilter(ReaderFilter):
    """A list of citations that is selected, counted and sorted by the facet index. Its page holds ids.

    The names of its facets are those of the index; ``sorts`` names the orders of the index.
    """

    def __init__(self, data: QueryDict, *, path: str, index: FacetIndex) -> None:
        self.index = index
        super().__init__(data, path=path, queryset=Citation.objects.all())
        self._turn_years()
        self.parts = self.read_parts()

    def read_parts(self) -> dict[str, BitMap]:
        """The ids that pass each filter that is on, by name of the facet whose own counts it must not touch."""
        known = self.index.values
        parts = {name: self.index.any_of(name, values) for name, values in self.values.items() if name in known}
        if self.span:
            parts["year"] = self.index.any_of("year", range(self.span[0], self.span[1] + 1))
        return parts

    def _turn_years(self) -> None:
        """Years that run backwards are read forwards, and named."""
        first, last = (self.values.get(name) for name in ("year_from", "year_to"))
        if first and last and first[0] > last[0]:
            self._problems.append(f"The years ran backwards, so we show {last[0]} to {first[0]}.")
            self.values |= {"year_from": last, "year_to": first}

    @cached_property
    def span(self) -> Span | None:
        """The first and last year asked for, where any is."""
        ends = [self._year(name) for name in ("year_from", "year_to")]
        return (ends[0] or FIRST_YEAR, ends[1] or LAST_YEAR) if any(ends) else None

    def _year(self, name: str) -> int | None:
        return int(self.values[name][0]) if name in self.values else None

    @cached_property
    def published_years(self) -> list[int]:
        """All years of which anything is listed, the oldest first."""
        return sorted(year for year, count in self.index.counts("year", self.index.published).items() if count)

    @property
    def year_span(self) -> dict[str, int | None]:
        """The first and the last of them, as the fields for years on a page ask for it."""
        years = self.published_years
        return {"year_min": min(years, default=None), "year_max": max(years, default=None)}

    @cached_property
    def selection(self) -> BitMap:
        """The published citations that pass every filter."""
        return self.index.meet(self.parts.values())

    def beside(self, facet: str) -> BitMap:
        """The published citations that pass every filter but that one."""
        if facet not in self.parts:
            return self.selection
        return self.index.meet(ids for name, ids in self.parts.items() if name != facet)

    @property
    def rows(self) -> Ids:
        """The ids asked for, in the order asked for."""
        return Ids(self.index, self.selection, self.sorts[self.sort][1])

    def counts(self, name: str) -> dict[Any, int]:
        """How many citations that pass all other filters carry each value."""
        return self.index.counts(name, self.beside(name))
