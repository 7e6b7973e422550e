"""Dates as exact as their source: a year, a month or a day, in EDTF level 0 (ISO 8601-2)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
OLDEST, NEWEST = 1800, 2100
WRONG = "This is not a date. Write 2016, 2016-12 or 2016-12-30."


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A year, perhaps a month, perhaps a day. Missing parts are None and are never filled in."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not OLDEST <= self.year <= NEWEST or (self.day is not None and self.month is None):
            raise ValueError(WRONG)
        try:
            date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        except ValueError:
            raise ValueError(WRONG) from None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """The date that an EDTF text names.

        >>> PartialDate.parse("2016-12").words
        'December 2016'
        """
        match = SHAPE.fullmatch(text.strip())
        if match is None:
            raise ValueError(WRONG)
        return cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        return "year" if self.month is None else "month" if self.day is None else "day"

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def words(self) -> str:
        """For reading, month in words: 30 December 2016, December 2016 or 2016."""
        month = calendar.month_name[self.month] if self.month else None
        return " ".join(str(part) for part in (self.day, month, self.year) if part)


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
