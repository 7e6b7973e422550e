"""Proves that history tells the truth: its newest rows are the live rows, column by column, for every table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Min, Model, Window
from django.db.models.functions import Lag

from catalog.models.registry import is_record, recorded_models

from .snapshot import Values, belongings

AT_ONCE = 500
LONGEST = 80
Watch = Callable[[int], object]


@dataclass(frozen=True)
class Difference:
    """One thing in which a row and its history do not agree."""

    model: type[Model]
    pk: int
    problem: str

    def __str__(self) -> str:
        return f"{self.model._meta.verbose_name} {self.pk}: {self.problem}"


def count_rows() -> int:
    """How many rows there are to look at, about."""
    return sum(model._default_manager.count() for model in recorded_models())


def verify(*, watch: Watch = lambda _: None) -> Iterator[Difference]:
    """Every difference, table by table, with a bounded number of rows in memory. ``watch`` is told of rows looked at.

    Rows that differ are looked at again: somebody may have saved them in between.
    """
    for model in recorded_models():
        for ids in chunks(model):
            found = list(differences(model, ids))
            if found:
                yield from differences(model, sorted({difference.pk for difference in found}))
            watch(len(ids))


def chunks(model: type[Any]) -> Iterator[list[int]]:
    """The ids of all rows that are or ever were, in order."""
    last = 0
    while True:
        live = model._default_manager.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)
        ever = model.history.filter(id__gt=last).order_by("id").values_list("id", flat=True).distinct()
        ids = sorted({*live[:AT_ONCE], *ever[:AT_ONCE]})[:AT_ONCE]
        if not ids:
            return
        yield ids
        last = ids[-1]


def differences(model: type[Any], ids: Sequence[int]) -> Iterator[Difference]:
    """What is wrong with some rows of a table."""
    extra = ["version"] if is_record(model) else []
    live = {row["id"]: row for row in model._default_manager.filter(pk__in=ids).values(*columns(model), *extra)}
    first, last = ends(model, ids, Min), ends(model, ids, Max)
    changed = last_changes(model, ids) if is_record(model) else {}
    for pk in ids:
        problems = [*compared(live.get(pk), first.get(pk), last.get(pk)), *judged(live.get(pk), changed.get(pk))]
        yield from (Difference(model, pk, problem) for problem in problems)


def columns(model: type[Any]) -> list[str]:
    """The columns that history holds."""
    return [field.attname for field in model.history.model.tracked_fields]


def ends(model: type[Any], ids: Sequence[int], which: type[Min | Max]) -> dict[int, Values]:
    """The first, or the last, row of history of each row."""
    within = model.history.filter(id__in=ids).order_by()
    chosen = within.values("id").annotate(end=which("history_id")).values("end")
    rows = model.history.filter(history_id__in=chosen).order_by().values(*columns(model), "history_type")
    return {row["id"]: row for row in rows}


def compared(live: Values | None, first: Values | None, last: Values | None) -> Iterator[str]:
    """What is wrong with one row: its making, its being there, its columns."""
    if first is None or last is None:
        yield "It has no history."
        return
    if first["history_type"] != "+":
        yield "Its history does not begin with its making."
    if live is None and last["history_type"] != "-":
        yield "It is gone, and its history says that it is there."
    elif live is not None and last["history_type"] == "-":
        yield "It is there, and its history says that it was deleted."
    elif live is not None:
        for name in last.keys() & live.keys():
            if live[name] != last[name]:
                yield f"{name} is {short(live[name])}, and {short(last[name])} in its history."


def short(value: Any) -> str:
    """A value for a line of text."""
    text = repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def last_changes(model: type[Any], ids: Sequence[int]) -> dict[int, UUID]:
    """The change set that last wrote each record or a row of it, or took a row from it."""
    newest: dict[int, tuple[datetime, UUID]] = {}
    for table, column in [(model, "id"), *belongings(model)]:
        history: Any = table.history
        within = history.filter(**{f"{column}__in": ids}).order_by()
        chosen = within.values(column).annotate(end=Max("history_id")).values("end")
        lines = history.filter(history_id__in=chosen).order_by().values_list(column, "history_date", "changeset")
        for pk, at, changeset in [*lines, *departures(table, column, ids)]:
            newest[pk] = max(newest.get(pk, (at, changeset)), (at, changeset))
    return {pk: changeset for pk, (_, changeset) in newest.items()}


def departures(table: type[Any], column: str, ids: Sequence[int]) -> Iterator[tuple[int, datetime, UUID]]:
    """When, and by which change, each row that was part of one of the records became part of another one."""
    if column == "id":
        return
    history: Any = table.history
    ever = history.filter(**{f"{column}__in": ids}).order_by().values("id")
    before = Window(Lag(column), partition_by="id", order_by="history_id")
    rows = history.filter(id__in=ever).order_by().annotate(before=before).filter(before__in=ids)
    for pk, now, kind, at, changeset in rows.values_list("before", column, "history_type", "history_date", "changeset"):
        if now != pk and kind == "~":
            yield pk, at, changeset


def judged(live: Values | None, changed: UUID | None) -> Iterator[str]:
    """Whether the version names the last change. There is none on what nobody changed since versions are kept."""
    if live is not None and live.get("version") not in {None, changed}:
        yield "Its version is not that of its last change."
