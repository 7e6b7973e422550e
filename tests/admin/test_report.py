"""Volunteers and editors work through the queue of readers' reports."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.models import ReportCase
from catalog.reports.answering import close, take
from tests.factories import make_citation, make_journal
from tests.reports.reported import NOW, case_about, send

from .reporting import QUEUE, page_of, rows, signed_in, text_of

pytestmark = pytest.mark.django_db


def test_the_queue_shows_open_cases_with_the_oldest_first(volunteer: User, editor: User) -> None:
    first = case_about(make_citation("First"), emails=("", ""))
    send("/drugs/", problem="note")
    close(case=case_about(make_citation("Closed")), state=ReportCase.State.FIXED, answer="", by=editor, now=NOW)
    editor.first_name, editor.last_name = "Maria", "Silva"
    editor.save()
    take(case=first, by=editor)

    found = rows(signed_in(volunteer))

    assert [[*row[:4], row[5]] for row in found] == [
        [f"SR-{first.reports.all()[0].pk:04}", "The link does not open", "First", "2", "Maria Silva"],
        [f"SR-{first.reports.all()[1].pk + 1:04}", "Our note has a mistake", "The page /drugs/", "1", "–"],
    ]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("?state=open", ["Dead", "Wrong", "Mine"]),
        ("?state=fixed", ["Closed"]),
        ("?state=all", ["Dead", "Closed", "Wrong", "Mine"]),
        ("?state=nonsense", ["Dead", "Closed", "Wrong", "Mine"]),
        ("?what=wrong", ["Wrong"]),
        ("?who=me", ["Mine"]),
        ("?who=nobody", ["Dead"]),
        ("?who=others", ["Wrong"]),
        ("?who=nonsense", ["Dead", "Wrong", "Mine"]),
        ("?q=wro", ["Wrong"]),
        ("?q=" + "word " * 9, ["Dead", "Wrong", "Mine"]),
    ],
)
def test_the_queue_is_filtered_and_searched(volunteer: User, editor: User, query: str, titles: list[str]) -> None:
    case_about(make_citation("Dead"))
    close(case=case_about(make_citation("Closed")), state=ReportCase.State.FIXED, answer="", by=editor, now=NOW)
    send(make_citation("Wrong"), problem="wrong")
    take(case=ReportCase.objects.get(citation__title="Wrong"), by=editor)
    take(case=case_about(make_citation("Mine")), by=volunteer)

    client = signed_in(volunteer)
    response = client.get(QUEUE + query, follow=True)

    assert response.status_code == 200
    assert [case.citation.title for case in response.context["cl"].queryset.oldest_first()] == sorted(
        titles, key=["Dead", "Closed", "Wrong", "Mine"].index
    )


@pytest.mark.parametrize("spelling", ["SR-{:04}", "sr-{}", "{}", "SR{:06}"])
def test_the_number_of_any_report_finds_its_case(volunteer: User, spelling: str) -> None:
    case = case_about(make_citation("Found"), emails=("", ""))
    send(make_citation("Another"))
    last = case.reports.order_by("pk").reverse()[0]

    found = rows(signed_in(volunteer), f"?q={spelling.format(last.pk)}")

    assert [row[2] for row in found] == ["Found"]


def test_the_queue_asks_the_database_as_often_for_three_cases_as_for_one(
    volunteer: User, django_assert_num_queries: Any
) -> None:
    client = signed_in(volunteer)
    case_about(make_citation())
    client.get(QUEUE)

    with django_assert_num_queries(12):
        client.get(QUEUE)
    for _ in range(2):
        case_about(make_citation())
    with django_assert_num_queries(12):
        client.get(QUEUE)


def test_what_readers_told_us_is_inert_text(volunteer: User) -> None:
    citation = make_citation("A <b>bold</b> title", journal=make_journal("Journal of Tests"))
    send(citation, details="<script>alert(1)</script>", email="ana@example.org")
    send(citation, proposed_url="https://evil.example/'onload=x", address="198.51.100.1")
    case = ReportCase.objects.get()

    page = signed_in(volunteer).get(page_of(case)).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert '<code class="inert">https://evil.example/&#x27;onload=x</code>' in page
    assert 'href="https://evil.example' not in page
    assert "ana@example.org" not in page
    assert "Wants an answer by e-mail." in page
    assert "Journal of Tests" in page
    assert f'href="{citation.link}" target="_blank" rel="noopener noreferrer nofollow"' in page


def test_a_case_names_its_reports_and_the_next_case(volunteer: User) -> None:
    case = case_about(make_citation(), emails=("", "", ""))
    send("/drugs/")
    next_case = ReportCase.objects.get(page="/drugs/")

    page = signed_in(volunteer).get(page_of(case))

    assert f"Report SR-{case.reports.all()[0].pk:04}, with 2 more" in text_of(page)
    assert f'href="{page_of(next_case)}">Next report</a>' in page.content.decode()
    assert f'href="{page_of(case)}">Next report</a>' in signed_in(volunteer).get(page_of(next_case)).content.decode()


def test_taking_a_case_puts_a_name_on_it(volunteer: User) -> None:
    case = case_about(make_citation())

    page = signed_in(volunteer).post(page_of(case), {"_take": "x"}, follow=True)

    case.refresh_from_db()
    assert case.taken_by == volunteer
    assert "You have this report now." in page.content.decode()
    assert "volunteer has it" in text_of(page)
    assert "Take this case" not in text_of(page)


def test_a_volunteer_leaves_a_note(volunteer: User) -> None:
    case = case_about(make_citation())

    page = signed_in(volunteer).post(page_of(case), {"_note": "x", "note": "Asks\r\nfor a login."}, follow=True)

    case.refresh_from_db()
    assert (case.note, "The note is saved." in page.content.decode()) == ("Asks\nfor a login.", True)


def test_a_note_that_is_too_long_is_shown_again(volunteer: User) -> None:
    case = case_about(make_citation())

    page = signed_in(volunteer).post(page_of(case), {"_note": "x", "note": "x" * 601})

    assert "at most 600 characters" in page.content.decode()
    assert "x" * 601 in page.content.decode()
