"""A record with all rows that belong to it, as plain values: what is compared, proposed, previewed and put back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model

from catalog.models import Recorded, Versioned
from catalog.models.registry import recorded_models

from .naming import editable_fields
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
    return {field.attname: getattr(row, field.attname) for field in editable_fields(model)}


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
    return {field.attname: field.get_prep_value(values[field.attname]) for field in editable_fields(table)}


def _unpacked(table: type[Model], values: Values) -> Values:
    return {
        field.attname: field.to_python(values[field.attname]) if field.attname in values else field.get_default()
        for field in editable_fields(table)
    }
