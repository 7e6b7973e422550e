"""The next version of a published record, from its first words to readers."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError

from catalog.editing.joining import Place
from catalog.editing.proposing import (
    CollidingError,
    Reason,
    StaleNextVersionError,
    approval_problem,
    approve,
    ask_for_review,
    bring_up_to_date,
    discard,
    goes_live,
    next_version_of,
    propose,
    proposed,
    return_to_writers,
)
from catalog.editing.publishing import OWN_WORDS, retire
from catalog.editing.snapshot import NEW, Snapshot, taken
from catalog.models import Drug, DrugName, EditorialRecord, NextVersion, Treatment, TreatmentEvidence, change
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
WHY = Reason("The leaflet says so.", is_public=True)


def rewritten(record: EditorialRecord, **fields: Any) -> Snapshot:
    """The record as it is, with other values."""
    live = taken(type(record), record.pk)
    return Snapshot(live.model, live.pk, {**(live.fields or {}), **fields}, live.rows)


def write(record: Any, by: User, *, seen: int = 0, opened: Any = None, **fields: Any) -> NextVersion:
    """Somebody proposes other values."""
    fresh = type(record).objects.get(pk=record.pk)
    snapshot = rewritten(fresh, **fields)
    return propose(record=fresh, snapshot=snapshot, opened=opened, seen=seen, by=by, reason=WHY, now=NOW)


def live_change(record: Any, **values: Any) -> None:
    """Somebody else changes what readers see."""
    save_me = type(record).objects.get(pk=record.pk)
    for name, value in values.items():
        setattr(save_me, name, value)
    save(save_me)


def test_what_a_person_saves_is_seen_at_once_or_not(editor: User, publisher: User) -> None:
    drug, treatment, draft = make_drug(), make_treatment(make_drug(), make_disease()), make_drug(status="draft")

    assert [goes_live(record, by=editor) for record in (drug, treatment, draft, make_journal())] == [
        False, False, True, True
    ]  # fmt: skip
    assert [goes_live(record, by=publisher) for record in (drug, treatment, draft)] == [True, False, True]


def test_readers_see_nothing_of_it_until_it_is_approved(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    pending = write(drug, editor, summary="New words.")
    before = Drug.objects.get().summary

    approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    newest = Drug.history.latest()
    assert (before, Drug.objects.get().summary) == ("", "New words.")
    assert (newest.history_user, newest.history_change_reason, newest.reason_is_public) == (
        publisher, "The leaflet says so.", True
    )  # fmt: skip
    assert next_version_of(drug) is None
    closed = NextVersion.objects.get()
    assert (closed.state, closed.changeset, closed.author) == ("approved", newest.changeset, editor)


def test_a_second_save_goes_over_the_first_that_its_writer_saw(editor: User, publisher: User) -> None:
    drug = make_drug()
    write(drug, editor, summary="One.")

    pending = write(drug, publisher, seen=1, summary="Two.")

    assert (pending.number, pending.author, list(pending.authors.order_by("pk"))) == (2, publisher, [editor, publisher])
    assert (proposed(pending).fields or {})["summary"] == "Two."


@pytest.mark.parametrize("seen", [0, 2])
def test_nobody_writes_over_what_they_have_not_seen(editor: User, publisher: User, seen: int) -> None:
    drug = make_drug()
    write(drug, editor, summary="One.")

    with pytest.raises(StaleNextVersionError):
        write(drug, publisher, seen=seen, summary="Two.")

    kept = next_version_of(drug)
    assert kept is not None
    assert (proposed(kept).fields or {})["summary"] == "One."


def test_what_was_written_since_is_not_approved_unseen(editor: User, publisher: User) -> None:
    drug = make_drug()
    seen = write(drug, editor, summary="One.")
    write(drug, editor, seen=1, summary="Two.")

    with pytest.raises(StaleNextVersionError):
        approve(pending=seen, by=publisher, reason=WHY, now=NOW)

    assert Drug.objects.get().summary == ""


def test_a_change_of_the_live_page_at_another_place_is_joined(editor: User, publisher: User) -> None:
    drug = make_drug()
    opened = Drug.objects.get().version
    live_change(drug, warning="Careful.")
    pending = write(drug, editor, opened=opened, summary="New words.", warning="")

    approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    now = Drug.objects.get()
    assert (now.summary, now.warning) == ("New words.", "Careful.")


def test_a_change_at_the_same_place_is_named_and_can_be_settled(editor: User, publisher: User) -> None:
    drug = make_drug()
    pending = write(drug, editor, summary="Mine.", warning="Mine, too.")
    live_change(drug, summary="Theirs.", warning="Theirs, too.")

    with pytest.raises(CollidingError) as refused:
        approve(pending=pending, by=publisher, reason=WHY, now=NOW)
    at = Place(Drug, drug.pk, "summary")
    assert refused.value.places == [at, Place(Drug, drug.pk, "warning")]
    assert next_version_of(drug) is not None

    bring_up_to_date(pending=pending, kept={at: "Mine."}, by=publisher, now=NOW)
    pending = NextVersion.objects.get()
    approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    now = Drug.objects.get()
    assert (now.summary, now.warning, pending.was_written_by(publisher)) == ("Mine.", "Theirs, too.", True)


def test_rows_travel_with_it(editor: User, publisher: User) -> None:
    drug = make_drug()
    live = taken(Drug, drug.pk)
    gone = save(DrugName(drug=drug, text="Oldbrand"))
    name = {
        "drug_id": drug.pk,
        "text": "Alphabrand",
        "kind": "brand",
        "market": "",
        "caution": "",
        "confused_with_id": None,
    }
    snapshot = Snapshot(Drug, drug.pk, live.fields, {**live.rows, DrugName: {NEW: name}})
    record = Drug.objects.get()
    pending = propose(
        record=record, snapshot=snapshot, opened=record.version, seen=0, by=editor, reason=WHY, now=NOW
    )  # fmt: skip

    approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    assert [row.text for row in DrugName.objects.all()] == ["Alphabrand"]
    assert gone.history.latest().history_type == "-"


def test_what_the_catalogue_no_longer_takes_is_refused_whole(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    pending = write(drug, editor, slug="betazole")
    make_drug("betazole")

    with pytest.raises(ValidationError):
        approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    assert Drug.objects.get(pk=drug.pk).slug == "alphazole"
    assert next_version_of(drug) is not None


def test_what_was_retired_meanwhile_is_not_brought_back_by_it(editor: User, publisher: User) -> None:
    drug = make_drug()
    pending = write(drug, editor, summary="New words.")
    retire(record=Drug.objects.get(), by=publisher, why="Gone.")

    with pytest.raises(PermissionDenied, match="no longer see"):
        approve(pending=pending, by=publisher, reason=WHY, now=NOW)


def test_an_editor_decides_nothing(editor: User) -> None:
    pending = write(make_drug(), editor, summary="New words.")

    assert approval_problem(pending, by=editor) == "Only a publisher may put this before readers."
    with pytest.raises(PermissionDenied):
        approve(pending=pending, by=editor, reason=WHY, now=NOW)
    with pytest.raises(PermissionDenied):
        return_to_writers(pending=pending, by=editor, comment="No.", now=NOW)


def test_a_statement_is_approved_by_nobody_who_ever_wrote_on_it(
    editor: User, publisher: User, administrator: User
) -> None:
    treatment = make_treatment(make_drug(), make_disease(), citations=(make_citation(),))
    write(treatment, publisher, statement="It may help.")
    pending = write(treatment, editor, seen=1, statement="It seemed to help.")

    assert [approval_problem(pending, by=user) for user in (publisher, administrator)] == [OWN_WORDS, None]
    with pytest.raises(PermissionDenied):
        approve(pending=pending, by=publisher, reason=WHY, now=NOW)
    approve(pending=pending, by=administrator, reason=WHY, now=NOW)
    assert Treatment.objects.get().statement == "It seemed to help."
    assert TreatmentEvidence.objects.count() == 1


def test_it_goes_to_review_comes_back_and_goes_again(editor: User, publisher: User) -> None:
    drug = make_drug()
    ask_for_review(pending=write(drug, editor, summary="One."), now=NOW)
    return_to_writers(pending=NextVersion.objects.get(), by=publisher, comment="Shorter.", now=NOW)
    returned = NextVersion.objects.get()
    ask_for_review(pending=returned, now=NOW)
    again = NextVersion.objects.get()

    assert (returned.state, returned.comment, returned.returned_by) == ("draft", "Shorter.", publisher)
    assert (again.is_in_review, again.comment, again.returned_by) == (True, "", None)


def test_it_is_discarded_by_its_writer_or_a_publisher_and_its_text_stays(
    editor: User, publisher: User, volunteer: User
) -> None:
    drug = make_drug()
    with pytest.raises(PermissionDenied):
        discard(pending=write(drug, editor, summary="One."), by=volunteer, now=NOW)

    discard(pending=NextVersion.objects.get(), by=editor, now=NOW)
    discard(pending=write(drug, editor, summary="Two."), by=publisher, now=NOW)

    assert next_version_of(drug) is None
    assert [(proposed(row).fields or {})["summary"] for row in NextVersion.objects.order_by("pk")] == ["One.", "Two."]


def test_a_page_opened_before_a_change_is_compared_with_what_it_was_then(editor: User) -> None:
    drug = make_drug()
    opened = Drug.objects.get().version
    live_change(drug, warning="Careful.")

    pending = write(drug, editor, opened=opened, summary="x")
    unknown = write(make_drug(), editor, opened=make_drug().history.get().changeset, summary="x")

    assert (pending.base, pending.before["fields"]["warning"]) == (opened, "")
    assert unknown.base == unknown.record.version


def test_it_says_what_it_is(editor: User) -> None:
    drug = make_drug()

    pending = write(drug, editor, summary="x")

    assert str(pending) == f"next version of drug {drug.pk}"
    with change(by=None, why="other"):
        assert (pending.model, pending.record) == (Drug, drug)
