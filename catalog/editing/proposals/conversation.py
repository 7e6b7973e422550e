"""What writers and reviewers of a record told each other on its way to readers, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User

from catalog.editing.workflow.publishing import RETURNED, SEEN_BY_READERS
from catalog.editing.workflow.publishing import SENT as NO_REASON
from catalog.history.naming import person
from catalog.models import EditorialRecord, NextVersion, Status

from .proposing import GIVEN_BACK, LAID_ASIDE, SENT


@dataclass(frozen=True)
class Said:
    """One sending or discarding, with its reason, or one return, with what is to be done."""

    what: str
    who: str
    at: datetime
    text: str

    @property
    def is_return(self) -> bool:
        """Whether a reviewer gave it back."""
        return self.what == GIVEN_BACK

    @property
    def is_end(self) -> bool:
        """Whether the next version was discarded with it."""
        return self.what == LAID_ASIDE


def conversation(record: EditorialRecord, pending: NextVersion | None) -> list[Said]:
    """About the next version, or about a record that readers do not see since they last saw it."""
    return told(pending.said, people_in([pending])) if pending else about_draft(record)


def people_in(rows: Iterable[NextVersion]) -> dict[int, User]:
    """Those who said something about the next versions: one query."""
    return User.objects.in_bulk({entry["by"] for pending in rows for entry in pending.said} - {None})


def told(entries: Iterable[dict[str, Any]], people: dict[int, User]) -> list[Said]:
    """The entries with their people."""
    return [
        Said(entry["what"], person(people.get(entry["by"])), datetime.fromisoformat(entry["at"]), entry["text"])
        for entry in entries
    ]


def about_draft(record: Any) -> list[Said]:
    """As its history has it: one query."""
    found: list[Said] = []
    before = ""
    for row in record.history.select_related("history_user").order_by("history_id"):
        why = row.history_change_reason or ""
        if row.status in SEEN_BY_READERS:
            found = []
        elif row.status == Status.REVIEW != before:
            text = "" if why == NO_REASON else why
            found.append(Said(SENT, person(row.history_user), row.history_date, text))
        elif why.startswith(RETURNED):
            found.append(Said(GIVEN_BACK, person(row.history_user), row.history_date, why.removeprefix(RETURNED)))
        before = row.status
    return found


def sender_of(record: Any) -> int | None:
    """Who sent a record that waits for a review; None for one that does not wait."""
    rows = record.history.order_by("-history_id").values_list("status", "history_user")
    waiting = list(takewhile(lambda row: row[0] == Status.REVIEW, rows))
    return waiting[-1][1] if waiting else None


def reason_of_step(record: Any, *, new: str, by: User, why: str) -> str:
    """The reason of a step, as a comment where somebody else gives what waits for a review back to its writers."""
    is_return = why and record.status == Status.REVIEW and new == Status.DRAFT and sender_of(record) != by.pk
    return f"{RETURNED}{why}" if is_return else why


def reason_of(record: Any) -> str:
    """Why its writers want a record that readers do not see, in their last words; empty where they gave no reason."""
    given = record.history.order_by("-history_id").values_list("history_change_reason", flat=True)
    return next((why for why in given if why and why != NO_REASON and not why.startswith(RETURNED)), "")


def returns(model: type[Any], rows: Iterable[Any]) -> dict[int, Said]:
    """What a reviewer last asked of each of the records, which all wait with their writers: three queries at most."""
    pks = [row.pk for row in rows]
    asked = model.history.filter(id__in=pks, history_change_reason__startswith=RETURNED).order_by("history_id")
    found = {
        row.id: Said(GIVEN_BACK, person(row.history_user), row.history_date, row.history_change_reason[len(RETURNED) :])
        for row in asked.select_related("history_user")
    }
    pending = NextVersion.objects.open().of_kind(model).filter(record_id__in=pks, comment__gt="")
    for each in pending.select_related("returned_by"):
        found[each.record_id] = Said(GIVEN_BACK, person(each.returned_by), each.changed_at, each.comment)
    return found


def discarded(model: type[Any], pk: int) -> list[list[Said]]:
    """What was said about each next version of a record that came to nothing, the newest first: two queries."""
    closed = NextVersion.objects.of_kind(model).filter(record_id=pk, state=NextVersion.State.DISCARDED)
    rows = [row for row in closed.order_by("-number") if row.said and row.said[-1]["what"] == LAID_ASIDE]
    people = people_in(rows)
    return [told(row.said, people) for row in rows]


@dataclass(frozen=True)
class Proposal:
    """What became a change that readers see: who wrote it and why, and what was said until it was approved."""

    writers: str
    why: str
    said: list[Said]


def proposals(changesets: Iterable[UUID]) -> dict[UUID, Proposal]:
    """By the change that put it before readers: three queries."""
    approved = list(NextVersion.objects.filter(changeset__in=list(changesets)).prefetch_related("authors"))
    people = people_in(approved)
    return {
        pending.changeset: Proposal(
            ", ".join(sorted(person(author) for author in pending.authors.all())),
            pending.why,
            told(pending.said, people),
        )
        for pending in approved
        if pending.changeset
    }
