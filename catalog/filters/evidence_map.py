"""The evidence map: which papers it counts, which medicines it shows, and which of its groups stand open."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import django_filters
from django.http import QueryDict
from pyroaring import BitMap

from catalog.facets.axes import OTHERS, Classes, Group
from catalog.facets.index import FacetIndex
from catalog.models import UNCOUNTED, Citation, Study

from .facets import Facet, FacetFilter, Option, title
from .indexed import FIRST_YEAR, LAST_YEAR, IndexedFilter, WordFacet, Year

VIEW = ("as", "open", "fold", "empty")


class ClassFacet(FacetFilter):
    """Papers about a medicine of one of the classes, or of a class under it."""

    classes: Classes

    def find_options(self) -> Iterable[Option]:
        """The published classes, by name."""
        return [Option(found.slug, title(found)) for found in self.classes.by_id.values()]

    def ids(self, index: FacetIndex, slugs: Iterable[str]) -> BitMap:
        """The citations about a medicine within any of those classes."""
        wanted = self.classes.drugs_within(slugs)
        return index.any_of("drug", [entry.value for entry in index.names.entries["drug"] if entry.pk in wanted])


class ViewFacet(FacetFilter):
    """A choice of how the map is shown, which leaves the papers alone."""

    keys: Iterable[str] = ()

    def find_options(self) -> Iterable[Option]:
        """Every way there is."""
        return [Option(key, key) for key in dict.fromkeys(self.keys)]


class EvidenceMapFilter(IndexedFilter):
    """Papers of the map by kind of study, class of medicine and year, and how the map is shown."""

    noun, nouns = "citation", "citations"
    sorts = {"newest": ("Newest", "newest")}
    page_size = 10_000_000
    unlisted = VIEW

    study = WordFacet(title="Kind of source", vocabulary=Study)
    drug_class = ClassFacet(title="Class of medicine")
    year_from = Year(label="From year", first=FIRST_YEAR, last=LAST_YEAR)
    year_to = Year(label="To year", first=FIRST_YEAR, last=LAST_YEAR)
    as_ = ViewFacet(title="Shown as")
    open = ViewFacet(title="Open groups")
    fold = ViewFacet(title="Folded groups")
    empty = ViewFacet(title="Rows and columns that hold nothing")

    class Meta:
        model = Citation
        fields: list[str] = []

    def __init__(
        self, data: QueryDict, *, path: str, index: FacetIndex, classes: Classes, columns: list[Group]
    ) -> None:
        self.classes = classes
        self.keys = [*classes.by_slug, *(group.key for group in columns), OTHERS]
        super().__init__(data, path=path, index=index)

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """Readers' addresses say ``class`` and ``as``, which Python keeps for itself."""
        names = {"drug_class": "class", "as_": "as"}
        return {names.get(name, name): filter_ for name, filter_ in super().get_filters().items()}

    def _read(self, data: QueryDict) -> dict[str, list[str]]:
        """Gives the filters the trees that the page has loaded already, before they read anything."""
        self.filters["class"].classes = self.classes
        self.filters["open"].keys = self.filters["fold"].keys = self.keys
        self.filters["as"].keys = ["list"]
        self.filters["empty"].keys = ["show"]
        return super()._read(data)

    def read_parts(self) -> dict[str, BitMap]:
        """Only papers about a medicine and a condition are on the map; classes are reached by their medicines."""
        parts = super().read_parts()
        parts["mapped"] = BitMap.intersection(*(BitMap.union(BitMap(), *ids) for ids in self._sides()))
        if "class" in self.values:
            parts["class"] = self.filters["class"].ids(self.index, self.values["class"])
        return parts

    def _sides(self) -> Iterable[Iterable[BitMap]]:
        return [self.index.values[facet].values() for facet in ("drug", "disease")]

    @cached_property
    def uncounted(self) -> BitMap:
        """All retracted papers."""
        return self.index.any_of("standing", UNCOUNTED)

    @property
    def rows(self) -> Any:
        """As long as there are papers that pass every filter and that count; the map lists none of them."""
        return range(len(self.selection - self.uncounted))

    def counts(self, name: str) -> dict[Any, int]:
        """How many papers that count and that pass all other filters carry each value; a way to show it has none."""
        if name in VIEW:
            return {}
        among, facet = self.beside(name) - self.uncounted, self.filters[name]
        if name != "class":
            return self.index.counts(name, among)
        return {slug: among.intersection_cardinality(facet.ids(self.index, [slug])) for slug in self.classes.by_slug}

    @property
    def retracted(self) -> int:
        """How many papers that pass every filter are retracted."""
        return len(self.selection & self.uncounted)

    @property
    def is_list(self) -> bool:
        """Whether the squares are asked for as a list."""
        return "as" in self.values

    @property
    def shows_empty(self) -> bool:
        """Whether rows and columns that hold nothing are asked for, too."""
        return "empty" in self.values

    @property
    def robots(self) -> str:
        """Each way to open and fold groups shows the same; one of them is enough for search engines."""
        return "noindex" if {"open", "fold", "empty"} & set(self.values) else super().robots

    @property
    def panel(self) -> list[Facet]:
        """The groups of choices that narrow."""
        return [facet for facet in self.facets if facet.name not in VIEW]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """How the map is shown is carried along."""
        return [(name, value) for name in VIEW for value in self.values.get(name, [])]

    def turned(self, key: str, *, is_open: bool, is_open_unasked: bool) -> str:
        """The address that turns one group the other way; what is so by itself is left out of it."""
        asked = "" if is_open != is_open_unasked else "fold" if is_open else "open"
        changes = {}
        for name in ("open", "fold"):
            others = set(self.values.get(name, [])) - {key}
            changes[name] = sorted({*others, key} if name == asked else others)
        return self.url(changes)

    def is_open(self, key: str, *, unasked: bool) -> bool:
        """Whether a group stands open: as the address says, else as it does by itself."""
        if key in self.values.get("open", []):
            return True
        return unasked and key not in self.values.get("fold", [])
