"""A record as a reviewer last gave it back, so that the next review can show what became of the comment."""

from catalog.editing.workflow.publishing import RETURNED
from catalog.history.snapshot import Snapshot, remembered, taken
from catalog.models import EditorialRecord, NextVersion

from .proposing import GIVEN_BACK, proposed


def as_returned(record: EditorialRecord, pending: NextVersion | None) -> Snapshot:
    """What a record that was returned held when it last was."""
    return _next_version(record, pending) if pending else _draft(record)


def _next_version(record: EditorialRecord, pending: NextVersion) -> Snapshot:
    """The first of its saves that holds all that was said up to the return: each later save leaves one behind."""
    last = max(place for place, entry in enumerate(pending.said) if entry["what"] == GIVEN_BACK)
    said = pending.said[: last + 1]
    saves = NextVersion.objects.of(record).filter(number__lt=pending.number).order_by("number")
    return proposed(next((save for save in saves if save.said == said), pending))


def _draft(record: EditorialRecord) -> Snapshot:
    """As its history has it."""
    last = record.history.filter(history_change_reason__startswith=RETURNED).latest("history_id")
    return remembered(type(record), record.pk, after=last.changeset) or taken(type(record), record.pk)
