"""The next version of a record when several people write on it, discard it, or change the live page."""

import pytest
from django.contrib.auth.models import User

from catalog.admin.next_version import DISCARDED, NOT_DISCARDED
from catalog.editing.proposals.proposing import next_version_of
from catalog.models import Citation, Drug, DrugName, NextVersion, change
from tests.admin.addresses import of
from tests.admin.next_versions import WHY, said, summary_of
from tests.admin.posting import held, send, signed_in, told
from tests.factories import make_citation, make_drug, make_journal, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug() -> Drug:
    """A published medicine with one name."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphabrand"))
    return drug


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


def test_what_no_longer_fits_is_named_and_the_rest_stays_in_the_form(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    send(client, of(drug), slug="betazole", summary="Mine.", **WHY)
    make_drug("betazole")

    response = client.get(of(drug))
    form = held(response)

    assert "no longer fits and is not in the form: medicine “alphazole”" in response.content.decode()
    assert (form["slug"], form["summary"]) == ("alphazole", "Mine.")
    client.post(of(drug), {**form, "summary": "Mine, again.", **WHY})
    assert summary_of(drug) == "Mine, again."


def test_what_is_typed_while_a_name_is_taken_stays_in_the_form(drug: Drug, editor: User) -> None:
    client = signed_in(editor)
    send(client, of(drug), slug="betazole", summary="Mine.", **WHY)
    form = held(client.get(of(drug)))
    make_drug("betazole")

    refused = client.post(of(drug), {**form, "summary": "Typed for an hour.", **WHY})

    assert "Typed for an hour." in refused.content.decode()
    assert refused.content.decode().count("This address belongs to another record") == 2  # above, and by the field
    assert summary_of(drug) == "Mine."


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
