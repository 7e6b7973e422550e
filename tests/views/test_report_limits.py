"""What the report form refuses, and whom it asks to wait."""

import re

import pytest
from django.test import Client

from catalog.models import LinkReport, change
from tests.factories import make_citation
from tests.reports.reported import only_report

from .reporting import PAGE, address, post, ticket

pytestmark = pytest.mark.django_db


def test_the_same_form_sent_twice_gives_the_same_answer(reader: Client) -> None:
    citation = make_citation()
    token = ticket(citation)

    answers = {post(reader, citation, token=token)["Location"] for _ in range(2)}

    assert len(answers) == LinkReport.objects.count() == 1


def test_what_fills_the_hidden_field_is_told_thanks_and_forgotten(reader: Client) -> None:
    answer = post(reader, make_citation(), website="https://spam.example/")

    assert (answer.status_code, "Your report is in" in answer.content.decode()) == (200, True)
    assert not LinkReport.objects.exists()


def test_nobody_meets_the_hidden_field(reader: Client) -> None:
    page = reader.get(PAGE).content.decode()

    field = re.findall(r"<input[^>]*name=\"website\"[^>]*>", page)[0]
    assert 'tabindex="-1"' in field
    assert 'autocomplete="off"' in field
    assert '<div class="visually-hidden" aria-hidden="true">' in page


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://testserver.evil.example"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused_with_its_text(reader: Client, headers: dict[str, str]) -> None:
    citation = make_citation()

    answer = reader.post(
        address(citation), {"problem": "dead", "token": ticket(citation), "details": "My words"}, headers=headers
    )

    assert (answer.status_code, "My words" in answer.content.decode()) == (403, True)
    assert not LinkReport.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_our_own_form_is_taken_whatever_the_browser_says_of_it(reader: Client, headers: dict[str, str]) -> None:
    citation = make_citation()

    answer = reader.post(address(citation), {"problem": "dead", "token": ticket(citation)}, headers=headers)

    assert answer.status_code == 303


def test_the_fourth_report_of_one_citation_waits_and_keeps_its_text(reader: Client) -> None:
    citation = make_citation()
    for _ in range(3):
        post(reader, citation)

    token = ticket(citation)
    answer = post(reader, citation, token=token, details="My words", email="ana@example.org")

    page = answer.content.decode()
    assert (answer.status_code, answer["Cache-Control"]) == (429, "no-store")
    assert 3500 < int(answer["Retry-After"]) <= 3600
    assert "My words" in page
    for name, value in {"token": token, "email": "ana@example.org", "problem": "dead"}.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in page
    assert f'action="{address(citation)}"' in page
    assert LinkReport.objects.count() == 3


def test_made_up_forwarded_addresses_do_not_evade_the_limit(reader: Client) -> None:
    answers = [
        reader.post(
            address(citation),
            {"problem": "dead", "token": ticket(citation)},
            headers={"X-Forwarded-For": f"198.51.100.{number}"},
        ).status_code
        for number, citation in enumerate(make_citation() for _ in range(6))
    ]

    assert answers == [303] * 5 + [429]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_what_readers_cannot_see_they_cannot_report(reader: Client, status: str) -> None:
    citation = make_citation(status=status)

    assert (reader.get(address(citation)).status_code, post(reader, citation).status_code) == (404, 404)


def test_a_retired_citation_is_gone(reader: Client) -> None:
    citation = make_citation()
    citation.status = "retired"
    with change(by=None, why="taken down"):
        citation.save()

    assert reader.get(address(citation)).status_code == 410


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("", "/"),
        ("?page=/drugs/azathioprine/", "/drugs/azathioprine/"),
        ("?page=/search/%3Fq%3Dmy+illness", "/search/"),
    ],
)
def test_any_page_can_be_reported(reader: Client, query: str, path: str) -> None:
    shown = reader.get(f"/report/{query}").content.decode()

    answer = reader.post(f"/report/{query}", {"problem": "other", "token": ticket(path)})

    assert f"The page {path}</p>" in shown
    assert answer.status_code == 303
    assert (only_report().case.page, only_report().case.citation) == (path, None)


@pytest.mark.parametrize(
    "page",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "drugs", "/" + "x" * 300, "/a b", "//[x", "/x/%0d"],
)
def test_a_page_elsewhere_is_not_taken(reader: Client, page: str) -> None:
    assert reader.get(f"/report/?page={page}").status_code == 400


@pytest.mark.parametrize("url", [PAGE, "/reports/made-up/"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(reader: Client, url: str, method: str) -> None:
    assert reader.generic(method, url).status_code == 405
