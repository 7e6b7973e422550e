"""Who may move a record between draft and published, and when a change needs its reason."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import NestedObjects
from django.contrib.auth.models import User
from django.db import router
from django.db.models import CASCADE, SET_NULL

from catalog.models import EditorialRecord, Recorded, Status, Versioned, change

BEFORE_READERS = {Status.DRAFT, Status.REVIEW}
SEEN_BY_READERS = {Status.PUBLISHED, Status.RETIRED}


def may_publish(user: User, model: type[Recorded]) -> bool:
    """Whether the person may put records of this kind before readers, and take them away."""
    return user.has_perm(f"{model._meta.app_label}.publish_{model._meta.model_name}")


def may_move(user: User, model: type[Recorded], *, old: str, new: str) -> bool:
    """Editors move records between draft and review; everything readers would notice needs a publisher."""
    return old == new or {old, new} <= BEFORE_READERS or may_publish(user, model)


def needs_reason(record: Recorded) -> bool:
    """Whether readers know the record, so that each change to it says why."""
    return getattr(record, "status", None) in SEEN_BY_READERS


def was_published(record: Any) -> bool:
    """Whether readers have ever seen the record: then it is retired and never deleted."""
    return record.history.filter(status__in=SEEN_BY_READERS).exists()


def retire(*, record: EditorialRecord, by: User, why: str) -> None:
    """Takes a record from readers and keeps it, with its story. StaleVersionError if it changed since it was read."""
    with change(by=by, why=why):
        record.claim()
        record.status = Status.RETIRED
        record.save()


def send_for_review(*, records: Iterable[EditorialRecord], by: User) -> int:
    """Moves the drafts among the records to review, as one change. Returns how many moved.

    StaleVersionError, and nothing is moved, if one of them changed since it was read.
    """
    drafts = [record for record in records if record.status == Status.DRAFT]
    with change(by=by, why="Sent for review"):
        for record in drafts:
            record.claim()
            record.status = Status.REVIEW
            record.save()
    return len(drafts)


def discard(*, record: Versioned, by: User, why: str) -> None:
    """Deletes a record readers never saw. Rows that merely mention it lose the mention, each with its own history.

    StaleVersionError if it changed since it was read.
    """
    with change(by=by, why=why):
        record.claim()
        for relation in record._meta.related_objects:
            if relation.on_delete is SET_NULL and issubclass(relation.related_model, Recorded):
                rows = relation.related_model._default_manager.filter(**{relation.field.name: record})
                for row in rows.select_for_update():
                    setattr(row, relation.field.name, None)
                    row.save()
        record.delete()


def users_of(record: Recorded) -> list[str]:
    """What still rests on the record and keeps it from being deleted, in words."""
    found = NestedObjects(using=router.db_for_write(type(record)))
    found.collect([record])
    return sorted({f"{owner._meta.verbose_name}: {owner}" for owner in map(owner_of, found.protected)})


def owner_of(row: Any) -> Any:
    """The record that a row belongs to; a record belongs to itself."""
    for field in row._meta.fields:
        if field.many_to_one and field.remote_field.on_delete is CASCADE and getattr(row, field.attname) is not None:
            return getattr(row, field.name)
    return row


def differs(record: Any) -> bool:
    """Whether saving the row would change anything that a person entered."""
    stored = type(record)._default_manager.filter(pk=record.pk).values().first()
    if stored is None:
        return True
    fields = [field for field in record._meta.concrete_fields if field.editable]
    return any(stored[field.attname] != getattr(record, field.attname) for field in fields)
