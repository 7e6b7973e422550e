"""Dates as pages print them, and as people write them."""

import pytest

from catalog.models import Citation
from tests.factories import make_citation, make_drug, make_page

from .looking import look_for

pytestmark = pytest.mark.django_db


def titles(text: str) -> set[str]:
    """The papers found."""
    return {Citation.objects.get(pk=pk).title for pk in look_for(text).citations}


@pytest.fixture(autouse=True)
def _papers() -> None:
    make_citation("Of a day", issued="2016-12-30")
    make_citation("Of a month", issued="2016-12")
    make_citation("Of a year", issued="2016")
    make_citation("Online before", issued="2017", online="2016-11-04")
    make_citation("Of another month", issued="2016-10", annotation="30 December")


@pytest.mark.parametrize("typed", ["30 December 2016", "2016-12-30", "Dec 30, 2016", "2016/12/30", "30.12.2016"])
def test_a_day_finds_the_papers_of_that_day(typed: str) -> None:
    assert titles(typed) == {"Of a day"}


@pytest.mark.parametrize("typed", ["December 2016", "Dec 2016", "2016-12", "2016 December", "12/2016"])
def test_a_month_finds_the_papers_of_that_month(typed: str) -> None:
    assert titles(typed) == {"Of a day", "Of a month"}


def test_any_date_of_a_paper_counts_and_no_other_paper_stands_in_for_one() -> None:
    make_citation("Decisions in December", issued="2019")

    assert titles("4 November 2016") == {"Online before"}
    assert titles("Dec 2019") == set()
    assert titles("decisions 2019") == {"Decisions in December"}


def test_papers_of_a_date_or_a_year_come_before_pages_and_classes_that_mention_it() -> None:
    make_page("Reading", lead="Not before July 2017", body="knots of 2016, zoles of 2016")
    make_drug("alphazole", summary="zoles of 2016")
    make_citation("Zoles", issued="2016")

    assert [look_for(text).groups[0].key for text in ("2016", "zoles 2016", "December 2016")] == ["citations"] * 3


def test_a_date_with_two_meanings_finds_the_papers_of_both() -> None:
    make_citation("In April", issued="2016-04-03")
    make_citation("In March", issued="2016-03-04")

    assert titles("03/04/2016") == {"In April", "In March"}
