"""The bar chart of citations a year: its geometry in percent, and the same numbers as rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

LEFT, BOTTOM, TOP, WIDE = 6.0, 88.0, 6.0, 94.0
MOST_YEARS = 30


@dataclass(frozen=True)
class Bar:
    """One year."""

    year: int
    count: int
    x: str
    y: str
    width: str
    height: str
    is_now: bool


@dataclass(frozen=True)
class Mark:
    """A text of the chart and where it stands."""

    text: str
    x: str = ""
    y: str = ""
    is_last: bool = False

    @property
    def label(self) -> str:
        """The text, under the name that grid lines go by."""
        return self.text

    @property
    def value(self) -> str:
        """The text, under the name that the peak goes by."""
        return self.text


@dataclass(frozen=True)
class Row:
    """One line of the table behind the chart."""

    label: str
    value: int


class YearChart:
    """Citations on one subject by year of publication; years without any are drawn as gaps."""

    row_heading, value_heading = "Year", "Citations"

    def __init__(self, counts: dict[int, int], *, subject: str, today: date) -> None:
        last = max(counts)
        first = max(min(counts), last - MOST_YEARS + 1)
        self.counts = {year: counts.get(year, 0) for year in range(first, last + 1)}
        self.subject, self.today, self.left_out = subject, today, sum(counts.values()) - sum(self.counts.values())
        self.step = max(1, ceil(max(self.counts.values()) / 4))

    @property
    def busiest(self) -> int:
        """The latest year with the most citations."""
        return max(self.counts, key=lambda year: (self.counts[year], year))

    @property
    def title(self) -> str:
        """The finding."""
        count = self.counts[self.busiest]
        return f"{self.busiest} has the most citations here: {count}"

    @property
    def subtitle(self) -> str:
        """What is drawn."""
        years = list(self.counts)
        return f"Citations on {self.subject} by year of publication, {years[0]} to {years[-1]}"

    caption = subtitle

    @property
    def alt(self) -> str:
        """What the picture says."""
        return (
            f"Bar chart. The most is {self.counts[self.busiest]} in {self.busiest}. The table below gives every number."
        )

    @property
    def note(self) -> str:
        """What the picture leaves out or leaves open."""
        notes = []
        if self.today.year in self.counts:
            notes.append(f"The outlined bar is {self.today.year}, which is not over yet.")
        if self.left_out:
            notes.append(f"{self.left_out} older citations are not drawn.")
        return " ".join(notes)

    @property
    def bars(self) -> list[Bar]:
        """One bar a year that has any."""
        pitch = WIDE / len(self.counts)
        return [
            Bar(
                year, count, percent(LEFT + place * pitch + pitch * 0.14), percent(BOTTOM - self._tall(count)),
                percent(pitch * 0.72), percent(self._tall(count)), year == self.today.year,
            )
            for place, (year, count) in enumerate(self.counts.items())
            if count
        ]  # fmt: skip

    @property
    def peak(self) -> Mark:
        """The number over the tallest bar."""
        place = list(self.counts).index(self.busiest)
        count = self.counts[self.busiest]
        return Mark(str(count), self._middle(place), percent(BOTTOM - self._tall(count)))

    @property
    def gridlines(self) -> list[Mark]:
        """Four lines above the axis."""
        return [Mark(str(self.step * n), y=percent(BOTTOM - self._tall(self.step * n))) for n in range(1, 5)]

    @property
    def labels(self) -> list[Mark]:
        """The first year, every fifth from it, and nothing that would run out of the picture."""
        every = 1 if len(self.counts) <= 6 else 5
        years = list(self.counts)[::every]
        return [
            Mark(str(year), self._middle(place * every), is_last=len(self.counts) > 6 and year == max(self.counts))
            for place, year in enumerate(years)
        ]

    @property
    def rows(self) -> list[Row]:
        """Every number, newest first."""
        return [
            Row(f"{year} so far" if year == self.today.year else str(year), count)
            for year, count in reversed(self.counts.items())
        ]

    def _tall(self, count: int) -> float:
        return (BOTTOM - TOP) * count / (self.step * 4)

    def _middle(self, place: int) -> str:
        return percent(LEFT + (place + 0.5) * WIDE / len(self.counts))


def percent(number: float) -> str:
    """For an attribute of SVG."""
    return f"{number:.2f}%"


def year_chart(years: Mapping[int, int], *, subject: str, today: date) -> YearChart | None:
    """The chart of how many citations are of which year; nothing when none has a date."""
    counts = {year: count for year, count in years.items() if count}
    return YearChart(counts, subject=subject, today=today) if counts else None
