"""Who wrote what readers have not seen yet. To move a record between statuses is not to write on it."""

from typing import Any

from catalog.history.naming import editable_fields
from catalog.history.snapshot import belongings
from catalog.models import EditorialRecord, Status

# How a record was reviewed is not its text.
ABOUT_THE_REVIEW = {"status", "reviewed_on", "reviewed_by_id", "review_due_on", "owner_id", "deputy_id"}


def writers_of(record: EditorialRecord) -> set[int]:
    """The ids of the people who wrote on the record or its rows since it was last published, or since it was made."""
    history: Any = type(record).history
    own = list(history.filter(id=record.pk).order_by("history_id"))
    last = max((place for place, row in enumerate(own) if row.status == Status.PUBLISHED), default=-1)
    found = {
        after.history_user_id
        for before, after in zip([None, *own][last + 1 :], own[last + 1 :], strict=False)
        if text_of(before) != text_of(after)
    }
    for table, column in belongings(type(record)):
        rows: Any = table.history
        rows = rows.filter(**{column: record.pk}).order_by()
        if last >= 0:
            rows = rows.filter(history_date__gt=own[last].history_date).exclude(changeset=own[last].changeset)
        found |= set(rows.values_list("history_user_id", flat=True))
    return found - {None}


def text_of(row: Any) -> dict[str, Any]:
    """What a row of history says, without how it was reviewed."""
    if row is None:
        return {}
    names = [field.attname for field in editable_fields(row.instance_type) if field.attname not in ABOUT_THE_REVIEW]
    return {name: getattr(row, name) for name in names}
