"""How a medicine comes up for conditions: each condition once in each way, with what is said and what that rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pyroaring import BitMap

from catalog.facets.index import NOTHING, FacetIndex
from catalog.models import (
    UNCOUNTED,
    Disease,
    Drug,
    DrugClass,
    Risk,
    Statement,
    Study,
    Tally,
    Treatment,
)
from catalog.search.knowing import members_of

from .emptiness import uncited
from .known import kinds_of
from .trails import name_of

ROLES = {
    Treatment.Role.USED: ("Used for", "Our sources say that it has been used"),
    Treatment.Role.STUDIED: ("Studied for", "Given to people in studies"),
    Treatment.Role.COMPARATOR: ("Compared with something else", "Some people took it, others did not"),
    Treatment.Role.LABORATORY: ("In the laboratory", "Cells in a dish. Nobody was treated"),
    Treatment.Role.NOT_RECOMMENDED: ("Advised against", "A source says not to use it here"),
}
MORE = ("Listed, not summed up yet", "Papers on both that no sentence of ours rests on")

GRAVEST = [Risk.Seriousness.LIFE_THREATENING, Risk.Seriousness.SERIOUS, Risk.Seriousness.UNKNOWN, Risk.Seriousness.MILD]


@dataclass(frozen=True)
class Line:
    """One condition in one way that a medicine comes up: statements, or the papers that none of them rests on."""

    disease: Disease
    statements: list[Treatment] = field(default_factory=list)
    papers: list[Tally] = field(default_factory=list)
    is_lost: bool = False


@dataclass(frozen=True)
class Group:
    """One way that a medicine comes up, with a line for each condition, the best supported first."""

    title: str
    hint: str
    lines: list[Line]


def evidence_of(drug: Drug, diseases: list[Disease], index: FacetIndex) -> list[Group]:
    """The groups of a medicine that hold anything; a condition stands for itself alone, not for what is under it."""
    rows = list(Treatment.objects.published().filter(drug=drug).for_tables())
    explain(rows, index)
    groups = [
        Group(*words, _lines([row for row in rows if row.role == role]))
        for role, words in ROLES.items()
    ]  # fmt: skip
    groups.append(Group(*MORE, list(_unsaid(drug, rows, diseases, index))))
    return [group for group in groups if group.lines]


def kinds_in_groups(groups: Iterable[Group]) -> list[Study]:
    """The kinds of study that the table shows, in the order readers know them."""
    lines = [line for group in groups for line in group.lines]
    shown = {part.study for line in lines for part in line.papers}
    said = {part.study for line in lines for row in line.statements for part in row.tally}
    return [study for study in Study if study in shown | said]


def explain(rows: Iterable[Statement], index: FacetIndex) -> None:
    """Says of each statement that names no source whether we list papers on both of its ends, as ``behind``."""
    bare: list[Any] = [row for row in rows if not row.evidence.all() and row.about]  # type: ignore[attr-defined]
    for row in bare:
        facet, end = ("topic", row.topic) if isinstance(row, Risk) else ("disease", row.disease)
        both = index.meet([papers_on(row.about, index), index.any_of(facet, [end.slug])])
        row.behind = uncited(papers=len(both))


def papers_on(about: Drug | DrugClass, index: FacetIndex) -> BitMap:
    """The citations on a medicine, or on a class and the medicines in it and under it."""
    if isinstance(about, Drug):
        return index.any_of("drug", [about.slug])
    kept = index.others
    members = kept.get("members") or kept.put("members", members_of(index.names.trees["drug_class"]))
    drugs = (index.rows.links["drug"].get(pk, NOTHING) for pk in members.get(about.pk, ()))
    return index.any_of("drug_class", [about.slug]).union(*drugs)


def risks_of(drug: Drug | None, classes: Sequence[DrugClass], index: FacetIndex) -> list[Risk]:
    """The risks of a medicine, then those of each class, the gravest first; each topic once, where it comes first."""
    mine = Risk.objects.published().filter(drug=drug) if drug else Risk.objects.none()
    shared = Risk.objects.published().filter(drug_class__in=classes)
    places = {found.pk: place for place, found in enumerate(classes, start=1)}
    rows = (mine | shared).for_tables()
    ordered = sorted(rows, key=lambda row: (places.get(row.drug_class_id or 0, 0), gravity(row), row.topic.name))
    first: dict[int, Risk] = {}
    for row in ordered:
        first.setdefault(row.topic_id, row)
    explain(found := list(first.values()), index)
    return found


def gravity(risk: Risk) -> int:
    """For sorting, the gravest first."""
    return GRAVEST.index(Risk.Seriousness(risk.seriousness))


def _lines(rows: list[Treatment]) -> list[Line]:
    by_disease: dict[int, Line] = {}
    for row in sorted(rows, key=lambda row: row.strength, reverse=True):
        by_disease.setdefault(row.disease_id, Line(row.disease)).statements.append(row)
    return sorted(by_disease.values(), key=_strongest_first)


def _strongest_first(line: Line) -> tuple[list[int], str]:
    return [-number for number in line.statements[0].strength], name_of(line.disease)


def _unsaid(drug: Drug, rows: list[Treatment], diseases: list[Disease], index: FacetIndex) -> Iterable[Line]:
    citations, uncounted = index.select({"drug": [drug.slug]}), index.any_of("standing", UNCOUNTED)
    for disease in diseases:
        mine = [row for row in rows if row.disease_id == disease.pk]
        behind = BitMap(part.citation_id for row in mine for part in row.evidence.all())
        papers = (citations & index.rows.links["disease"].get(disease.pk, NOTHING)) - behind
        if papers:
            kinds = kinds_of(papers - uncounted, index)
            yield Line(disease, papers=kinds, is_lost=not kinds)
