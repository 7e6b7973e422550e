"""The evidence map: which papers it counts, which medicines it shows, and which of its groups stand open."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import QueryDict

from catalog.models import Citation, CitationDisease, CitationDrug, Standing, Status, Study
from catalog.models.citation import CitationQuerySet
from catalog.search.axes import OTHERS, Classes, Group
from catalog.search.counting import counted_within

from .citation import FIRST_YEAR, LAST_YEAR
from .facets import ColumnFacet, Facet, Option, RowsFacet, title
from .reading import Link, ReaderFilter

VIEW = ("as", "open", "fold")


class ClassFacet(RowsFacet):
    """Papers about a medicine of one of the classes, or of a class under it."""

    classes: Classes

    def find_options(self) -> Iterable[Option]:
        """The published classes, by name."""
        return [Option(found.slug, title(found)) for found in self.classes.by_id.values()]

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """Rows about a medicine within them."""
        about = CitationDrug.objects.filter(drug__in=self.classes.drugs_within(values), drug__status=Status.PUBLISHED)
        return rows.filter(pk__in=about.values("citation"))

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """Each row once for each class that one of its medicines stands under: two statements."""
        wanted = set(rows.order_by().values_list("pk", flat=True))
        about = CitationDrug.objects.filter(drug__status=Status.PUBLISHED).values_list("citation", "drug")
        pairs = [
            (citation, found)
            for citation, drug in about
            if citation in wanted
            for found in self.classes.of_drug.get(drug, ())
        ]
        counts = counted_within(self.classes.hierarchy, pairs)
        return {found.slug: counts[pk] for pk, found in self.classes.by_id.items()}


class GroupFacet(RowsFacet):
    """Groups of rows or columns to open or to fold; it leaves the papers alone."""

    keys: list[str]

    def find_options(self) -> Iterable[Option]:
        """Every group there is."""
        return [Option(key, key) for key in dict.fromkeys(self.keys)]

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """All of them."""
        return rows

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """Nothing is counted."""
        return {}


def year(label: str, lookup: str) -> django_filters.NumberFilter:
    """One end of the range of years."""
    bounds: dict[str, Any] = {"min_value": FIRST_YEAR, "max_value": LAST_YEAR, "decimal_places": 0}
    return django_filters.NumberFilter(label=label, field_name="year", lookup_expr=lookup, **bounds)


class EvidenceMapFilter(ReaderFilter):
    """Papers of the map by kind of study, class of medicine and year, and how the map is shown."""

    noun, nouns = "citation", "citations"
    fetch = "newest_first"
    page_size = 10_000_000

    study = ColumnFacet(title="Kind of source", field_name="study", vocabulary=Study)
    drug_class = ClassFacet(title="Class of medicine")
    year_from = year("From year", "gte")
    year_to = year("To year", "lte")
    as_ = django_filters.ChoiceFilter(label="Shown as", choices=[("list", "A list")], method="leave")
    open = GroupFacet(title="Open groups")
    fold = GroupFacet(title="Folded groups")

    class Meta:
        model = Citation
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, path: str, classes: Classes, columns: list[Group]) -> None:
        self.classes = classes
        self.keys = [*classes.by_slug, *(group.key for group in columns), OTHERS]
        super().__init__(data, path=path, queryset=mapped())

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """Readers' addresses say ``class`` and ``as``, which Python keeps for itself."""
        names = {"drug_class": "class", "as_": "as"}
        return {names.get(name, name): filter_ for name, filter_ in super().get_filters().items()}

    def _read(self, data: QueryDict) -> dict[str, list[str]]:
        """Gives the filters the trees that the page has loaded already, before they read anything."""
        self.filters["class"].classes = self.classes
        self.filters["open"].keys = self.filters["fold"].keys = self.keys
        return super()._read(data)

    def leave(self, rows: QuerySet[Any], _name: str, _value: str) -> QuerySet[Any]:
        """How the map is shown changes nothing in what it counts."""
        return rows

    def narrowed(self, *, without: str = "") -> QuerySet[Any]:
        """The papers that pass every filter but one, and that count."""
        rows: Any = super().narrowed(without=without)
        return rows.counted()

    @property
    def papers(self) -> CitationQuerySet:
        """The papers that pass every filter, the retracted among them."""
        rows: Any = super().narrowed()
        return rows

    @property
    def retracted(self) -> int:
        """How many of them are retracted: one statement."""
        return self.papers.filter(standing=Standing.RETRACTED).count()

    @property
    def is_list(self) -> bool:
        """Whether the squares are asked for as a list."""
        return "as" in self.values

    @property
    def robots(self) -> str:
        """Each way to open and fold groups shows the same; one of them is enough for search engines."""
        return "noindex" if {"open", "fold"} & set(self.values) else super().robots

    @property
    def panel(self) -> list[Facet]:
        """The groups of choices that narrow."""
        return [facet for facet in self.facets if facet.name not in VIEW]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """How the map is shown is carried along."""
        return [(name, value) for name in VIEW for value in self.values.get(name, [])]

    @property
    def chips(self) -> list[Link]:
        """The filters that are on; how the map is shown is none."""
        return [
            Link(self.words_for(name, value), self.url({name: [other for other in values if other != value]}))
            for name, values in self.values.items()
            if name not in VIEW
            for value in values
        ]

    @property
    def on_count(self) -> int:
        """How many filters are on."""
        return sum(len(values) for name, values in self.values.items() if name not in VIEW)

    @property
    def cleared(self) -> str:
        """The address without any filter, shown the same way."""
        return self.url({name: [] for name in self.values if name not in VIEW})

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


def mapped() -> QuerySet[Citation]:
    """Published citations about a published medicine and a published condition."""
    drugs = CitationDrug.objects.filter(drug__status=Status.PUBLISHED)
    diseases = CitationDisease.objects.filter(disease__status=Status.PUBLISHED)
    both = Citation.objects.published().filter(pk__in=drugs.values("citation"))
    return both.filter(pk__in=diseases.values("citation"))
