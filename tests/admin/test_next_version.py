"""The form of a published record: what may not go live at once becomes its next version, with which the form opens."""

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client

from catalog.admin.next_version import DISCARDED, NOT_DISCARDED, NOTHING, SAVED, SENT, STALE
from catalog.editing.proposing import StaleNextVersionError, next_version_of, proposed
from catalog.models import Citation, DataVersion, Drug, DrugName, NextVersion, Treatment, change
from tests.admin.addresses import of
from tests.admin.posting import held, send, signed_in, told
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save

pytestmark = pytest.mark.django_db
WHY = {"reason": "As in the leaflet."}


@pytest.fixture
def drug() -> Drug:
    """A published medicine with one name."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphabrand"))
    return drug


def summary_of(record: Drug) -> str:
    """What the next version says in its summary."""
    pending = next_version_of(record)
    assert pending is not None
    return (proposed(pending).fields or {})["summary"]


def said(client: Client, address: str, **changes: str) -> list[str]:
    """The messages of a save."""
    return told(client, send(client, address, **changes))


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


def test_of_two_who_write_the_second_is_asked_and_loses_nothing(drug: Drug, editor: User, publisher: User) -> None:
    client = signed_in(editor)
    form = held(client.get(of(drug)))
    send(signed_in(publisher), of(drug), summary="Theirs.", _next="", **WHY)

    refused = client.post(of(drug), {**form, "summary": "Mine.", **WHY})
    kept = summary_of(drug)
    client.post(of(drug), held(refused))

    assert STALE in refused.content.decode()
    assert (held(refused)["summary"], kept, summary_of(drug)) == ("Mine.", "Theirs.", "Mine.")


def test_a_save_of_what_was_discarded_meanwhile_is_asked_about(drug: Drug, editor: User, publisher: User) -> None:
    client = signed_in(publisher)
    send(client, of(drug), summary="Mine.", _next="", **WHY)
    form = held(client.get(of(drug)))
    NextVersion.objects.update(state="discarded")

    refused = client.post(of(drug), form)

    assert STALE in refused.content.decode()
    assert Drug.objects.get().summary == ""


def test_it_is_discarded_and_readers_see_no_change(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    send(client, of(drug), summary="Mine.", **WHY)

    words = said(client, of(drug), _discard="")

    assert words == [DISCARDED]
    assert next_version_of(drug) is None
    assert held(client.get(of(drug)))["summary"] == ""


def test_what_was_written_since_is_not_discarded_unseen(drug: Drug, editor: User, publisher: User) -> None:
    client = signed_in(editor)
    send(client, of(drug), summary="Mine.", **WHY)
    form = held(client.get(of(drug)))
    send(signed_in(publisher), of(drug), summary="Theirs.", **WHY)

    words = told(client, client.post(of(drug), {**form, "_discard": ""}))

    assert words == [NOT_DISCARDED]
    assert summary_of(drug) == "Theirs."


def test_of_two_in_the_same_moment_the_second_is_asked(
    drug: Drug, editor: User, publisher: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(editor)

    def meanwhile(**_: object) -> None:
        monkeypatch.undo()
        send(signed_in(publisher), of(drug), summary="Theirs.", _next="", **WHY)
        raise StaleNextVersionError

    form = held(client.get(of(drug)))
    monkeypatch.setattr("catalog.admin.next_version.propose", meanwhile)
    refused = client.post(of(drug), {**form, "summary": "Mine.", **WHY})

    assert STALE in refused.content.decode()
    assert "Mine." in refused.content.decode()
    assert summary_of(drug) == "Theirs."


def test_nobody_discards_what_others_wrote_unless_they_publish(drug: Drug, editor: User) -> None:
    send(signed_in(editor), of(drug), summary="Mine.", **WHY)
    other = User.objects.create_user("other", is_staff=True)
    other.groups.set(editor.groups.all())
    client = signed_in(other)

    page = client.get(of(drug)).content.decode()

    assert 'name="_discard"' not in page
    assert send(client, of(drug), _discard="").status_code == 403


def test_discarding_what_is_not_there_saves_nothing_unasked(drug: Drug, editor: User) -> None:
    response = send(signed_in(editor), of(drug), _discard="", **WHY)

    assert response.status_code == 302
    assert not NextVersion.objects.exists()


def test_what_no_longer_fits_leads_to_the_comparison(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    send(client, of(drug), slug="betazole", **WHY)
    make_drug("betazole")

    response = client.get(of(drug))

    assert response.url == of(drug, "compare_next")
    assert any("no longer fits" in str(message) for message in get_messages(response.wsgi_request))


def test_a_page_opened_long_ago_takes_in_what_changed_since(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    form = held(client.get(of(drug)))
    opened = str(Drug.objects.get().version)
    with change(by=None, why="since"):
        now = Drug.objects.get()
        now.warning = "Careful."
        now.save()

    client.post(of(drug), {**form, "summary": "Mine.", "next_base": opened, **WHY})
    odd = client.post(of(make_drug()), {**form, "next_base": "nonsense", **WHY})

    pending = NextVersion.objects.get(record_id=drug.pk)
    assert (str(pending.base), pending.before["fields"]["warning"]) == (opened, "")
    assert odd.status_code == 200


def test_whoever_may_only_read_sees_the_live_record(volunteer: User, editor: User) -> None:
    citation = make_citation()
    send(signed_in(editor), of(citation), annotation="New words.", **WHY)

    page = signed_in(volunteer).get(of(citation)).content.decode()

    assert "New words." not in page
    assert Citation.objects.get().annotation == ""


def test_records_without_a_status_are_saved_at_once(editor: User) -> None:
    journal = make_journal()

    send(signed_in(editor), of(journal), abbreviation="J")

    journal.refresh_from_db()
    assert journal.abbreviation == "J"


def test_reasons_that_are_given_often_are_offered(drug: Drug, editor: User) -> None:
    page = signed_in(editor).get(of(drug)).content.decode()

    assert '<option value="Spelling or wording">' in page
    assert 'list="reasons"' in page
