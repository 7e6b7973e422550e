"""Two reviewers of one record, or a reviewer and its writer: whoever presses second finds what they typed."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client

from catalog.models import Drug, KeptForm, NextVersion, change
from tests.admin.addresses import of
from tests.admin.conflicts import settle, told_on
from tests.admin.posting import held, hidden, send, signed_in
from tests.admin.reviews import WHY, answer
from tests.admin.test_kept_forms import back_in, button
from tests.factories import make_drug

pytestmark = pytest.mark.django_db
COMMENT, REASON = "Name the trial behind it.", "The trial is named."


@pytest.fixture
def drug(editor: User) -> Drug:
    """A published medicine with a next version in review, by the editor."""
    drug = make_drug("alphazole", summary="It proves a gain.")
    send(signed_in(editor), of(drug), summary="It shows a gain.", _send="", **WHY)
    return drug


@pytest.fixture
def draft(editor: User) -> Drug:
    """A new medicine in review."""
    drug = make_drug("betazole", status="draft")
    send(signed_in(editor), of(drug), status="review", **WHY)
    return drug


def opened(client: Client, drug: Drug) -> dict[str, str]:
    """What the page of the review sends along."""
    return hidden(client.get(of(drug, "review")))


def return_it(client: Client, drug: Drug, form: dict[str, str]) -> HttpResponse:
    return client.post(of(drug, "review"), {**form, "_return": "x", "comment": COMMENT})


def approve_it(client: Client, drug: Drug, form: dict[str, str]) -> HttpResponse:
    return client.post(of(drug, "review"), {**form, "_approve": "x", "reason": REASON})


def shows(page: HttpResponse, text: str) -> bool:
    """Whether the page holds a text, in a place for texts."""
    html = page.content.decode()
    return f"{text}</textarea>" in html or f'value="{text}"' in html


@pytest.mark.parametrize("which", ["drug", "draft"])
def test_a_comment_on_what_was_approved_meanwhile_can_be_copied(
    which: str, request: pytest.FixtureRequest, publisher: User, administrator: User
) -> None:
    record, client = request.getfixturevalue(which), signed_in(publisher)
    form = opened(client, record)
    answer(signed_in(administrator), record, _approve="", **WHY)

    page = return_it(client, record, form)

    assert (page.status_code, shows(page, COMMENT)) == (409, True)
    assert "It was approved before you pressed" in told_on(page)
    assert "administrator saved it on" in told_on(page)


@pytest.mark.parametrize("which", ["drug", "draft"])
@pytest.mark.parametrize(("press_it", "text"), [(return_it, COMMENT), (approve_it, REASON)])
def test_what_was_returned_meanwhile_is_not_decided_again_and_the_words_stay(
    which: str, press_it: object, text: str, request: pytest.FixtureRequest, publisher: User, administrator: User
) -> None:
    record, client = request.getfixturevalue(which), signed_in(publisher)
    form = opened(client, record)
    answer(signed_in(administrator), record, _return="", comment="Say how many.")

    page = press_it(client, record, form)  # type: ignore[operator]

    assert (page.status_code, shows(page, text)) == (409, True)
    assert "so nothing was done" in told_on(page)
    assert "Say how many." in told_on(page)
    assert "published" not in told_on(page)
    assert Drug.objects.get().summary != "It shows a gain."


def test_a_reason_for_what_was_discarded_meanwhile_can_be_copied(drug: Drug, editor: User, publisher: User) -> None:
    client, writer = signed_in(publisher), signed_in(editor)
    form = opened(client, drug)
    writer.post(of(drug), {**held(writer.get(of(drug))), "_discard": "x"})

    page = approve_it(client, drug, form)

    assert (page.status_code, shows(page, REASON)) == (409, True)
    assert "The next version was discarded before you pressed" in told_on(page)


def test_a_reason_for_what_was_deleted_meanwhile_can_be_copied(draft: Drug, publisher: User) -> None:
    client = signed_in(publisher)
    form, address = opened(client, draft), of(draft, "review")
    with change(by=None, why="Typed twice."):
        Drug.objects.get().delete()

    page = client.post(address, {**form, "_approve": "x", "reason": REASON})

    assert (page.status_code, shows(page, REASON)) == (409, True)
    assert "Typed twice." in told_on(page)


def test_a_kept_comment_stays_kept_until_it_is_saved(drug: Drug, publisher: User, administrator: User) -> None:
    client = signed_in(publisher)
    form = opened(client, drug)
    client.logout()
    sent = return_it(client, drug, form)
    address, page = back_in(client, publisher, sent)
    answer(signed_in(administrator), drug, _approve="", **WHY)

    late = client.post(of(drug, "review"), button(page))

    assert (late.status_code, shows(late, COMMENT)) == (409, True)
    assert shows(client.get(address), COMMENT)


def test_a_kept_comment_that_is_sent_in_time_is_kept_no_longer(drug: Drug, publisher: User) -> None:
    client = signed_in(publisher)
    form = opened(client, drug)
    client.logout()
    _, page = back_in(client, publisher, return_it(client, drug, form))

    client.post(of(drug, "review"), button(page))

    assert (NextVersion.objects.open().get().comment, KeptForm.objects.count()) == (COMMENT, 0)


def test_nobody_sends_again_over_a_return_that_they_never_saw(drug: Drug, editor: User, publisher: User) -> None:
    client = signed_in(editor)
    form = held(client.get(of(drug)))
    answer(signed_in(publisher), drug, _return="", comment=COMMENT)

    page = client.post(of(drug), {**form, "warning": "Careful.", "_send": ""})
    pending = NextVersion.objects.open().get()
    settle(client, page, drug)

    assert (page.status_code, pending.state, pending.comment) == (409, "draft", COMMENT)
    assert "publisher returned it on" in told_on(page)
    assert COMMENT in told_on(page)
    assert "Careful." in str(NextVersion.objects.open().get().contents)


def test_what_nobody_changed_is_not_sent_again_over_an_unseen_return(drug: Drug, editor: User, publisher: User) -> None:
    client = signed_in(editor)
    form = held(client.get(of(drug)))
    answer(signed_in(publisher), drug, _return="", comment=COMMENT)

    page = client.post(of(drug), {**form, "_send": ""}, follow=True)

    assert NextVersion.objects.open().get().state == "draft"
    assert COMMENT in told_on(page)


def test_a_return_that_was_seen_is_answered_by_sending_again(drug: Drug, editor: User, publisher: User) -> None:
    answer(signed_in(publisher), drug, _return="", comment=COMMENT)

    send(signed_in(editor), of(drug), warning="Careful.", _send="")

    assert NextVersion.objects.open().get().is_in_review
