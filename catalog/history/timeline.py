"""One story of a record: its own changes and those of all rows that belong to it, grouped by change set.

The number of queries depends on the kind of record, not on the length of the story.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from catalog.models import Recorded, Statement
from catalog.models.registry import is_record

from .naming import person


@dataclass(frozen=True)
class Link:
    """A table of rows that belong to the record while their ``column`` holds one of ``ids``.

    The rows of a statement about the record belong to it indirectly.
    """

    model: type[Recorded]
    column: str
    ids: frozenset[int]
    is_direct: bool = True

    def holds(self, row: Any) -> bool:
        """Whether the row, as it was, belonged to the record."""
        return row is not None and getattr(row, self.column) in self.ids


@dataclass(frozen=True)
class Step:
    """One row before and after. ``link`` is None for the record itself; a missing side is None."""

    model: type[Recorded]
    link: Link | None
    old: Any
    new: Any


@dataclass
class ChangeSet:
    """All that one press of Save, or one import, did to the record and its rows.

    ``at`` is when it wrote the last of them: of two at once, one waits for the rows that both write, and is the later.
    """

    id: uuid.UUID
    at: datetime
    who: str
    why: str
    is_public: bool
    steps: list[Step] = field(default_factory=list)

    @property
    def is_of_text(self) -> bool:
        """Whether the record itself changed."""
        return any(step.link is None for step in self.steps)

    @property
    def is_of_links(self) -> bool:
        """Whether rows of the record changed."""
        return any(step.link is not None for step in self.steps)


def links_of(model: type[Recorded], pk: int) -> list[Link]:
    """The tables whose rows tell part of the record's story."""
    relations: list[Any] = [relation for relation in model._meta.related_objects if is_told(relation.related_model)]
    return [Link(relation.related_model, relation.field.attname, frozenset([pk])) for relation in relations]


def is_told(model: type[Any]) -> bool:
    """Rows that belong to a record, and statements about it; other records tell their own story."""
    return issubclass(model, Recorded) and (not is_record(model) or issubclass(model, Statement))


def rows_of(link: Link) -> list[Any]:
    """Every version of every row that ever belonged to the record: those that left, too."""
    history = link.model.history
    ever = history.filter(**{f"{link.column}__in": link.ids}).values("id")
    return list(history.filter(id__in=ever).select_related("history_user").order_by("history_id"))


def versions(model: type[Recorded], pk: int) -> Iterator[tuple[type[Recorded], Link | None, list[Any]]]:
    """Every table of the story with its rows; evidence stands two steps away, behind a statement."""
    own = model.history.filter(id=pk).select_related("history_user").order_by("history_id")
    yield model, None, list(own)
    for link in links_of(model, pk):
        rows = rows_of(link)
        yield link.model, link, rows
        if issubclass(link.model, Statement):
            behind = frozenset(row.id for row in rows if link.holds(row))
            for deeper in links_of(link.model, 0):
                further = Link(deeper.model, deeper.column, behind, is_direct=False)
                yield further.model, further, rows_of(further)


def story(model: type[Recorded], pk: int) -> list[ChangeSet]:
    """All change sets of a record, the oldest first; none for a record that never was."""
    sets: dict[uuid.UUID, ChangeSet] = {}
    for table, link, rows in versions(model, pk):
        before: dict[int, Any] = {}
        for row in rows:
            now = None if row.history_type == "-" else row
            step = Step(table, link, before.get(row.id), now)
            before[row.id] = now
            if link is None or link.holds(step.old) or link.holds(step.new):
                change_set = sets.setdefault(row.changeset, opened(row))
                change_set.steps.append(step)
                change_set.at = max(change_set.at, row.history_date)
    return sorted(sets.values(), key=lambda change_set: change_set.at)


def lived(sets: Iterable[ChangeSet]) -> list[ChangeSet]:
    """The change sets that left a record in being, not one that was not there yet or no more."""
    is_there, found = False, []
    for change_set in sets:
        for step in change_set.steps:
            is_there = step.new is not None if step.link is None else is_there
        if is_there:
            found.append(change_set)
    return found


def opened(row: Any) -> ChangeSet:
    """The change set that a row of history names, still without its steps."""
    return ChangeSet(
        id=row.changeset,
        at=row.history_date,
        who=person(row.history_user),
        why=row.history_change_reason or "",
        is_public=row.reason_is_public,
    )


def between(sets: Iterable[ChangeSet], *, start: int, end: int) -> list[Step]:
    """What differs between the points after ``start`` and after ``end``, as one step for each row."""
    first: dict[tuple[Any, ...], Any] = {}
    last: dict[tuple[Any, ...], Step] = {}
    for place, change_set in enumerate(sets):
        for step in change_set.steps:
            key = (step.model, step.link, (step.new or step.old).id)
            if place <= start:
                first[key] = step.new
            elif place <= end:
                last[key] = step
    return [Step(step.model, step.link, first.get(key), step.new) for key, step in last.items()]


Choice = Callable[[ChangeSet], bool]
SHOWN: dict[str, tuple[str, Choice]] = {
    "all": ("All changes", lambda _: True),
    "text": ("Text only", lambda change_set: change_set.is_of_text),
    "links": ("Links to other records only", lambda change_set: change_set.is_of_links),
    "public": ("Reasons readers may see", lambda change_set: change_set.is_public),
}
