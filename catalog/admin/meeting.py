"""Somebody's work on a record, and what it meets: the record as it is by now, or the next version of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from catalog.editing.proposals.applying import put
from catalog.editing.proposals.colliding import Clash, clash
from catalog.editing.proposals.conflict_words import since
from catalog.editing.proposals.proposing import Reason, is_return, next_version_of, propose, proposed, saved_since
from catalog.editing.proposals.rolled_back import rolled_back
from catalog.editing.proposals.writing import write
from catalog.editing.workflow.publishing import may_choose
from catalog.history.naming import person
from catalog.history.snapshot import Snapshot, taken
from catalog.models import EditorialRecord, NextVersion, Status, change

from .conflict_form import Work


@dataclass(frozen=True)
class Save:
    """Who saved or returned the next version meanwhile, when and why."""

    who: str
    at: datetime
    why: str
    what: str = "saved it"


@dataclass(frozen=True)
class Meeting:
    """``record`` is None where it is gone. ``is_next`` says that the work becomes the next version, not the record."""

    work: Work
    record: Any
    pending: NextVersion | None
    is_next: bool
    clash: Clash

    @property
    def seen(self) -> str:
        """What the writer has before them: another text as soon as somebody writes."""
        return f"next {self.pending.number}" if self.pending else str(self.record.version if self.record else "")

    @property
    def changes(self) -> Sequence[Any]:
        """Who did what meanwhile, the newest first."""
        if self.pending is None:
            return since(self.work.base.model, self.work.base.pk, self.work.version)
        return saves_since(self.record, self.work.number or 0)

    def keep(self, snapshot: Snapshot, *, by: User, why: str, is_public: bool) -> Any:
        """Writes what was chosen, unless somebody was faster: StaleVersionError, StaleNextVersionError.

        ValidationError in words for what the catalogue does not take. Returns the record, None for a next version.
        """
        if not self.is_next:
            seen = self.record.version if self.record else None
            return write(snapshot=snapshot, seen=seen, by=by, why=why, is_public=is_public)
        with rolled_back(), change(by=by, why=why):
            put(snapshot, is_rolled_back=True)
        propose(
            record=self.record,
            snapshot=snapshot,
            opened=self.record.version,
            seen=self.pending.number if self.pending else 0,
            by=by,
            reason=Reason(why, is_public),
            now=timezone.now(),
        )
        return None


def saves_since(record: Any, number: int) -> list[Save]:
    """What others did to its next version after that number, the newest first."""
    return [
        Save(person(row.returned_by), row.changed_at, row.comment, "returned it")
        if is_return(row)
        else Save(person(row.author), row.changed_at, row.why)
        for row in saved_since(record, number)
    ]


def meet(work: Work, *, by: User) -> Meeting:
    """The work against what is there now. A status that its writer did not touch, or may not choose, stays theirs."""
    model: Any = work.base.model
    record = model._default_manager.filter(pk=work.base.pk).first()
    is_next = work.number is not None and isinstance(record, EditorialRecord) and record.is_published
    pending = next_version_of(record) if is_next else None
    theirs = proposed(pending) if pending else taken(model, work.base.pk)
    base, mine = allowed(work.base, work.mine, theirs, by=by)
    return Meeting(work, record, pending, is_next, clash(base=base, theirs=theirs, mine=mine))


def allowed(base: Snapshot, mine: Snapshot, theirs: Snapshot, *, by: User) -> tuple[Snapshot, Snapshot]:
    """What was opened and what is mine, with a status that this person may give the record."""
    was, wanted = (str((side.fields or {}).get("status", "")) for side in (base, mine))
    if not wanted:
        return base, mine
    if theirs.fields is None:
        may_be = [may_choose(by, base.model, old=Status.DRAFT, new=status) for status in (was, wanted)]
        was, wanted = (status if may else Status.DRAFT for status, may in zip((was, wanted), may_be, strict=True))
    elif not may_choose(by, base.model, old=theirs.fields["status"], new=wanted):
        wanted = was
    return with_status(base, was), with_status(mine, wanted)


def with_status(snapshot: Snapshot, status: Any) -> Snapshot:
    """The same with this status."""
    return replace(snapshot, fields={**(snapshot.fields or {}), "status": status})
