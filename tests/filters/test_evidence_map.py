"""The evidence map, as an address asks for it."""

import pytest
from django.http import QueryDict

from catalog.facets.axes import Classes, disease_groups
from catalog.facets.keeping import facet_index
from catalog.filters.evidence_map import EvidenceMapFilter
from catalog.models import Citation, Disease
from tests.factories import make_citation, make_class, make_disease, make_drug

pytestmark = pytest.mark.django_db


def listing(query: str = "") -> EvidenceMapFilter:
    columns = disease_groups(list(Disease.objects.published().in_order()))
    return EvidenceMapFilter(
        QueryDict(query), path="/evidence-map/", index=facet_index(), classes=Classes(), columns=columns
    )


def titles(query: str = "") -> list[str]:
    return sorted(str(citation) for citation in Citation.objects.filter(pk__in=listing(query).selection))


def counts(query: str, name: str) -> dict[str, int]:
    facet = next(facet for facet in listing(query).panel if facet.name == name)
    return {choice.value: choice.count for choice in facet.choices if choice.count}


@pytest.fixture(autouse=True)
def papers(db: None) -> None:
    """Three papers on the map, one of them retracted, and three that are not on it."""
    wide = make_class("wide")
    alphazole = make_drug("alphazole", classes=(make_class("narrow", parent=wide),))
    betazole, omegazole = make_drug("betazole", classes=(wide,)), make_drug("omegazole", status="draft")
    lupus = make_disease("lupus")
    make_disease("lupus skin", parent=lupus)
    make_citation("trial", drugs=(alphazole,), diseases=(lupus,), design="randomized-trial", issued="2016")
    make_citation("cohort", drugs=(alphazole, betazole), diseases=(lupus,), design="cohort", issued="2018")
    make_citation("withdrawn", drugs=(betazole,), diseases=(lupus,), design="cohort", standing="retracted")
    make_citation("no condition", drugs=(alphazole,))
    make_citation("hidden medicine", drugs=(omegazole,), diseases=(lupus,))
    make_citation("draft", drugs=(alphazole,), diseases=(lupus,), status="draft")


def test_the_map_holds_papers_about_a_medicine_and_a_condition_and_counts_those_not_retracted() -> None:
    shown = listing()

    assert titles() == ["cohort", "trial", "withdrawn"]
    assert (shown.count_text, shown.retracted, shown.problems) == ("2 citations", 1, [])


def test_it_is_narrowed_by_kind_class_and_years() -> None:
    assert titles("study=trial") == ["trial"]
    assert titles("class=narrow") == ["cohort", "trial"]
    assert titles("class=wide") == ["cohort", "trial", "withdrawn"]
    assert titles("year_from=2017&year_to=2019") == ["cohort"]


def test_every_choice_is_counted_with_all_other_filters_on_and_without_the_retracted() -> None:
    assert counts("", "study") == {"trial": 1, "follow-up": 1}
    assert counts("", "class") == {"narrow": 2, "wide": 2}
    assert counts("study=trial", "class") == {"narrow": 1, "wide": 1}
    assert counts("class=narrow", "study") == {"trial": 1, "follow-up": 1}


def test_what_cannot_be_used_is_named() -> None:
    shown = listing("class=none&study=x&year_from=soon&open=none&as=poem&color=red&page=2")

    assert [problem.split(" is ")[0] for problem in shown.problems] == [
        "“color”", "“x”", "“none”", "“soon”", "“poem”", "“none”", "There",
    ]  # fmt: skip
    assert shown.canonical == "/evidence-map/"


def test_chips_take_filters_away_and_leave_the_way_it_is_shown() -> None:
    shown = listing("study=trial&year_from=2000&as=list&fold=lupus")

    assert [(chip.label, chip.url) for chip in shown.chips] == [
        ("Trial", "/evidence-map/?year_from=2000&as=list&fold=lupus&undo=study.trial"),
        ("From year: 2000", "/evidence-map/?study=trial&as=list&fold=lupus&undo=year_from.2000"),
    ]
    assert shown.cleared == "/evidence-map/?as=list&fold=lupus&undo=study.trial&undo=year_from.2000"
    assert (shown.on_count, shown.is_list) == (2, True)
    assert shown.carried == [("as", "list"), ("fold", "lupus")]


def test_a_group_is_turned_by_an_address_that_says_no_more_than_it_must() -> None:
    closed, opened, folded = listing(), listing("open=lupus"), listing("fold=lupus")

    assert closed.turned("lupus", is_open=False, is_open_unasked=False) == "/evidence-map/?open=lupus"
    assert opened.turned("lupus", is_open=True, is_open_unasked=False) == "/evidence-map/"
    assert closed.turned("lupus", is_open=True, is_open_unasked=True) == "/evidence-map/?fold=lupus"
    assert folded.turned("lupus", is_open=False, is_open_unasked=True) == "/evidence-map/"
    assert folded.turned("wide", is_open=True, is_open_unasked=True) == "/evidence-map/?fold=lupus&fold=wide"


def test_the_address_decides_before_the_map_does() -> None:
    assert [listing("open=lupus").is_open("lupus", unasked=unasked) for unasked in (True, False)] == [True, True]
    assert [listing("fold=lupus").is_open("lupus", unasked=unasked) for unasked in (True, False)] == [False, False]
    assert [listing().is_open("lupus", unasked=unasked) for unasked in (True, False)] == [True, False]


def test_search_engines_get_one_of_the_many_ways_to_fold_it() -> None:
    assert [listing(query).robots for query in ("", "as=list", "open=lupus", "fold=wide")] == [
        "", "", "noindex", "noindex",
    ]  # fmt: skip
