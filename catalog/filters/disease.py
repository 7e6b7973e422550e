"""The list of conditions, narrowed by the statements on what they are treated with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import Disease, Drug, DrugClass, DrugClassMembership, Treatment
from catalog.models.treatment import AS_CHEMOTHERAPY
from catalog.search.finding import diseases_named
from catalog.search.words import LONGEST

from .facets import ColumnFacet, Option, RowsFacet, Words, title
from .reading import ReaderFilter

CHEMOTHERAPY = "chemotherapy"
Role = Treatment.Role


class StatementFacet(ColumnFacet):
    """A vocabulary of treatment statements; its counts are of conditions."""

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """Different conditions that have the value in every way that is asked for: one statement for each way."""
        pairs = rows.order_by().values_list(self.field_name, "disease")
        found = [set(pairs.filter(way)) for way in self.parent.ways() or [Q()]]
        return Counter(value for value, _ in set.intersection(*found))


class Medicines:
    """The published medicines and classes, read once for a list."""

    @cached_property
    def drugs(self) -> dict[str, Drug]:
        """The published medicines by slug."""
        return {drug.slug: drug for drug in Drug.objects.published().in_order()}

    @cached_property
    def classes(self) -> dict[str, DrugClass]:
        """The published classes by slug."""
        return {found.slug: found for found in DrugClass.objects.published().in_order()}

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Which class stands under which."""
        return Hierarchy((found.pk, found.parent_id) for found in self.classes.values())

    @cached_property
    def members(self) -> dict[int, set[int]]:
        """The classes of each medicine."""
        members: dict[int, set[int]] = {}
        for drug, found in DrugClassMembership.objects.values_list("drug", "drug_class"):
            members.setdefault(drug, set()).add(found)
        return members


class TreatedWithFacet(RowsFacet):
    """Chemotherapy medicines as a whole, a class with all under it, or one medicine, in one of some roles."""

    is_ordered = True

    def __init__(self, *, roles: Iterable[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.roles = list(roles)

    @property
    def medicines(self) -> "Medicines":
        """What both facets of this kind choose from."""
        return self.parent.medicines

    def find_options(self) -> Iterable[Option]:
        """Chemotherapy first, then classes, then medicines."""
        yield Option(CHEMOTHERAPY, "Chemotherapy medicines")
        for slug, found in self.medicines.classes.items():
            yield Option(slug, f"{title(found)} (as a class)" if found.is_chemotherapy else title(found))
        for slug, drug in self.medicines.drugs.items():
            yield Option(slug, title(drug))

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """All statements: what one way keeps depends on the other, and so ``DiseaseFilter.narrowed`` keeps for both."""
        return rows

    def way(self, values: list[str]) -> Q:
        """A statement about any of them, in one of the roles."""
        return Q(Q(*[self._about(value) for value in values], _connector=Q.OR), role__in=self.roles)

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """Different conditions for each option, from one statement about all rows."""
        mine = rows.filter(role__in=self.roles).order_by()
        marked = mine.annotate(as_chemotherapy=ExpressionWrapper(AS_CHEMOTHERAPY, BooleanField()))
        about = list(marked.values_list("disease", "drug", "drug_class", "as_chemotherapy"))
        members = self.medicines.members
        counts = {CHEMOTHERAPY: len({row[0] for row in about if row[3]})}
        for slug, drug in self.medicines.drugs.items():
            counts[slug] = len({row[0] for row in about if row[1] == drug.pk})
        for slug, found in self.medicines.classes.items():
            within = set(self.medicines.hierarchy.within(found.pk))
            counts[slug] = len({row[0] for row in about if row[2] in within or members.get(row[1], set()) & within})
        return counts

    def _about(self, value: str) -> Q:
        if value == CHEMOTHERAPY:
            return Q(pk__in=Treatment.objects.with_chemotherapy().values("pk"))
        if value in self.medicines.drugs:
            return Q(drug=self.medicines.drugs[value])
        within = self.medicines.hierarchy.within(self.medicines.classes[value].pk)
        return Q(drug_class__in=within) | Q(
            drug__in=Drug.objects.filter(memberships__drug_class__in=within).values("pk")
        )


class DiseaseFilter(ReaderFilter):
    """Treatment statements, and through them conditions, by words, medicine, severity and line."""

    noun, nouns = "condition", "conditions"
    fetch = "for_tables"
    page_size = 500

    q = Words(label="Words", method="with_words", max_length=LONGEST)
    treated_with = TreatedWithFacet(title="Treated with", roles=[Role.USED])
    studied_with = TreatedWithFacet(title="Studied with", roles=[Role.STUDIED, Role.COMPARATOR, Role.LABORATORY])
    severity = StatementFacet(title="How severe", field_name="severity", vocabulary=Treatment.Severity)
    line = StatementFacet(title="When it is used", field_name="line", vocabulary=Treatment.Line)

    class Meta:
        model = Treatment
        fields: list[str] = []

    @cached_property
    def medicines(self) -> Medicines:
        """What its facets choose from."""
        return Medicines()

    def ways(self, *, without: str = "") -> list[Q]:
        """What is asked about medicines but in one way: a statement for each."""
        asked = [(self.filters[name], values) for name, values in self.values.items() if name != without]
        return [filter_.way(values) for filter_, values in asked if isinstance(filter_, TreatedWithFacet)]

    def narrowed(self, *, without: str = "") -> QuerySet[Any]:
        """The statements that pass, on conditions that have one of each way asked for."""
        rows, ways = super().narrowed(without=without), self.ways(without=without)
        both = [Q(disease__in=rows.filter(way).values("disease")) for way in ways if len(ways) > 1]
        return rows.filter(Q(*ways, _connector=Q.OR), *both)

    def counts(self, name: str) -> Mapping[Any, int]:
        """A way is counted on the conditions that the other one keeps, whose statements are others."""
        filter_ = self.filters[name]
        if not isinstance(filter_, TreatedWithFacet):
            return super().counts(name)
        others = Q(disease__in=self.narrowed(without=name).values("disease")) if self.ways(without=name) else Q()
        return filter_.tally(super().narrowed().filter(others))

    def with_words(self, rows: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Statements on conditions one of whose names holds every word."""
        return rows.filter(disease__in=diseases_named(value))

    @property
    def is_by_statement(self) -> bool:
        """Whether statements narrow the list, so that the statements are what to show."""
        return bool(set(self.values) - {"q"})

    @cached_property
    def diseases(self) -> QuerySet[Disease]:
        """The conditions to show when no statement narrows the list."""
        rows = Disease.objects.published()
        return rows.filter(pk__in=diseases_named(self.typed)) if self.typed else rows
