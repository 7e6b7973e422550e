"""Answers go out by one door, once."""

from datetime import timedelta
from smtplib import SMTPException
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.exceptions import ValidationError

from catalog.models import Citation, LinkReport, ReportCase
from catalog.reports.answering import AlreadyAnsweredError, close, fix_address, leave_note, may_mend, take
from tests.factories import make_citation

from .reported import NOW, case_about, send

pytestmark = pytest.mark.django_db
State = ReportCase.State


def fix(case: ReportCase, by: User, url: str = "https://new.example.org/paper", **values: Any) -> None:
    words = {"why": "The old address is gone.", "answer": "It moved.", "is_public": True, "now": NOW}
    values.setdefault("seen", Citation.objects.get(cases=case).version)
    fix_address(**{"case": case, "by": by, "url": url, **words, **values})


def test_a_case_is_taken_by_one_person(volunteer: User) -> None:
    case = case_about(make_citation())

    take(case=case, by=volunteer)

    case.refresh_from_db()
    assert (case.taken_by, case.state) == (volunteer, State.OPEN)


def test_a_note_is_left_for_the_next_editor() -> None:
    case = case_about(make_citation())

    leave_note(case=case, note="The site asks for a login.")

    case.refresh_from_db()
    assert (case.note, case.state) == ("The site asks for a login.", State.OPEN)


def test_fixing_the_address_writes_history_and_closes_the_case(editor: User) -> None:
    case = case_about(make_citation(url="https://old.example.org/"))

    fix(case, editor)

    case.refresh_from_db()
    latest = Citation.history.order_by("-history_id").first()
    assert (latest.url, latest.history_user, latest.history_change_reason, latest.reason_is_public) == (
        "https://new.example.org/paper",
        editor,
        "The old address is gone.",
        True,
    )
    assert Citation.objects.get().link == "https://new.example.org/paper"
    assert (case.state, case.answer, case.closed_by, case.closed_at) == (State.FIXED, "It moved.", editor, NOW)
    assert case.changeset == latest.changeset


@pytest.mark.parametrize(
    "same",
    [
        "HTTPS://OLD.example.org:443/faqs",
        "http://old.example.org/faqs",
        "http://www.old.example.org/faqs/",
        "https://old.example.org/faqs/",
        "https://old.example.org/faqs#x",
        "https://old.example.org/faqs?utm_source=x",
    ],
)
def test_the_same_address_written_otherwise_is_no_answer(editor: User, same: str) -> None:
    case = case_about(make_citation(url="https://old.example.org/faqs"))

    with pytest.raises(ValidationError, match="has this address already"):
        fix(case, editor, same)

    assert Citation.objects.get().url == "https://old.example.org/faqs"
    assert not may_mend(Citation.objects.get(), same)


@pytest.mark.parametrize("other", ["https://old.example.org/faqs", "http://www.old.example.org/faqs"])
def test_https_and_a_host_that_answers_are_a_change(editor: User, other: str) -> None:
    case = case_about(make_citation(url="http://old.example.org/faqs"))

    fix(case, editor, other)

    assert Citation.objects.get().url == other


def test_the_address_of_a_doi_becomes_the_doi(editor: User) -> None:
    case = case_about(make_citation(url="https://old.example.org/"))

    fix(case, editor, "https://doi.org/10.1000/ABC")

    citation = Citation.objects.get()
    assert (citation.doi, citation.url, citation.link) == ("10.1000/abc", None, "https://doi.org/10.1000/abc")


def test_another_address_beside_a_doi_is_refused_because_nobody_would_follow_it(editor: User) -> None:
    case = case_about(make_citation(doi="10.1000/abc"))

    with pytest.raises(ValidationError, match="Readers follow the DOI"):
        fix(case, editor)

    assert ReportCase.objects.open().count() == 1


@pytest.mark.parametrize("address", ["https://doi.org/10/x", "javascript:alert(1)", "http://127.0.0.1/"])
def test_an_address_that_no_citation_may_have_is_refused(editor: User, address: str) -> None:
    case = case_about(make_citation())

    with pytest.raises(ValidationError):
        fix(case, editor, address)

    assert ReportCase.objects.open().count() == 1


def test_a_doi_that_another_citation_has_is_refused(editor: User) -> None:
    make_citation(doi="10.1000/abc")
    case = case_about(make_citation())

    with pytest.raises(ValidationError):
        fix(case, editor, "https://doi.org/10.1000/abc")

    assert ReportCase.objects.open().count() == 1


@pytest.mark.parametrize("spelling", ["https://new.example.org/paper", "http://www.new.example.org/paper/#top"])
def test_the_address_of_another_citation_is_refused_by_its_name(editor: User, spelling: str) -> None:
    make_citation("On knots", url=spelling)
    case = case_about(make_citation("On loops"))

    with pytest.raises(ValidationError, match=r"“On knots.*” has this address already"):
        fix(case, editor)

    assert ReportCase.objects.open().count() == 1


def test_an_address_that_is_there_already_mends_nothing_and_is_refused(editor: User) -> None:
    case = case_about(make_citation(doi="10.1000/abc", url=None))
    rows = Citation.history.count()

    with pytest.raises(ValidationError, match="has this address already"):
        fix(case, editor, "https://doi.org/10.1000/abc")

    case.refresh_from_db()
    assert (case.state, case.changeset, Citation.history.count()) == (State.OPEN, None, rows)


@pytest.mark.parametrize("state", [State.FIXED, State.NOT_A_FAULT, State.CANNOT_FIX])
def test_a_case_is_closed_with_an_answer(volunteer: User, state: ReportCase.State) -> None:
    case = case_about(make_citation())

    close(case=case, state=state, answer="It opens for us.", why="Tried twice.", by=volunteer, now=NOW)

    case.refresh_from_db()
    assert (case.state, case.answer, case.note, case.closed_by) == (
        state,
        "It opens for us.",
        "Tried twice.",
        volunteer,
    )


def test_the_second_of_two_editors_learns_that_the_case_is_answered(editor: User) -> None:
    case = case_about(make_citation(url="https://old.example.org/"))
    close(case=case, state=State.NOT_A_FAULT, answer="It opens.", by=editor, now=NOW)

    with pytest.raises(AlreadyAnsweredError):
        fix(case, editor)

    assert Citation.objects.get().url == "https://old.example.org/"
    assert ReportCase.objects.get().state == State.NOT_A_FAULT


def test_those_who_asked_get_one_letter_each_and_their_addresses_are_deleted(
    volunteer: User, django_capture_on_commit_callbacks: Any, settings: Any
) -> None:
    settings.SITE_URL = "https://scleroref.example.org"
    case = case_about(make_citation("A secret illness"), emails=("ana@example.org", "", "ben@example.org"))

    with django_capture_on_commit_callbacks(execute=True):
        close(case=case, state=State.NOT_A_FAULT, answer="It opens for us.", by=volunteer, now=NOW)

    first = LinkReport.objects.order_by("pk")[0]
    assert [message.to for message in mail.outbox] == [["ana@example.org"], ["ben@example.org"]]
    assert mail.outbox[0].subject == f"Your report {first.number}: not a fault"
    assert mail.outbox[0].body == (
        f"Your report {first.number} of 22 November 2026 has an answer: not a fault.\n\n"
        "It opens for us.\n\n"
        "You can read this again until 20 February 2027:\n"
        f"https://scleroref.example.org/reports/{first.token}/\n\n"
        "This is the only message we send. We have deleted your email address.\n"
    )
    assert not LinkReport.objects.exclude(email="").exists()


def test_a_letter_that_cannot_be_sent_is_an_entry_in_the_log_and_no_error(
    volunteer: User,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*args: object) -> None:
        raise SMTPException("nobody here is called ana@example.org")

    monkeypatch.setattr("catalog.reports.letters.send_mail", broken)
    case = case_about(make_citation(), emails=("ana@example.org",))

    with django_capture_on_commit_callbacks(execute=True):
        close(case=case, state=State.CANNOT_FIX, answer="", by=volunteer, now=NOW)

    assert "A letter was not sent (SMTPException): Your report SR-" in caplog.text
    assert "ana@example.org" not in caplog.text
    assert ReportCase.objects.get().state == State.CANNOT_FIX


def test_a_page_is_reported_and_answered_too(volunteer: User) -> None:
    send("/drugs/")
    case = ReportCase.objects.get()

    close(case=case, state=State.FIXED, answer="", by=volunteer, now=NOW + timedelta(days=1))

    case.refresh_from_db()
    assert case.readable_until == NOW + timedelta(days=91)
