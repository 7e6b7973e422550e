"""What an editor lets stand: sic. It is said with a reason, and holds until the text changes."""

from typing import Any

from django.contrib.auth.models import User

from catalog.models import CHECKED, DataVersion, EditorialRecord, Sic, change
from catalog.models.sic import end_of

from .checking import Finding, examine, speller_at

REASON_LENGTH = 250  # the history says besides which text it is about
Key = tuple[type[Any], int, str, str, str]
ENDS = {f"{name}_id": model for name, model in CHECKED.items()}


def silenced(record: EditorialRecord | None = None) -> set[Key]:
    """The keys of what was silenced, for one record or for all: one query."""
    rows = Sic.objects.order_by()
    if record is not None:
        rows = rows.filter(**{end_of(type(record)): record.pk})
    found = set()
    for row in rows.values(*ENDS, "field", "check_key", "text_digest"):
        model, pk = next((model, row[column]) for column, model in ENDS.items() if row[column] is not None)
        found.add((model, pk, row["field"], row["check_key"], row["text_digest"]))
    return found


def findings(record: EditorialRecord, **changed: Any) -> list[Finding]:
    """What the checks find in a record as it is, or with other values by column, without what was silenced."""
    speller = speller_at(DataVersion.objects.current())
    found = list(examine(type(record), {**vars(record), **changed, "pk": record.pk}, speller))
    quiet = silenced(record) if found else set()
    return [finding for finding in found if finding.key not in quiet]


def silence(*, finding: Finding, reason: str, by: User | None) -> None:
    """Lets what a check found stand, for as long as the text stays as it is."""
    with change(by=by, why=f"{finding.text.label}, sic: {reason}"):
        Sic.objects.create(
            **{f"{end_of(finding.model)}_id": finding.pk},
            field=finding.text.field,
            check_key=finding.check,
            text_digest=finding.text_digest,
            found=finding.found,
            reason=reason,
        )
