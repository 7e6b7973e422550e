"""The part of the small world that stands on the desk: drafts, next versions, mergers, who looks at what."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from catalog.editing.proposals.proposing import Reason, ask_for_review, propose
from catalog.editing.quality.silencing import findings, silence
from catalog.history.snapshot import Snapshot, taken
from catalog.models import (
    Citation,
    Drug,
    KeptForm,
    Merger,
    OpenRecord,
    SearchTrace,
    ToldApart,
    UnfoundSearch,
)
from tests.factories import (
    make_citation,
    save,
)


def make_draft(**about: Any) -> Citation:
    """A citation that readers do not see, with a check that was silenced."""
    draft = make_citation("A draft", status="draft", sample_note="12-15 people", **about)
    for finding in findings(draft):
        silence(finding=finding, reason="So the paper writes it.", by=None)
    return draft


def build_desk(alphazole: Drug, betazole: Drug, trial: Citation, review: Citation, *, now: datetime) -> None:
    """What people left on it."""
    _two_and_one(trial, review)
    _next_version(betazole, now=now)
    UnfoundSearch.objects.seen("nothing like it", on=now.date())
    SearchTrace.objects.note(words="a code", sender="another code", on=now.date())
    gone = User.objects.create_user("gone", is_active=False)
    OpenRecord.objects.note(Drug, alphazole.pk, by=gone, now=now)
    KeptForm.objects.keep(writer=gone, address="/admin/", pairs=[["summary", "A text."]], now=now)


def _two_and_one(trial: Citation, review: Citation) -> None:
    save(Merger(gone=4711, name="Journal of Knots, entered twice", into_journal=trial.journal))
    save(ToldApart(first=trial, second=review))


def _next_version(drug: Drug, *, now: datetime) -> None:
    live = taken(Drug, drug.pk)
    snapshot = Snapshot(Drug, drug.pk, {**(live.fields or {}), "summary": "A calmer to be."}, live.rows)
    writer = User.objects.create_user("writer")
    reason = Reason("It had no summary.")
    pending = propose(record=drug, snapshot=snapshot, opened=None, seen=0, by=writer, reason=reason, now=now)
    ask_for_review(pending=pending, now=now)
