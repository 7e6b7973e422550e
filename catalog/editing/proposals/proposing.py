"""The next version of a published record: proposed, sent for review, approved or returned. Readers see none of it.

Each verb names the ``number`` of the next version that its person saw, and is refused if it was written since.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Max

from catalog.editing.proposals.applying import put
from catalog.editing.workflow.publishing import OWN_WORDS, Review, may_publish
from catalog.history.snapshot import Snapshot, pack, remembered, taken, unpack
from catalog.models import EditorialRecord, NextVersion, Statement, change

from .joining import Joined, Place, join, with_places

State = NextVersion.State
SENT, GIVEN_BACK, LAID_ASIDE = "sent", "returned", "discarded"


class StaleNextVersionError(Exception):
    """Somebody wrote, approved or discarded the next version since it was read. Nothing was written."""


class CollidingError(Exception):
    """The live record was changed at the same places. ``places`` are these; nothing was written."""

    def __init__(self, places: list[Place]) -> None:
        super().__init__("The live page was changed at the same places.")
        self.places = places


@dataclass(frozen=True)
class Reason:
    """Why something changes, and whether readers may see that."""

    why: str
    is_public: bool = False


def goes_live(record: Any, *, by: User) -> bool:
    """Whether what this person saves is seen at once: all that readers do not know, and publishers' changes of it.

    What a medicine does is never changed by one person alone.
    """
    if not isinstance(record, EditorialRecord) or not record.is_published:
        return True
    return may_publish(by, type(record)) and not isinstance(record, Statement)


def next_version_of(record: Any) -> NextVersion | None:
    """What the record is to become, while it is open."""
    return NextVersion.objects.open().of(record).select_related("author", "returned_by").first()


def proposed(pending: NextVersion) -> Snapshot:
    """The record as it is to be."""
    return unpack(pending.model, pending.record_id, pending.contents)


def numbered(model: type[EditorialRecord], pk: int, number: int) -> Snapshot | None:
    """The next version of a record as it was under that number, whatever became of it since; None for no such."""
    row = NextVersion.objects.of_kind(model).filter(record_id=pk, number=number).first()
    return proposed(row) if row else None


def saved_since(record: EditorialRecord, number: int) -> list[NextVersion]:
    """Each save and each return of its next version after that number, the newest first."""
    rows = NextVersion.objects.of(record).filter(number__gt=number)
    return list(rows.select_related("author", "returned_by").order_by("-number"))


def is_return(row: NextVersion) -> bool:
    """Whether it has its number because it was returned, and not because it was saved."""
    last = row.said[-1] if row.said else {}
    return last.get("what") == GIVEN_BACK and datetime.fromisoformat(last["at"]) == row.changed_at


def base_of(record: EditorialRecord, opened: UUID | None) -> tuple[UUID | None, Snapshot]:
    """The version of the record that somebody opened, and what it held; the record as it is now for an unknown one."""
    if opened is not None and opened != record.version:
        past = remembered(type(record), record.pk, after=opened)
        if past is not None:
            return opened, past
    return record.version, taken(type(record), record.pk)


def propose(
    *,
    record: EditorialRecord,
    snapshot: Snapshot,
    opened: UUID | None,
    seen: int,
    by: User,
    reason: Reason,
    now: datetime,
) -> NextVersion:
    """Keeps the snapshot as the next version of the record.

    ``opened`` is the version of the record that the writer had before them, ``seen`` the number of the next version,
    0 for none. Raises StaleNextVersionError.
    """
    rows = NextVersion.objects.of(record)
    said = {"contents": pack(snapshot), "why": reason.why, "is_public": reason.is_public}
    with transaction.atomic():
        if seen:
            _rewrite(rows, seen, author=by, changed_at=now, **said)
        else:
            base, before = base_of(record, opened)
            last = rows.aggregate(last=Max("number"))["last"] or 0
            first = {"before": pack(before), "base": base, "number": last + 1, "author": by, "changed_at": now, **said}
            key = {"kind": record._meta.model_name, "record_id": record.pk}
            _, is_made = NextVersion.objects.open().get_or_create(**key, defaults=first)
            if not is_made:
                raise StaleNextVersionError
        pending = rows.open().get()
        pending.authors.add(by)
    return pending


def _rewrite(rows: Any, seen: int, /, **values: Any) -> None:
    """Other contents under the next number. The former ones stay under theirs, closed: no text is ever lost."""
    former = rows.open().filter(number=seen).first()
    _update(rows, seen, number=F("number") + 1, **values)
    authors = list(former.authors.all())
    former.pk, former._state.adding, former.state = None, True, State.DISCARDED
    former.save()
    former.authors.set(authors)


def _update(rows: Any, seen: int, /, **values: Any) -> None:
    """The number is asked in the update itself: of two people who press at once, the second learns of the first."""
    if not rows.open().filter(number=seen).update(**values):
        raise StaleNextVersionError


def _write(pending: NextVersion, **values: Any) -> None:
    _update(NextVersion.objects.filter(pk=pending.pk), pending.number, **values)


def _told(pending: NextVersion, what: str, text: str, *, by: User | None, now: datetime) -> list[dict[str, Any]]:
    """What was said so far and this, for good: the second person sees the whole conversation."""
    return [*pending.said, {"what": what, "by": by.pk if by else None, "at": now.isoformat(), "text": text}]


def ask_for_review(*, pending: NextVersion, now: datetime, by: User | None = None) -> None:
    """Puts it on the desks of those who may approve it, with the reason of whoever wrote it."""
    said = _told(pending, SENT, pending.why, by=by or pending.author, now=now)
    _write(pending, state=State.REVIEW, comment="", returned_by=None, changed_at=now, said=said)


def may_discard(pending: NextVersion, *, by: User) -> bool:
    """Whoever wrote on it, and publishers."""
    return pending.was_written_by(by) or may_publish(by, pending.model)


def discard(*, pending: NextVersion, by: User, now: datetime) -> None:
    """Lays it aside, with the writer's last reason. The live record is what it was."""
    if not may_discard(pending, by=by):
        raise PermissionDenied
    said = _told(pending, LAID_ASIDE, pending.why, by=by, now=now)
    _write(pending, state=State.DISCARDED, changed_at=now, said=said)


def approval_problem(pending: NextVersion, *, by: User) -> str | None:
    """Why this person may not decide about it, in words; None when they may."""
    if not may_publish(by, pending.model):
        return "Only a publisher may put this before readers."
    return OWN_WORDS if issubclass(pending.model, Statement) and pending.was_written_by(by) else None


def return_to_writers(*, pending: NextVersion, by: User, comment: str, now: datetime) -> None:
    """Gives it back with what is to be done, under the next number. PermissionDenied for whoever may not decide."""
    _check(pending, by)
    said = _told(pending, GIVEN_BACK, comment, by=by, now=now)
    values = {"state": State.DRAFT, "comment": comment, "returned_by": by, "changed_at": now, "said": said}
    with transaction.atomic():
        _rewrite(NextVersion.objects.filter(pk=pending.pk), pending.number, **values)


def _check(pending: NextVersion, by: User) -> None:
    problem = approval_problem(pending, by=by)
    if problem:
        raise PermissionDenied(problem)


def joined(pending: NextVersion, *, live: Snapshot) -> Joined:
    """The next version with what was changed on the live record since it was begun."""
    before = unpack(pending.model, pending.record_id, pending.before)
    return join(base=before, theirs=live, mine=proposed(pending))


def approve(
    *, pending: NextVersion, by: User, reason: Reason, now: datetime, review: Review | None = None
) -> EditorialRecord:
    """Makes it what readers see, as one change of whoever approves, who may say that all of it was reviewed.

    Raises PermissionDenied in words, StaleNextVersionError, CollidingError where the live record was changed at the
    same places, and ValidationError where the catalogue no longer takes it.
    """
    _check(pending, by)
    with change(by=by, why=reason.why, is_public=reason.is_public) as decision:
        _write(pending, state=State.APPROVED, changed_at=now, changeset=decision.id)
        record = pending.record
        if not record.is_published:
            raise PermissionDenied("Readers no longer see this record. Publish it first.")
        record.lock_version()
        result = joined(pending, live=taken(pending.model, pending.record_id))
        if result.collisions:
            raise CollidingError(result.collisions)
        values = review.values(by=by) if review else {}
        return put(replace(result.snapshot, fields={**(result.snapshot.fields or {}), **values}))


def bring_up_to_date(*, pending: NextVersion, kept: dict[Place, Any], by: User, now: datetime) -> None:
    """Begins it anew on the live record. ``kept`` holds its own values at the places where both were changed.

    Whoever keeps none of them has written nothing, and may still approve it.
    """
    wrote = {"author": by} if kept else {}
    with transaction.atomic():
        record = pending.record
        live = taken(pending.model, pending.record_id)
        snapshot = with_places(joined(pending, live=live).snapshot, kept)
        _rewrite(
            NextVersion.objects.filter(pk=pending.pk), pending.number, contents=pack(snapshot), before=pack(live),
            base=record.version, changed_at=now, **wrote,
        )  # fmt: skip
        pending.authors.add(*wrote.values())
