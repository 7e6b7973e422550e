"""Years in groups."""

from catalog.filters.years import Span, YearGroup, year_groups


def groups(counts: dict[int, int], span: Span | None = None) -> list[YearGroup]:
    return year_groups(counts, span=span, url=lambda first, last: f"?{first}-{last}")


def test_few_years_stand_one_by_one_the_newest_first() -> None:
    assert groups({2014: 4, 2016: 1}, span=(2016, 2016)) == [
        YearGroup("2016", 1, "25.0%", "?2016-2016", is_on=True),
        YearGroup("2015", 0, "0.0%", "", is_on=False),
        YearGroup("2014", 4, "100.0%", "?2014-2014", is_on=False),
    ]


def test_many_years_stand_in_groups_that_begin_with_a_round_year_and_end_where_the_list_does() -> None:
    found = groups({1997: 1, 2016: 2, 2026: 3}, span=(2025, 2026))

    assert [(group.label, group.count, group.is_on) for group in found] == [
        ("2025 to 2026", 3, True),
        ("2020 to 2024", 0, False),
        ("2015 to 2019", 2, False),
        ("2010 to 2014", 0, False),
        ("2005 to 2009", 0, False),
        ("2000 to 2004", 0, False),
        ("1997 to 1999", 1, False),
    ]


def test_three_hundred_years_are_few_lines() -> None:
    assert len(groups({1800: 1, 2100: 1})) == 7


def test_without_dated_rows_there_are_no_years() -> None:
    assert groups({}) == []
    assert [group.width for group in groups({2016: 0})] == ["0.0%"]
