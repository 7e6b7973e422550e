"""What we know of a subject, in three lines that a rule makes of the records: nobody chooses them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import F, QuerySet
from pyroaring import BitMap

from catalog.facets.index import FacetIndex
from catalog.models import UNCOUNTED, Citation, Design, Kind, Tally, tallied
from catalog.models.study import rank

from .emptiness import counted, no_study
from .freshness import newest_year

MOST = (F("sample_size").desc(nulls_last=True),)
DRAWN = {Design.RANDOMIZED_TRIAL: " in which {} drew lots"}


@dataclass(frozen=True)
class Known:
    """The strongest study, the newest year with its kinds, and how many there are of each kind."""

    strongest: Citation | None
    newest: int | None
    newest_kinds: list[Tally]
    kinds: list[Tally]
    retracted: int

    @property
    def total(self) -> int:
        """How many citations count."""
        return sum(part.count for part in self.kinds)

    @property
    def strongest_words(self) -> str:
        """The strongest study by its design, the people in it and its year."""
        if self.strongest is None:
            return no_study(papers=self.total)
        paper = self.strongest
        name = "guideline" if paper.kind == Kind.GUIDELINE else Design(paper.design).label.partition(" (")[0]
        people = counted(paper.sample_size, "person", "people") if paper.sample_size else ""
        crowd = DRAWN.get(Design(paper.design), " of {}").format(people) if people and paper.design else ""
        year = f" ({paper.year})" if paper.year else ""
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}{crowd}{year}"


def known(citations: BitMap, rows: QuerySet[Citation], index: FacetIndex) -> Known | None:
    """What the citations tell; ``rows`` are the same, as a question to the database: one statement."""
    uncounted = index.any_of("standing", UNCOUNTED)
    counting = citations - uncounted
    if not counting:
        return None
    newest = newest_year(counting, index)
    in_newest = counting & index.values["year"][newest] if newest else BitMap()
    return Known(
        strongest(rows),
        newest,
        kinds_of(in_newest, index),
        kinds_of(counting, index),
        len(citations & uncounted),
    )


def strongest(rows: QuerySet[Citation]) -> Citation | None:
    """The one with the strongest design, then the most people, then the newest; of studies and guidelines alone."""
    studies = rows.published().exclude(standing__in=UNCOUNTED).annotate(rank=rank())  # type: ignore[attr-defined]
    ordered = studies.filter(rank__gt=0).order_by("-rank", *MOST, "-sort_date", "-pk")
    return ordered.first()


def kinds_of(citations: BitMap, index: FacetIndex) -> list[Tally]:
    """How many of the citations are of each kind of study."""
    return tallied(Counter(index.counts("study", citations)))
