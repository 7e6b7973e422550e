"""A form that arrives without a session is kept for its writer alone, and offered again after signing in."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from catalog.editing.keeping import mark_of
from catalog.models import Drug, KeptForm, Topic, change
from tests.admin.addresses import at, of
from tests.admin.posting import held, signed_in
from tests.factories import make_drug, make_topic
from tests.pages import text_of

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"


def written(client: Client, address: str, **fields: Any) -> dict[str, Any]:
    """The form with what somebody typed into it."""
    page = client.get(address)
    mark = re.findall(r'name="written_by" value="([^"]*)"', page.content.decode())[0]
    return {**held(page), "written_by": mark, **fields}


def sent_signed_out(client: Client, address: str, **fields: Any) -> HttpResponse:
    """Somebody writes, is signed out in another tab, and presses Save."""
    form = written(client, address, **fields)
    client.post("/admin/logout/")
    return client.post(address, form)


def back_in(client: Client, user: User, response: HttpResponse) -> tuple[str, HttpResponse]:
    """The address of what was kept, and its page once somebody has signed in again."""
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    address = response["Location"].partition("next=")[2] or response["Location"]
    return address, client.get(address)


def button(page: HttpResponse, **pressed: str) -> dict[str, Any]:
    """What the page sends when a button is pressed."""
    form = page.content.decode().partition('<form method="post" action="/admin/catalog')[2].partition("</form>")[0]
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form)
    fields: dict[str, Any] = {}
    for name, value in found:
        fields.setdefault(name, []).append(unescape(value))
    return {**fields, **pressed}


def test_the_page_to_sign_in_says_what_waits_behind_it(editor: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")

    response = sent_signed_out(client, of(topic), summary="Getting ill more easily.")
    page = text_of(client.get(response["Location"]))

    assert (response.status_code, response["Location"].startswith(LOGIN)) == (302, True)
    assert "Sign in to carry on" in page
    assert "You were signed out while you wrote about infections." in page
    assert "Getting ill more easily." not in page


def test_after_signing_in_it_is_shown_place_by_place_and_saved_as_wanted(publisher: User) -> None:
    topic, client = make_topic("infections", summary="Old words."), signed_in(publisher)

    answer = sent_signed_out(client, of(topic), summary="New words.\n\nTwo of them.", reason="Better so.")
    _, page = back_in(client, publisher, answer)
    saved = client.post(of(topic), button(page))

    assert [(place.label, place.now, place.wrote) for place in page.context["subject"].places] == [
        ("In one or two sentences", "Old words.", "New words.\n\nTwo of them."),
        ("Why this change?", "–", "Better so."),
    ]
    topic.refresh_from_db()
    assert (saved.status_code, topic.summary) == (302, "New words.\n\nTwo of them.")
    assert not KeptForm.objects.exists()


def test_the_form_opens_with_all_texts_and_rows_and_saves_nothing_by_itself(editor: User) -> None:
    drug, client = make_drug("alphazole", status="draft"), signed_in(editor)
    row = {"names-TOTAL_FORMS": "1", "names-0-text": "Calmex", "names-0-kind": "brand", "names-0-market": "Canada"}

    _, page = back_in(client, editor, sent_signed_out(client, of(drug), say_it="AL-fa", **row))
    form = client.post(of(drug), button(page, reopen="Open the form with all of it"))

    assert [(place.label, place.wrote) for place in page.context["subject"].places][:2] == [
        ("Say it", "AL-fa"),
        ("Name 1: Name", "Calmex"),
    ]
    assert form.status_code == 200
    assert "It is not saved yet: look it over, and save it." in text_of(form)
    assert ('value="AL-fa"' in form.content.decode(), 'value="Calmex"' in form.content.decode()) == (True, True)
    assert (Drug.objects.get(say_it="").names.count(), KeptForm.objects.count()) == (0, 1)


def test_saving_the_form_that_was_opened_again_ends_it(editor: User) -> None:
    drug, client = make_drug("alphazole", status="draft"), signed_in(editor)
    _, page = back_in(client, editor, sent_signed_out(client, of(drug), say_it="AL-fa"))
    form = client.post(of(drug), button(page, reopen="x"))

    client.post(of(drug), {**held(form), "kept": KeptForm.objects.get().key, "say_it": "AL-fa-zole"})

    assert (Drug.objects.get().say_it, KeptForm.objects.count()) == ("AL-fa-zole", 0)


def test_what_somebody_else_changed_meanwhile_is_settled_and_not_written_over(publisher: User) -> None:
    topic, client = make_topic("infections", summary="Old words."), signed_in(publisher)
    answer = sent_signed_out(client, of(topic), summary="My words.", reason="Better so.")
    with change(by=None, why="Theirs."):
        topic.lock_version()
        topic.summary = "Their words."
        topic.save()

    _, page = back_in(client, publisher, answer)
    collision = client.post(of(topic), button(page))

    assert next((place.now, place.wrote) for place in page.context["subject"].places) == ("Their words.", "My words.")
    assert (collision.status_code, Topic.objects.get().summary) == (409, "Their words.")


def test_a_record_that_is_gone_leaves_the_text_to_be_copied(editor: User) -> None:
    drug, client = make_drug("alphazole", status="draft"), signed_in(editor)
    answer = sent_signed_out(client, of(drug), summary="A calmer that was found late.")
    with change(by=None, why="Typed twice."):
        Drug.objects.get().delete()

    _, page = back_in(client, editor, answer)

    assert "The record is gone meanwhile" in text_of(page)
    assert "A calmer that was found late.</textarea>" in page.content.decode()
    assert "as you wanted" not in text_of(page)


def test_a_new_record_is_kept_too(editor: User) -> None:
    client = signed_in(editor)

    answer = sent_signed_out(client, at(Drug, "add"), name="alphazole", slug="", summary="A calmer.")
    signing_in = text_of(client.get(answer["Location"]))
    _, page = back_in(client, editor, answer)
    client.post(at(Drug, "add"), button(page))

    assert "while you wrote about a medicine." in signing_in
    assert Drug.objects.get().summary == "A calmer."


def test_other_pages_show_what_was_typed_and_send_it_as_it_was(publisher: User) -> None:
    topic, client = make_topic("infections"), signed_in(publisher)
    opened = client.get(of(topic, "delete"))
    form = {"reason": "Nobody looks for it.", "version": str(topic.version), "written_by": mark_of(publisher)}
    assert f'name="written_by" value="{mark_of(publisher).split(":")[0]}:' in opened.content.decode()
    client.logout()

    sent = client.post(of(topic, "delete"), form)
    behind = text_of(client.get(sent["Location"]))
    _, page = back_in(client, publisher, sent)
    client.post(of(topic, "delete"), button(page))

    assert "You were signed out while you wrote about infections." in behind
    assert "Infections" in text_of(page)
    assert "Nobody looks for it.</textarea>" in page.content.decode()
    assert Topic.objects.get().status == "retired"


def test_after_signing_in_again_in_another_tab_it_is_offered_at_once(editor: User) -> None:
    topic, client = make_topic("infections"), Client(enforce_csrf_checks=True)
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    form = written(client, of(topic), summary="New words.")

    answer = client.post(of(topic), {**form, "csrfmiddlewaretoken": "x" * 64})
    page = client.get(answer["Location"])

    assert (answer.status_code, page.status_code) == (302, 200)
    assert page.context["subject"].places[0].wrote == "New words."


def test_a_form_of_nobody_shows_what_was_typed_and_is_not_sent_again(editor: User) -> None:
    client = Client(enforce_csrf_checks=True)

    page = client.post("/admin/catalog/topic/1/change/", {"summary": "My words.", "reason": "So."})

    html = page.content.decode()
    assert (page.status_code, page["Cache-Control"]) == (403, "no-store")
    assert "My words.</textarea>" in html
    assert "<form" not in html
    assert "load the page" not in html
    assert not KeptForm.objects.exists()


def test_passwords_are_never_kept_and_never_shown(editor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    form = {"username": "editor", "password": "a very private word", "written_by": mark_of(editor)}

    page = client.post(LOGIN, form)

    assert (page.status_code, "a very private word" in page.content.decode()) == (403, False)
    assert not KeptForm.objects.exists()


@pytest.mark.parametrize("mark", ["", "1", "1:2:3", "nonsense"])
def test_strangers_keep_nothing(reader: Client, mark: str) -> None:
    answer = reader.post("/admin/catalog/topic/add/", {"name": "spam", "written_by": mark})

    assert answer["Location"] == f"{LOGIN}?next=/admin/catalog/topic/add/"
    assert not KeptForm.objects.exists()


def test_nothing_is_kept_for_whoever_has_left(reader: Client, editor: User) -> None:
    mark = mark_of(editor)
    User.objects.update(is_active=False)

    reader.post("/admin/catalog/topic/add/", {"name": "late", "written_by": mark})

    assert not KeptForm.objects.exists()


def test_somebody_else_does_not_see_it(editor: User, publisher: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")

    address, page = back_in(client, publisher, sent_signed_out(client, of(topic), summary="My words."))
    client.post(address)

    assert (page.status_code, page["Location"]) == (302, "/admin/")
    assert KeptForm.objects.count() == 1


def test_it_is_let_go_on_request_and_after_a_day(editor: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")
    address, _ = back_in(client, editor, sent_signed_out(client, of(topic), summary="My words."))
    KeptForm.objects.update(kept_at=timezone.now() - timedelta(hours=24))
    late = client.get(address)
    KeptForm.objects.update(kept_at=timezone.now())

    client.post(address)

    assert late.status_code == 302
    assert not KeptForm.objects.exists()
