"""How a paper stands is told wherever it is used."""

import pytest
from django.test import Client

from catalog.models import Citation, change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_risk, make_topic, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db
PAGES = ["/drugs/alphazole/", "/diseases/knots/", "/diseases/?treated_with=alphazole", "/topics/infection/"]


def restand(citation: Citation, standing: str) -> None:
    with change(by=None, why="the journal says so"):
        citation.standing = standing
        citation.save()


@pytest.fixture
def paper(db: None) -> Citation:
    """A trial behind a treatment and a risk of one medicine, and behind a statement on its class."""
    calmers = make_class("calmers")
    drug, disease, topic = make_drug("alphazole", classes=(calmers,)), make_disease("knots"), make_topic("infection")
    trial = make_citation("The trial", drugs=(drug,), diseases=(disease,), design="randomized-trial")
    make_treatment(drug, disease, citations=(trial,))
    make_treatment(calmers, disease, citations=(trial,))
    make_risk(drug, topic, citations=(trial,))
    return trial


@pytest.mark.parametrize("address", [*PAGES, "/classes/calmers/", "/citations/the-trial/"])
def test_a_statement_whose_only_paper_was_retracted_is_no_longer_supported_anywhere(
    reader: Client, paper: Citation, address: str
) -> None:
    before = text_of(reader.get(address))
    restand(paper, "retracted")
    retracted = text_of(reader.get(address))
    restand(paper, "reinstated")
    after = text_of(reader.get(address))

    assert [words.count("No longer supported") > 0 for words in (before, retracted, after)] == [False, True, False]
    assert "Uncited " not in retracted.replace("Stated, but uncited", "").replace("Uncited does not mean", "")


@pytest.mark.parametrize("address", [*PAGES, "/classes/calmers/"])
@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("retracted", "Retracted by the journal : The trial"),
        ("corrected", "The journal corrected this paper : The trial"),
        ("concern", "The journal has doubts about this paper : The trial"),
    ],
)
def test_every_statement_names_the_paper_and_how_it_stands(
    reader: Client, paper: Citation, address: str, standing: str, words: str
) -> None:
    restand(paper, standing)

    page = text_of(reader.get(address))

    assert words in page
    assert ("1 retracted paper is not counted." in page) == (standing == "retracted")


def test_a_statement_that_keeps_another_paper_stays_cited(reader: Client, paper: Citation) -> None:
    drug = paper.drugs.get()
    other = make_citation(design="cohort")
    make_treatment(drug, make_disease("loops"), citations=(paper, other))
    restand(paper, "retracted")

    page = text_of(reader.get("/diseases/?treated_with=alphazole"))

    assert "2 of 2 conditions, 2 statements: 1 cited, 0 uncited, 1 no longer supported" in page
    assert "1 follow-up study Retracted by the journal : The trial 1 retracted paper is not counted." in page


def test_two_retracted_papers_are_counted_as_two(reader: Client, paper: Citation) -> None:
    drug = paper.drugs.get()
    make_treatment(drug, make_disease("loops"), citations=(paper, make_citation(standing="retracted")))
    restand(paper, "retracted")

    assert "2 retracted papers are not counted." in text_of(reader.get("/drugs/alphazole/"))


def test_a_paper_that_no_statement_uses_is_told_on_the_pages_it_is_about(reader: Client) -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    skin = make_disease("knot skin", parent=disease)
    make_citation("Old doubts", drugs=(drug,), diseases=(skin,), standing="concern", issued="1990", design="cohort")
    for _ in range(6):
        make_citation(drugs=(drug,), diseases=(disease,), issued="2020", design="cohort")

    for address in ("/drugs/alphazole/", "/diseases/knots/"):
        assert "The journal has doubts about this paper : Old doubts" in text_of(reader.get(address))


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("current", "The citation for this"),
        ("corrected", "The journal corrected this paper."),
        ("retracted", "No longer supported: the paper behind this was retracted ."),
    ],
)
def test_the_note_on_chemotherapy_says_how_its_paper_stands(reader: Client, standing: str, words: str) -> None:
    make_drug("alphazole", also_chemotherapy="yes", chemotherapy_citation=make_citation(standing=standing))

    assert words in text_of(reader.get("/drugs/alphazole/"))


def test_the_list_of_citations_is_narrowed_to_a_standing(reader: Client, paper: Citation) -> None:
    make_citation("Another")
    restand(paper, "retracted")

    page = text_of(reader.get("/citations/?standing=retracted"))

    assert "Remove filter: Retracted" in page
    assert "1 citation " in page
    assert "Another" not in page
