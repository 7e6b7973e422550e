"""The list of citations, as an address asks for it."""

import pytest
from django.http import QueryDict

from catalog.facets.keeping import facet_index
from catalog.filters.citation import CitationFilter
from catalog.models import Citation
from tests.factories import make_citation, make_disease, make_drug, make_source, make_topic

pytestmark = pytest.mark.django_db


def listing(query: str = "") -> CitationFilter:
    return CitationFilter(QueryDict(query), path="/citations/", index=facet_index())


def titles(query: str = "") -> list[str]:
    return [Citation.objects.get(pk=pk).title for pk in listing(query).page]


def counts(query: str, name: str) -> dict[str, int]:
    facet = next(facet for facet in listing(query).facets if facet.name == name)
    return {choice.value: choice.count for choice in facet.choices}


def test_without_filters_the_newest_comes_first_and_the_undated_last() -> None:
    make_citation("no date")
    make_citation("old", issued="2014")
    make_citation("new", online="2017-02-10")

    assert titles() == ["new", "old", "no date"]


def test_the_oldest_first_order_keeps_the_undated_last() -> None:
    make_citation("no date")
    make_citation("new", issued="2017")
    make_citation("old", issued="2014")

    assert titles("sort=oldest") == ["old", "new", "no date"]


def test_the_order_by_kind_follows_the_order_readers_know() -> None:
    make_citation("a page", kind="web-page")
    make_citation("a review", design="systematic-review")
    make_citation("a trial", design="randomized-trial")

    assert titles("sort=kind") == ["a trial", "a review", "a page"]


def test_several_values_of_one_filter_widen_and_several_filters_narrow() -> None:
    one, two = make_drug("azathioprine"), make_drug("methotrexate")
    lupus = make_disease("lupus")
    make_citation("first", drugs=(one,), diseases=(lupus,))
    make_citation("second", drugs=(two,), diseases=(lupus,))
    make_citation("third", drugs=(two,))

    assert sorted(titles("drug=azathioprine&drug=methotrexate")) == ["first", "second", "third"]
    assert sorted(titles("drug=methotrexate&disease=lupus")) == ["second"]


def test_a_condition_finds_what_stands_under_it_as_form_or_complication() -> None:
    sclerosis = make_disease("systemic sclerosis")
    diffuse = make_disease("diffuse", parent=sclerosis, kind="subtype")
    lungs = make_disease("lungs", complication_of=sclerosis, kind="complication")
    make_citation("on the form", diseases=(diffuse,))
    make_citation("on the lungs", diseases=(lungs, diffuse))

    assert sorted(titles("disease=systemic-sclerosis")) == ["on the form", "on the lungs"]
    assert counts("", "disease") == {"systemic-sclerosis": 2, "diffuse": 2, "lungs": 1}


def test_each_choice_is_counted_with_all_other_filters_on() -> None:
    azathioprine, methotrexate = make_drug("azathioprine"), make_drug("methotrexate")
    skin = make_topic("skin")
    make_citation("a", drugs=(azathioprine,), topics=(skin,), design="cohort", access="free")
    make_citation("b", drugs=(methotrexate,), design="randomized-trial")
    make_citation("c", drugs=(azathioprine, methotrexate), design="randomized-trial")

    assert counts("study=trial", "drug") == {"methotrexate": 2, "azathioprine": 1}
    assert counts("study=trial", "topic") == {"skin": 0}
    assert {value: n for value, n in counts("drug=azathioprine", "study").items() if n} == {"trial": 1, "follow-up": 1}
    assert {value: n for value, n in counts("study=trial", "access").items() if n} == {"unknown": 2}


def test_words_years_and_source_narrow_together() -> None:
    pubmed = make_source("PubMed")
    make_citation("Sjögren and the lungs", issued="2016-05", source=pubmed)
    make_citation("Sjogren and the skin", issued="2012", source=pubmed)
    make_citation("Lungs alone", issued="2016", annotation="Nothing on the other.")

    assert titles("q=SJÖGREN&year_from=2015&year_to=2017&source=pubmed") == ["Sjögren and the lungs"]
    assert counts("q=sjogren", "source") == {"pubmed": 2}


def test_what_is_not_published_is_neither_listed_nor_counted_nor_offered() -> None:
    drug = make_drug("hidden medicine", status="draft")
    make_citation("draft", status="draft", design="cohort")
    make_citation("shown", drugs=(drug,))

    assert titles() == ["shown"]
    assert counts("", "drug") == {}
    assert sum(counts("", "study").values()) == 1


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("colour=blue", "“colour” is not something this list can be filtered by."),
        ("drug=nope", "“nope” is not a value that we know for “medicine”."),
        ("year_from=MMXV", "“MMXV” is not a value that we know for “from year”."),
        ("year_to=99999", "“99999” is not a value that we know for “to year”."),
        ("sort=password", "“password” is not an order that we know."),
        ("page=7", "There is no page “7” here: there are 1."),
        ("page=minus", "There is no page “minus” here: there are 1."),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_is_shown(query: str, problem: str) -> None:
    make_citation("shown")

    assert listing(query).problems == [problem]
    assert titles(query) == ["shown"]


def test_more_values_than_a_reader_could_mean_are_named() -> None:
    query = "&".join(f"drug=d{number}" for number in range(25))

    assert listing(query).problems[0] == "More than 20 values for “drug”: only the first 20 are used."


def test_one_choice_has_one_address_however_it_was_asked_for() -> None:
    make_drug("azathioprine")
    make_drug("methotrexate")
    asked = listing("sort=newest&page=1&drug=methotrexate&q=&drug=azathioprine&drug=azathioprine&study=trial")

    assert asked.canonical == "/citations/?study=trial&drug=azathioprine&drug=methotrexate"
    assert asked.robots == "noindex"
    assert listing().canonical == "/citations/"
    assert listing().robots == ""


def test_each_chip_leads_to_the_list_without_its_filter() -> None:
    make_drug("azathioprine")
    asked = listing("drug=azathioprine&q=lungs&study=trial&sort=kind")

    assert [(chip.label, chip.url) for chip in asked.chips] == [
        ("Words: lungs", "/citations/?study=trial&drug=azathioprine&sort=kind&undo=q.lungs"),
        ("Trial", "/citations/?q=lungs&drug=azathioprine&sort=kind&undo=study.trial"),
        ("Azathioprine", "/citations/?q=lungs&study=trial&sort=kind&undo=drug.azathioprine"),
    ]
    assert asked.carried == [("sort", "kind")]
    assert [(order.label, order.is_current) for order in asked.orders] == [
        ("Newest", False),
        ("Oldest", False),
        ("Kind", True),
    ]


def test_pages_say_what_they_hold_and_lead_on_with_the_filters_kept() -> None:
    for number in range(27):
        make_citation(f"paper {number:02}", access="free")

    first, second = listing("access=free"), listing("access=free&page=2")

    assert first.count_text == "27 citations, showing 1 to 25"
    assert first.previous is None
    assert (first.next.label, first.next.url) == ("Citations 26 to 27", "/citations/?access=free&page=2")
    assert (second.where, second.previous.url, second.next) == ("Page 2 of 2", "/citations/?access=free", None)
    assert listing("q=07").count_text == "1 citation"


def test_a_filter_that_was_taken_away_can_be_put_back() -> None:
    make_drug("azathioprine")

    undone = listing("study=trial&undo=drug.azathioprine&undo=study.review").undone

    assert undone.label == "Azathioprine, Review of studies"
    assert undone.url == "/citations/?study=review&study=trial&drug=azathioprine"


def test_nothing_is_offered_to_be_put_back_that_is_unknown_or_on() -> None:
    asked = listing("study=trial&undo=study.trial&undo=study.dream&undo=color.red&undo=nonsense")

    assert asked.undone is None
    assert (asked.problems, asked.robots) == ([], "noindex")


def test_years_that_run_backwards_are_read_forwards_and_named() -> None:
    make_citation("One", issued="2015")

    asked = listing("year_from=2020&year_to=2010")

    assert asked.problems == ["The years ran backwards, so we show 2010 to 2020."]
    assert asked.canonical == "/citations/?year_from=2010&year_to=2020"
    assert len(asked.page.object_list) == 1


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Citations"),
        ("study=trial&year_from=2000", "1 citation: Trial, From year: 2000"),
        (
            "study=trial&study=review&access=free&access=paid&year_from=2000",
            "0 citations: Review of studies, Trial, Free to read, Paid and 1 more",
        ),
    ],
)
def test_the_title_says_the_filters_in_words(query: str, title: str) -> None:
    make_citation("One", design="randomized-trial", issued="2015")

    assert listing(query).heading == title


def test_the_title_of_a_later_page_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalog.filters.citation.CitationFilter.page_size", 1)
    for _ in range(2):
        make_citation()

    assert listing("page=2").heading == "Citations, page 2"


def test_the_rule_of_the_order_is_what_the_order_does() -> None:
    for title, issued in [("Day", "2016-12-30"), ("Month", "2016-12"), ("Year", "2016"), ("None", None)]:
        make_citation(title, issued=issued)

    orders = {sort: titles(f"sort={sort}") for sort in ("newest", "oldest")}

    assert orders == {"newest": ["Day", "Month", "Year", "None"], "oldest": ["Year", "Month", "Day", "None"]}
    assert listing("").rules["newest"] == (
        "By the date of print, the newest first. "
        "A month counts as its first day, a year as its first month. What has no date comes last."
    )


def test_languages_in_use_are_offered_and_another_may_be_asked_for() -> None:
    make_citation("Knots", language="de")

    assert counts("", "language") == {"de": 1}
    assert counts("language=fr", "language") == {"fr": 0, "de": 1}
    assert len(listing("language=fr&language=xx").problems) == 1
