"""Who may move a record between draft and published, and when a change needs its reason."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import CASCADE, SET_NULL, ManyToOneRel

from catalog.models import EditorialRecord, Recorded, Statement, Status, Versioned, change

from .writers import writers_of

SEEN_BY_READERS = {Status.PUBLISHED, Status.RETIRED}
RETURNED = "Returned: "
SEEN_NOW = "Readers see it now."
SENT = "Sent for review"  # the reason where nobody gave one

# Every step between two statuses, and the permission it takes. What is not here nobody may do.
STEPS: dict[tuple[str, str], Literal["change", "publish"]] = {
    (Status.DRAFT, Status.REVIEW): "change",
    (Status.REVIEW, Status.DRAFT): "change",
    (Status.DRAFT, Status.PUBLISHED): "publish",
    (Status.REVIEW, Status.PUBLISHED): "publish",
    (Status.PUBLISHED, Status.RETIRED): "publish",
    (Status.RETIRED, Status.PUBLISHED): "publish",
    (Status.RETIRED, Status.DRAFT): "publish",
    # Readers may have known a draft once: then it cannot be deleted, but it can be laid down again.
    (Status.DRAFT, Status.RETIRED): "publish",
    (Status.REVIEW, Status.RETIRED): "publish",
}
NOT_YOURS = "Only a publisher may put this before readers."
OWN_WORDS = "You wrote on this yourself. What a medicine does is published by somebody else."


def may_publish(user: User, model: type[Recorded]) -> bool:
    """Whether the person may put records of this kind before readers, and take them away."""
    return may(user, "publish", model)


def may(user: User, verb: str, model: type[Recorded]) -> bool:
    """Whether the person has this permission on records of a kind."""
    return user.has_perm(f"{model._meta.app_label}.{verb}_{model._meta.model_name}")


def may_move(user: User, model: type[Recorded], *, old: str, new: str) -> bool:
    """Whether the person may take this step. To stay is no step."""
    verb = STEPS.get((old, new))
    return old == new or (verb is not None and may(user, verb, model))


def may_choose(user: User, model: type[Recorded], *, old: str, new: str) -> bool:
    """Whether the step may be taken in the record's form: a statement is published on the page of its review alone."""
    is_reviewed_elsewhere = issubclass(model, Statement) and new == Status.PUBLISHED != old
    return may_move(user, model, old=old, new=new) and not is_reviewed_elsewhere


def publish_problem(*, record: EditorialRecord, by: User) -> str | None:
    """Why this person may not put this record before readers as it stands, in words; None when they may.

    Statements need a second person: whoever wrote on one, or on its rows, since readers last saw it cannot publish it.
    """
    if not may_move(by, type(record), old=record.status, new=Status.PUBLISHED):
        return NOT_YOURS
    return OWN_WORDS if isinstance(record, Statement) and by.pk in writers_of(record) else None


@dataclass(frozen=True)
class Review:
    """All of a record was read on a day, and is to be read again by another, or on no day."""

    on: date
    again: date | None

    def values(self, *, by: User) -> dict[str, Any]:
        """The columns that say so."""
        return {"reviewed_on": self.on, "reviewed_by_id": by.pk, "review_due_on": self.again}


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last.

    >>> months_after(date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def seen_when(record: Any) -> str:
    """When readers see a published record, in words: a statement only together with the records that it joins."""
    ends = record.waits_for if isinstance(record, Statement) else []
    names = " and ".join(f"“{end}”" for end in ends)
    return f"Readers see it once {names} {'is' if len(ends) == 1 else 'are'} published." if ends else SEEN_NOW


def publish(
    *, record: EditorialRecord, by: User, why: str, is_public: bool = False, review: Review | None = None
) -> None:
    """Puts the record before readers, perhaps as reviewed. PermissionDenied, in words, for whoever may not."""
    problem = publish_problem(record=record, by=by)
    if problem:
        raise PermissionDenied(problem)
    with change(by=by, why=why, is_public=is_public):
        record.lock_version()
        record.status = Status.PUBLISHED
        for column, value in (review.values(by=by) if review else {}).items():
            setattr(record, column, value)
        record.full_clean()
        record.save()


def send_back(*, record: EditorialRecord, by: User, comment: str) -> None:
    """Returns a record in review to its writers with what is to be done, as a change whose reason is the comment."""
    with change(by=by, why=f"{RETURNED}{comment}"):
        record.lock_version()
        record.status = Status.DRAFT
        record.save()


def needs_reason(record: Recorded) -> bool:
    """Whether readers know the record, so that each change to it says why."""
    return getattr(record, "status", None) in SEEN_BY_READERS


def was_published(record: Any) -> bool:
    """Whether readers have ever seen the record: then it is retired and never deleted."""
    return record.history.filter(status__in=SEEN_BY_READERS).exists()


def retire(*, record: EditorialRecord, by: User, why: str) -> None:
    """Takes a record from readers and keeps it, with its story. StaleVersionError if it changed since it was read."""
    with change(by=by, why=why):
        record.lock_version()
        record.status = Status.RETIRED
        record.save()


def send_for_review(*, records: Iterable[EditorialRecord], by: User) -> int:
    """Moves the drafts among the records to review, as one change. Returns how many moved.

    StaleVersionError, and nothing is moved, if one of them changed since it was read.
    """
    drafts = [record for record in records if record.status == Status.DRAFT]
    with change(by=by, why=SENT):
        for record in drafts:
            record.lock_version()
            record.status = Status.REVIEW
            record.save()
    return len(drafts)


def discard(*, record: Recorded, by: User, why: str) -> None:
    """Deletes a record readers never saw. Rows that merely mention it lose the mention, each with its own history.

    StaleVersionError if it changed since it was read.
    """
    with change(by=by, why=why):
        if isinstance(record, Versioned):
            record.lock_version()
        for column in columns_to(type(record)):
            if column.remote_field.on_delete is SET_NULL:
                rows = column.model._default_manager.filter(**{column.name: record})
                for row in rows.select_for_update():
                    setattr(row, column.name, None)
                    row.save()
        record.delete()


def columns_to(model: type[Recorded]) -> list[Any]:
    """The columns by which rows name a record of this kind, also those that it does not know by a name."""
    relations = model._meta.get_fields(include_hidden=True)
    return [
        relation.field
        for relation in relations
        if isinstance(relation, ManyToOneRel) and issubclass(relation.related_model, Recorded)
    ]


def owner_of(row: Any) -> Any:
    """The record that a row belongs to; a record belongs to itself."""
    end = owner_end(row)
    return getattr(row, end.name) if end else row


def owner_end(row: Any) -> Any:
    """The column by which a row belongs to a record; None for a record."""
    for field in row._meta.fields:
        if field.many_to_one and field.remote_field.on_delete is CASCADE and getattr(row, field.attname) is not None:
            return field
    return None


def differs(record: Any) -> bool:
    """Whether saving the row would change anything that a person entered."""
    stored = type(record)._default_manager.filter(pk=record.pk).values().first()
    if stored is None:
        return True
    fields = [field for field in record._meta.concrete_fields if field.editable]
    return any(stored[field.attname] != getattr(record, field.attname) for field in fields)
