"""How a medicine comes up: for conditions, and with the risks of its classes."""

import pytest
from django.test import Client

from catalog.models import change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_risk, make_topic, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_risks_of_all_classes_above_are_risks_of_the_medicine_each_topic_once_its_own_first(reader: Client) -> None:
    wide = make_class("wide class")
    narrow = make_class("narrow class", parent=wide)
    drug = make_drug("alphazole", classes=(narrow,))
    fever, cough, rash, hidden = (make_topic(name) for name in ("fever", "cough", "rash", "hidden"))
    make_risk(drug, fever, statement="Its own words.")
    make_risk(drug, make_topic("ache"), seriousness="life-threatening")
    make_risk(narrow, fever, statement="Words of the narrow class.")
    make_risk(narrow, cough)
    make_risk(wide, cough, statement="Words of the wide class.")
    make_risk(wide, rash, compared_with="betazole", direction="lowers")
    make_risk(make_class("another class"), hidden)

    page = text_of(reader.get("/drugs/alphazole/"))

    order = [
        "Ache Raises",
        "Fever Raises",
        "Cough all of narrow class",
        "Rash all of wide class Less often than betazole",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Its own words." in page
    assert "Words of" not in page
    assert "Hidden" not in page


def test_no_risk_is_said_to_be_listed_only_where_none_is_and_no_paper_is_on_one(reader: Client) -> None:
    drug = make_drug("alphazole")
    make_citation(drugs=(drug,), topics=(make_topic("ache", kind="side-effect"),))

    page = text_of(reader.get("/drugs/alphazole/"))

    assert "No risk of alphazole is written down here yet. One of the papers below is about risks." in page
    assert "We list no risk" not in page


def test_a_condition_stands_once_in_each_way_the_medicine_comes_up_for_it(reader: Client) -> None:
    drug, knots, loops = make_drug("alphazole"), make_disease("knots"), make_disease("loops")
    trial = make_citation(drugs=(drug,), diseases=(knots,), design="randomized-trial")
    make_treatment(drug, knots, statement="Used first.", severity="severe")
    make_treatment(drug, knots, statement="Used later.", line="later", citations=(trial,))
    make_treatment(drug, loops, statement="A study.", role="studied")
    make_treatment(drug, loops, statement="Next to another.", role="comparator")
    make_treatment(drug, loops, statement="In a dish.", role="laboratory")
    make_treatment(drug, knots, statement="Not here.", role="not-recommended")

    page = text_of(reader.get("/drugs/alphazole/"))

    order = [
        "Used for Our sources say that it has been used Knots , used for Used later. As a later choice 1 trial "
        "Used first.",
        "Studied for Given to people in studies Loops , studied for A study.",
        "Compared with something else Some people took it, others did not Loops",
        "In the laboratory Cells in a dish. Nobody was treated Loops , in the laboratory In a dish.",
        "Advised against A source says not to use it here Knots , advised against Not here.",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Not stated" not in page


def test_a_paper_stands_for_its_own_condition_and_not_for_those_above(reader: Client) -> None:
    drug, knots = make_drug("alphazole"), make_disease("knots")
    skin = make_disease("knot skin", parent=knots)
    make_citation(drugs=(drug,), diseases=(skin,), design="cohort")

    page = text_of(reader.get("/drugs/alphazole/"))

    assert "Listed, not summed up yet" in page
    assert (
        "Knot skin , listed, not summed up yet No sentence of ours rests on these. Read the entries below. 1 follow-up"
        in page
    )
    assert "Knots ," not in page
    assert "We list no condition" not in page


def test_papers_without_a_condition_are_told_of_and_a_retracted_one_counts_for_nothing(reader: Client) -> None:
    drug = make_drug("alphazole")
    make_citation(drugs=(drug,))
    lone = make_drug("betazole")
    make_citation(drugs=(lone,), diseases=(make_disease("knots"),), standing="retracted")

    first, second = (text_of(reader.get(f"/drugs/{name}/")) for name in ("alphazole", "betazole"))

    assert "Nothing on alphazole is filed under a condition yet. 1 citation on alphazole stands below." in first
    assert "Read nothing into it: what we list was retracted. No paper that counts" in second


def test_an_uncited_statement_on_a_class_stands_beside_the_papers_on_it_and_on_its_medicines(reader: Client) -> None:
    calmers, knots = make_class("calmers"), make_disease("knots")
    make_citation(classes=(calmers,), diseases=(knots,))
    alphazole = make_drug("alphazole", classes=(make_class("slow calmers", parent=calmers),))
    make_citation(drugs=(alphazole,), diseases=(knots,))
    make_treatment(calmers, knots, statement="They have been used.")
    make_treatment(calmers, make_disease("loops"), statement="A dish.", role="laboratory")

    page = text_of(reader.get("/classes/calmers/"))

    assert "They have been used. For knots Uncited No source is named for it. 2 citations on both are listed." in page
    assert "In the laboratory A dish. For loops Uncited We list no paper for it yet." in page


def test_guides_for_patients_come_before_research_and_stand_there_alone(reader: Client) -> None:
    drug = make_drug("alphazole")
    make_citation("The guide", drugs=(drug,), kind="patient-education")

    alone = text_of(reader.get("/drugs/alphazole/"))
    make_citation("The trial", drugs=(drug,), design="randomized-trial")
    page = reader.get("/drugs/alphazole/").content.decode()

    assert "All that we list stands under “Guides for patients”." in alone
    assert page.index("c-the-guide") < page.index('id="conditions"') < page.index("c-the-trial")
    assert page.count('id="c-the-guide"') == 1


def test_everything_on_the_page_is_in_its_contents(reader: Client) -> None:
    drug = make_drug("alphazole", also_chemotherapy="yes", what_it_does="It calms.")
    with change(by=None, why="parts"):
        drug.names.create(text="AZL", kind="abbreviation", caution="Two meanings.")
        drug.references.create(to_topic=make_topic("fever"))
    make_citation(drugs=(drug,), kind="patient-education")

    page = reader.get("/drugs/alphazole/").content.decode()

    for anchor in ("chemo", "care", "names", "does", "risks", "guides", "conditions", "citations-title", "see-also",
                   "about-page"):  # fmt: skip
        assert page.count(f'href="#{anchor}"') >= 1
        assert page.count(f'id="{anchor}"') == 1


@pytest.mark.parametrize(
    ("dose", "is_cited", "title"),
    [
        ("lower", True, "Also used as chemotherapy, at higher doses"),
        ("higher", True, "Also used as chemotherapy, at lower doses"),
        ("similar", True, "Also used as chemotherapy, at similar doses"),
        ("unknown", True, "Also used as chemotherapy "),
        ("lower", False, "Also used as chemotherapy "),
    ],
)
def test_the_heading_on_chemotherapy_claims_no_dose_without_a_source(
    reader: Client, dose: str, is_cited: bool, title: str
) -> None:
    paper = make_citation() if is_cited else None
    make_drug("alphazole", also_chemotherapy="yes", chemotherapy_dose=dose, chemotherapy_citation=paper)

    page = text_of(reader.get("/drugs/alphazole/"))

    assert title in page
    assert page.count(", at ") == ("," in title)
