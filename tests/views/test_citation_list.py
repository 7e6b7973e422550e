"""The list of citations as readers meet it."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from catalog.facets.keeping import facet_index
from catalog.models import Citation, change
from catalog.views import cards
from tests.factories import make_citation, make_drug
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_a_change_shows_at_once(reader: Client) -> None:
    citation = make_citation("first title", issued="2014")
    before = text_of(reader.get("/citations/"))
    with change(by=None, why="a better title"):
        citation.title = "second title"
        citation.save()
        citation.notices.create(standing="corrected", reason="A number was wrong.")
        Citation.objects.filter(pk=citation.pk).update(standing="corrected")

    after = text_of(reader.get("/citations/"))

    assert "first title" in before
    assert "first title" not in after
    assert "second title" in after
    assert "A number was wrong." in after


def test_a_card_tells_every_notice(reader: Client) -> None:
    citation = make_citation("troubled", standing="retracted")
    with change(by=None, why="notices"):
        citation.notices.create(standing="concern", reason="Doubts came first.", dated="2015")
        citation.notices.create(standing="retracted", reason="Then it was withdrawn.", dated="2016")

    page = text_of(reader.get("/citations/"))

    assert "on 2015. Doubts came first. Retracted on 2016. Then it was withdrawn." in page


def test_new_cards_are_read_with_one_question_and_kept(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(3):
        citation = make_citation(f"paper {number}", drugs=(make_drug(),), standing="corrected")
        with change(by=None, why="a notice"):
            citation.notices.create(standing="corrected")
    index = facet_index()
    ids = index.page(index.published)

    with django_assert_num_queries(1):
        first = cards.cards(ids, index)
    with django_assert_num_queries(0):
        again = cards.cards(ids, index)

    assert first == again
    assert re.findall(r"paper \d(?=\s*</a>)", first) == ["paper 2", "paper 1", "paper 0"]


def test_a_citation_that_is_gone_by_now_has_no_card() -> None:
    make_citation("there")
    index = facet_index()

    assert cards.cards([999, *index.published], index).count("<article") == 1


def test_years_are_a_list_with_the_other_filters_kept(reader: Client) -> None:
    drug = make_drug("azathioprine")
    make_citation("new", issued="2016", drugs=(drug,))
    make_citation("old", issued="2014")

    page = reader.get("/citations/?drug=azathioprine&year_from=2014").content.decode()

    assert re.findall(r'histogram__years"(?: href="(.*?)")?.*?>(\w+)<.*?class="count">(\d+)', page) == [
        ("/citations/?drug=azathioprine&amp;year_from=2016&amp;year_to=2016", "2016", "1"),
        ("", "2015", "0"),
        ("", "2014", "0"),
    ]
    assert "Any years from 2014 to 2016" in page


def test_what_is_typed_is_literal_text(reader: Client) -> None:
    make_citation("something")

    page = reader.get("/citations/?q=%3Cb%3E%22&year_from=2016").content.decode()

    assert 'value="&lt;b&gt;&quot;"' in page
    assert "<b>" not in page


def test_long_groups_of_choices_can_be_searched(reader: Client) -> None:
    for _ in range(17):
        make_citation(drugs=(make_drug(),))

    page = reader.get("/citations/").content.decode()

    assert page.count("data-find") == 1
    assert 'for="find-drug"' in page
