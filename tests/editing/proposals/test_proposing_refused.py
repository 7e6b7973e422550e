"""Next versions that are refused, sent back or laid aside."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError

from catalog.editing.proposals.proposing import (
    approval_problem,
    approve,
    ask_for_review,
    discard,
    next_version_of,
    proposed,
    return_to_writers,
)
from catalog.editing.workflow.publishing import OWN_WORDS, retire
from catalog.models import Drug, DrugName, NextVersion, Treatment, TreatmentEvidence, change
from tests.editing.proposals.proposals import NOW, WHY, live_change, write
from tests.factories import make_citation, make_disease, make_drug, make_treatment, save

pytestmark = pytest.mark.django_db


def test_what_the_catalogue_no_longer_takes_is_refused_whole(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    pending = write(drug, editor, slug="betazole")
    make_drug("betazole")

    with pytest.raises(ValidationError):
        approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    assert Drug.objects.get(pk=drug.pk).slug == "alphazole"
    assert next_version_of(drug) is not None


def test_a_name_that_became_a_brand_of_another_meanwhile_is_refused(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    pending = write(drug, editor, name="gammazole")
    save(DrugName(drug=make_drug("betazole"), text="Gammazole"))

    with pytest.raises(ValidationError, match="“gammazole” is a name of “betazole” already"):
        approve(pending=pending, by=publisher, reason=WHY, now=NOW)

    assert Drug.objects.get(pk=drug.pk).name == "alphazole"


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
    returned = NextVersion.objects.open().get()
    ask_for_review(pending=returned, now=NOW)
    again = NextVersion.objects.open().get()

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
