"""Dates as people, journals and PubMed write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.partial_date import PartialDate
from catalog.identifiers.written_date import TwoMeaningsError, written_date


@pytest.mark.parametrize(
    ("text", "stored", "words"),
    [
        ("2016", "2016", "2016"),
        ("2016 Dec", "2016-12", "December 2016"),
        ("Dec 2016", "2016-12", "December 2016"),
        ("Sept. 2016", "2016-09", "September 2016"),
        ("12/2016", "2016-12", "December 2016"),
        ("2016/12", "2016-12", "December 2016"),
        ("2016 Dec;121:117-122", "2016-12", "December 2016"),
        ("2016 Dec 30;18(1):305", "2016-12-30", "30 December 2016"),
        ("2016 Dec 30", "2016-12-30", "30 December 2016"),
        ("30 Dec 2016", "2016-12-30", "30 December 2016"),
        ("Dec 30, 2016", "2016-12-30", "30 December 2016"),
        ("Friday, December 30th, 2016.", "2016-12-30", "30 December 2016"),
        ("30-Dec-2016", "2016-12-30", "30 December 2016"),
        ("30.12.2016", "2016-12-30", "30 December 2016"),
        ("12/30/2016", "2016-12-30", "30 December 2016"),
        ("2016/12/30", "2016-12-30", "30 December 2016"),
        ("2016. 12. 30.", "2016-12-30", "30 December 2016"),
        ("20161230", "2016-12-30", "30 December 2016"),
        ("2016年12月30日", "2016-12-30", "30 December 2016"),
        ("2016年", "2016", "2016"),
        ("2016-1-5", "2016-01-05", "5 January 2016"),
        ("02/02/2017", "2017-02-02", "2 February 2017"),
        ("Epub 2016 Oct 31.", "2016-10-31", "31 October 2016"),
        ("2016 Jan 5 [Epub ahead of print]", "2016-01-05", "5 January 2016"),
        ("2016 Spring", "2016-21", "Spring 2016"),
        ("Fall 2016", "2016-23", "Autumn 2016"),
        ("2015 Nov-Dec", "2015-11/2015-12", "November–December 2015"),
        ("Nov/Dec 2015", "2015-11/2015-12", "November–December 2015"),
        ("2015-11/2015-12", "2015-11/2015-12", "November–December 2015"),
        ("1998 Dec-1999 Jan", "1998-12/1999-01", "December 1998–January 1999"),
        ("2015-2016", "2015/2016", "2015–2016"),
        ("2015 to 2016", "2015/2016", "2015–2016"),
        ("May 3-5, 2016", "2016-05-03/2016-05-05", "3–5 May 2016"),
        ("3-5 May 2016", "2016-05-03/2016-05-05", "3–5 May 2016"),
        ("2016 May 3-3", "2016-05-03", "3 May 2016"),
        ("2016 Summer-Autumn", "2016-22/2016-23", "Summer–Autumn 2016"),
        ("2016 3rd Quarter", "2016-07/2016-09", "July–September 2016"),
        ("Winter 2015-2016", "2015-24", "Winter 2015"),
    ],
)
def test_a_date_is_read_as_it_is_written(text: str, stored: str, words: str) -> None:
    read = written_date(text)

    assert (str(read), read.words) == (stored, words)
    assert PartialDate.parse(stored) == read


@pytest.mark.parametrize("text", ["02/10/2017", "2.10.2017", "10-02-2017"])
def test_a_date_with_two_meanings_is_a_question(text: str) -> None:
    with pytest.raises(TwoMeaningsError) as asked:
        written_date(text)

    assert asked.value.meanings == [PartialDate(2017, 2, 10), PartialDate(2017, 10, 2)]
    assert str(asked.value) == (
        f"{text} has two meanings. Write 2017-02-10 for 10 February 2017, or 2017-10-02 for 2 October 2017."
    )


@pytest.mark.parametrize(
    "text",
    ["", "lupus", "16", "Dec", "Summer", "May-June", "2016 30", "2015-16", "2016-", "2016 Feb 30", "13/13/2017",
     "12/16", "31/02/2017", "1 2 3", "2016/2017/2018", "2016 Dec 30 31", "2016-00", "2016 Spring 3",
     "2016?", "2016 Dec?", "20161330", "May 3 2016 - "],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match=r"This is not a date\. Write 2016, 2016-12 or 2016-12-30"):
        written_date(text)


@pytest.mark.parametrize("text", ["2016-12/2016-11", "2015 Dec-Jan", "2016/2016"])
def test_a_range_does_not_end_before_it_begins(text: str) -> None:
    with pytest.raises(ValueError, match="This ends before it begins"):
        written_date(text)


@pytest.mark.parametrize(
    ("stored", "earliest", "latest", "precision", "machine"),
    [
        ("2016-21", date(2016, 3, 1), date(2016, 5, 31), "season", "2016"),
        ("2016-24", date(2016, 12, 1), date(2017, 2, 28), "season", "2016"),
        ("2015-11/2015-12", date(2015, 11, 1), date(2015, 12, 31), "month", "2015-11"),
        ("1998-12/1999-01", date(1998, 12, 1), date(1999, 1, 31), "month", "1998-12"),
        ("2015/2016", date(2015, 1, 1), date(2016, 12, 31), "year", "2015"),
    ],
)
def test_seasons_and_ranges_know_their_days(
    stored: str, earliest: date, latest: date, precision: str, machine: str
) -> None:
    read = PartialDate.parse(stored)

    assert (read.earliest, read.latest, read.precision, read.machine) == (earliest, latest, precision, machine)


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_written_in_words_is_that_day(day: date) -> None:
    for text in (f"{day:%Y %b} {day.day}", f"{day.day} {day:%B %Y}", f"{day:%b} {day.day}, {day.year}", str(day)):
        assert written_date(text) == PartialDate(day.year, day.month, day.day)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for candidate in (text, f"2016 {text}", f"{text} Dec 2016"):
        try:
            assert written_date(candidate).year >= 1800
        except ValueError as problem:
            assert str(problem)
