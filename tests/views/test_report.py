"""Readers report a problem with two taps and a button."""

import re

import pytest
from django.test import Client

from catalog.models import LinkReport
from tests.factories import make_citation, make_drug, make_source
from tests.reports.reported import only_report

from .reporting import PAGE, address, post, ticket

pytestmark = pytest.mark.django_db


def test_the_form_knows_the_citation_and_chooses_the_first_kind(reader: Client) -> None:
    drug = make_drug("cyclophosphamide")
    citation = make_citation("Results of a lung study", source=make_source("UCLA"), drugs=(drug,))

    page = reader.get(address(citation))

    assert page.status_code == 200
    text = page.content.decode()
    assert "Results of a lung study" in text
    assert 'UCLA. Listed on <a href="/drugs/cyclophosphamide/">Cyclophosphamide</a>.' in text
    assert text.count(" checked>") == 1
    assert 'value="dead" checked>' in text


def test_the_form_sets_no_cookie_and_is_not_stored(reader: Client) -> None:
    page = reader.get(PAGE)

    assert (page["Cache-Control"], page["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert not page.cookies
    assert "Cookie" not in page.get("Vary", "")
    assert '<meta name="robots" content="noindex">' in page.content.decode()


def test_two_taps_and_a_button_are_enough(reader: Client) -> None:
    citation = make_citation()
    page = reader.get(address(citation)).content.decode()
    token = re.findall(r'name="token" value="([^"]+)"', page)[0]
    assert reader.post(address(citation), {"problem": "dead", "token": token}).status_code == 200

    answer = post(reader, citation)

    kept = only_report()
    assert (answer.status_code, answer["Location"]) == (303, f"/reports/{kept.token}/?sent=1")
    assert (kept.problem, kept.case.citation) == ("dead", citation)
    assert not answer.cookies


def test_all_that_was_typed_is_kept(reader: Client) -> None:
    citation = make_citation()

    post(
        reader,
        citation,
        problem="wrong",
        proposed_url="HTTPS://Example.org/new",
        details="It moved.\r\nI think.",
        email="ana@example.org",
    )

    kept = only_report()
    assert (kept.problem, kept.proposed_url, kept.details, kept.email) == (
        "wrong",
        "https://example.org/new",
        "It moved.\nI think.",
        "ana@example.org",
    )


def test_line_ends_count_once(reader: Client) -> None:
    lines = "a\r\n" * 498 + "end"

    answer = post(reader, make_citation(), details=lines)

    assert answer.status_code == 303


def test_bad_input_is_named_and_all_that_was_typed_is_kept(reader: Client) -> None:
    citation = make_citation()

    page = post(
        reader, citation, problem="", proposed_url="ftp://x", details="My <b>words</b>", email="ana.example.org"
    ).content.decode()

    assert "<title>Error: Report a problem" in page
    assert "3 things to fix" in page
    assert "Choose what is wrong." in page
    assert "This is not a web address that readers can follow." in page
    assert "This is not a whole email address." in page
    for kept in ('value="ftp://x"', "My &lt;b&gt;words&lt;/b&gt;", 'value="ana.example.org"'):
        assert kept in page
    assert not LinkReport.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("problem", "\x00"),
        ("problem", "9" * 30),
        ("details", "x" * 1001),
        ("details", "a\x00b"),
        ("email", "x" * 300 + "@example.org"),
        ("proposed_url", "javascript:alert(1)"),
        ("proposed_url", "http://127.0.0.1/"),
    ],
)
def test_hostile_input_is_an_error_on_the_form(reader: Client, field: str, value: str) -> None:
    page = post(reader, make_citation(), **{field: value})

    assert (page.status_code, "One thing to fix" in page.content.decode()) == (200, True)
    assert not LinkReport.objects.exists()


def test_a_form_sent_at_once_may_be_sent_again_as_it_is(reader: Client) -> None:
    citation = make_citation()
    token = ticket(citation, age=0)

    page = post(reader, citation, token=token, details="My words").content.decode()

    assert "That was very quick" in page
    assert "My words" in page
    assert f'name="token" value="{token}"' in page


@pytest.mark.parametrize("token", ["", "made up", "expired", "another"])
def test_a_form_with_an_unusable_ticket_gets_a_new_one_and_keeps_the_text(reader: Client, token: str) -> None:
    citation = make_citation()
    tokens = {"expired": ticket(citation, age=25 * 3600), "another": ticket("/")}

    page = post(reader, citation, token=tokens.get(token, token), details="My words").content.decode()

    assert "so we made it new. All you typed is still here." in page
    assert "My words" in page
    assert tokens.get(token, "made up") not in page
    assert not LinkReport.objects.exists()
