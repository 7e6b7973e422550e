"""Sign-ins are counted by network before any password is looked at, and few passwords are looked at together."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone

from catalog.web import signing_in
from catalog.web.signing_in import SignInMiddleware, Tries

ADDRESS = "/admin/login/"


def tries(client: Client, times: int, address: Callable[[int], str]) -> list[int]:
    """The answers to so many tries with changing names."""
    form = {"password": "wrong"}
    return [
        client.post(ADDRESS, {"username": f"somebody-{number}", **form}, REMOTE_ADDR=address(number)).status_code
        for number in range(times)
    ]


@pytest.mark.django_db
def test_the_twenty_first_try_of_a_network_waits_whatever_name_it_takes(reader: Client) -> None:
    answers = tries(reader, 21, lambda number: f"2001:db8:1:2::{number:x}")

    assert answers == [200] * 20 + [429]


@pytest.mark.django_db
def test_the_answer_says_when_to_come_back_and_other_networks_go_on(reader: Client, editor: User) -> None:
    tries(reader, 20, lambda _: "192.0.2.1")
    form = {"username": "editor", "password": "a long word for tests", "next": "/admin/"}

    waits = reader.post(ADDRESS, form, REMOTE_ADDR="192.0.2.1")
    goes_on = reader.post(ADDRESS, form, REMOTE_ADDR="192.0.2.2")

    page = waits.content.decode()
    assert (waits.status_code, 590 <= int(waits["Retry-After"]) <= 600) == (429, True)
    assert "You can try again in about 10 minutes." in page
    assert "a long word for tests" not in page
    assert goes_on.status_code == 302


def test_a_try_is_forgotten_after_ten_minutes() -> None:
    counted = Tries()
    for _ in range(20):
        counted.wait("192.0.2.1", now=0)

    waits = [counted.wait("192.0.2.1", now=now) for now in (1, 599.5, 600)]

    assert waits == [599, 1, 0]


def test_the_lines_of_one_customer_have_sixty_tries() -> None:
    counted = Tries()

    waits = [counted.wait(f"2001:db8:1:{number:x}::1", now=0) for number in range(61)]

    assert waits == [0] * 60 + [600]


def test_two_passwords_are_looked_at_together_and_a_full_room_takes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signing_in, "PATIENCE", 0.2)
    inside, go_on = threading.Semaphore(0), threading.Event()

    def check(request: HttpRequest) -> HttpResponse:
        inside.release()
        go_on.wait(5)
        return HttpResponse("in")

    gate, answers = SignInMiddleware(check), []
    people = [threading.Thread(target=lambda: answers.append(gate(RequestFactory().post(ADDRESS)))) for _ in range(4)]
    for person in people:
        person.start()
    for _ in range(2):
        inside.acquire(timeout=5)
    for person in people[2:]:
        person.join(0.05)
    refused_at_once = gate(RequestFactory().post(ADDRESS))
    while len(answers) < 2:  # those who waited in vain
        threading.Event().wait(0.02)
    go_on.set()
    for person in people:
        person.join()

    assert (refused_at_once.status_code, refused_at_once["Retry-After"]) == (429, "30")
    assert sorted(answer.status_code for answer in answers) == [200, 200, 429, 429]
    assert gate(RequestFactory().post(ADDRESS)).content == b"in"


@pytest.mark.django_db
@override_settings(AXES_ENABLED=True, TRUSTED_PROXIES=1)
@pytest.mark.parametrize("forwarded", ["198.51.100.9", "198.51.100.9:80", "[2001:db8::9]:80", "garbage", "", "," * 50])
def test_a_failed_sign_in_is_counted_whatever_the_proxy_says_and_keeps_no_address(
    reader: Client, forwarded: str
) -> None:
    form = {"username": "ana", "password": "wrong"}

    answer = reader.post(ADDRESS, form, headers={"X-Forwarded-For": forwarded}, REMOTE_ADDR="192.0.2.7")

    attempt = AccessAttempt.objects.get()
    kept = " ".join(str(value) for value in vars(attempt).values())
    assert (answer.status_code, attempt.failures_since_start) == (200, 1)
    assert not any(address in kept for address in ("198.51.100.9", "2001:db8", "192.0.2.7"))


@pytest.mark.django_db
def test_failed_sign_ins_are_forgotten_after_a_week(capsys: pytest.CaptureFixture[str]) -> None:
    for days in (6, 8):
        attempt = AccessAttempt.objects.create(username=f"{days}", failures_since_start=1)
        AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=timezone.now() - timedelta(days=days))

    call_command("forget_readers")

    assert [attempt.username for attempt in AccessAttempt.objects.all()] == ["6"]
    assert "1 failed sign-ins." in capsys.readouterr().out
