"""Two people's changes to one record, joined: what only one of them changed is theirs, what both changed collides."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from catalog.history.snapshot import Snapshot, Values
from catalog.models import Recorded


class Place(NamedTuple):
    """What can differ by itself: a column of the record, or a whole row that belongs to it."""

    table: type[Recorded]
    row: int
    column: str  # empty for a whole row


class Joined(NamedTuple):
    """What both changes come to, theirs where they collide, and where they do."""

    snapshot: Snapshot
    collisions: list[Place]


def places(snapshot: Snapshot) -> dict[Place, Any]:
    """Everything in a snapshot by place."""
    own = {Place(snapshot.model, snapshot.pk, name): value for name, value in (snapshot.fields or {}).items()}
    rows = {
        Place(table, pk, ""): values for table, found in snapshot.rows.items() for pk, values in sorted(found.items())
    }
    return {**own, **rows}


def differing(one: Snapshot, other: Snapshot) -> list[Place]:
    """The places at which two snapshots differ."""
    before, after = places(one), places(other)
    return [place for place in dict.fromkeys([*before, *after]) if before.get(place) != after.get(place)]


def with_places(snapshot: Snapshot, changed: Mapping[Place, Any]) -> Snapshot:
    """The snapshot with other values at some places; None at the place of a row takes it out."""
    fields = dict(snapshot.fields or {})
    rows: dict[type[Recorded], dict[int, Values]] = {table: dict(found) for table, found in snapshot.rows.items()}
    for place, value in changed.items():
        if place.column:
            fields[place.column] = value
        elif value is None:
            rows[place.table].pop(place.row, None)
        else:
            rows[place.table][place.row] = value
    return Snapshot(snapshot.model, snapshot.pk, fields, rows)


def join(*, base: Snapshot, theirs: Snapshot, mine: Snapshot) -> Joined:
    """Both changes since ``base``."""
    before, now, wanted = places(base), places(theirs), places(mine)
    changed, collisions = {}, []
    for place in dict.fromkeys([*before, *now, *wanted]):
        old, their, my = before.get(place), now.get(place), wanted.get(place)
        if my in (old, their):
            continue
        if their == old:
            changed[place] = my
        else:
            collisions.append(place)
    return Joined(with_places(theirs, changed), collisions)
