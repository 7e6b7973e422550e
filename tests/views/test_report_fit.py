"""What a report asks fits what it is about, and what was sent is never lost."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from catalog.models import Citation, LinkReport, ReportCase, Status, change
from catalog.reports.answering import take
from tests.factories import make_citation
from tests.pages import text_of

from .reporting import PAGE, address, post, ticket

pytestmark = pytest.mark.django_db


def choices(reader: Client, where: str) -> dict[str, bool]:
    """What is offered, and whether it is chosen beforehand."""
    page = reader.get(where).content.decode()
    return {
        value: bool(checked)
        for value, checked in re.findall(r'type="radio" name="problem"[^>]*? value="(\w+)"( checked)?', page)
    }


def test_the_choices_of_a_link_of_an_entry_without_one_and_of_a_page_are_their_own(reader: Client) -> None:
    linked, unlinked = make_citation(url="https://example.org/a"), make_citation(url="")

    found = [choices(reader, where) for where in (address(linked), address(unlinked), PAGE)]

    assert [list(offered) for offered in found] == [
        ["dead", "wrong", "paywall", "unsafe", "retracted", "note", "typo", "other"],
        ["where", "twice", "title", "note", "typo", "other"],
        ["statement", "risk", "paper", "typo", "hard", "other"],
    ]
    assert [[value for value, is_on in offered.items() if is_on] for offered in found] == [
        ["dead"], ["where"], ["statement"],
    ]  # fmt: skip


def test_only_an_entry_is_asked_where_it_can_be_read(reader: Client) -> None:
    entry, page = text_of(reader.get(address(make_citation(url="")))), text_of(reader.get(PAGE))

    assert "What can you tell us?" in entry
    assert ("Where can it be read?" in entry, "Where can it be read?" in page) == (True, False)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("pubmed.ncbi.nlm.nih.gov/28426053/", "https://pubmed.ncbi.nlm.nih.gov/28426053/"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("10.1002/acr.23282", "https://doi.org/10.1002/acr.23282"),
        ("  https://example.org/a ", "https://example.org/a"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("NCT00883129", "https://clinicaltrials.gov/study/NCT00883129"),
        ("PMC5623139", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5623139/"),
        ("example.org/a", "https://example.org/a"),
    ],
)
def test_an_address_is_taken_as_people_paste_it(reader: Client, typed: str, stored: str) -> None:
    post(reader, make_citation(url=""), problem="where", proposed_url=typed)

    assert LinkReport.objects.get().proposed_url == stored


def test_whoever_knows_where_it_is_is_asked_where(reader: Client) -> None:
    page = text_of(post(reader, make_citation(url=""), problem="where"))

    assert "Type the address or the number, as far as you know it." in page
    assert not LinkReport.objects.exists()


def test_what_somebody_told_us_already_is_said_before_the_form(reader: Client, volunteer: object) -> None:
    citation = make_citation(url="https://example.org/a")
    post(reader, citation)
    first = text_of(reader.get(address(citation)))
    post(reader, citation, problem="paywall")
    take(case=ReportCase.objects.get(), by=volunteer)

    then = text_of(reader.get(address(citation)))

    today = f"{timezone.now():%-d %B %Y}"
    assert f"Somebody told us already Somebody told us, the last time on {today}: “The link does not open”." in first
    assert "A volunteer will look into it." in first
    assert f"2 people told us, the last time on {today}: “It asks me to pay or sign in”." in then
    assert "A volunteer is looking into it." in then
    assert "What else is wrong?" in then
    assert not any(choices(reader, address(citation)).values())


def test_the_receipt_is_true_for_its_kind_and_its_private_address_can_be_copied(reader: Client) -> None:
    answer = post(reader, make_citation(url=""), problem="where", details="In the library.")

    page = reader.get(answer["Location"])

    assert "If the paper is there, an editor gives the entry its link." in text_of(page)
    assert f"/reports/{LinkReport.objects.get().token}/ Copy the private address" in text_of(page)


def test_a_report_on_an_entry_that_was_retired_meanwhile_is_taken(reader: Client) -> None:
    citation = make_citation()
    held = ticket(citation)
    with change(by=None, why="Listed twice."):
        citation.status = Status.RETIRED
        citation.save()

    answer = post(reader, citation, token=held, details="It moved.")

    assert answer.status_code == 303
    assert LinkReport.objects.get().case.citation == citation
    assert reader.get(address(citation)).status_code == 410


def test_a_report_on_an_entry_that_was_renamed_meanwhile_is_taken(reader: Client) -> None:
    citation = make_citation()
    old, held = address(citation), ticket(citation)
    with change(by=None, why="A better address."):
        citation.slug = "another"
        citation.save()

    answer = reader.post(old, {"problem": "dead", "token": held})

    assert (answer.status_code, LinkReport.objects.get().case.citation) == (303, citation)


def test_a_report_on_an_entry_that_was_deleted_meanwhile_keeps_its_text(reader: Client) -> None:
    citation = make_citation()
    where, held = address(citation), ticket(citation)
    with change(by=None, why="Never was."):
        citation.delete()

    page = reader.post(where, {"problem": "dead", "token": held, "details": "It moved."})

    assert "It moved." in text_of(page)
    assert "All you typed is still here." in text_of(page)


def test_nobody_can_report_what_was_never_to_be_seen(reader: Client) -> None:
    draft = make_citation(status="draft")

    assert post(reader, draft).status_code == 404
    assert Citation.objects.count() == 1
