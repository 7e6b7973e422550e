"""Years of publication as a list of spans with bars: few enough to be read, and each tall enough to be pressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

MOST_GROUPS = 10
STEPS = (1, 2, 5, 10, 20, 50)

Span = tuple[int, int]


@dataclass(frozen=True)
class YearGroup:
    """Some years that follow each other: how many rows are of them, the length of their bar, and where they lead."""

    label: str
    count: int
    width: str
    url: str
    is_on: bool


def year_groups(counts: Mapping[Any, int], *, span: Span | None, url: Callable[[int, int], str]) -> list[YearGroup]:
    """The years that anything is of, in groups, the newest first; nothing when there are none."""
    if not counts:
        return []
    oldest, newest = min(counts), max(counts)
    step = next((step for step in STEPS if newest // step - oldest // step < MOST_GROUPS), STEPS[-1])
    groups = dict.fromkeys(range(newest // step * step, oldest - step, -step), 0)
    for year, count in counts.items():
        groups[year // step * step] += count
    most = max(*groups.values(), 1)
    return [
        YearGroup(
            label=words(ends := (max(start, oldest), min(start + step - 1, newest))),
            count=count,
            width=f"{100 * count / most:.1f}%",
            url=url(*ends) if count else "",
            is_on=ends == span,
        )
        for start, count in groups.items()
    ]


def words(span: Span) -> str:
    """The years for reading.

    >>> words((2010, 2014)), words((2016, 2016))
    ('2010 to 2014', '2016')
    """
    first, last = span
    return str(first) if first == last else f"{first} to {last}"
