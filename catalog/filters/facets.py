"""Groups of choices to narrow a list by, each choice with the number it would give."""

import copy
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nlargest
from typing import Any, NamedTuple, Protocol, Self

import django_filters
from django.db import models
from django.db.models import Count, QuerySet

from catalog.facets.counting import counted_within
from catalog.identifiers.hierarchy import Hierarchy
from catalog.identifiers.names import capital

MOST_OPTIONS = 20  # of a group that are sent with a list; the rest is behind a link


class Option(NamedTuple):
    """One value a reader may choose, in words, with its sign where it has one."""

    value: str
    label: str
    mark: str = ""


class Offered(Protocol):
    """What an option has, whatever else it is."""

    @property
    def value(self) -> str:
        """As addresses have it."""

    @property
    def label(self) -> str:
        """In words."""

    @property
    def mark(self) -> str:
        """Its sign, or nothing."""


@dataclass(frozen=True)
class Choice:
    """An option as it stands on a page: how many rows it would give, and whether it is on."""

    value: str
    label: str
    mark: str
    count: int
    is_on: bool


@dataclass(frozen=True)
class Facet:
    """A group of choices as it stands on a page: the options in order, the number of each, and those that are on."""

    name: str
    title: str
    noun: str
    kind: str
    options: Sequence[Offered]
    counts: Mapping[Any, int]
    on: Sequence[str]
    whole_url: str = ""  # where all options are, if these are not all
    total: int = 0
    is_whole: bool = False  # whether a reader asked for all of them

    @property
    def is_long(self) -> bool:
        """Whether it has more options than are sent with a list."""
        return len(self.options) > MOST_OPTIONS

    def shortened(self, *, url: str) -> Self:
        """What is on and then the most frequent, in their order; ``url`` is the list with all of this group."""
        most = nlargest(MOST_OPTIONS, self.options, key=lambda option: self.counts.get(option.value, 0))
        kept = {option.value for option in most}.union(self.on)
        options = [option for option in self.options if option.value in kept]
        return replace(self, options=options, whole_url=url, total=len(self.options))

    @property
    def choices(self) -> list[Choice]:
        """Each option with its number. Pages print hundreds by the tag ``choices``, without making these."""
        return [
            Choice(option.value, option.label, option.mark, self.counts.get(option.value, 0), option.value in self.on)
            for option in self.options
        ]


class Shared:
    """Mixed into a filter: every request has a copy of its own, whose parts are those of all."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return copy.copy(self)


class Words(django_filters.CharFilter):
    """Words that were typed, whatever they are."""

    def knows(self, value: str) -> bool:
        """Whether they are not too many signs."""
        return len(value) <= self.extra["max_length"]


class FacetFilter(Shared, django_filters.MultipleChoiceFilter, ABC):
    """Narrows by any of several values, each shown with how many rows it would give.

    A kind of facet says what its ``options`` are.
    """

    kind = "checkbox"
    is_ordered = False
    parent: Any  # the set of filters it belongs to, which that set says by itself

    def __init__(self, *, title: str, **kwargs: Any) -> None:
        super().__init__(choices=self._pairs, **kwargs)
        self.title = title

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        mine = super().__deepcopy__(memo)
        mine.extra = {**self.extra, "choices": mine._pairs}
        return mine

    @cached_property
    def options(self) -> Sequence[Offered]:
        """All values there are, asked for once a request."""
        return list(self.find_options())

    @abstractmethod
    def find_options(self) -> Iterable[Offered]:
        """All values there are."""

    def knows(self, value: str) -> bool:
        """Whether it is a value there is."""
        return any(option.value == value for option in self.options)

    def facet(self, *, name: str, noun: str, counts: Mapping[Any, int], chosen: list[str]) -> Facet:
        """The group with its counts: what is on first, then by count unless the order has a meaning."""
        ordered = list(self.options)
        if not self.is_ordered:
            ordered.sort(key=lambda option: counts.get(option.value, 0), reverse=True)
        if chosen:
            ordered.sort(key=lambda option: option.value not in chosen)
        return Facet(name, self.title, noun, self.kind, ordered, counts, chosen)

    def _pairs(self) -> list[tuple[str, str]]:
        return [(option.value, option.label) for option in self.options]


class RowsFacet(FacetFilter):
    """A facet that asks the database which rows a list of values keeps, and how many rows carry each."""

    @abstractmethod
    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """The rows that carry at least one of the values."""

    @abstractmethod
    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """How many of the rows carry each value; values that none carries may be missing."""

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        """Called by the filter set; nothing chosen keeps everything."""
        return self.keep(qs, value) if value else qs


class ColumnFacet(RowsFacet):
    """A vocabulary kept in a column of the row itself; ``is_ordered`` where its own order means something."""

    def __init__(self, *, vocabulary: type[models.TextChoices], is_ordered: bool = True, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.vocabulary, self.is_ordered = vocabulary, is_ordered

    def find_options(self) -> Iterable[Option]:
        """The words of the vocabulary, in its order."""
        return words_of(self.vocabulary)

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """Rows whose column holds one of the values."""
        return rows.filter(**{f"{self.field_name}__in": values})

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """One grouped statement."""
        return dict(rows.order_by().values_list(self.field_name).annotate(Count("pk")))


class TreeFacet(RowsFacet):
    """Records of a tree that rows are joined to by a table of links; what stands under a record counts for it as well.

    ``links`` is that table, with its column of the row and its column of the record.
    """

    def __init__(self, *, links: type[models.Model], row: str, record: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.links: Any = links._default_manager
        self.row, self.record = row, record
        self.records: Any = links._meta.get_field(record).related_model

    @cached_property
    def ids(self) -> dict[str, int]:
        """The id of each published record by its slug."""
        return {record.slug: record.pk for record in self._published}

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Which published record stands under which."""
        return self.records.objects.published().hierarchy()

    def find_options(self) -> Iterable[Option]:
        """The published records, by title."""
        return [Option(record.slug, title(record)) for record in self._published]

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """Rows joined to one of the records or to what stands under it."""
        reach = {node for value in values for node in self.hierarchy.within(self.ids[value])}
        joined = self.links.filter(**{f"{self.record}__in": sorted(reach)})
        return rows.filter(pk__in=joined.values(self.row))

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """Each row once for each record that it stands under."""
        joined = self.links.filter(**{f"{self.row}__in": rows.order_by().values("pk")})
        counts = counted_within(self.hierarchy, joined.values_list(self.row, self.record))
        return {slug: counts[pk] for slug, pk in self.ids.items()}

    @cached_property
    def _published(self) -> list[Any]:
        return sorted(self.records.objects.published().only("slug", *TITLES[self.records.__name__]), key=title)


def words_of(vocabulary: type[models.TextChoices]) -> list[Option]:
    """The words of a vocabulary in its order, with their signs."""
    return [Option(word.value, str(word.label), getattr(word, "sign", "")) for word in vocabulary]


TITLES = {"DrugClass": ["name"], "Disease": ["name", "plain_name"]}


def title(record: Any) -> str:
    """What readers call the record."""
    name: str = getattr(record, "title", None) or str(record)
    return capital(name)
