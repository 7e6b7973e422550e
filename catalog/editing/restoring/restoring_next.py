"""An earlier version of a record that readers see, kept as its next version where it may not go live at once."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.editing.proposals.proposing import Reason, StaleNextVersionError, propose
from catalog.history.snapshot import with_new_ids
from catalog.models import NextVersion

from .restoring import MovedOnError, Plan, feasible

NEXT_IS_OPEN = "A next version is open already. It has to be approved or discarded first."


def next_problems(found: Plan) -> list[str]:
    """Why the plan cannot become a next version, in words: that one never takes rows from other records."""
    return [f"Some of its rows are part of “{other}” today. Take them out there first." for other in found.others]


def restore_as_next(
    *, model: type[Any], pk: int, after: UUID, version: UUID | None, by: User, why: str, is_public: bool, now: datetime
) -> NextVersion:
    """Keeps the record with its rows, as that change set left them, as its next version: readers see none of it yet.

    Raises MovedOnError when the record is another than was looked at, ValidationError in words when it cannot be.
    """
    record = model._default_manager.filter(pk=pk, version=version).first()
    if record is None:
        raise MovedOnError
    found = feasible(model, pk, after=after, by=by)
    problems = next_problems(found)
    if problems:
        raise ValidationError(problems)
    snapshot = with_new_ids(found.then, known=[found.today])
    reason = Reason(why, is_public)
    try:
        return propose(record=record, snapshot=snapshot, opened=version, seen=0, by=by, reason=reason, now=now)
    except StaleNextVersionError:
        raise ValidationError(NEXT_IS_OPEN) from None
