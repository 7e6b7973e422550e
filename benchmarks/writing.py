"""Writes rows of models by the hundred thousand: in bulk, with the ids they are given, and without history."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

# A clock would make each catalogue another one.
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def write(rows: Sequence[models.Model]) -> None:
    """Rows of one model."""
    if not rows:
        return
    fields: list[Any] = [
        field for field in rows[0]._meta.concrete_fields if field.attname != "id" or rows[0].pk is not None
    ]
    columns = [field.column for field in fields]
    insert(type(rows[0]), columns, [[prepared(field, row) for field in fields] for row in rows])


def insert(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Values as the database takes them. ``bulk_create`` would build the statement anew for every 20 rows."""
    quote = connection.ops.quote_name
    names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})", rows)  # noqa: S608


def prepared(field: Any, row: models.Model) -> Any:
    """The value as the database takes it; what is derived is computed as at every save."""
    value = MOMENT if isinstance(field, models.DateTimeField) else field.pre_save(row, add=True)
    return field.get_db_prep_save(value, connection)


def count_on(written: Iterable[type[models.Model]]) -> None:
    """Lets the database number the next rows after those that were given an id."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(written)):
            cursor.execute(statement)
