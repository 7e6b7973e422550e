"""A session at the desk lasts eight hours from its last use."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from catalog.web import sessions
from tests.admin.posting import signed_in

pytestmark = pytest.mark.django_db


def hours_left() -> float:
    """Until the only session ends."""
    return round((Session.objects.get().expire_date - timezone.now()).total_seconds() / 3600, 1)


def use_after(client: Client, monkeypatch: pytest.MonkeyPatch, *, minutes: int) -> bool:
    """Opens the desk so much later, and says whether the browser was told to keep the session longer."""
    client.get("/admin/")
    Session.objects.update(expire_date=timezone.now() + timedelta(hours=1))
    begun = sessions.time.monotonic()
    monkeypatch.setattr(sessions.time, "monotonic", lambda: begun + 60 * minutes)
    return settings.SESSION_COOKIE_NAME in client.get("/admin/").cookies


@pytest.mark.parametrize(("minutes", "expected"), [(9, (False, 1.0)), (11, (True, 8.0))])
def test_it_goes_on_with_each_use_but_writes_every_ten_minutes_at_most(
    editor: User, monkeypatch: pytest.MonkeyPatch, minutes: int, expected: tuple[bool, float]
) -> None:
    told = use_after(signed_in(editor), monkeypatch, minutes=minutes)

    assert (told, hours_left()) == expected


def test_one_that_is_over_does_not_come_back(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(editor)
    client.get("/admin/")
    Session.objects.update(expire_date=timezone.now() - timedelta(hours=1))
    begun = sessions.time.monotonic()
    monkeypatch.setattr(sessions.time, "monotonic", lambda: begun + 3600)

    answer = client.get("/admin/")

    assert (answer.status_code, hours_left()) == (302, -1.0)


def test_readers_have_none(reader: Client) -> None:
    assert not reader.get("/").cookies


def test_one_that_was_ended_elsewhere_meanwhile_is_not_renewed(editor: User, rf: RequestFactory) -> None:
    request = rf.get("/admin/")
    request.session = SessionStore()
    request.session["seen"] = True
    request.session.create()
    middleware = sessions.SessionRenewalMiddleware(lambda _: HttpResponse())
    Session.objects.all().delete()
    answer = HttpResponse()

    middleware.renew(request.session.session_key, answer)

    assert (dict(answer.cookies), Session.objects.count()) == ({}, 0)
