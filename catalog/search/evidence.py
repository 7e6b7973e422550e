"""What is published on each medicine for each condition, and what kind of gap is left where nothing is.

A square counts citations as the list of citations does: those about the medicine and about the condition or anything
under it, each record once. The retracted are left out and named. What statements say of a condition is said of what
it stands under as well.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Max, QuerySet

from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import (
    UNCOUNTED,
    CitationDisease,
    CitationDrug,
    Evidence,
    Status,
    Support,
    Tally,
    Treatment,
    tallied,
)
from catalog.models.citation import CitationQuerySet

Pair = tuple[int, int]
Papers = Counter[tuple[str, str]]
AGAINST = {Evidence.Direction.HARMS, Evidence.Direction.NO_BENEFIT}


class Gap(StrEnum):
    """Why a square has no number."""

    UNCITED = "uncited"
    SEARCHED = "searched"
    LOST = "lost"
    ELSEWHERE = "elsewhere"
    RETRACTED = "retracted"
    UNSEEN = "unseen"
    FILTERED = "filtered"


@dataclass
class Said:
    """What the statements on a medicine for a condition rest on. Directions are of citations that count."""

    supports: set[Support] = field(default_factory=set)
    searched_on: date | None = None
    is_conflicting: bool = False

    def add(self, other: "Said") -> None:
        """Takes in what is said of a condition that stands under this one."""
        self.supports |= other.supports
        self.searched_on = max(filter(None, [self.searched_on, other.searched_on]), default=None)
        self.is_conflicting |= other.is_conflicting


@dataclass(frozen=True)
class Cell:
    """One square that holds anything: its papers by kind and standing, and what statements say."""

    papers: Papers
    said: Said

    @property
    def tally(self) -> list[Tally]:
        """The papers that count, by kind of study."""
        counts: Counter[str] = Counter()
        for (study, standing), number in self.papers.items():
            counts[study] += number if standing not in UNCOUNTED else 0
        return tallied(counts)

    @property
    def count(self) -> int:
        """How many papers count."""
        return sum(number for (_, standing), number in self.papers.items() if standing not in UNCOUNTED)

    @property
    def retracted(self) -> int:
        """How many papers do not."""
        return self.papers.total() - self.count

    @property
    def standings(self) -> list[str]:
        """How the papers that count stand."""
        return sorted({standing for _, standing in self.papers} - UNCOUNTED)

    @property
    def is_conflicting(self) -> bool:
        """Whether papers behind statements on one condition point in opposite directions."""
        return self.said.is_conflicting

    @property
    def searched_on(self) -> date | None:
        """The last day on which somebody looked for a paper behind a statement and found none."""
        return self.said.searched_on

    @property
    def gap(self) -> Gap | None:
        """Why there is no number, the strongest reason first; nothing where there is one."""
        if self.count:
            return None
        if not self.said.supports:
            return Gap.RETRACTED
        if Support.CITED in self.said.supports:
            return Gap.ELSEWHERE
        if Support.LOST in self.said.supports:
            return Gap.LOST
        return Gap.SEARCHED if self.searched_on else Gap.UNCITED


def cells(
    citations: CitationQuerySet,
    *,
    hierarchy: Hierarchy,
    drugs: Collection[int] | None = None,
    diseases: Collection[int] | None = None,
) -> dict[Pair, Cell]:
    """The squares of (medicine, condition) that hold anything, four statements; all others nobody has looked at.

    ``citations`` are those to count, published ones and the retracted among them; ``hierarchy`` is of published
    conditions; ``drugs`` and ``diseases`` keep to some rows or columns.
    """
    papers = count_papers(citations, hierarchy=hierarchy, drugs=drugs, diseases=diseases)
    said = _say(hierarchy, drugs, diseases)
    return {pair: Cell(papers.get(pair, Counter()), said.get(pair, Said())) for pair in papers | said}


def count_papers(
    citations: CitationQuerySet,
    *,
    hierarchy: Hierarchy,
    drugs: Collection[int] | None,
    diseases: Collection[int] | None,
) -> dict[Pair, Papers]:
    """How many of the citations each square has, by kind of study and standing: three statements.

    Links are read without their citations, which are long: to look each one up costs a hundred times as much.
    """
    kinds = {
        pk: (study, standing) for pk, study, standing in citations.order_by().values_list("pk", "study", "standing")
    }
    about_drugs, about_diseases = _links(hierarchy, drugs, diseases)
    up = _Upwards(hierarchy, diseases)
    reached: dict[int, set[int]] = defaultdict(set)
    for citation, disease in about_diseases.values_list("citation", "disease"):
        if citation in kinds:
            reached[citation].update(up[disease])
    found: dict[Pair, Papers] = defaultdict(Counter)
    for citation, drug in about_drugs.values_list("citation", "drug"):
        for disease in reached.get(citation, ()):
            found[drug, disease][kinds[citation]] += 1
    return found


def _links(
    hierarchy: Hierarchy, drugs: Collection[int] | None, diseases: Collection[int] | None
) -> tuple[QuerySet[CitationDrug], QuerySet[CitationDisease]]:
    """The links to published medicines and conditions that the wanted squares can need."""
    to_drugs = CitationDrug.objects.filter(drug__status=Status.PUBLISHED)
    to_diseases = CitationDisease.objects.filter(disease__status=Status.PUBLISHED)
    if drugs is not None:
        to_drugs = to_drugs.filter(drug__in=drugs)
        to_diseases = to_diseases.filter(citation__in=to_drugs.values("citation"))
    if diseases is not None:
        within = {under for disease in diseases for under in hierarchy.within(disease)}
        to_diseases = to_diseases.filter(disease__in=within)
        to_drugs = to_drugs.filter(citation__in=to_diseases.values("citation"))
    return to_drugs, to_diseases


class _Upwards(dict[int, list[int]]):
    """The wanted conditions that each condition counts for: itself and all that it stands under."""

    def __init__(self, hierarchy: Hierarchy, wanted: Collection[int] | None) -> None:
        super().__init__()
        self.hierarchy, self.wanted = hierarchy, None if wanted is None else set(wanted)

    def __missing__(self, disease: int) -> list[int]:
        everything = [disease, *self.hierarchy.above(disease)]
        self[disease] = [found for found in everything if self.wanted is None or found in self.wanted]
        return self[disease]


def _say(hierarchy: Hierarchy, drugs: Collection[int] | None, diseases: Collection[int] | None) -> dict[Pair, Said]:
    """What published statements on medicines say, carried up to all that their conditions stand under."""
    up = _Upwards(hierarchy, diseases)
    carried: dict[Pair, Said] = defaultdict(Said)
    for (drug, disease), said in _said_right_there(_statement_rows(drugs)).items():
        for above in up[disease]:
            carried[drug, above].add(said)
    return carried


def _statement_rows(drugs: Collection[int] | None) -> Iterable[tuple[Any, ...]]:
    """One row for each statement and each citation behind it, or one for a statement without any: one statement."""
    rows = Treatment.objects.published().filter(drug__isnull=False)
    if drugs is not None:
        rows = rows.filter(drug__in=drugs)
    evidence = [f"evidence__{name}" for name in ("citation__status", "citation__standing", "direction")]
    return rows.order_by().values_list("pk", "drug", "disease", *evidence).annotate(Max("searches__searched_on"))


def _said_right_there(rows: Iterable[tuple[Any, ...]]) -> dict[Pair, Said]:
    """What is said of each medicine for each condition itself."""
    behind: dict[tuple[int, Pair], set[Support]] = defaultdict(set)
    directions: dict[Pair, set[str]] = defaultdict(set)
    found: dict[Pair, Said] = defaultdict(Said)
    for statement, drug, disease, status, standing, direction, searched_on in rows:
        support = behind[statement, (drug, disease)]
        if status == Status.PUBLISHED and standing in UNCOUNTED:
            support.add(Support.LOST)
        elif status == Status.PUBLISHED:
            support.add(Support.CITED)
            directions[drug, disease].add(direction)
        found[drug, disease].add(Said(searched_on=searched_on))
    for (_, pair), support in behind.items():
        found[pair].supports.add(Support.CITED if Support.CITED in support else next(iter(support), Support.UNCITED))
    for pair, pointing in directions.items():
        found[pair].is_conflicting = Evidence.Direction.SUPPORTS in pointing and bool(pointing & AGAINST)
    return found
