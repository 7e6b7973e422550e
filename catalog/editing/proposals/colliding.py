"""What two people made of one record: what fits together, what collides, and what comes of the choices between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import CharField, Field, TextField, UniqueConstraint

from catalog.history.naming import editable_fields
from catalog.history.snapshot import Snapshot, Values
from catalog.models import Recorded

from .joining import Place, differing, join, places, with_places

# Who reviewed a record goes with the day on which it was reviewed.
GOES_WITH = {"reviewed_by_id": "reviewed_on"}
OLD, THEIRS, MINE = "old", "theirs", "mine"


@dataclass(frozen=True)
class Clash:
    """One person's work on a record, ``mine`` made out of ``base``, and what others made of it meanwhile."""

    base: Snapshot
    theirs: Snapshot
    mine: Snapshot
    joined: Snapshot
    collisions: list[Place]

    @property
    def is_gone(self) -> bool:
        """Whether others deleted the record."""
        return self.theirs.fields is None

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing of mine to save: I changed nothing, or others made the same of it."""
        return self.base == self.mine or (not self.collisions and self.joined == self.theirs)

    @property
    def only_mine(self) -> list[Place]:
        """Where I alone changed something."""
        return differing(self.theirs, self.joined)

    @property
    def only_theirs(self) -> list[Place]:
        """Where others alone changed something."""
        if self.is_gone:
            return []
        both = {*self.collisions, *(place for place in differing(self.base, self.mine))}
        return [place for place in differing(self.base, self.theirs) if place not in both]

    def values(self, place: Place) -> dict[str, Any]:
        """What each side has at a place; None for what is not there."""
        return {OLD: at(self.base, place), THEIRS: at(self.theirs, place), MINE: at(self.mine, place)}


@dataclass(frozen=True)
class Answer:
    """What was chosen: a side for each collision, texts of mine written anew, and what I leave out after all.

    ``raw`` are those texts by their name in the form, also where they cannot be read.
    """

    choices: Mapping[Place, str] = field(default_factory=dict)
    texts: Mapping[Place, Values] = field(default_factory=dict)
    left_out: frozenset[Place] = frozenset()
    raw: Mapping[str, str] = field(default_factory=dict)


def whole(snapshot: Snapshot) -> Place:
    """The record itself as one place, where one side has deleted it."""
    return Place(snapshot.model, snapshot.pk, "")


def at(snapshot: Snapshot, place: Place) -> Any:
    """What a snapshot has at a place."""
    return snapshot.fields if place == whole(snapshot) else places(snapshot).get(place)


def clash(*, base: Snapshot, theirs: Snapshot, mine: Snapshot) -> Clash:
    """Both changes since ``base``. A record that is gone collides as a whole."""
    if theirs.fields is None:
        return Clash(base, theirs, mine, theirs, [whole(theirs)])
    mine = fitted(base=base, theirs=theirs, mine=mine)
    joined, collisions = join(base=base, theirs=theirs, mine=mine)
    columns = {place.column for place in collisions}
    asked = [place for place in collisions if GOES_WITH.get(place.column) not in columns]
    return Clash(base, theirs, mine, joined, asked)


def fitted(*, base: Snapshot, theirs: Snapshot, mine: Snapshot) -> Snapshot:
    """Mine, with new rows that can stand beside their new rows: what both added is one row, and none takes a place."""
    rows: dict[Any, dict[int, Values]] = {}
    for table, found in mine.rows.items():
        known = base.rows.get(table, {})
        their_new = {pk: values for pk, values in theirs.rows.get(table, {}).items() if pk not in known}
        rows[table] = {pk: values for pk, values in found.items() if pk in known}
        for pk, values in found.items():
            if pk in known:
                continue
            same = next((pk for pk, other in their_new.items() if is_same_row(table, values, other)), None)
            if pk in their_new:
                rows[table][pk] = values
            elif same is not None and same not in found:
                rows[table][same] = values
                their_new.pop(same)
            else:
                rows[table][pk] = moved(table, values, [*their_new.values(), *rows[table].values()])
    return replace(mine, rows=rows)


def keys(table: type[Recorded]) -> list[list[str]]:
    """The columns of each key that no two rows of a table may share."""
    meta: Any = table._meta
    keys = [constraint.fields for constraint in meta.constraints if isinstance(constraint, UniqueConstraint)]
    return [[meta.get_field(name).attname for name in key] for key in keys]


def is_same_row(table: type[Recorded], one: Values, other: Values) -> bool:
    """Whether two rows say the same, or cannot stand beside each other. A place in an order is no likeness."""
    alike = [all(one[name] == other[name] for name in key) for key in keys(table) if "position" not in key]
    return any(alike) or one == other


def moved(table: type[Recorded], values: Values, others: list[Values]) -> Values:
    """The row, behind the others where one of them stands at its place in the order."""
    if not any("position" in key for key in keys(table)):
        return values
    taken = {row["position"] for row in others}
    return {**values, "position": max(taken) + 1} if values["position"] in taken else values


def texts_of(place: Place) -> list[Field]:
    """The columns at a place that hold texts."""
    columns = [place.table._meta.get_field(place.column)] if place.column else editable_fields(place.table)
    return [column for column in columns if isinstance(column, (CharField, TextField)) and not column.choices]


def texts_at(clash: Clash, place: Place) -> list[Field]:
    """The texts of mine at a place of collision, which can be written anew: those on which the sides differ."""
    sides = clash.values(place)
    if place.column:
        return texts_of(place)
    rows, mine = [row for row in sides.values() if row], sides[MINE] or {}
    return [
        column
        for column in texts_of(place)
        if mine and any(row[column.attname] != mine[column.attname] for row in rows)
    ]


def anew(place: Place, value: Any, answer: Answer) -> Any:
    """What I have at a place, with the texts as they were written anew."""
    texts = answer.texts.get(place, {})
    return texts.get(place.column, value) if place.column else (value and {**value, **texts})


def unanswered(clash: Clash, answer: Answer) -> list[Place]:
    """The collisions for which no side was chosen."""
    return [place for place in clash.collisions if answer.choices.get(place) not in (OLD, THEIRS, MINE)]


def joined_by(clash: Clash, answer: Answer) -> Snapshot | None:
    """What comes of the choices, each of which was made; None for a record that stays deleted."""
    if clash.is_gone:
        return {OLD: clash.base, THEIRS: None, MINE: clash.mine}[answer.choices[whole(clash.theirs)]]
    chosen = {
        place: {**clash.values(place), MINE: anew(place, at(clash.mine, place), answer)}[answer.choices[place]]
        for place in clash.collisions
    }
    for column, leader in GOES_WITH.items():
        side_of = answer.choices.get(Place(clash.theirs.model, clash.theirs.pk, leader))
        if side_of is not None:
            place = Place(clash.theirs.model, clash.theirs.pk, column)
            chosen[place] = clash.values(place)[side_of]
    chosen |= {place: at(clash.theirs, place) for place in clash.only_mine if place in answer.left_out}
    return with_places(clash.joined, chosen)


def mine_over(clash: Clash, answer: Answer) -> Snapshot:
    """All as on my form, with the texts as they were written anew. A status that I did not touch stays theirs."""
    if clash.is_gone:
        return clash.mine
    status = Place(clash.theirs.model, clash.theirs.pk, "status")
    is_theirs = at(clash.mine, status) == at(clash.base, status) != at(clash.theirs, status)
    over = {place: anew(place, at(clash.mine, place), answer) for place in clash.collisions}
    return with_places(clash.mine, {**over, **({status: at(clash.theirs, status)} if is_theirs else {})})


def with_stray_texts(clash: Clash, answer: Answer) -> Snapshot:
    """Mine, with the texts that were written anew where nothing collides any more."""
    stray = [place for place in answer.texts if place not in clash.collisions]
    return with_places(clash.mine, {place: anew(place, at(clash.mine, place), answer) for place in stray})
