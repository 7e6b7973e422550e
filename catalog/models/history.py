"""Who changed what, when and why: one change set for all rows that one save touches.

Every row of history is written inside ``change(...)``, which names the person and the reason.
"""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import models, transaction
from django.dispatch import receiver
from simple_history.models import HistoricalRecords
from simple_history.signals import pre_create_historical_record

from .data_version import DataVersion


@dataclass(frozen=True)
class Change:
    """One decision of one person. ``by`` is None for a command or an import; ``touched`` are the rows it wrote.

    A row that moved from one record to another is among them twice: as it is, and as it was.
    """

    by: User | None
    why: str
    is_public: bool = False
    id: uuid.UUID = field(default_factory=uuid.uuid4)
    touched: list[models.Model] = field(default_factory=list)


REASON_LENGTH = 300
followers: list[Callable[[list[models.Model]], None]] = []
current_change: ContextVar[Change | None] = ContextVar("current_change", default=None)


class ChangeWithoutReasonError(RuntimeError):
    """An editorial row was saved outside ``change(...)``: nobody would know who did it and why."""


@contextmanager
def change(*, by: User | None, why: str, is_public: bool = False) -> Iterator[Change]:
    """All saves inside are one change set and one transaction; an inner change joins the outer one.

    What was saved or deleted raises the data's version and is handed to ``followers`` before the transaction ends.

    A reason longer than 300 characters is a ValueError: the column that holds it has no bound of its own.
    """
    if len(why) > REASON_LENGTH:
        raise ValueError(f"A reason has at most {REASON_LENGTH} characters.")
    outer = current_change.get()
    if outer is not None:
        yield outer
        return
    made = Change(by, why, is_public)
    token = current_change.set(made)
    try:
        with transaction.atomic():
            yield made
            if made.touched and not transaction.get_rollback():
                DataVersion.objects.rise()
                for follow in followers:
                    follow(made.touched)
    finally:
        current_change.reset(token)


def touch(row: models.Model) -> None:
    """Counts a row among those that the change under way wrote."""
    now = current_change.get()
    assert now is not None  # noqa: S101 - whoever writes history is inside a change
    now.touched.append(row)


class ChangeRow(models.Model):
    """What every row of history carries besides the record as it was."""

    changeset = models.UUIDField(db_index=True, editable=False)
    reason_is_public = models.BooleanField(default=False)

    class Meta:
        abstract = True


class RecordHistory(HistoricalRecords):
    """The history of one model, inherited by the concrete models of an abstract one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(bases=[ChangeRow], inherit=True, **kwargs)

    def fields_included(self, model: type[models.Model]) -> list[models.Field]:
        """All but the version, which names the row of history itself."""
        return [field for field in super().fields_included(model) if field.name != "version"]


@receiver(pre_create_historical_record)
def write_who_and_why(history_instance: Any, **_: Any) -> None:
    """Fills person, reason and change set of a row of history before it is written."""
    now = current_change.get()
    if now is None:
        raise ChangeWithoutReasonError(f"Save {history_instance.instance!r} inside change(by=…, why=…).")
    history_instance.history_user = now.by
    history_instance.history_change_reason = now.why
    history_instance.changeset = now.id
    history_instance.reason_is_public = now.is_public
    touch(history_instance.instance)
