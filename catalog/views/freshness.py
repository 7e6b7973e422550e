"""How fresh a page is: its newest paper, and whether somebody has read it through in time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from pyroaring import BitMap

from catalog.facets.index import FacetIndex


@dataclass(frozen=True)
class Freshness:
    """The state of a page on a day. ``newest`` is the year of the newest paper on it; names of people are not shown."""

    reviewed_on: date | None
    due_on: date | None
    on: date
    is_by_somebody: bool = False
    newest: int | None = None

    @property
    def is_overdue(self) -> bool:
        """Whether its next review should have been done."""
        return self.due_on is not None and self.due_on < self.on

    @property
    def words(self) -> str:
        """The state of its review, for under the title."""
        if self.is_overdue:
            return f"Review overdue since {self.due_words}"
        return f"Reviewed {date_format(self.reviewed_on, 'j F Y')}" if self.reviewed_on else "Never reviewed"

    @property
    def due_words(self) -> str:
        """The month by which it is to be reviewed; nothing when none is set."""
        return date_format(self.due_on, "F Y") if self.due_on else ""


def freshness(record: Any, *, on: date, newest: int | None = None) -> Freshness:
    """The state of a record's page on that day."""
    return Freshness(record.reviewed_on, record.review_due_on, on, record.reviewed_by_id is not None, newest)


def newest_year(citations: BitMap, index: FacetIndex) -> int | None:
    """The year of the newest of the citations that has a date."""
    return max((year for year, count in index.counts("year", citations).items() if count), default=None)
