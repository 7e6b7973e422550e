"""What pages say where there is nothing is true, whatever else there is."""

import pytest

from catalog.facets.evidence import Gap
from catalog.views.emptiness import (
    GAPS,
    counted,
    no_condition,
    no_medicine,
    no_member,
    no_paper,
    no_risk,
    no_study,
    uncited,
)

ASK = "That does not mean that it has none: ask your care team."


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 papers"), (1, "1 paper"), (2, "2 papers")]
)  # fmt: skip
def test_a_number_has_the_noun_that_fits(number: int, words: str) -> None:
    assert counted(number, "paper") == words
    assert counted(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("papers", "title", "text"),
    [
        (
            0,
            "We list no condition for alphazole yet.",
            "That does not mean that it treats none. It means that we have nothing to show you.",
        ),
        (1, "Nothing on alphazole is filed under a condition yet.", "1 citation on alphazole stands below."),
        (3, "Nothing on alphazole is filed under a condition yet.", "3 citations on alphazole stand below."),
    ],
)
def test_no_condition_is_never_said_to_be_no_paper(papers: int, title: str, text: str) -> None:
    nothing = no_condition("alphazole", papers=papers)

    assert (nothing.title, nothing.text) == (title, text)


@pytest.mark.parametrize(
    ("papers", "risk_papers", "title"),
    [
        (0, 0, "We list no risks for alphazole yet, neither its own nor those of a class."),
        (2, 0, "No risk of alphazole is written down here yet. The papers below may speak of some."),
        (2, 1, "No risk of alphazole is written down here yet. One of the papers below is about risks."),
        (2, 2, "No risk of alphazole is written down here yet. 2 of the papers below are about risks."),
    ],
)
def test_no_risk_is_never_said_to_be_safe(papers: int, risk_papers: int, title: str) -> None:
    nothing = no_risk("alphazole", papers=papers, risk_papers=risk_papers)

    assert (nothing.title, nothing.text) == (title, ASK)


@pytest.mark.parametrize(
    ("papers", "title"),
    [
        (0, "We list no medicine for this condition yet."),
        (1, "Nothing on this condition is filed under a medicine yet."),
    ],
)
def test_no_medicine_is_never_said_to_be_no_paper(papers: int, title: str) -> None:
    nothing = no_medicine(papers=papers)

    assert (nothing.title, nothing.text == "1 citation on it stands below.") == (title, papers == 1)


def test_an_empty_class_says_whether_smaller_ones_were_looked_at() -> None:
    assert no_member(classes=0).title == "We list no medicine of this class yet."
    assert no_member(classes=2).title == "We list no medicine of this class yet, nor of the smaller classes within it."


@pytest.mark.parametrize(
    ("elsewhere", "text"),
    [
        (0, "Nobody has added one so far. It does not mean that nothing has been published."),
        (1, "There is 1 citation on its medicines."),
        (4, "There are 4 citations on its medicines."),
    ],
)
def test_no_paper_leads_to_those_next_to_it(elsewhere: int, text: str) -> None:
    nothing = no_paper("this class", elsewhere=elsewhere, where="on its medicines")

    assert (nothing.title, nothing.text) == ("We list no citation on this class yet.", text)


@pytest.mark.parametrize(
    ("papers", "words"),
    [
        (0, "We list no paper for it yet."),
        (1, "No source is named for it. 1 citation on both is listed."),
        (2, "No source is named for it. 2 citations on both are listed."),
    ],
)
def test_an_uncited_statement_says_no_less_than_we_list(papers: int, words: str) -> None:
    assert uncited(papers=papers) == words


def test_papers_that_are_no_studies_are_not_called_the_strongest_study() -> None:
    assert no_study(papers=1) == "It is no study that we have checked."
    assert no_study(papers=2) == "None of them is a study that we have checked."


def test_every_gap_of_the_map_has_words_of_its_own() -> None:
    assert set(GAPS) == set(Gap) - {Gap.SEARCHED}  # that one names its day
    assert len(set(GAPS.values())) == len(GAPS)
