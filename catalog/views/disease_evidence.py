"""Which medicines come up for a condition and all under it: each once, by its strongest source; and what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from catalog.facets.evidence import Cell, Cells, Gap
from catalog.facets.index import NOTHING, Entry, FacetIndex
from catalog.models import UNCOUNTED, Disease, Drug, Study, Tally, Treatment

from .drug_evidence import explain, papers_on
from .emptiness import counted
from .known import kinds_of
from .trails import name_of

Role = Treatment.Role
GROUPS: dict[str, tuple[str, ...]] = {
    "Used or studied": (Role.USED, Role.STUDIED),
    "Compared with something else": (Role.COMPARATOR,),
    "In the laboratory, on nobody": (Role.LABORATORY,),
}
AGAINST, MORE = "Advised against", "Listed, not summed up yet"
MOST_NAMED = 12


@dataclass(frozen=True)
class Source:
    """A medicine or a class by the strongest of what is said of it, or by the papers on it alone."""

    about: Any
    statement: Treatment | None
    papers: list[Tally]
    parts: list[str]
    url: str = ""

    @property
    def count(self) -> int:
        """How many citations on both count."""
        return sum(part.count for part in self.papers)

    @property
    def strength(self) -> tuple[int, ...]:
        """For sorting, more is stronger; papers without a statement by their number."""
        return self.statement.strength if self.statement else (0, 0, self.count)


@dataclass(frozen=True)
class Sources:
    """Medicines that come up in one way, those with the strongest source first."""

    title: str
    rows: list[Source]


def sources_of(within: list[Disease], index: FacetIndex) -> list[Sources]:
    """The groups of a condition that hold anything. The condition itself is the first of ``within``."""
    rows = list(Treatment.objects.published().filter(disease__in=within).for_tables())
    explain(rows, index)
    by_about: dict[Any, list[Treatment]] = {}
    for row in rows:
        by_about.setdefault(row.about, []).append(row)
    groups: dict[str, list[Source]] = {title: [] for title in (*GROUPS, AGAINST, MORE)}
    for about, mine in by_about.items():
        for title, statement in _places(mine):
            groups[title].append(_source(about, statement, within, index))
    groups[MORE] = [_source(drug, None, within, index) for drug in _unsaid(by_about, within[0], index)]
    return [Sources(title, _ordered(found)) for title, found in groups.items() if found]


def _places(rows: list[Treatment]) -> Iterable[tuple[str, Treatment]]:
    """Where a medicine stands: in the first group it belongs to, and among those advised against all the same."""
    for title, roles in GROUPS.items():
        if found := [row for row in rows if row.role in roles]:
            yield title, max(found, key=lambda row: row.strength)
            break
    if against := [row for row in rows if row.role == Role.NOT_RECOMMENDED]:
        yield AGAINST, max(against, key=lambda row: row.strength)


def _source(about: Any, statement: Treatment | None, within: list[Disease], index: FacetIndex) -> Source:
    disease = within[0]
    both = index.meet([papers_on(about, index), index.any_of("disease", [disease.slug])])
    both -= index.any_of("standing", UNCOUNTED)
    parts = {
        found: len(both & index.rows.links["disease"].get(found.pk, NOTHING)) for found in within if len(within) > 1
    }
    words = [
        f"{count} on {'the whole condition' if found == disease else found.title}"
        for found, count in parts.items()
        if count
    ]
    has_list = isinstance(about, Drug) and both
    url = f"{reverse('citation-list')}?drug={about.slug}&disease={disease.slug}" if has_list else ""
    return Source(about, statement, kinds_of(both, index), words, url)


def _unsaid(said: Iterable[Any], disease: Disease, index: FacetIndex) -> Iterable[Drug]:
    """The medicines that papers are on, and no statement: one statement."""
    known = {about.pk for about in said if isinstance(about, Drug)}
    counts = index.counts("drug", index.select({"disease": [disease.slug]}))
    ids = [entry.pk for entry in index.names.entries["drug"] if counts[entry.value] and entry.pk not in known]
    return Drug.objects.published().filter(pk__in=ids).in_order()


def _ordered(found: list[Source]) -> list[Source]:
    return sorted(found, key=lambda row: ([-number for number in row.strength], name_of(row.about)))


@dataclass(frozen=True)
class Missing:
    """One kind of gap: its sign, its name, and the medicines, the first few by name."""

    sign: str
    title: str
    names: str


def gaps_of(disease: Disease, index: FacetIndex) -> list[Missing]:
    """Where we list nothing on a medicine for the condition, by the kind of gap: one statement."""
    cells = Cells(index, index.published).of_disease(disease.pk)
    medicines = index.names.entries["drug"]
    unseen = [entry.label for entry in medicines if entry.pk not in cells]
    found = [
        Missing("searched", "Searched, nothing found", named(_with(Gap.SEARCHED, cells, medicines))),
        Missing("said", "Stated, but uncited", named(_with(Gap.UNCITED, cells, medicines))),
        Missing("lost", "No longer supported", named(_with(Gap.LOST, cells, medicines))),
        Missing("unseen", "Not looked at yet", named(unseen)),
    ]
    return [gap for gap in found if gap.names]


def _with(gap: Gap, cells: dict[int, Cell], medicines: list[Entry]) -> list[str]:
    found = [(entry.label, cells[entry.pk]) for entry in medicines if entry.pk in cells]
    return [f"{name}{_on_day(cell.searched_on)}" for name, cell in found if cell.gap is gap]


def _on_day(day: date | None) -> str:
    return f" (on {day.day} {day:%B %Y})" if day else ""


def named(names: list[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {counted(more, 'other')}" if more > 0 else "")


def kinds_behind(groups: list[Sources]) -> list[Study]:
    """The kinds of study that the table shows, in the order readers know them."""
    shown = {part.study for group in groups for row in group.rows for part in row.papers}
    said = {part.study for group in groups for row in group.rows if row.statement for part in row.statement.tally}
    return [study for study in Study if study in shown | said]
