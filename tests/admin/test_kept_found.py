"""What is kept for somebody is found from their own desk, says what it is about, and is gone once it is saved."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.models import Drug, KeptForm, ReportCase
from tests.admin.addresses import at, of
from tests.admin.posting import hidden, signed_in
from tests.admin.reporting import page_of
from tests.admin.test_kept_forms import back_in, button, sent_signed_out
from tests.factories import make_citation, make_drug, make_topic
from tests.pages import text_of
from tests.reports.reported import case_about

pytestmark = pytest.mark.django_db
ON_THE_DESK = "What you wrote about infections is not saved, and kept until"


def asked_to_retire(client: Client, *drugs: Drug) -> dict[str, Any]:
    """The page that asks before the medicines are retired, with its reason typed."""
    ticked = {"action": "bulk_retire", "_selected_action": [drug.pk for drug in drugs], "index": "0"}
    page = client.post(at(Drug, "changelist"), ticked)
    return {**hidden(page), **ticked, "reason": "Out of use.", "_do": "x"}


def test_whoever_signs_in_from_a_bookmark_finds_it_on_the_desk_and_on_the_form(editor: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")
    sent_signed_out(client, of(topic), summary="My words.")
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    address = f"/admin/kept/{KeptForm.objects.get().key}/"

    desk, form = client.get("/admin/"), client.get(of(topic))

    assert (ON_THE_DESK in text_of(desk), address in desk.content.decode()) == (True, True)
    assert ("What you wrote here is not saved" in text_of(form), address in form.content.decode()) == (True, True)


def test_the_form_that_is_opened_with_it_does_not_offer_it_again(editor: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")
    _, page = back_in(client, editor, sent_signed_out(client, of(topic), summary="My words."))

    form = client.post(of(topic), button(page, reopen="x"))

    assert "What you wrote here is not saved" not in text_of(form)


def test_nobody_else_hears_of_it(editor: User, publisher: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")
    sent_signed_out(client, of(topic), summary="My words.")

    others = [text_of(signed_in(publisher).get(address)) for address in ("/admin/", of(topic))]

    assert not any("What you wrote" in page for page in others)


def test_after_its_day_it_is_on_the_desk_no_more_and_nobody_else_is_blamed(editor: User) -> None:
    client, topic = signed_in(editor), make_topic("infections")
    address, _ = back_in(client, editor, sent_signed_out(client, of(topic), summary="My words."))
    KeptForm.objects.update(kept_at=timezone.now() - timedelta(hours=24))

    page = text_of(client.get(address, follow=True))

    assert "its day is over, or somebody else wrote it." in page
    assert ON_THE_DESK not in page


def test_a_kept_form_of_a_list_names_what_it_would_retire(publisher: User) -> None:
    one, two, client = make_drug("alphazole"), make_drug("betazole"), signed_in(publisher)
    form = asked_to_retire(client, one, two)
    client.logout()

    _, page = back_in(client, publisher, client.post(at(Drug, "changelist"), form))

    assert "Retire: alphazole and betazole" in text_of(page)
    assert "Out of use.</textarea>" in page.content.decode()
    assert "bulk_retire</textarea>" not in page.content.decode()


def test_a_kept_form_of_a_list_is_kept_no_longer_once_it_is_done(publisher: User) -> None:
    drug, client = make_drug("alphazole"), signed_in(publisher)
    form = asked_to_retire(client, drug)
    client.logout()
    _, page = back_in(client, publisher, client.post(at(Drug, "changelist"), form))

    client.post(at(Drug, "changelist"), button(page))

    assert (Drug.objects.get().status, KeptForm.objects.count()) == ("retired", 0)


def test_a_kept_merger_names_both_records(publisher: User) -> None:
    keep, drop, client = make_drug("alphazole"), make_drug("betazole"), signed_in(publisher)
    address = f"{of(keep, 'merge')}?with={drop.pk}"
    form = {**hidden(client.get(address)), "reason": "One medicine."}
    client.logout()

    _, page = back_in(client, publisher, client.post(address, form))

    assert "Alphazole and betazole" in text_of(page)


def test_forms_of_one_page_have_ids_by_which_the_browser_tells_their_drafts_apart(publisher: User) -> None:
    drug, client = make_drug("alphazole", status="review"), signed_in(publisher)
    case_about(make_citation())

    pages = [
        client.get(address).content.decode() for address in (of(drug, "review"), page_of(ReportCase.objects.get()))
    ]

    assert ['id="returning"' in pages[0], 'id="approval"' in pages[0]] == [True, True]
    assert ['id="answer"' in pages[1], 'id="note"' in pages[1]] == [True, True]


def test_the_desk_tells_of_a_kept_form_that_is_about_no_record(editor: User) -> None:
    KeptForm.objects.keep(writer=editor, address="/admin/replace/", pairs=[["reason", "A move."]], now=timezone.now())

    assert "What you wrote is not saved, and kept until" in text_of(signed_in(editor).get("/admin/"))
