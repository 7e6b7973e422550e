"""A clash of two people's changes in words: three columns for what collides, one line for what fits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.db.models import Field, TextField
from django.utils.text import capfirst

from catalog.history.describing import RowChange, describe, summary
from catalog.history.naming import Known, editable_fields, names_behind, words
from catalog.history.snapshot import Snapshot, Values, belongings, steps
from catalog.history.timeline import ChangeSet, Link, story
from catalog.history.words import Part, word_parts

from .colliding import MINE, OLD, THEIRS, Answer, Clash, texts_at
from .joining import Place, with_places


@dataclass(frozen=True)
class Line:
    """One value of a side, with its name where the side has several."""

    label: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class Text:
    """A text of mine, to be written anew."""

    name: str
    label: str
    value: str
    is_long: bool


@dataclass(frozen=True)
class Side:
    """What one of the three has. ``is_there`` is not so for a row that the side has not, or took out."""

    name: str
    lines: Sequence[Line]
    is_there: bool
    is_chosen: bool


@dataclass(frozen=True)
class Collision:
    """A place that both changed."""

    key: str
    label: str
    sides: Sequence[Side]
    texts: Sequence[Text]
    is_unanswered: bool


@dataclass(frozen=True)
class Fit:
    """A change of one alone."""

    key: str
    told: RowChange
    is_kept: bool


def key_of(place: Place) -> str:
    """The name of a place in a form."""
    return f"{place.table._meta.model_name}-{place.row}-{place.column}"


def text_name(place: Place, column: Field) -> str:
    """The name of a text in a form."""
    return f"text-{place.table._meta.model_name}-{place.row}-{column.attname}"


def since(model: type[Any], pk: int, version: UUID | None) -> list[ChangeSet]:
    """What others did to the record or its rows after that version, the newest first; the last for an unknown one."""
    columns = {*belongings(model)}
    own = [
        change_set
        for change_set in story(model, pk)
        if any(step.link is None or (step.model, step.link.column) in columns for step in change_set.steps)
    ]
    place = next((place for place, change_set in enumerate(own) if change_set.id == version), len(own) - 2)
    return own[place + 1 :][::-1]


def collisions_in_words(clash: Clash, answer: Answer, *, marked: Sequence[Place] = ()) -> list[Collision]:
    """Every collision with its three sides. ``marked`` are those that still want a choice."""
    known = names_behind(rows_at(clash))
    return [
        Collision(
            key_of(place),
            heading(clash, place, known),
            [side(clash, answer, place, name, known) for name in (OLD, THEIRS, MINE)],
            [text(clash, answer, place, column) for column in texts_at(clash, place)],
            place in marked,
        )
        for place in clash.collisions
    ]


def rows_at(clash: Clash) -> Iterable[tuple[type[Any], Any]]:
    """Everything at the places of collision whose names have to be known."""
    for place in clash.collisions:
        for snapshot, value in zip((clash.base, clash.theirs, clash.mine), clash.values(place).values(), strict=True):
            row = snapshot.fields if place.column else value
            if row is not None:
                yield place.table, SimpleNamespace(**row)


def heading(clash: Clash, place: Place, known: Known) -> str:
    """The name of a field, or of a row."""
    meta: Any = place.table._meta
    if place.column:
        return str(capfirst(meta.get_field(place.column).verbose_name))
    if place.table is clash.theirs.model:
        return "The whole record"
    values = next(value for value in clash.values(place).values() if value is not None)
    column = dict(belongings(clash.theirs.model))[place.table]
    link = Link(place.table, column, frozenset([clash.theirs.pk]))
    kind = capfirst(place.table._meta.verbose_name)
    return f"{kind}: {summary(link, SimpleNamespace(**values), known)}"


def side(clash: Clash, answer: Answer, place: Place, name: str, known: Known) -> Side:
    """One of the three columns, word by word against the first."""
    snapshots = {OLD: clash.base, THEIRS: clash.theirs, MINE: clash.mine}
    values = clash.values(place)
    is_there = bool(place.column) or values[name] is not None
    meta: Any = place.table._meta
    fields = [meta.get_field(place.column)] if place.column else shown_fields(clash, place)
    before = clash.base.fields if place.column else values[OLD]
    after = snapshots[name].fields if place.column else values[name]
    lines = [line(field, before, after, known, has_label=not place.column) for field in fields] if is_there else []
    return Side(name, [line for line in lines if line.parts], is_there, answer.choices.get(place) == name)


def shown_fields(clash: Clash, place: Place) -> list[Field]:
    """The fields of a row, but what leads to its record; of a whole record those that I changed."""
    fields = editable_fields(place.table)
    if place.table is clash.theirs.model:
        old, mine = clash.base.fields or {}, clash.mine.fields or {}
        return [field for field in fields if old.get(field.attname) != mine.get(field.attname)]
    column = dict(belongings(clash.theirs.model))[place.table]
    return [field for field in fields if field.attname != column]


def line(field: Field, before: Values | None, after: Values | None, known: Known, *, has_label: bool) -> Line:
    """One value, with what went and what came since ``before``."""
    new = words(field, SimpleNamespace(**(after or {})), known)
    old = new if before is None else words(field, SimpleNamespace(**before), known)
    if old == new:
        parts = [Part("same", new)] if new else []
    elif field.choices or field.many_to_one:
        parts = [Part(kind, said) for kind, said in (("del", old), ("ins", new)) if said]
    else:
        parts = word_parts(old, new)
    return Line(str(capfirst(field.verbose_name)) if has_label else "", parts)


def text(clash: Clash, answer: Answer, place: Place, column: Field) -> Text:
    """My text as it was written, or written anew."""
    value = clash.mine.fields if place.column else clash.values(place)[MINE]
    name, said = text_name(place, column), (value or {})[column.attname]
    is_long = isinstance(column, TextField)
    shown = answer.raw.get(name, "" if said is None else str(said))
    return Text(name, str(capfirst(column.verbose_name)), shown, is_long)


def fits_in_words(clash: Clash, answer: Answer) -> tuple[list[Fit], list[Fit]]:
    """What only I changed, and what only others changed."""
    mine, theirs = clash.only_mine, clash.only_theirs
    told = describe(
        [
            *(steps(clash.theirs, moved_to(clash.theirs, clash.joined, place)) for place in mine),
            *(steps(clash.base, moved_to(clash.base, clash.theirs, place)) for place in theirs),
        ]
    )
    fits = [
        Fit(key_of(place), change, place not in answer.left_out)
        for place, story in zip([*mine, *theirs], told, strict=True)
        for change in [*(RowChange("changed", field.label, "", [field]) for field in story.fields), *story.rows]
    ]
    ours = {key_of(place) for place in mine}
    return [fit for fit in fits if fit.key in ours], [fit for fit in fits if fit.key not in ours]


def lost_rows(clash: Clash) -> list[RowChange]:
    """The rows that I changed of a record which others deleted."""
    if not clash.is_gone:
        return []
    [story] = describe([steps(clash.base, clash.mine)])
    return story.rows


def moved_to(snapshot: Snapshot, other: Snapshot, place: Place) -> Snapshot:
    """The snapshot with what the other has at one place."""
    values = (other.fields or {}).get(place.column) if place.column else other.rows[place.table].get(place.row)
    return with_places(snapshot, {place: values})
