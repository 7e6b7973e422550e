"""Dates as exact as their source, in EDTF (ISO 8601-2): a year, a season, a month or a day, or from one to another."""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import total_ordering

SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
OLDEST, NEWEST = 1800, 2100
WRONG = "This is not a date. Write 2016, 2016-12 or 2016-12-30."
BACKWARDS = "This ends before it begins. Write the earlier date first, each with its year: 1998-12/1999-01."
# EDTF counts the seasons on from the months. A winter begins in the year that is printed.
SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}
FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A year, perhaps a month or season, perhaps a day; ``until`` another one. Missing parts are never filled in."""

    year: int
    month: int | None = None
    day: int | None = None
    until: "PartialDate | None" = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not OLDEST <= self.year <= NEWEST or (self.day is not None and (self.month is None or self.is_season)):
            raise ValueError(WRONG)
        try:
            date(self.year, self._months[0], 1 if self.day is None else self.day)
        except ValueError:
            raise ValueError(WRONG) from None
        if self.until is not None and (self.until.until or self.until.earliest <= self.earliest):
            raise ValueError(BACKWARDS)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """The date that an EDTF text names. People write dates otherwise: see ``written_date``.

        >>> PartialDate.parse("2016-12").words, PartialDate.parse("2015-11/2015-12").words
        ('December 2016', 'November–December 2015')
        """
        first, *more = text.strip().split("/")
        matches = [SHAPE.fullmatch(part) for part in (first, *more)]
        if len(matches) > 2 or None in matches:
            raise ValueError(WRONG)
        ends = [[int(part) if part else None for part in match.groups()] for match in matches if match]
        until = cls(*ends[1]) if more else None  # type: ignore[arg-type]
        return cls(*ends[0], until=until)  # type: ignore[misc, arg-type]

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + (f"/{self.until}" if self.until else "")

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    @property
    def is_season(self) -> bool:
        """Whether it names a season in the place of a month."""
        return self.month in SEASONS

    @property
    def precision(self) -> str:
        """``year``, ``season``, ``month`` or ``day``; of a range that of its beginning."""
        if self.month is None:
            return "year"
        return "season" if self.is_season else "month" if self.day is None else "day"

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self._months[0], self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        if self.until:
            return self.until.latest
        year, month = self.year, self._months[1]
        if month > 12:
            year, month = year + 1, month - 12
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    @property
    def _months(self) -> tuple[int, int]:
        """The first and the last month, counted on into the next year."""
        if self.month is None:
            return 1, 12
        first = FIRST_MONTH.get(self.month, self.month)
        return first, first + (2 if self.is_season else 0)

    @property
    def words(self) -> str:
        """For reading, month in words: 30 December 2016, Spring 2016, November–December 2015, 2015–2016."""
        parts = [self.day, self._month_in_words, self.year]
        if self.until is None:
            return " ".join(str(part) for part in parts if part)
        others = [self.until.day, self.until._month_in_words, self.until.year]
        # What both share is said once, at the end, as long as something is left to say at the beginning.
        while parts[-1] == others[len(parts) - 1] and any(parts[:-1]):
            parts.pop()
        return f"{' '.join(str(part) for part in parts if part)}–{self.until.words}"

    @property
    def _month_in_words(self) -> str:
        if self.month is None:
            return ""
        return SEASONS.get(self.month) or calendar.month_name[self.month]

    @property
    def machine(self) -> str:
        """What the ``time`` element of HTML takes: no season, and of a range its beginning."""
        return str(self.year) if self.is_season else str(self).partition("/")[0]


def first_day(issued: PartialDate | None, online: PartialDate | None, updated: PartialDate | None) -> date | None:
    """The first day that the dates of one publication can mean; None without any.

    The time of print counts before the day online, which is nearer where it lies within that time.

    >>> first_day(PartialDate(2014), PartialDate(2014, 1, 11), None)
    datetime.date(2014, 1, 11)
    """
    if issued and online and issued.earliest <= online.earliest <= issued.latest:
        return online.earliest
    dated = issued or online or updated
    return dated.earliest if dated else None
