"""What a merger would move, in words, before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from catalog.history.describing import summary
from catalog.history.naming import Known, label, names_behind, with_ends
from catalog.history.timeline import Link
from catalog.models.registry import is_record

from .merging import Fate, fate_of, has_own_list, relations_of

SHOWN = 10
WHY = {
    Fate.MOVES: "",
    Fate.DOUBLE: "both have this row, one is kept",
    Fate.CIRCLE: "it would point at itself",
    Fate.LEFT: "the record that stays has its own list",
}


@dataclass(frozen=True)
class Move:
    """One row in words. ``why`` says what keeps it from moving."""

    what: str
    why: str


@dataclass(frozen=True)
class Pile:
    """The rows of one table that point at the record that goes: how many, and the first of them."""

    kind: str
    count: int
    shown: Sequence[Move]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


def piles(keep: Any, drop: Any) -> list[Pile]:
    """All that points at the record that goes, by table."""
    found = [pile(field, keep, drop) for field in relations_of(type(keep))]
    return [rows for rows in found if rows.count]


def uses(record: Any) -> int:
    """How many rows point at a record."""
    return sum(pointing(field, record).count() for field in relations_of(type(record)))


def pointing(field: Any, record: Any) -> Any:
    """The rows whose foreign key names the record."""
    return with_ends(field.model).filter(**{field.name: record}).order_by("pk")


def pile(field: Any, keep: Any, drop: Any) -> Pile:
    """The rows of one table; the record that stays does not move."""
    rows = pointing(field, drop)
    if field.model is type(keep):
        rows = rows.exclude(pk=keep.pk)
    first = list(rows[:SHOWN])
    known = {} if is_record(field.model) else names_behind((field.model, row) for row in first)
    is_left = bool(first) and has_own_list(field, keep)
    shown = [
        Move(told(row, field, known), WHY[Fate.LEFT if is_left else fate_of(row, field, keep)[0]]) for row in first
    ]
    count = rows.count() if len(first) == SHOWN else len(first)
    return Pile(str(capfirst(field.model._meta.verbose_name)), count, shown)


def told(row: Any, field: Any, known: Known) -> str:
    """A row by what it says besides the record; a record by its name."""
    if is_record(type(row)):
        return label(row)
    link = Link(type(row), field.attname, frozenset([getattr(row, field.attname)]))
    return summary(link, row, known) or label(row)
