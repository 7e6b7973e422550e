"""The next version of a published record, from its first words to readers."""

import pytest
from django.contrib.auth.models import User

from catalog.editing.proposals.joining import Place
from catalog.editing.proposals.proposing import (
    CollidingError,
    StaleNextVersionError,
    approval_problem,
    approve,
    bring_up_to_date,
    goes_live,
    next_version_of,
    propose,
    proposed,
)
from catalog.history.snapshot import NEW, Snapshot, taken
from catalog.models import Drug, DrugName, NextVersion
from tests.editing.proposals.proposals import NOW, WHY, live_change, write
from tests.factories import make_disease, make_drug, make_journal, make_treatment, save

pytestmark = pytest.mark.django_db


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
    pending = NextVersion.objects.open().get()
    approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    now = Drug.objects.get()
    assert (now.summary, now.warning, pending.was_written_by(publisher)) == ("Mine.", "Theirs, too.", True)


def test_to_bring_it_up_to_date_is_not_to_write_on_it(editor: User, publisher: User) -> None:
    treatment = make_treatment(make_drug(), make_disease())
    pending = write(treatment, editor, statement="It helped some.")
    live_change(treatment, setting="In hospital.")

    bring_up_to_date(pending=pending, kept={}, by=publisher, now=NOW)
    pending = NextVersion.objects.open().get()

    assert approval_problem(pending, by=publisher) is None
    assert (pending.author, pending.was_written_by(publisher)) == (editor, False)


def test_rows_travel_with_it(editor: User, publisher: User) -> None:
    drug = make_drug()
    live = taken(Drug, drug.pk)
    gone = save(DrugName(drug=drug, text="Oldbrand"))
    name = {
        "drug_id": drug.pk,
        "text": "Alphabrand",
        "kind": "brand",
        "market": "",
        "language": None,
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
