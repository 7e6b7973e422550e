"""Marks each record with the change that last wrote it or one of its rows."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from catalog.models import Versioned, current_change


def follow(rows: Iterable[Any]) -> None:
    """Called in the transaction of every change with the rows that it wrote."""
    now = current_change.get()
    assert now is not None  # noqa: S101 - followers are called inside a change
    for model, ids in records_behind(rows).items():
        model._default_manager.filter(pk__in=ids).update(version=now.id)


def records_behind(rows: Iterable[Any]) -> dict[type[Model], set[int]]:
    """The records that the rows are, or belong to."""
    found: dict[Any, set[int]] = defaultdict(set)
    for row in rows:
        if isinstance(row, Versioned):
            found[type(row)].add(row.pk)
        for name in row.belongs_to:
            field = row._meta.get_field(name)
            found[field.related_model].add(getattr(row, field.attname))
    return {model: ids - {None} for model, ids in found.items()}
