"""Reports come in by one door, once each, into one case."""

import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError

from catalog.models import LinkReport, ReportCase
from catalog.reports import reporting
from catalog.reports.reporting import TooManyReportsError
from tests.factories import make_citation

from .reported import NOW, only_report, send

pytestmark = pytest.mark.django_db


def test_a_report_is_kept_as_it_was_told() -> None:
    citation = make_citation(url="https://old.example.org/paper")

    receipt = send(
        citation, problem="wrong", proposed_url="https://new.example.org/", details="It moved.", email="ana@example.org"
    )

    kept = only_report()
    assert (kept.number, kept.token) == (receipt.number, receipt.token)
    assert (kept.problem, kept.proposed_url, kept.details, kept.email) == (
        "wrong",
        "https://new.example.org/",
        "It moved.",
        "ana@example.org",
    )
    assert (kept.case.citation, kept.case.url_then, kept.case.opened_at) == (citation, citation.link, NOW)


def test_the_number_is_short_and_the_token_cannot_be_guessed() -> None:
    receipt = send(make_citation())

    assert receipt.number == f"SR-{only_report().pk:04}"
    assert len(receipt.token) == 43


def test_the_same_submission_twice_gives_one_report_and_the_same_receipt() -> None:
    citation, submission = make_citation(), uuid.uuid4()

    receipts = {send(citation, submission=submission), send(citation, submission=submission, details="Again.")}

    assert len(receipts) == LinkReport.objects.count() == 1


def test_several_reports_of_one_citation_are_one_case() -> None:
    citation, other = make_citation(), make_citation()

    for about in (citation, citation, other):
        send(about)

    assert [case.reports.count() for case in ReportCase.objects.oldest_first()] == [2, 1]


def test_several_reports_of_one_page_are_one_case() -> None:
    for page in ("/drugs/", "/drugs/", "/"):
        send(page)

    assert sorted(ReportCase.objects.values_list("page", "url_then")) == [("/", ""), ("/drugs/", "")]


def test_a_report_after_the_answer_opens_a_new_case() -> None:
    citation = make_citation()
    send(citation)
    ReportCase.objects.update(state="fixed", closed_at=NOW)

    send(citation)

    assert ReportCase.objects.count() == 2
    assert ReportCase.objects.open().get().reports.count() == 1


def test_one_sender_may_send_five_a_minute() -> None:
    for _ in range(5):
        send(make_citation())

    with pytest.raises(TooManyReportsError) as refused:
        send(make_citation(), now=NOW + timedelta(seconds=20))

    assert refused.value.wait == 40
    assert LinkReport.objects.count() == 5
    assert send(make_citation(), now=NOW + timedelta(minutes=1)).number
    assert send(make_citation(), address="198.51.100.1").number


def test_one_sender_may_send_twenty_an_hour() -> None:
    for number in range(20):
        send(make_citation(), now=NOW + timedelta(minutes=number))

    with pytest.raises(TooManyReportsError) as refused:
        send(make_citation(), now=NOW + timedelta(minutes=20))

    assert refused.value.wait == 40 * 60


def test_one_sender_may_report_one_citation_three_times_an_hour() -> None:
    citation = make_citation()
    for _ in range(3):
        send(citation)

    with pytest.raises(TooManyReportsError) as refused:
        send(citation)

    assert refused.value.wait == 60 * 60
    assert send(citation, address="198.51.100.1").number


def test_everybody_together_may_send_three_hundred_an_hour() -> None:
    send("/")
    row = only_report()
    LinkReport.objects.bulk_create(
        LinkReport(case=row.case, problem="dead", submission=uuid.uuid4(), token=str(n), sender="x", received_at=NOW)
        for n in range(299)
    )

    with pytest.raises(TooManyReportsError):
        send("/drugs/", address="198.51.100.1")

    assert LinkReport.objects.count() == 300


def test_an_accepted_submission_is_not_limited_when_it_is_sent_again() -> None:
    citation, submission = make_citation(), uuid.uuid4()
    first = send(citation, submission=submission)
    for _ in range(4):
        send(make_citation())

    assert send(citation, submission=submission) == first


def test_reports_from_a_clock_that_was_ahead_shut_nobody_out() -> None:
    for _ in range(5):
        send(make_citation(), now=NOW + timedelta(days=365))
    LinkReport.objects.update(sender="")
    send(make_citation())
    LinkReport.objects.filter(sender="").update(sender=LinkReport.objects.exclude(sender="").get().sender)

    assert send(make_citation()).number


def test_a_submission_that_another_server_took_a_moment_ago_gives_its_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    citation, submission = make_citation(), uuid.uuid4()
    open_case = reporting._open_case

    def taken_meanwhile(*args: object) -> ReportCase:
        monkeypatch.setattr(reporting, "_open_case", open_case)
        send(citation, submission=submission)
        return open_case(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(reporting, "_open_case", taken_meanwhile)

    receipt = send(citation, submission=submission)

    assert receipt.number == only_report().number


def test_the_database_refuses_a_second_open_case() -> None:
    citation = make_citation()
    send(citation)

    with pytest.raises(IntegrityError):
        ReportCase.objects.create(citation=citation, opened_at=NOW)
