"""The friendly pages. None of these tests may use the database, and so the pages cannot either."""

import logging
import re
from datetime import date

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils.html import escape

from catalog.web import messages

pytestmark = pytest.mark.urls("tests.web.addresses")


@pytest.fixture
def client() -> Client:
    """A reader whose browser shows the page of an error."""
    return Client(raise_request_exception=False)


def request(path: str = "/citations/a-trial/report/") -> HttpRequest:
    return RequestFactory().get(path)


def heading(page: str) -> str:
    [title] = re.findall(r"<h1>(.*?)</h1>", page)
    return title


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/misread/", 400, "We can’t read that address"),
        ("/refuse/", 403, "This page is for our editors"),
        ("/nothing/here/", 404, "We can’t find that page"),
        ("/break-down/", 500, "Something broke on our side"),
    ],
)
def test_an_error_shows_its_own_page_without_a_cookie(client: Client, path: str, status: int, title: str) -> None:
    response = client.get(path)

    assert (response.status_code, heading(response.content.decode())) == (status, title)
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


def test_a_missing_page_offers_a_search_and_the_lists(client: Client) -> None:
    page = client.get("/nothing/here/").content.decode()

    assert 'id="not-found-q"' in page
    assert re.findall(r'<li><a href="(.*?)"><span>', page) == [
        "/drugs/",
        "/diseases/",
        "/topics/",
        "/citations/",
    ]
    assert "Tell us which one" in page


def test_a_breakdown_is_logged_with_its_traceback_under_the_number_on_the_page(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, logger="catalog.web.messages"):
        page = client.get("/break-down/").content.decode()

    [record] = [record for record in caplog.records if record.name == "catalog.web.messages"]
    [number] = set(re.findall(r"under the number (\w{6})\.", page))
    assert record.getMessage() == f"Error {number} at /break-down/"
    assert "the engine fell out" in caplog.text
    assert "the engine fell out" not in page


def test_a_page_that_was_taken_down_says_when_and_why_and_names_the_nearest() -> None:
    response = messages.gone(
        request(),
        reason="It repeated another page.",
        removed_on=date(2026, 9, 14),
        ways=[messages.Way("/drugs/azathioprine/", "Azathioprine", "22 citations")],
    )

    page = response.content.decode()
    assert (response.status_code, heading(response.content.decode())) == (410, "This page was taken down")
    assert "An editor removed it on 14 September 2026." in page
    assert "It repeated another page." in page
    assert '<a href="/drugs/azathioprine/"><span>Azathioprine</span><small>22 citations</small></a>' in page


def test_a_page_that_was_taken_down_without_a_word_says_no_more_than_that() -> None:
    page = messages.gone(request()).content.decode()

    assert "An editor removed it. Nothing is wrong with your device." in page
    assert "Why it is gone" not in page


def test_too_many_reports_keep_the_typed_text_and_can_be_sent_again() -> None:
    response = messages.too_many(
        request(),
        retry_after=700,
        kept="<b>It moved</b>",
        again={"details": "<b>It moved</b>", "kind": "dead"},
        action_url="/citations/a-trial/report/",
    )

    page = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (429, "700")
    assert "You can send this one in about 12 minutes." in page
    assert f'readonly aria-describedby="kept-hint">\n{escape("<b>It moved</b>")}</textarea>' in page
    assert '<form action="/citations/a-trial/report/" method="post">' in page
    assert re.findall(r'<input type="hidden" name="(\w+)" value="(.*?)">', page) == [
        ("details", escape("<b>It moved</b>")),
        ("kind", "dead"),
    ]


def test_too_many_reports_without_the_fields_lead_to_the_report_page() -> None:
    page = messages.too_many(request(), retry_after=60).content.decode()

    assert '<a class="button" href="/report/">Open the report page</a>' in page
    assert 'method="post"' not in page
    assert "<textarea" not in page


def test_what_could_not_be_saved_is_kept_with_a_time_to_try_again() -> None:
    response = messages.not_saving(request(), kept="It moved.", again={"details": "It moved."})

    page = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "300")
    assert "Send it again in about 5 minutes." in page
    assert "copy the text above" in page
    assert '<form action="/citations/a-trial/report/" method="post">' in page


def test_what_could_not_be_saved_without_a_text_leads_back() -> None:
    page = messages.not_saving(request()).content.decode()

    assert '<a class="button" href="/citations/a-trial/report/">Go back to the page</a>' in page
    assert "copy the text above" not in page


def test_a_page_that_cannot_be_read_just_now_asks_to_try_again() -> None:
    response = messages.not_answering(request("/drugs/"), retry_after=60)

    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert '<a class="button" href="/drugs/">Try again</a>' in response.content.decode()


def test_a_foreign_form_keeps_its_text_but_is_not_sent_again_as_it_stands() -> None:
    response = messages.foreign_form(request(), kept="It moved.")

    page = response.content.decode()
    assert (response.status_code, heading(response.content.decode())) == (403, "This form came from somewhere else")
    assert "It moved.</textarea>" in page
    assert '<a class="button" href="/report/">Open the report page</a>' in page


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "in about 1 minute"),
        (60, "in about 1 minute"),
        (61, "in about 2 minutes"),
        (3600, "in about 60 minutes"),
        (3601, "in about 2 hours"),
        (86400, "in about 24 hours"),
    ],
)
def test_a_wait_is_said_as_people_say_it(seconds: int, words: str) -> None:
    said = messages.in_words(seconds)

    assert said == words


@pytest.mark.django_db
def test_a_form_of_the_desk_without_its_cookie_is_refused_in_words() -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a", "password": "b"})

    assert response.status_code == 403
    assert "We could not take that form" in response.content.decode()
