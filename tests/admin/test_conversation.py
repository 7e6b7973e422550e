"""What writers and reviewers told each other is seen where the work is done, and stays in the history."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from catalog.admin.review import ReviewBy
from catalog.editing.workflow.publishing import months_after
from catalog.models import Drug, NextVersion
from tests.admin.addresses import at, of
from tests.admin.conflicts import told_on
from tests.admin.posting import send, signed_in
from tests.admin.reviews import answer
from tests.factories import fresh, make_disease, make_drug, make_page, make_treatment

pytestmark = pytest.mark.django_db
RETURNED_QUEUE = "/admin/queue/returned/"


def draft() -> Any:
    """A new medicine nobody wrote on yet."""
    return make_drug("alphazole", status="draft")


def statement() -> Any:
    """A new treatment."""
    return make_treatment(make_drug("betazole"), make_disease("knots"), status="draft")


@pytest.mark.parametrize("make", [draft, statement])
def test_a_returned_new_record_shows_the_comment_in_the_queue_on_the_form_and_at_the_next_review(
    editor: User, publisher: User, make: Any
) -> None:
    record = make()
    writer, reviewer = signed_in(editor), signed_in(publisher)
    text = "summary" if isinstance(record, Drug) else "statement"
    send(writer, of(record), **{text: "It may help.", "status": "review", "reason": "New this year."})

    first = told_on(reviewer.get(of(record, "review")))
    answer(reviewer, record, _return="", comment="Say how many people.")
    queue, form = told_on(writer.get(RETURNED_QUEUE)), told_on(writer.get(of(record)))
    send(writer, of(record), **{text: "It may help 97 people.", "status": "review", "reason": "The number is in."})
    again = told_on(reviewer.get(of(record, "review")))

    field = "In one or two sentences." if isinstance(record, Drug) else "Statement readers see."
    assert "editor asks for a review" in first
    assert "New this year." in first
    assert "since it was returned" not in first
    assert f"Changed since it was returned: {field}" in again
    assert "Say how many people." in queue
    assert "Returned: Say how many people." in form
    assert "Returned: Say how many people." in again
    assert "Sent again, with the reason The number is in." in again


def test_a_returned_next_version_shows_it_too_and_after_it_was_sent_again(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="It may help.", _send="", reason="New this year.")

    answer(reviewer, drug, _return="", comment="Say how many people.")
    queue, form = told_on(writer.get(RETURNED_QUEUE)), told_on(writer.get(of(drug)))
    send(writer, of(drug), _send="", reason="New this year.")
    again = told_on(reviewer.get(of(drug, "review")))

    assert "Say how many people." in queue
    assert "Returned: Say how many people." in form
    assert "Returned: Say how many people." in again
    assert "Nothing was changed since it was returned." in again
    assert [entry["what"] for entry in NextVersion.objects.open().get().said] == ["sent", "returned", "sent"]


def test_the_next_review_says_what_was_changed_since_a_next_version_was_returned(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="It may help.", _send="", reason="New this year.")
    answer(reviewer, drug, _return="", comment="Say how many people.")

    send(writer, of(drug), summary="It may help 97 people.", reason="The number is in.")
    send(writer, of(drug), pregnancy="Not while pregnant.", _send="", reason="The number is in.")

    told = told_on(reviewer.get(of(drug, "review")))
    assert "Changed since it was returned: In one or two sentences, Pregnancy and fertility." in told


def test_what_is_given_back_by_its_status_is_returned_with_the_reason(editor: User, publisher: User) -> None:
    drug = draft()
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="It may help.", status="review", reason="New this year.")

    send(reviewer, of(drug), status="draft", reason="Say how many people.")

    assert "publisher" in told_on(writer.get(RETURNED_QUEUE))
    assert "Say how many people." in told_on(writer.get(RETURNED_QUEUE))
    assert "Returned: Say how many people." in told_on(writer.get(of(drug)))


def test_a_writer_who_takes_it_back_returns_nothing(editor: User) -> None:
    drug = draft()
    writer = signed_in(editor)
    send(writer, of(drug), summary="It may help.", status="review", reason="New this year.")

    send(writer, of(drug), status="draft", reason="Not ready yet.")

    assert "0 in all" in told_on(writer.get(RETURNED_QUEUE))


def test_the_reason_of_a_new_record_is_filled_in_at_its_approval(editor: User, publisher: User) -> None:
    drug = draft()
    send(signed_in(editor), of(drug), summary="It may help.", status="review", reason="New this year.")

    page = signed_in(publisher).get(of(drug, "review"))

    assert page.context["approval"]["reason"].value() == "New this year."


def test_both_reasons_and_the_comments_on_a_next_version_stay_in_the_history(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="It may help.", _send="", reason="New this year.")
    answer(reviewer, drug, _return="", comment="Say how many people.")
    send(writer, of(drug), summary="It may help 97 people.", _send="", reason="The number is in.")

    filled = reviewer.get(of(drug, "review")).context["approval"]["reason"].value()
    answer(reviewer, drug, _approve="", reason="Read against the paper.")
    history = told_on(reviewer.get(of(drug, "history")))

    assert filled == "The number is in."
    assert "“Read against the paper.”" in history
    assert "editor gave the reason The number is in." in history
    assert "Returned: Say how many people." in history


def test_a_record_that_readers_saw_begins_a_new_conversation(editor: User, publisher: User) -> None:
    drug = draft()
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="It may help.", status="review", reason="New this year.")
    answer(reviewer, drug, _approve="", reason="Read.")
    send(reviewer, of(drug), status="retired", reason="Out of use.")
    send(reviewer, of(drug), status="draft", reason="In use again.")

    form = told_on(writer.get(of(drug)))

    assert "New this year." not in form


@pytest.mark.parametrize("is_new", [True, False])
def test_approving_says_that_it_was_reviewed_today_and_when_it_is_read_again(
    editor: User, publisher: User, is_new: bool
) -> None:
    drug = make_drug("alphazole", status="draft" if is_new else "published")
    step = {"status": "review"} if is_new else {"_send": ""}
    send(signed_in(editor), of(drug), summary="It may help.", reason="New.", **step)
    reviewer = signed_in(publisher)

    offered = reviewer.get(of(drug, "review")).context["approval"]
    answer(reviewer, drug, _approve="", reason="Read.", reviewed="on", again="6")

    drug = fresh(drug)
    today = timezone.localdate()
    assert (offered["reviewed"].value(), offered["again"].value()) == (True, "12")
    assert (drug.reviewed_on, drug.reviewed_by, drug.review_due_on) == (today, publisher, months_after(today, 6))
    assert drug.history.latest().history_change_reason == "Read."


@pytest.mark.parametrize(
    ("said", "reviewed_on"), [({"reviewed": "on", "again": ""}, timezone.localdate()), ({"again": "12"}, None)]
)
def test_no_day_is_set_for_the_next_review_where_none_is_chosen_or_it_was_not_read(
    publisher: User, said: dict[str, str], reviewed_on: date | None
) -> None:
    drug = make_drug("alphazole", status="review")

    answer(signed_in(publisher), drug, _approve="", reason="Read.", **said)

    drug = fresh(drug)
    assert (drug.status, drug.reviewed_on, drug.review_due_on) == ("published", reviewed_on, None)


def test_pages_that_nobody_reviewed_are_a_queue_and_a_filter(publisher: User) -> None:
    never, draft = make_drug("alphazole"), make_drug("betazole", status="draft")
    make_drug("gammazole", reviewed_on=date(2026, 1, 5)), make_page("About us")
    client = signed_in(publisher)

    queue = told_on(client.get("/admin/queue/never-reviewed/"))
    listed = client.get(at(Drug, "changelist"), {ReviewBy.parameter_name: "never"}).context["cl"].result_list

    assert ("Never reviewed" in queue, "2 in all" in queue) == (True, True)
    assert draft.name not in queue
    assert list(listed) == [never]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 28), 12, date(2027, 11, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 24, date(2028, 12, 31)),
    ],
)
def test_a_month_that_lacks_the_day_gives_its_last(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def test_what_was_said_about_a_next_version_that_was_discarded_stays_in_the_history(
    editor: User, publisher: User
) -> None:
    drug = make_drug("alphazole")
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="It may help.", _send="", reason="New this year.")
    answer(reviewer, drug, _return="", comment="Say how many people.")

    send(writer, of(drug), _discard="x")

    story = told_on(reviewer.get(of(drug, "history")))
    for words in ("Discarded by editor", "New this year.", "Returned: Say how many people."):
        assert words in story
