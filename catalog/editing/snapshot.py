"""A record with all rows that belong to it, as plain values: what is compared, proposed, previewed and put back."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import chain
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model

from catalog.models import Recorded, Versioned

from .exchanging import make_way
from .groups import recorded_models
from .namesakes import names_refused
from .naming import told_fields
from .timeline import Link, Step, between, story

Values = dict[str, Any]

# Ids from here on are of rows that no table holds yet: they get their own when they are put there for good.
NEW = 2**62


@dataclass(frozen=True)
class Snapshot:
    """``fields`` are the record's own values by column, None for no record; ``rows`` those of its rows by id."""

    model: type[Versioned]
    pk: int
    fields: Values | None
    rows: Mapping[type[Recorded], dict[int, Values]]


def belongings(model: type[Model]) -> list[tuple[type[Recorded], str]]:
    """The tables whose rows are part of such a record, each with the column that leads to it."""
    tables: list[Any] = recorded_models()
    return [
        (table, field.attname)
        for table in tables
        for field in map(table._meta.get_field, table.belongs_to)
        if field.related_model is model
    ]


def values_of(row: Any) -> Values:
    """What people entered into a row, or into a row of history."""
    model = getattr(row, "instance_type", type(row))
    return {field.attname: getattr(row, field.attname) for field in told_fields(model)}


def taken(model: type[Any], pk: int) -> Snapshot:
    """The record as it is: one query, and one for each table of rows."""
    record = model._default_manager.filter(pk=pk).first()
    rows: dict[Any, dict[int, Values]] = {}
    for table, column in belongings(model):
        found = table._default_manager.filter(**{column: pk}).order_by("pk")
        rows.setdefault(table, {}).update({row.pk: values_of(row) for row in found})
    return Snapshot(model, pk, values_of(record) if record else None, rows)


def remembered(model: type[Any], pk: int, *, after: UUID) -> Snapshot | None:
    """The record as that change set left it; None where its story does not hold the change set."""
    sets = story(model, pk)
    place = next((place for place, change_set in enumerate(sets) if change_set.id == after), None)
    if place is None:
        return None
    fields: Values | None = None
    rows: dict[Any, dict[int, Values]] = {table: {} for table, _ in belongings(model)}
    columns = set(belongings(model))
    for step in between(sets, start=-1, end=place):
        if step.link is None:
            fields = values_of(step.new) if step.new is not None else None
        elif (step.model, step.link.column) in columns and step.link.holds(step.new):
            rows[step.model][step.new.id] = values_of(step.new)
    return Snapshot(model, pk, fields, rows)


def steps(old: Snapshot, new: Snapshot) -> list[Step]:
    """What differs between two states of a record, as the timeline tells it."""
    found = [Step(old.model, None, _row(old.model, old.pk, old.fields), _row(new.model, new.pk, new.fields))]
    for table, column in belongings(old.model):
        link = Link(table, column, frozenset([old.pk]))
        before, after = old.rows.get(table, {}), new.rows.get(table, {})
        differing = [pk for pk in dict.fromkeys([*before, *after]) if before.get(pk) != after.get(pk)]
        found += [
            Step(table, link, _row(table, pk, before.get(pk)), _row(table, pk, after.get(pk))) for pk in differing
        ]
    return found


def _row(table: type[Any], pk: int, values: Values | None) -> Any:
    return None if values is None else table(pk=pk, **values)


def put(snapshot: Snapshot, *, is_trial: bool = False) -> Any:
    """Makes the record and its rows what the snapshot says, inside a change. What is the same is not written.

    New rows get ids of their own, unless it ``is_trial``, after which they are gone and must be known again. Raises
    ValidationError in words that name the row.
    """
    assert snapshot.fields is not None  # noqa: S101 - nobody puts a record that is not there
    record = _stored(snapshot.model, snapshot.pk)
    write(record, snapshot.fields, is_trial=is_trial)
    for table, column in belongings(snapshot.model):
        present = {row.pk: row for row in table._default_manager.filter(**{column: snapshot.pk})}
        wanted = snapshot.rows.get(table, {})
        for pk in present.keys() - wanted.keys():
            present[pk].delete()
        differing = {pk: to for pk, to in wanted.items() if pk not in present or values_of(present[pk]) != to}
        kept = [(pk if pk < NEW or is_trial else None, to) for pk, to in differing.items()]
        _write_all(table, kept, is_trial=is_trial)
    return record


def _stored(table: type[Any], pk: int | None) -> Any:
    return table._default_manager.filter(pk=pk).first() or table(pk=pk)


def _write_all(table: type[Any], wanted: list[tuple[int | None, Values]], *, is_trial: bool) -> None:
    """Rows that want each other's place are all written once."""
    rows = [_stored(table, pk) for pk, _ in wanted]
    make_way([_with(copy(row), values) for row, (_, values) in zip(rows, wanted, strict=True)])
    for row, (_, values) in zip(rows, wanted, strict=True):
        write(row, values, is_trial=is_trial)


def _with(row: Any, values: Values) -> Any:
    for column, value in values.items():
        setattr(row, column, value)
    return row


def write(row: Any, values: Values, *, is_trial: bool = False) -> None:
    """Checks the row with these values and saves it, if they differ. Raises ValidationError in words that name it.

    A trial does not ask whether a new name is another record's: it shows what somebody typed.
    """
    before = {} if row._state.adding else values_of(row)
    if before == values:
        return
    _with(row, values)
    try:
        row.full_clean()
    except ValidationError as problem:
        raise ValidationError([f"{_called(row)}: {text}" for text in _texts(problem)]) from None
    changed = [] if is_trial else [pair[0] for pair in values.items() if pair not in before.items()]
    if refused := names_refused(row, changed):
        raise ValidationError(refused)
    row.save()


def _texts(problem: ValidationError) -> Iterator[str]:
    """What the checks say, without the number of a record that is gone."""
    for error in chain.from_iterable(problem.error_dict.values()):
        gone = (error.params or {}).get("model") if error.code == "invalid" else None
        yield from [f"the {gone} it names is gone."] if gone else error.messages


def _called(row: Any) -> str:
    """The kind of the row and its name; a row that names what is gone has none."""
    kind = str(type(row)._meta.verbose_name)
    try:
        return f"{kind} “{row}”"
    except ObjectDoesNotExist:
        return kind


def with_new_ids(proposed: Snapshot, *, known: Sequence[Snapshot], others: Sequence[Snapshot] = ()) -> Snapshot:
    """The same, where rows that none of the ``known`` has get ids that no table will ever give, and none of these has.

    ``others`` are further snapshots in which such ids were given.
    """
    every = [pk for state in (proposed, *known, *others) for rows in state.rows.values() for pk in rows]
    free = max([NEW, *(pk + 1 for pk in every)])
    rows: dict[Any, dict[int, Values]] = {}
    for table, found in proposed.rows.items():
        rows[table] = {}
        for pk, values in found.items():
            is_new = not any(pk in state.rows.get(table, {}) for state in known)
            rows[table][free if is_new else pk] = values
            free += is_new
    return Snapshot(proposed.model, proposed.pk, proposed.fields, rows)


def pack(snapshot: Snapshot) -> dict[str, Any]:
    """The values for JSON, which holds days as text."""
    return {
        "fields": _packed(snapshot.model, snapshot.fields or {}),
        "rows": {
            table._meta.model_name: {str(pk): _packed(table, values) for pk, values in rows.items()}
            for table, rows in snapshot.rows.items()
        },
    }


def unpack(model: type[Versioned], pk: int, packed: Mapping[str, Any]) -> Snapshot:
    """The snapshot that was packed. A column that is younger than it has its default."""
    rows = {
        table: {
            int(row): _unpacked(table, values) for row, values in packed["rows"].get(table._meta.model_name, {}).items()
        }
        for table, _ in belongings(model)
    }
    return Snapshot(model, pk, _unpacked(model, packed["fields"]), rows)


def _packed(table: type[Model], values: Values) -> Values:
    return {field.attname: field.get_prep_value(values[field.attname]) for field in told_fields(table)}


def _unpacked(table: type[Model], values: Values) -> Values:
    return {
        field.attname: field.to_python(values[field.attname]) if field.attname in values else field.get_default()
        for field in told_fields(table)
    }
