"""Squares of the evidence map in words, with the address of exactly the papers that each one counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from pyroaring import BitMap

from catalog.facets.evidence import Cell, Gap
from catalog.facets.index import FacetIndex
from catalog.models import WARNED, Citation, Disease, Drug, Standing

from .emptiness import GAPS
from .trails import name_of

DEPTHS = ((15, 5), (10, 4), (5, 3), (2, 2), (1, 1))
SIGNS = {
    Gap.UNCITED: "said",
    Gap.ELSEWHERE: "said",
    Gap.SEARCHED: "searched",
    Gap.LOST: "lost",
    Gap.RETRACTED: "lost",
    Gap.FILTERED: "gap",
}
MOST_WARNED = 5
Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Square:
    """One medicine and one condition. ``narrowing`` are the filters of the map, as the list of citations knows them."""

    drug: Drug
    disease: Disease
    cell: Cell | None
    narrowing: Parameters = ()

    @cached_property
    def count(self) -> int:
        """How many papers count."""
        return self.cell.count if self.cell else 0

    @property
    def heat(self) -> int:
        """How deep its color is, from 0 to 5."""
        return next((depth for least, depth in DEPTHS if self.count >= least), 0)

    @cached_property
    def gap(self) -> Gap | None:
        """Why there is no number; with filters on, an empty square says no more than that they leave it empty."""
        found = self.cell.gap if self.cell else Gap.UNSEEN
        return Gap.FILTERED if self.narrowing and found in {Gap.UNSEEN, Gap.ELSEWHERE} else found

    @property
    def sign(self) -> str:
        """The mark that stands beside the number, or in its place."""
        if self.gap is None:
            return "conflict" if self.cell and self.cell.is_conflicting else ""
        return SIGNS.get(self.gap, "")

    @cached_property
    def words(self) -> str:
        """What it holds: the kinds of study, or why there is none, and what disagrees or is left out."""
        if self.cell is None:
            return self._gap_words
        kinds = ", ".join(f"{part.count} {part.words}" for part in self.cell.tally)
        disagree = "papers disagree" if self.cell.is_conflicting else ""
        left_out = not_counted(self.cell.retracted) if self.cell.retracted else ""
        return "; ".join(filter(None, [kinds, self._gap_words, disagree, left_out]))

    @cached_property
    def url(self) -> str:
        """The papers it counts; the statement where it counts none; the retracted where there is nothing else."""
        if self.cell is None:
            return ""
        if self.count:
            return self._papers(self.cell.standings if self.cell.retracted else [])
        if self.gap is Gap.RETRACTED:
            return self._papers([Standing.RETRACTED])
        return "" if self.gap is Gap.FILTERED else f"{self.drug.get_absolute_url()}#conditions"

    @property
    def between(self) -> str:
        """The names of its row and its column."""
        return f"{name_of(self.drug)}, {self.disease.title}"

    @property
    def ends(self) -> tuple[str, str]:
        """The names of its medicine and its condition."""
        return name_of(self.drug), name_of(self.disease)

    @property
    def _gap_words(self) -> str:
        if self.gap is Gap.SEARCHED and self.cell and self.cell.searched_on:
            return f"searched on {date_format(self.cell.searched_on, 'j F Y')}, nothing found"
        return GAPS[self.gap] if self.gap else ""

    def _papers(self, standings: Iterable[str]) -> str:
        ends = [("drug", self.drug.slug), ("disease", self.disease.slug)]
        query = [*ends, *self.narrowing, *(("standing", standing) for standing in standings)]
        return f"{reverse('citation-list')}?{urlencode(query)}"


def not_counted(number: int) -> str:
    """That retracted papers are left out of a number."""
    return f"{number} retracted paper{' is' if number == 1 else 's are'} not counted"


def warned_papers(citations: BitMap, index: FacetIndex) -> list[Citation]:
    """The newest few of the papers whose standing readers must be told: at most one statement."""
    ids = index.page(citations & index.any_of("standing", WARNED), size=MOST_WARNED)
    found = Citation.objects.in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]
