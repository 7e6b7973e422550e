"""The work that waits for editors."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User

from catalog.editing.proposals.proposing import Reason, ask_for_review, propose, return_to_writers
from catalog.editing.workflow.publishing import retire, send_back, send_for_review
from catalog.editing.worklists.queues import waiting
from catalog.history.snapshot import Snapshot, taken
from catalog.models import Drug, DrugName, NextVersion, change
from tests.factories import make_citation, make_disease, make_drug, make_risk, make_topic, make_treatment

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.django_db
def test_statements_that_are_uncited_or_no_longer_supported_wait_together(editor: User) -> None:
    drug, disease = make_drug(), make_disease()
    make_treatment(drug, disease)
    make_treatment(drug, disease, citations=(make_citation(standing="retracted"),), line="first")
    make_treatment(drug, disease, citations=(make_citation(), make_citation(standing="retracted")), line="second")
    make_risk(drug, make_topic(), citations=(make_citation(standing="retracted"),))

    piles = {pile.queue.key: pile.kinds for pile in waiting(user=editor, on=TODAY)}

    assert piles["uncited"] == {"treatment": 2, "risk": 1}


def piles(user: User) -> dict[str, dict[str, int]]:
    """What waits for somebody, without empty piles."""
    return {pile.queue.key: pile.kinds for pile in waiting(user=user, on=TODAY) if pile.kinds}


def propose_words(drug: Drug, by: User, *, seen: int = 0) -> NextVersion:
    """Somebody writes on the next version."""
    live = taken(Drug, drug.pk)
    snapshot = Snapshot(Drug, drug.pk, {**(live.fields or {}), "summary": f"by {by}"}, live.rows)
    return propose(
        record=Drug.objects.get(pk=drug.pk), snapshot=snapshot, opened=None, seen=seen, by=by, reason=Reason("Why."),
        now=NOW,
    )  # fmt: skip


@pytest.mark.django_db
def test_a_next_version_wanders_over_the_desks(editor: User, publisher: User, administrator: User) -> None:
    drug = make_drug(reviewed_on=NOW.date())
    make_citation(drugs=(drug,), issued="2026", annotation="Ours.")
    pending = propose_words(drug, editor)
    written = piles(editor), piles(publisher)
    ask_for_review(pending=pending, now=NOW)
    asked = piles(editor), piles(publisher)
    return_to_writers(pending=NextVersion.objects.get(), by=publisher, comment="Shorter.", now=NOW)
    given_back = piles(editor), piles(publisher)
    ask_for_review(pending=propose_words(drug, publisher, seen=2), now=NOW)
    own = piles(publisher), piles(administrator)

    one = {"drug": 1}
    assert written == ({"my-drafts": one}, {})
    assert asked == ({"in-review": one}, {"in-review": one, "to-review": one})
    assert given_back == ({"returned": one, "my-drafts": one}, {})
    assert own == ({"in-review": one}, {"in-review": one, "to-review": one})


@pytest.mark.django_db
def test_a_next_version_waits_since_it_was_written_and_not_since_its_page_was(editor: User, publisher: User) -> None:
    propose_words(make_drug(), editor)

    [waits] = [pile for pile in waiting(user=editor, on=TODAY) if pile.queue.key == "my-drafts"]
    [row] = waits.queue.rows(Drug, user=editor, on=TODAY)

    assert (waits.oldest, row.since, row.next_state) == (NOW, NOW, "draft")


@pytest.mark.django_db
def test_a_draft_wanders_over_them_too(editor: User, publisher: User) -> None:
    with change(by=editor, why="made"):
        Drug.objects.create(name="alphazole", slug="alphazole")
    send_for_review(records=[Drug.objects.get()], by=editor)
    asked = piles(editor), piles(publisher)
    send_back(record=Drug.objects.get(), by=publisher, comment="Shorter.")
    given_back = piles(editor), piles(publisher)
    send_for_review(records=[Drug.objects.get()], by=editor)

    one = {"drug": 1}
    assert asked == ({"in-review": one}, {"in-review": one, "to-review": one})
    assert given_back == ({"returned": one, "drafts": one, "my-drafts": one}, {"drafts": one, "my-drafts": one})
    assert piles(publisher) == asked[1]


@pytest.mark.django_db
def test_what_is_no_longer_published_has_no_next_version_that_waits(editor: User, publisher: User) -> None:
    ask_for_review(pending=propose_words(make_drug(), editor), now=NOW)
    retire(record=Drug.objects.get(), by=publisher, why="Old.")

    assert (piles(editor), piles(publisher)) == ({}, {})


@pytest.mark.django_db
def test_whoever_wrote_rows_alone_finds_the_record_and_what_came_back(editor: User, publisher: User) -> None:
    drug = make_drug(status="draft")
    with change(by=editor, why="A brand."):
        DrugName.objects.create(drug=drug, text="Alphabrand")
    written = piles(editor)
    send_for_review(records=[Drug.objects.get()], by=publisher)
    send_back(record=Drug.objects.get(), by=publisher, comment="Say how many.")

    assert written["my-drafts"] == {"drug": 1}
    assert piles(editor)["returned"] == {"drug": 1}
