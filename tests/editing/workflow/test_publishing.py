"""Who may take which step, and who may not publish what."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError

from catalog.editing.workflow.publishing import (
    OWN_WORDS,
    differs,
    may_choose,
    may_move,
    publish,
    publish_problem,
    retire,
    send_back,
    send_for_review,
)
from catalog.models import Drug, Status, Treatment, TreatmentEvidence, change
from tests.conftest import member
from tests.factories import make_citation, make_disease, make_drug, make_treatment

pytestmark = pytest.mark.django_db

BETWEEN_DRAFT_AND_REVIEW = {("draft", "review"), ("review", "draft")}
BEFORE_READERS = {
    ("draft", "published"), ("review", "published"), ("published", "retired"), ("retired", "published"),
    ("retired", "draft"), ("draft", "retired"), ("review", "retired"),
}  # fmt: skip
ALLOWED = {
    "Volunteer": set(),
    "Editor": BETWEEN_DRAFT_AND_REVIEW,
    "Publisher": BETWEEN_DRAFT_AND_REVIEW | BEFORE_READERS,
    "Administrator": BETWEEN_DRAFT_AND_REVIEW | BEFORE_READERS,
}


def drafted(by: User, **values: object) -> Treatment:
    """A statement in review that somebody wrote."""
    with change(by=by, why="written"):
        return Treatment.objects.create(drug=make_drug(), disease=make_disease(), **{"status": "review", **values})


@pytest.mark.parametrize("group", ALLOWED)
def test_each_group_takes_the_steps_it_may_and_no_others(group: str) -> None:
    user = member(group)

    steps = {
        (str(old), str(new))
        for old in Status
        for new in Status
        if old != new and may_move(user, Drug, old=old, new=new)
    }

    assert steps == ALLOWED[group]


def test_to_stay_is_no_step(volunteer: User) -> None:
    assert may_move(volunteer, Drug, old="published", new="published")


def test_a_statement_is_not_published_in_its_form(publisher: User) -> None:
    chosen = [may_choose(publisher, model, old="review", new="published") for model in (Drug, Treatment)]

    assert chosen == [True, False]
    assert may_choose(publisher, Treatment, old="published", new="published")


def test_nobody_publishes_a_statement_they_wrote(publisher: User, administrator: User) -> None:
    statement = drafted(publisher)

    assert publish_problem(record=statement, by=publisher) == OWN_WORDS
    assert publish_problem(record=statement, by=administrator) is None
    with pytest.raises(PermissionDenied, match="You wrote on this"):
        publish(record=statement, by=publisher, why="Mine.")


def test_nor_one_whose_evidence_they_wrote(publisher: User, editor: User) -> None:
    statement = drafted(editor)
    with change(by=publisher, why="evidence"):
        TreatmentEvidence.objects.create(treatment=statement, citation=make_citation())

    assert publish_problem(record=statement, by=publisher) == OWN_WORDS


def test_to_send_or_to_return_it_is_not_to_write_it(publisher: User, editor: User) -> None:
    statement = drafted(editor)
    send_back(record=Treatment.objects.get(), by=publisher, comment="Say how many people.")
    send_for_review(records=[Treatment.objects.get()], by=publisher)

    publish(record=Treatment.objects.get(), by=publisher, why="Read.", is_public=True)

    statement.refresh_from_db()
    assert statement.is_published
    assert (statement.history.latest().reason_is_public, statement.history.count()) == (True, 4)


def test_what_readers_saw_before_is_nobodys_to_hold_against_them(publisher: User, administrator: User) -> None:
    statement = drafted(publisher)
    publish(record=Treatment.objects.get(), by=administrator, why="Read.")
    retire(record=Treatment.objects.get(), by=administrator, why="Old.")

    assert publish_problem(record=Treatment.objects.get(), by=publisher) is None
    with change(by=publisher, why="evidence"):
        TreatmentEvidence.objects.create(treatment=statement, citation=make_citation())
    assert publish_problem(record=Treatment.objects.get(), by=publisher) == OWN_WORDS


def test_other_records_are_published_by_whoever_may(publisher: User, editor: User) -> None:
    with change(by=publisher, why="made"):
        drug = Drug.objects.create(name="alphazole", slug="alphazole")

    assert publish_problem(record=drug, by=publisher) is None
    assert publish_problem(record=drug, by=editor) == "Only a publisher may put this before readers."


def test_what_is_not_whole_is_not_published(publisher: User) -> None:
    drug = make_drug(status="review")
    Drug.objects.update(name="")

    with pytest.raises(ValidationError, match="cannot be blank"):
        publish(record=Drug.objects.get(pk=drug.pk), by=publisher, why="Out with it.")

    assert Drug.objects.get().status == "review"


def test_returning_keeps_the_comment_in_the_story(publisher: User) -> None:
    make_drug(status="review")

    send_back(record=Drug.objects.get(), by=publisher, comment="Too long.")

    newest = Drug.history.latest()
    assert (newest.status, newest.history_change_reason, newest.history_user) == (
        "draft", "Returned: Too long.", publisher
    )  # fmt: skip


def test_a_row_differs_from_what_is_stored() -> None:
    drug = make_drug()
    same = differs(drug)
    drug.say_it = "AL-fa"

    assert (same, differs(drug)) == (False, True)


def test_a_row_that_is_gone_differs() -> None:
    assert differs(Drug(pk=4711, name="alphazole"))


def test_a_published_statement_was_made_by_nobody_who_is_known(administrator: User) -> None:
    make_treatment(make_drug(), make_disease(), status="review")

    assert publish_problem(record=Treatment.objects.get(), by=administrator) is None
