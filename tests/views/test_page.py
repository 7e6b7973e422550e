"""Home, the pages of text, and what robots read."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from catalog.models import change
from tests.factories import (
    make_citation,
    make_class,
    make_contact,
    make_disease,
    make_drug,
    make_journal,
    make_page,
    make_term,
    make_topic,
)
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_home_counts_and_leads_to_medicines_and_conditions(reader: Client) -> None:
    immune = make_class("immunosuppressants")
    drug = make_drug("azathioprine", classes=(immune,))
    group = make_disease("scleroderma")
    sclerosis = make_disease("systemic sclerosis", parent=group)
    make_class("empty ones")
    make_disease("lupus")
    make_citation(
        "The example", drugs=(drug,), diseases=(sclerosis,), journal=make_journal(), annotation="A note.", issued="2016"
    )

    page = text_of(reader.get("/"))

    for words in (
        "1 citation on 1 medicine and 2 conditions.",
        "Most studies listed: Azathioprine",
        "Immunosuppressants 1 medicine ",
        "Scleroderma Systemic sclerosis 1 citation",
        "Show 1 more without a citation : conditions Lupus 0 citations",
        ["The example", ""][0],
    ):
        assert words in page
    assert "Empty ones" not in page


def test_home_names_what_came_in_last(reader: Client) -> None:
    make_citation("Old hand")
    make_citation("Knots of a draft", status="draft", added_on=date(2026, 11, 28))
    make_citation("RETRACTED: Knots", standing="retracted", added_on=date(2026, 11, 28))
    for number in range(5):
        make_citation(f"Knots {number}", added_on=date(2026, 11, number + 1))

    words = text_of(reader.get("/")).partition("Recently added")[2].partition("How to read an entry")[0].split("2026")

    assert [one.strip() for one in words] == [
        "Knots 4 5 November", "Knots 3 4 November", "Knots 2 3 November", "Knots 1 2 November",
        "Knots 0 1 November", "",
    ]  # fmt: skip


def test_home_works_before_anything_is_listed(reader: Client) -> None:
    assert "0 citations on 0 medicines and 0 conditions." in text_of(reader.get("/"))


def test_home_names_conditions_plainly_when_there_are_no_groups(reader: Client) -> None:
    make_citation(diseases=(make_disease("lupus"),))

    assert "Conditions Lupus 1 citation" in text_of(reader.get("/"))


def test_a_page_of_text_is_rendered_with_its_headings(reader: Client) -> None:
    page = make_page("Disclaimer", lead="First words.", body="Hello *you*.\n\n## Not advice\n\n* one\n* two")
    with change(by=None, why="link"):
        page.references.create(to_topic=make_topic("infection"))

    answer = reader.get("/disclaimer/")

    assert "First words." in text_of(answer)
    assert "On this page Not advice" in text_of(answer)
    assert "Also see Infection" in text_of(answer)
    assert '<h2 id="not-advice">Not advice</h2>' in answer.content.decode()


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", '<p style="x">y</p>'],
)
def test_markdown_never_brings_scripts_pictures_or_styles(reader: Client, hostile: str) -> None:
    make_page("About", body=hostile)

    page = reader.get("/about/").content.decode()

    for part in ("<script>alert", 'href="javascript', "<img", "<p style"):
        assert part not in page


def test_the_page_about_us_lists_contacts(reader: Client) -> None:
    make_page("About")
    contact = make_contact(
        "The Network", countries="US and Canada", url="https://example.org/", address="1 Road", text="They answer."
    )
    with change(by=None, why="number"):
        contact.numbers.create(number="1-800-555-0100", note="free of charge")
    make_contact("Hidden group", status="draft")

    answer = reader.get("/about/")

    assert "The Network US and Canada 1-800-555-0100 , free of charge" in text_of(answer)
    assert 'href="tel:18005550100"' in answer.content.decode()
    assert "Hidden group" not in text_of(answer)


def test_the_page_about_us_needs_no_contact(reader: Client) -> None:
    make_page("About")

    assert "Contacts by country" not in text_of(reader.get("/about/"))


def test_the_guide_to_evidence_explains_signs_and_words(reader: Client) -> None:
    make_page("Evidence", slug="evidence")
    make_term("DMARD", definition="A kind of medicine.")

    page = text_of(reader.get("/evidence/"))

    assert "Trial Chance decides who gets which treatment, so that the groups are alike when it begins." in page
    assert "DMARD A kind of medicine." in page


def test_any_page_of_text_has_an_address_of_its_own(reader: Client) -> None:
    make_page("How we check")

    assert "How we check" in text_of(reader.get("/how-we-check/"))


def test_the_map_for_robots_lists_published_pages_only(reader: Client) -> None:
    make_drug("azathioprine")
    make_drug("hidden", status="draft")

    page = reader.get("/sitemap.xml").content.decode()

    assert "http://localhost/drugs/azathioprine/" in page
    assert "http://localhost/drugs/</loc>" in page
    assert "hidden" not in page


def test_robots_are_told_where_the_map_is(reader: Client, settings: Any) -> None:
    settings.SITE_URL = "https://example.org"

    assert "Sitemap: https://example.org/sitemap.xml" in reader.get("/robots.txt").content.decode()
