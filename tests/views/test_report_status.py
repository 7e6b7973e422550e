"""The receipt of a report, and the private page that says what became of it."""

import re
import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.models import Citation, ReportCase, change
from catalog.reports.answering import close, fix_address, take
from tests.factories import make_citation
from tests.reports.reported import only_report, send

from .reporting import post

pytestmark = pytest.mark.django_db


def test_the_receipt_says_the_number_and_what_comes_next(reader: Client) -> None:
    citation = make_citation("Results of a lung study")

    page = reader.get(post(reader, citation, email="ana@example.org")["Location"])

    text = page.content.decode()
    assert page.status_code == 200
    for words in (only_report().number, "The link does not open", "Results of a lung study", "We write to you once"):
        assert words in text
    assert "ana@example.org" not in text


def test_the_receipt_of_a_page_leads_back_to_the_page(reader: Client) -> None:
    token = send("/drugs/", problem="note").token

    text = reader.get(f"/reports/{token}/?sent=1").content.decode()

    assert '<a class="button" href="/drugs/">Back to the page</a>' in text
    assert "A volunteer looks into it" in text


def status_page(reader: Client) -> str:
    """The private page of the one report."""
    page = reader.get(f"/reports/{only_report().token}/")
    assert (page.status_code, page["Cache-Control"], page["Referrer-Policy"]) == (200, "no-store", "no-referrer")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode().split("<main")[1].split("</main>")[0]))


@pytest.mark.parametrize(("problem", "words"), [("dead", "A volunteer opens the link"), ("note", "A volunteer looks")])
def test_the_status_of_a_new_report_is_received(reader: Client, problem: str, words: str) -> None:
    send(make_citation(), problem=problem)

    text = status_page(reader)

    assert "nobody has looked into it yet" in text
    assert "Received Done, 22 November 2026" in text
    assert "Checking Still to come" in text
    assert words in text


@pytest.mark.parametrize(("problem", "words"), [("dead", "is opening the link"), ("note", "is looking into it, most")])
def test_the_status_of_a_taken_report_is_checking(reader: Client, editor: User, problem: str, words: str) -> None:
    send(make_citation(), problem=problem)
    take(case=ReportCase.objects.get(), by=editor)

    text = status_page(reader)

    assert "Checking Now" in text
    assert words in text
    assert editor.username not in text


def test_the_status_of_a_fixed_report_gives_the_answer_and_the_public_reason(reader: Client, editor: User) -> None:
    send(make_citation())

    fix_address(
        case=ReportCase.objects.get(),
        url="https://new.example.org/",
        seen=Citation.objects.get().version,
        by=editor,
        why="The old address no longer opens.",
        answer="The team had <moved> it.",
        is_public=True,
        now=timezone.now(),
    )

    text = status_page(reader)
    for words in (
        "Fixed on",
        "The team had &lt;moved&gt; it.",
        "The old address no longer opens.",
        "It is still wrong",
    ):
        assert words in text


def test_a_reason_that_is_for_editors_stays_with_them(reader: Client, editor: User) -> None:
    send(make_citation())

    fix_address(
        case=ReportCase.objects.get(),
        url="https://new.example.org/",
        seen=Citation.objects.get().version,
        by=editor,
        why="Told by a colleague.",
        answer="",
        is_public=False,
        now=timezone.now(),
    )

    text = status_page(reader)
    assert "Told by a colleague." not in text
    assert "We mended what you reported." in text


@pytest.mark.parametrize(
    ("state", "answer", "words"),
    [
        ("not-a-fault", "It opened on three days.", ["Answered, not changed", "It opened on three days."]),
        ("not-a-fault", "", ["Answered, not changed", "We found it as it should be."]),
        ("cannot-fix", "", ["Answered, not fixed", "We found no way to mend it for now."]),
    ],
)
def test_the_status_of_an_answered_report_gives_the_reason(
    reader: Client, volunteer: User, state: str, answer: str, words: list[str]
) -> None:
    send("/drugs/", problem="note")

    close(case=ReportCase.objects.get(), state=ReportCase.State(state), answer=answer, by=volunteer, now=timezone.now())

    text = status_page(reader)
    assert [word for word in words if word not in text] == []
    assert "This page goes away on" in text


def test_an_entry_that_was_taken_down_is_not_named_on_the_status_page(reader: Client) -> None:
    citation = make_citation("Results of a lung study")
    send(citation)
    citation.status = "retired"
    with change(by=None, why="taken down"):
        citation.save()

    text = status_page(reader)
    receipt = reader.get(f"/reports/{only_report().token}/?sent=1").content.decode()

    assert "lung study" not in text + receipt
    assert "An entry that is no longer on the site" in text


def test_the_status_page_goes_away_ninety_days_after_the_answer(reader: Client, volunteer: User) -> None:
    send("/drugs/")
    now = timezone.now()
    close(
        case=ReportCase.objects.get(),
        state=ReportCase.State.FIXED,
        answer="",
        by=volunteer,
        now=now - timedelta(days=91),
    )

    assert reader.get(f"/reports/{only_report().token}/").status_code == 410


def test_an_unknown_token_is_not_found(reader: Client) -> None:
    assert reader.get(f"/reports/{uuid.uuid4()}/").status_code == 404
