"""What the tests of next versions share."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import User

from catalog.editing.proposals.proposing import (
    Reason,
    propose,
)
from catalog.history.snapshot import Snapshot, taken
from catalog.models import EditorialRecord, NextVersion
from tests.factories import save

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
WHY = Reason("The leaflet says so.", is_public=True)


def rewritten(record: EditorialRecord, **fields: Any) -> Snapshot:
    """The record as it is, with other values."""
    live = taken(type(record), record.pk)
    return Snapshot(live.model, live.pk, {**(live.fields or {}), **fields}, live.rows)


def write(record: Any, by: User, *, seen: int = 0, opened: Any = None, **fields: Any) -> NextVersion:
    """Somebody proposes other values."""
    fresh = type(record).objects.get(pk=record.pk)
    snapshot = rewritten(fresh, **fields)
    return propose(record=fresh, snapshot=snapshot, opened=opened, seen=seen, by=by, reason=WHY, now=NOW)


def live_change(record: Any, **values: Any) -> None:
    """Somebody else changes what readers see."""
    save_me = type(record).objects.get(pk=record.pk)
    for name, value in values.items():
        setattr(save_me, name, value)
    save(save_me)
