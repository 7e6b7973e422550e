"""Readers report a problem with two taps and a button, and follow it on a private page."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.links import tickets
from catalog.links.answering import close, fix_address, take
from catalog.models import Citation, LinkReport, ReportCase, change
from tests.factories import make_citation, make_drug, make_source
from tests.links.reports import only_report, send

pytestmark = pytest.mark.django_db
PAGE = "/report/?page=/drugs/"


def ticket(about: Citation | str, *, age: float = 60) -> str:
    """The ticket of a form that was opened so many seconds ago."""
    key = f"page {about}" if isinstance(about, str) else f"citation {about.pk}"
    return tickets.issue(about=key, now=timezone.now() - timedelta(seconds=age))


def address(citation: Citation) -> str:
    return f"/citations/{citation.slug}/report/"


def post(reader: Client, citation: Citation, **fields: str) -> Any:
    """Sends the form of a citation, filled in as it comes unless told otherwise."""
    return reader.post(address(citation), {"problem": "dead", "token": ticket(citation), **fields})


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
    assert "This is not a web address." in page
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
