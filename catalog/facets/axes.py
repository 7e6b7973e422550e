"""The two sides of the evidence map: medicines grouped by the tree of classes, conditions by the tree of conditions."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import Disease, Drug, DrugClass, DrugClassMembership

OTHERS = "other"


@dataclass(frozen=True)
class Group:
    """Records that stand together; ``head`` is the class or condition they stand under, None for those under none.

    ``above`` are the classes that a class stands under, the widest first. A condition is the first of its own group.
    """

    key: str
    head: Any
    records: list[Any]
    above: list[Any] = field(default_factory=list)


class Classes:
    """The published classes, which stands under which, and which medicine belongs to which: two statements."""

    def __init__(self) -> None:
        self.by_id = {found.pk: found for found in DrugClass.objects.published().in_order()}
        self.by_slug = {found.slug: found for found in self.by_id.values()}
        self.hierarchy = Hierarchy((found.pk, found.parent_id) for found in self.by_id.values())
        self.of_drug: dict[int, list[int]] = defaultdict(list)
        rows = DrugClassMembership.objects.order_by(
            "drug_class__is_chemotherapy", "position", "drug__name", "drug_class__name"
        )
        for drug, found in rows.values_list("drug", "drug_class"):
            if found in self.by_id:
                self.of_drug[drug].append(found)

    def within(self, slugs: Iterable[str]) -> set[int]:
        """The classes with these slugs and all under them."""
        return {found for slug in slugs for found in self.hierarchy.within(self.by_slug[slug].pk)}

    def drugs_within(self, slugs: Iterable[str]) -> set[int]:
        """The medicines that belong to them."""
        wanted = self.within(slugs)
        return {drug for drug, found in self.of_drug.items() if not wanted.isdisjoint(found)}

    def trail(self, found: int) -> list[DrugClass]:
        """The classes above a class, the widest first, and the class itself."""
        row = self.by_id[found]
        return [*self._above(row), row]

    def above(self, drug: int) -> list[DrugClass]:
        """The classes of a medicine and all above them: its main class and those above it first."""
        found = [pk for main in self.of_drug.get(drug, []) for pk in [main, *self.hierarchy.above(main)]]
        return [self.by_id[pk] for pk in dict.fromkeys(found)]

    def beside(self, drug: int) -> list[int]:
        """The medicines of the same main class, itself among them, in the order of the class; all those without one."""
        main = self._main(drug)
        return [other for other in self.of_drug if self._main(other) == main]

    def _main(self, drug: int) -> int | None:
        return next(iter(self.of_drug.get(drug, [])), None)

    def groups(self, drugs: Iterable[Drug], *, chosen: Collection[str] = ()) -> list[Group]:
        """Each medicine once, in its first class, or in the first one within those chosen; those without one last."""
        wanted = self.within(chosen) if chosen else set(self.by_id)
        members: dict[int | None, list[Drug]] = defaultdict(list)
        for drug in drugs:
            first = next((found for found in self.of_drug[drug.pk] if found in wanted), None)
            if first is not None or not chosen:
                members[first].append(drug)
        groups = [
            Group(row.slug, row, members[row.pk], self._above(row)) for row in self._in_order() if row.pk in members
        ]
        return groups + ([Group(OTHERS, None, members[None])] if None in members else [])

    def _above(self, row: DrugClass) -> list[DrugClass]:
        return [self.by_id[pk] for pk in reversed(self.hierarchy.above(row.pk)) if pk in self.by_id]

    def _in_order(self) -> list[DrugClass]:
        """Down the tree: each class is followed by those under it."""
        return down({pk: found.parent_id for pk, found in self.by_id.items()}, self.by_id)


def disease_groups(diseases: list[Disease]) -> list[Group]:
    """Each widest condition with all under it, each in one place; those that stand alone come together at the end.

    A condition with two ways up stands under the disease that it complicates.
    """
    by_id = {disease.pk: disease for disease in diseases}
    above = {
        pk: next((up for up in (disease.complication_of_id, disease.parent_id) if up in by_id), None)
        for pk, disease in by_id.items()
    }
    groups: list[Group] = []
    for disease in down(above, by_id):
        if above[disease.pk] is None:
            groups.append(Group(disease.slug, disease, []))
        groups[-1].records.append(disease)
    alone = [group.head for group in groups if len(group.records) == 1]
    return [group for group in groups if len(group.records) > 1] + ([Group(OTHERS, None, alone)] if alone else [])


def down(above: dict[int, int | None], records: dict[int, Any]) -> list[Any]:
    """All records down their tree, each followed by those under it, in the order given among equals."""
    under: dict[int | None, list[int]] = defaultdict(list)
    for pk in records:
        up = above[pk]
        under[up if up in records else None].append(pk)
    ordered, waiting = [], under[None][::-1]
    while waiting:
        pk = waiting.pop()
        ordered.append(records[pk])
        waiting += under.pop(pk, [])[::-1]
    return ordered
