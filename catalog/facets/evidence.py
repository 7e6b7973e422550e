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
from functools import cached_property
from typing import Any

from django.db.models import Max
from pyroaring import BitMap

from catalog.models import UNCOUNTED, Evidence, Status, Support, Tally, Treatment, tallied

from .index import FacetIndex

Pair = tuple[int, int]
Papers = Counter[tuple[str, str]]
WIDE = 5  # a condition only gathers others when less than a fifth of its papers are about it alone
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


class Cells:
    """The squares of (medicine, condition); each is worked out when it is asked for.

    ``among`` are the citations to count, the retracted among them. With ``drugs`` only those medicines are asked for.
    """

    def __init__(self, index: FacetIndex, among: BitMap, *, drugs: Collection[int] | None = None) -> None:
        self._ids = {
            facet: {entry.pk: index.values[facet][entry.value] for entry in index.names.entries[facet]}
            for facet in ("drug", "disease")
        }
        self._among = among
        self._kinds = {
            (study, standing): both
            for study, ids in index.values["study"].items()
            for standing, others in index.values["standing"].items()
            if (both := among & ids & others)
        }
        self._under = index.names.trees["disease"]
        self._counted = among - index.any_of("standing", UNCOUNTED)
        self._said = _say_all(index) if drugs is None else _say(index, drugs)

    def get(self, drug: int, disease: int) -> Cell | None:
        """What the square holds; nothing where nobody has looked."""
        found = BitMap.intersection(self._among, self._ids["drug"][drug], self._ids["disease"][disease])
        said = self._said.get((drug, disease))
        if not found and said is None:
            return None
        counts = {kind: found.intersection_cardinality(ids) for kind, ids in self._kinds.items()} if found else {}
        return Cell(Counter({kind: count for kind, count in counts.items() if count}), said or Said())

    def of_drug(self, drug: int) -> dict[int, Cell]:
        """The squares of one medicine that hold anything, by condition."""
        return {disease: cell for disease in self._ids["disease"] if (cell := self.get(drug, disease))}

    def of_disease(self, disease: int) -> dict[int, Cell]:
        """The squares of one condition that hold anything, by medicine."""
        return {drug: cell for drug in self._ids["drug"] if (cell := self.get(drug, disease))}

    @cached_property
    def held(self) -> dict[str, set[int]]:
        """The medicines and the conditions of which any square holds anything, a retracted paper or a statement too."""
        said = {"drug": {drug for drug, _ in self._said}, "disease": {disease for _, disease in self._said}}
        return {
            facet: said[facet] | {pk for pk, found in ids.items() if self._among.intersect(found)}
            for facet, ids in self._ids.items()
        }

    @cached_property
    def totals(self) -> Counter[int]:
        """How many papers that count each condition has; 0 where there are only statements."""
        found = {disease: self._counted.intersection_cardinality(ids) for disease, ids in self._ids["disease"].items()}
        said = dict.fromkeys((disease for _, disease in self._said), 0)
        return Counter(said | {disease: count for disease, count in found.items() if count})

    def is_wide(self, disease: int) -> bool:
        """Whether nearly all of its papers are about something narrower that stands under it."""
        ids = self._ids["disease"]
        narrower = [ids[under] for under in self._under.within(disease) if under != disease and under in ids]
        own = (self._counted & ids[disease]).difference(*narrower)
        return len(own) * WIDE < self.totals[disease]


def _say_all(index: FacetIndex) -> dict[Pair, Said]:
    """What all statements say, which no filter changes: it is kept with the index."""
    kept: dict[Pair, Said] = index.others.get("said") or index.others.put("said", _say(index, None))
    return kept


def _say(index: FacetIndex, drugs: Collection[int] | None) -> dict[Pair, Said]:
    """What published statements on medicines say, carried up to all that their conditions stand under."""
    hierarchy, published = index.names.trees["disease"], {entry.pk for entry in index.names.entries["disease"]}
    carried: dict[Pair, Said] = defaultdict(Said)
    for (drug, disease), said in _said_right_there(_statement_rows(drugs)).items():
        for above in [disease, *hierarchy.above(disease)]:
            if above in published:
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
