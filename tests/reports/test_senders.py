"""Senders are told apart for a day, and never known."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from catalog.models import DailyKey, LinkReport
from catalog.reports.forgetting import Forgotten, forget
from catalog.reports.senders import anonymous
from tests.factories import make_citation

from .reported import NOW, case_about, send

pytestmark = pytest.mark.django_db


def test_a_sender_has_one_name_a_day_and_another_the_next() -> None:
    names = [anonymous("203.0.113.7", now=NOW + timedelta(days=days)) for days in (0, 0, 1)]

    assert names[0] == names[1] != names[2]
    assert DailyKey.objects.count() == 2


def test_senders_have_different_names() -> None:
    assert anonymous("203.0.113.7", now=NOW) != anonymous("203.0.113.8", now=NOW)


def test_the_raw_address_is_nowhere_in_the_database() -> None:
    send(make_citation(), address="203.0.113.77", email="ana@example.org")

    with connection.cursor() as cursor:
        dump = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            dump += [str(row) for row in cursor.fetchall()]

    assert any("ana@example.org" in row for row in dump)
    assert not any("203.0.113.77" in row for row in dump)


def test_after_a_week_keys_and_senders_are_forgotten() -> None:
    send("/", now=NOW)
    send("/", now=NOW + timedelta(days=8))

    gone = forget(now=NOW + timedelta(days=8))

    assert gone == Forgotten(keys=1, senders=1, emails=0, sign_ins=0)
    assert [bool(report.sender) for report in LinkReport.objects.order_by("received_at")] == [False, True]
    assert forget(now=NOW + timedelta(days=8)) == Forgotten(keys=0, senders=0, emails=0, sign_ins=0)


def test_addresses_of_answered_reports_that_came_back_with_a_backup_are_forgotten() -> None:
    answered = case_about(make_citation(), emails=("ana@example.org",))
    case_about(make_citation(), emails=("ben@example.org",))
    type(answered).objects.filter(pk=answered.pk).update(state="fixed", closed_at=NOW)

    gone = forget(now=NOW)

    assert gone == Forgotten(keys=0, senders=0, emails=1, sign_ins=0)
    assert sorted(LinkReport.objects.values_list("email", flat=True)) == ["", "ben@example.org"]


def test_the_command_says_what_it_forgot(capsys: pytest.CaptureFixture[str]) -> None:
    send("/", now=timezone.now() - timedelta(days=9))

    call_command("forget_readers")

    assert capsys.readouterr().out == "Forgotten: 1 keys, 1 senders, 0 e-mail addresses, 0 failed sign-ins.\n"
