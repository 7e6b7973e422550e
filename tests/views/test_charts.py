"""The chart of papers a year."""

from datetime import date

from catalog.views.charts import YearChart

TODAY = date(2026, 11, 23)


def chart(counts: dict[int, int]) -> YearChart:
    return YearChart(counts, subject="lupus", today=TODAY)


def test_it_states_its_finding_and_gives_every_number() -> None:
    drawn = chart({2014: 2, 2016: 5})

    assert drawn.title == "2016 has the most citations here: 5"
    assert drawn.subtitle == "Citations on lupus by year of publication, 2014 to 2016"
    assert drawn.alt == "Bar chart. The most is 5 in 2016. The table below gives every number."
    assert [(row.label, row.value) for row in drawn.rows] == [("2016", 5), ("2015", 0), ("2014", 2)]
    assert drawn.note == ""


def test_bars_stand_on_the_axis_and_years_without_papers_have_none() -> None:
    drawn = chart({2014: 2, 2016: 4})

    assert [(bar.year, bar.height, bar.y) for bar in drawn.bars] == [
        (2014, "41.00%", "47.00%"),
        (2016, "82.00%", "6.00%"),
    ]
    assert (drawn.peak.value, drawn.peak.y) == ("4", "6.00%")
    assert [line.label for line in drawn.gridlines] == ["1", "2", "3", "4"]


def test_the_year_that_is_not_over_is_outlined_and_said() -> None:
    drawn = chart({2025: 1, 2026: 1})

    assert [bar.is_now for bar in drawn.bars] == [False, True]
    assert drawn.rows[0].label == "2026 so far"
    assert drawn.note == "The outlined bar is 2026, which is not over yet."


def test_thirty_years_are_drawn_and_older_papers_are_counted_in_words() -> None:
    drawn = chart({1950: 3, 2020: 1})

    assert len(drawn.counts) == 30
    assert drawn.note == "3 older citations are not drawn."
    assert [label.text for label in drawn.labels] == ["1991", "1996", "2001", "2006", "2011", "2016"]
