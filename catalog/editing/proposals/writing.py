"""The door by which a whole record is written from values, over the version that its writer has seen."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.editing.proposals.applying import put
from catalog.history.snapshot import Snapshot
from catalog.models import EditorialRecord, StaleVersionError, change

from .proposing import goes_live
from .taking import hold_others, merged_problem, records_of, rows_elsewhere

PUBLISHED = "Readers see it by now, so only its next version can be written. Copy what you wrote, and open it again."


def write(*, snapshot: Snapshot, seen: UUID | None, by: User, why: str, is_public: bool = False) -> Any:
    """Makes the record what the snapshot says, as one change; a record that was deleted comes back.

    ``seen`` is the version that the writer had before them, None for no record. Raises StaleVersionError when there is
    another by now, and ValidationError in words; then nothing is written.
    """
    with change(by=by, why=why, is_public=is_public):
        record = snapshot.model._default_manager.filter(pk=snapshot.pk).first()
        if record is not None:
            if isinstance(record, EditorialRecord) and not goes_live(record, by=by):
                raise ValidationError(PUBLISHED)
            record.version = seen
            record.lock_version()
        elif seen is not None:
            gone: Any = snapshot.model
            raise StaleVersionError(gone(pk=snapshot.pk))
        elif merged := merged_problem(snapshot.model, snapshot.pk):
            raise ValidationError(merged)
        hold_others(records_of(rows_elsewhere(snapshot)), by=by)
        return put(snapshot)
