"""Two people with one next version open: what fits is joined, what collides is chosen, and no text is lost."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.forms import SAY_WHY
from catalog.admin.next_version import JOINED, SENT
from catalog.admin.settling import AGAIN, NOTHING_OF_YOURS, SAVED
from catalog.editing.proposals.proposing import StaleNextVersionError, proposed
from catalog.models import Drug, DrugName, NextVersion
from tests.admin.addresses import of
from tests.admin.conflicts import key, labels, sent_by, settle, sides, told_on
from tests.admin.next_versions import WHY, summary_of
from tests.admin.posting import held, send, signed_in, told
from tests.factories import make_drug, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug() -> Drug:
    """A published medicine with one name."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphabrand"))
    return drug


def opened_twice(drug: Drug, editor: User, publisher: User, **theirs: str) -> tuple[Client, dict[str, Any]]:
    """The editor's browser and form of a next version, which a publisher saves while it is open."""
    client = signed_in(editor)
    send(client, of(drug), summary="Begun.", **WHY)
    form = held(client.get(of(drug)))
    send(signed_in(publisher), of(drug), **theirs, reason="From the leaflet.")
    return client, form


def test_what_two_write_at_other_places_is_joined(drug: Drug, editor: User, publisher: User) -> None:
    new = {"names-TOTAL_FORMS": "2", "names-1-text": "Betabrand", "names-1-kind": "brand"}
    client, form = opened_twice(drug, editor, publisher, warning="Theirs.", **new)

    words = told(client, client.post(of(drug), {**form, "say_it": "AL-fa", **new, "names-1-text": "Gammabrand"}))

    pending = NextVersion.objects.open().get()
    fields, rows = proposed(pending).fields or {}, proposed(pending).rows[DrugName].values()
    assert words == [JOINED]
    assert (fields["summary"], fields["warning"], fields["say_it"]) == ("Begun.", "Theirs.", "AL-fa")
    assert sorted(row["text"] for row in rows) == ["Alphabrand", "Betabrand", "Gammabrand"]
    assert sorted(NextVersion.objects.values_list("number", "state")) == [
        (1, "discarded"), (2, "discarded"), (3, "draft")
    ]  # fmt: skip
    assert list(NextVersion.objects.get(number=1).authors.all()) == [editor]


def test_what_is_joined_is_sent_for_review_if_that_was_pressed(drug: Drug, editor: User, publisher: User) -> None:
    client, form = opened_twice(drug, editor, publisher, warning="Theirs.")

    words = told(client, client.post(of(drug), {**form, "say_it": "AL-fa", "_send": ""}))

    assert words == [f"{JOINED} {SENT}"]
    assert NextVersion.objects.open().get().is_in_review


def test_of_two_who_write_one_text_the_second_chooses(drug: Drug, editor: User, publisher: User) -> None:
    client, form = opened_twice(drug, editor, publisher, summary="Theirs.", warning="Careful.")

    page = client.post(of(drug), {**form, "summary": "Mine."})
    kept = summary_of(drug)
    text = f"text-drug-{drug.pk}-summary"
    choice = {f"choice-{key(drug, 'summary')}": "mine", text: "Ours."}
    refused = settle(client, page, drug, **choice, reason="")
    done = told(client, settle(client, refused, drug, reason="Both."))

    pending = NextVersion.objects.open().get()
    assert (page.status_code, labels(page), kept) == (409, ["In one or two sentences"], "Theirs.")
    assert sides(page) == {"old": "Begun.", "theirs": "Begun.Theirs.", "mine": "Begun.Mine."}
    assert "publisher saved it on" in told_on(page)
    assert "From the leaflet." in told_on(page)
    assert SAY_WHY in told_on(refused)
    assert (done, summary_of(drug), (proposed(pending).fields or {})["warning"]) == ([SAVED], "Ours.", "Careful.")
    assert (pending.why, pending.author, Drug.objects.get().summary) == ("Both.", editor, "")


def test_mine_over_theirs_keeps_theirs_behind_it(drug: Drug, editor: User, publisher: User) -> None:
    client, form = opened_twice(drug, editor, publisher, summary="Theirs.")

    settle(client, client.post(of(drug), {**form, "summary": "Mine."}), drug, "_mine")

    rows = NextVersion.objects.order_by("number")
    assert [(proposed(row).fields or {})["summary"] for row in rows] == ["Begun.", "Theirs.", "Mine."]


def test_a_conflict_about_a_next_version_is_met_again(drug: Drug, editor: User, publisher: User) -> None:
    client, form = opened_twice(drug, editor, publisher, summary="Theirs.")
    page = client.post(of(drug), {**form, "summary": "Mine."})
    send(signed_in(publisher), of(drug), warning="Theirs, too.", **WHY)

    again = settle(client, page, drug, "_mine")
    text = {f"text-drug-{drug.pk}-summary": "Mine, typed."}
    done = settle(client, again, drug, "_mine", **text)

    assert (again.status_code, AGAIN in told_on(again), done.status_code) == (409, True, 302)
    assert summary_of(drug) == "Mine, typed."


def test_what_the_catalogue_does_not_take_into_a_next_version_is_said(
    drug: Drug, editor: User, publisher: User
) -> None:
    client, form = opened_twice(drug, editor, publisher, slug="betazole")
    page = client.post(of(drug), {**form, "slug": "gammazole"})

    text = {f"choice-{key(drug, 'slug')}": "mine", f"text-drug-{drug.pk}-slug": "No address!"}
    refused = settle(client, page, drug, **text)

    assert refused.status_code == 409
    assert "No address!" in sent_by(refused).values()
    assert NextVersion.objects.open().get().number == 2


def test_whoever_changed_nothing_leaves_theirs(drug: Drug, editor: User, publisher: User) -> None:
    client, form = opened_twice(drug, editor, publisher, summary="Theirs.")

    assert told(client, client.post(of(drug), form)) == [NOTHING_OF_YOURS]
    assert summary_of(drug) == "Theirs."


def test_the_live_form_kept_for_later_is_joined_with_the_next_version(
    drug: Drug, editor: User, publisher: User
) -> None:
    send(signed_in(editor), of(drug), summary="Begun.", **WHY)

    send(signed_in(publisher), f"{of(drug)}?live=1", warning="Later.", _next="", **WHY)

    assert summary_of(drug) == "Begun."
    assert (proposed(NextVersion.objects.open().get()).fields or {})["warning"] == "Later."


@pytest.mark.parametrize("state", ["discarded", "approved"])
def test_a_save_of_what_was_closed_meanwhile_is_asked_about(drug: Drug, publisher: User, state: str) -> None:
    client = signed_in(publisher)
    send(client, of(drug), summary="Mine.", _next="", **WHY)
    form = held(client.get(of(drug)))
    NextVersion.objects.update(state=state)

    page = client.post(of(drug), {**form, "warning": "Mine, too."})
    settle(client, page, drug)

    assert page.status_code == 409
    assert "is approved or discarded by now" in told_on(page)
    pending = NextVersion.objects.open().get()
    assert (pending.number, (proposed(pending).fields or {})["warning"]) == (2, "Mine, too.")
    assert Drug.objects.get().warning == ""


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
    page = client.post(of(drug), {**form, "summary": "Mine.", **WHY})

    assert sides(page) == {"old": "", "theirs": "Theirs.", "mine": "Mine."}
    assert summary_of(drug) == "Theirs."
