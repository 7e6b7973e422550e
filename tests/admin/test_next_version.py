"""The form of a published record: what may not go live at once becomes its next version, with which the form opens."""

import pytest
from django.contrib.auth.models import User

from catalog.admin.next_version import NOTHING, SENT
from catalog.admin.settling import SAVED
from catalog.editing.proposals.proposing import next_version_of, proposed
from catalog.models import DataVersion, Drug, DrugName, NextVersion, Treatment
from tests.admin.addresses import of
from tests.admin.next_versions import WHY, said, summary_of
from tests.admin.posting import held, send, signed_in
from tests.factories import make_citation, make_disease, make_drug, make_treatment, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug() -> Drug:
    """A published medicine with one name."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphabrand"))
    return drug


def test_an_editors_save_is_kept_as_the_next_version(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    version = DataVersion.objects.current()

    words = said(client, of(drug), summary="New words.", reason_public="on", **WHY)

    pending = next_version_of(drug)
    assert pending is not None
    assert words == [SAVED]
    assert (pending.author, pending.why, pending.is_public, pending.state) == (editor, WHY["reason"], True, "draft")
    assert (Drug.objects.get().summary, drug.history.count()) == ("", 1)
    assert DataVersion.objects.current() == version


def test_the_form_opens_with_it_and_saves_over_it(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    row = {"names-TOTAL_FORMS": "2", "names-1-text": "Betabrand", "names-1-kind": "brand"}
    send(client, of(drug), summary="New words.", **row, **WHY)

    opened = client.get(of(drug))
    send(client, of(drug), warning="Careful.", **{"names-1-text": "Gammabrand"})

    form = held(opened)
    assert (form["summary"], form["names-1-text"], form["reason"]) == ("New words.", "Betabrand", WHY["reason"])
    assert "This is the next version." in opened.content.decode()
    pending = next_version_of(drug)
    assert pending is not None
    fields, names = proposed(pending).fields or {}, proposed(pending).rows[DrugName].values()
    assert (fields["summary"], fields["warning"], [name["text"] for name in names]) == (
        "New words.", "Careful.", ["Alphabrand", "Gammabrand"]
    )  # fmt: skip
    assert [row.text for row in DrugName.objects.all()] == ["Alphabrand"]


def test_it_needs_a_reason_and_keeps_what_was_typed(drug: Drug, editor: User) -> None:
    response = send(signed_in(editor), of(drug), summary="New words.")

    assert list(response.context["adminform"].form.errors) == ["reason"]
    assert "New words." in response.content.decode()
    assert not NextVersion.objects.exists()


def test_saving_nothing_makes_no_next_version(drug: Drug, editor: User) -> None:
    client = signed_in(editor)

    first = said(client, of(drug), **WHY)
    send(client, of(drug), summary="New words.", **WHY)
    second = said(client, of(drug), **WHY)

    assert (first, second) == ([NOTHING], [NOTHING])
    assert NextVersion.objects.get().number == 1


def test_it_is_sent_for_review_with_or_without_a_last_change(drug: Drug, editor: User) -> None:
    client = signed_in(editor)

    words = said(client, of(drug), summary="New words.", _send="", **WHY)
    NextVersion.objects.update(state="draft")
    again = said(client, of(drug), _send="", **WHY)
    unchanged = said(client, of(make_drug()), _send="", **WHY)

    assert (words, again, unchanged) == ([SENT], [SENT], [NOTHING])
    assert NextVersion.objects.get().is_in_review


def test_a_publishers_save_goes_live_unless_they_keep_it_for_later(drug: Drug, publisher: User) -> None:
    client = signed_in(publisher)
    page = client.get(of(drug)).content.decode()

    send(client, of(drug), summary="Live.", **WHY)
    words = said(client, of(drug), summary="Later.", _next="", **WHY)

    assert 'name="_next"' in page
    assert Drug.objects.get().summary == "Live."
    assert (words, summary_of(drug)) == ([SAVED], "Later.")


def test_a_form_that_was_to_be_the_next_version_stays_one_when_it_is_shown_again(drug: Drug, publisher: User) -> None:
    client = signed_in(publisher)

    refused = send(client, of(drug), summary="Later.", _next="")

    assert '<input type="hidden" name="_next" value="1">' in refused.content.decode()


def test_a_publisher_may_change_the_live_page_beside_a_next_version(drug: Drug, editor: User, publisher: User) -> None:
    send(signed_in(editor), of(drug), summary="Later.", **WHY)
    client = signed_in(publisher)
    address = f"{of(drug)}?live=1"

    page = client.get(address)
    send(client, address, warning="At once.", **WHY)

    assert "This is the page as readers see it." in page.content.decode()
    assert held(page)["summary"] == ""
    assert (Drug.objects.get().warning, summary_of(drug)) == ("At once.", "Later.")


def test_an_editor_has_no_live_page_to_change(drug: Drug, editor: User) -> None:
    client = signed_in(editor)

    send(client, f"{of(drug)}?live=1", warning="At once.", **WHY)

    assert Drug.objects.get().warning == ""
    assert NextVersion.objects.count() == 1


@pytest.mark.parametrize("user", ["editor", "publisher", "administrator"])
def test_a_statement_never_goes_live_by_one_person(user: str, request: pytest.FixtureRequest) -> None:
    treatment = make_treatment(make_drug(), make_disease(), citations=(make_citation(),))
    client = signed_in(request.getfixturevalue(user))

    send(client, of(treatment), statement="It seemed to help.", **{"evidence-0-note": "Few people.", **WHY})

    pending = next_version_of(treatment)
    assert pending is not None
    assert (proposed(pending).fields or {})["statement"] == "It seemed to help."
    assert Treatment.objects.get().statement == ""


def test_a_next_version_does_not_retire_its_record(drug: Drug, publisher: User) -> None:
    client = signed_in(publisher)

    forced = send(client, of(drug), _next="", status="retired", **WHY)

    assert forced.status_code == 403
    assert Drug.objects.get().is_published
