"""Sixteen writers at once: nothing that was acknowledged is lost, and nothing is kept twice."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.utils import timezone

from catalog.models import DailyKey, LinkReport, ReportCase
from catalog.reports.answering import AlreadyAnsweredError, close
from tests.factories import make_citation
from tests.views.test_report import address, ticket

from .reported import case_about, send

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 16


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """What the work gave for each of the numbers, done in as many threads, each with a connection of its own."""

    def one(number: int) -> Any:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(one, range(WRITERS)))


def test_the_database_is_set_so_that_nothing_acknowledged_is_lost() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            names = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
            kept = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
        assert (kept, getattr(connection, "transaction_mode", "")) == (["wal", 2, 20000, 1], "IMMEDIATE")
    else:
        with connection.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone() == ("on",)


def test_sixteen_different_reports_at_once_are_all_kept() -> None:
    citations = [make_citation() for _ in range(WRITERS)]

    def report(number: int) -> tuple[int, str]:
        about = citations[number]
        answer = Client(REMOTE_ADDR=f"203.0.113.{number}").post(
            address(about), {"problem": "dead", "details": f"report {number}", "token": ticket(about)}
        )
        return answer.status_code, answer["Location"]

    answers = at_once(report)

    kept = {f"/reports/{report.token}/?sent=1": report.details for report in LinkReport.objects.all()}
    assert {status for status, _ in answers} == {303}
    assert [kept[location] for _, location in answers] == [f"report {number}" for number in range(WRITERS)]
    assert ReportCase.objects.count() == WRITERS


def test_sixteen_reports_of_one_citation_at_once_are_one_case() -> None:
    citation = make_citation()

    at_once(lambda number: send(citation, address=f"203.0.113.{number}"))

    assert ReportCase.objects.get().reports.count() == WRITERS
    assert DailyKey.objects.count() == 1


def test_one_form_sent_sixteen_times_at_once_is_one_report_with_one_receipt() -> None:
    citation = make_citation()
    token = ticket(citation)

    def press(number: int) -> tuple[int, str]:
        answer = Client().post(address(citation), {"problem": "dead", "token": token})
        return answer.status_code, answer["Location"]

    answers = at_once(press)

    kept = LinkReport.objects.get()
    assert set(answers) == {(303, f"/reports/{kept.token}/?sent=1")}


def test_sixteen_reports_of_one_sender_at_once_do_not_slip_through_the_limit() -> None:
    citations = [make_citation() for _ in range(WRITERS)]

    answers = at_once(
        lambda number: (
            Client()
            .post(address(citations[number]), {"problem": "dead", "token": ticket(citations[number])})
            .status_code
        )
    )

    assert sorted(answers) == [303] * 5 + [429] * 11


def test_sixteen_people_who_answer_at_once_give_one_answer() -> None:
    case = case_about(make_citation())
    people = [User.objects.create_user(f"person {number}") for number in range(WRITERS)]

    def answer(number: int) -> str:
        words = f"answer {number}"
        try:
            close(
                case=case,
                state=ReportCase.State.NOT_A_FAULT,
                answer=words,
                by=people[number],
                now=timezone.now(),
            )
        except AlreadyAnsweredError:
            return ""
        return words

    answers = at_once(answer)

    assert [words for words in answers if words] == [ReportCase.objects.get().answer]


def test_submissions_at_once_through_the_door_itself_give_one_receipt() -> None:
    citation, submission = make_citation(), uuid.uuid4()

    receipts = at_once(lambda _: send(citation, submission=submission))

    assert len(set(receipts)) == LinkReport.objects.count() == 1
