"""What still rests on a record and keeps it from being deleted."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import NestedObjects
from django.db import router

from catalog.editing.workflow.publishing import owner_end
from catalog.history.naming import label, with_ends
from catalog.models import Recorded

SHOWN = 20


@dataclass(frozen=True)
class Users:
    """The records that rest on one: how many, and the first of them in words."""

    count: int
    shown: list[str]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


def users_of(record: Recorded) -> Users:
    """As many questions for a thousand of them as for one."""
    found = NestedObjects(using=router.db_for_write(type(record)))
    found.collect([record])
    owners = sorted({owner_key(row) for row in found.protected}, key=lambda key: (key[0]._meta.verbose_name, key[1]))
    first: dict[Any, list[int]] = {}
    for table, pk in owners[:SHOWN]:
        first.setdefault(table, []).append(pk)
    shown = [
        f"{table._meta.verbose_name}: {label(owner)}"
        for table, pks in first.items()
        for owner in with_ends(table).filter(pk__in=pks).order_by("pk")
    ]
    return Users(len(owners), shown)


def owner_key(row: Any) -> tuple[type[Any], int]:
    """The table and the number of the record that a row belongs to; a record belongs to itself."""
    end = owner_end(row)
    return (end.related_model, getattr(row, end.attname)) if end else (type(row), row.pk)
