"""Dates as exact as their source."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.partial_date import PartialDate

days = st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31))
partial_dates = st.builds(
    lambda day, precision: PartialDate(*(day.year, day.month, day.day)[:precision]), days, st.integers(1, 3)
)


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest", "words"),
    [
        ("2016", "year", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016-02", "month", date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        ("2016-12-30", "day", date(2016, 12, 30), date(2016, 12, 30), "30 December 2016"),
    ],
)
def test_a_date_says_no_more_than_its_source(
    text: str, precision: str, earliest: date, latest: date, words: str
) -> None:
    read = PartialDate.parse(text)

    assert (read.precision, read.earliest, read.latest, read.words) == (precision, earliest, latest, words)


@pytest.mark.parametrize(
    "text",
    ["", "16", "2016-", "2016-1", "2016-13", "2016-00", "2016-02-30", "2015-02-29", "2016-12-00", "1799", "2101",
     "2016/12", "30.12.2016", "2016-12-30T00:00", "２０１６", "2016\x00", "-2016", "20160"],
)  # fmt: skip
def test_what_is_not_a_date_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match=r"This is not a date\. Write 2016, 2016-12 or 2016-12-30"):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(2016, None, 3), (2016, 0), (2016, 12, 0), (2016, 13), (1799,)])
def test_a_date_is_never_made_of_parts_that_do_not_fit(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not a date"):
        PartialDate(*parts)


@given(partial_dates)
def test_a_date_is_read_back_from_its_text(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value
    assert PartialDate.parse(f" {value}\n") == value


@given(st.lists(partial_dates))
def test_dates_sort_by_the_first_day_they_can_mean(values: list[PartialDate]) -> None:
    firsts = [value.earliest for value in sorted(values)]

    assert firsts == sorted(firsts)


def test_of_two_dates_with_one_first_day_the_more_exact_comes_first() -> None:
    year, month, day = (PartialDate.parse(text) for text in ("2016", "2016-01", "2016-01-01"))

    assert sorted([year, month, day]) == [day, month, year]


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert PartialDate.parse(text).year >= 1800
    except ValueError as problem:
        assert str(problem).startswith("This is not a date")
