"""What a review shows: what readers see now beside what they would see, only where the two differ."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.text import capfirst

from catalog.editing.proposals.joining import Place, places
from catalog.editing.proposals.proposing import joined, proposed
from catalog.editing.proposals.returned import as_returned
from catalog.editing.quality.checking import Finding
from catalog.editing.quality.silencing import findings
from catalog.history.describing import RowChange, describe
from catalog.history.naming import editable_fields, names_behind, words
from catalog.history.snapshot import Snapshot, steps, taken
from catalog.models import EditorialRecord, Evidence, NextVersion, Statement


@dataclass
class RowsChange:
    """The rows of one kind that would join, leave or change, and how many there are now."""

    kind: str
    now: int
    rows: list[RowChange] = field(default_factory=list)


@dataclass(frozen=True)
class Collision:
    """A place that was changed on the live page and in the next version, each in words."""

    place: Place
    label: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Comparison:
    """Fields with their words, rows by kind, and where the live page was changed meanwhile; ``after`` is what comes."""

    after: Snapshot
    fields: Sequence[Any]
    kinds: list[RowsChange]
    collisions: list[Collision]
    is_behind: bool = False


def compared(record: EditorialRecord, pending: NextVersion | None) -> Comparison:
    """The next version against the live record; a record that readers do not see against nothing at all."""
    model = type(record)
    now = taken(model, record.pk)
    if pending is None:
        return told(Snapshot(model, record.pk, None, {}), now)
    result = joined(pending, live=now)
    collisions = collided(pending, result.collisions, now)
    return told(now, result.snapshot, collisions, is_behind=pending.base != record.version)


def told(
    old: Snapshot, new: Snapshot, collisions: list[Collision] | None = None, *, is_behind: bool = False
) -> Comparison:
    """What differs between two states, the rows grouped by their kind."""
    [story] = describe([steps(old, new)])
    kinds: dict[str, RowsChange] = {}
    counts = {str(capfirst(table._meta.verbose_name)): len(rows) for table, rows in old.rows.items()}
    for row in story.rows:
        kinds.setdefault(row.kind, RowsChange(row.kind, counts.get(row.kind, 0))).rows.append(row)
    return Comparison(new, story.fields, list(kinds.values()), collisions or [], is_behind)


def changed_since_return(record: EditorialRecord, pending: NextVersion | None) -> list[str]:
    """The fields and kinds of rows changed since the record, which was returned, last was: as its form calls them."""
    then, now = as_returned(record, pending), proposed(pending) if pending else taken(type(record), record.pk)
    # That it was sent again stands above.
    since = told(replace(then, fields={**(then.fields or {}), "status": record.status}), now)
    return [*(field.label for field in since.fields), *(kind.kind for kind in since.kinds)]


@dataclass(frozen=True)
class Checks:
    """What the checks say of a record as readers would get it. ``is_uncited`` is None for what needs no citation."""

    is_uncited: bool | None
    findings: list[Finding]


def checks(record: EditorialRecord, after: Snapshot) -> Checks:
    """Before it goes out: what the quality checks find, and whether a statement stands without a citation."""
    has_evidence = any(rows for table, rows in after.rows.items() if issubclass(table, Evidence))
    is_uncited = not has_evidence if isinstance(record, Statement) else None
    return Checks(is_uncited, findings(record, **(after.fields or {})))


def collided(pending: NextVersion, at: list[Place], live: Snapshot) -> list[Collision]:
    """The places with what each side says there."""
    mine = places(proposed(pending))
    theirs = places(live)
    return [Collision(place, label_of(place), in_words(place, theirs), in_words(place, mine)) for place in at]


def label_of(place: Place) -> str:
    """What the place is called on a form."""
    table = place.table
    if not place.column:
        return str(capfirst(table._meta.verbose_name))
    named = next(told for told in editable_fields(table) if told.attname == place.column)
    return str(capfirst(named.verbose_name))


def in_words(place: Place, values: dict[Place, Any]) -> str:
    """What stands at the place; a row with all that was entered."""
    if place not in values:
        return "Taken out"
    value = values[place]
    entered: dict[str, Any] = {place.column: value} if place.column else value
    row: Any = place.table(**entered)
    known = names_behind([(place.table, row)])
    said = [words(told, row, known) for told in editable_fields(place.table) if told.attname in entered]
    return ", ".join(text for text in said if text) or "Empty"
