"""Which medicines come up for a condition, and where nothing is."""

import pytest
from django.test import Client

from catalog.models import TreatmentSearch
from catalog.views.disease_evidence import named
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment, save
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_each_medicine_stands_once_by_its_strongest_source(reader: Client) -> None:
    knots = make_disease("knots")
    skin = make_disease("knot skin", parent=knots)
    drug, dish = make_drug("alphazole"), make_drug("betazole")
    trial = make_citation(drugs=(drug,), diseases=(skin,), design="randomized-trial", sample_size=142)
    series = make_citation(drugs=(drug,), diseases=(knots,), design="case-series")
    lab = make_citation(drugs=(drug, dish), diseases=(knots,), design="laboratory")
    make_treatment(drug, knots, role="laboratory", citations=(lab,), statement="In a dish.")
    make_treatment(drug, knots, role="studied", citations=(series,), statement="A few people.")
    make_treatment(drug, skin, role="studied", citations=(trial,), statement="A trial.")
    make_treatment(dish, knots, role="laboratory", citations=(lab,))
    make_treatment(make_drug("gammazole"), knots, role="comparator")
    make_treatment(make_class("calmers"), knots)
    make_citation(drugs=(make_drug("deltazole"),), diseases=(skin,), design="cohort")

    page = text_of(reader.get("/diseases/knots/"))

    order = [
        "Used or studied Alphazole Trial 142 people For knot skin A trial. 3 citations on alphazole 2 on the whole "
        "condition, 1 on knot skin Calmers all of this class Uncited",
        "Compared with something else Gammazole",
        "In the laboratory, on nobody Betazole Lab study No sentence yet 1 citation on betazole 1 on the "
        "whole condition",
        "Listed, not summed up yet Deltazole 1 follow-up study 1 citation on deltazole 1 on knot skin",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "In a dish." not in page


def test_what_is_advised_against_stands_apart_even_where_it_is_used_as_well(reader: Client) -> None:
    knots, drug = make_disease("knots"), make_drug("alphazole")
    make_treatment(drug, knots, statement="It has been used.")
    make_treatment(drug, knots, role="not-recommended", statement="A guideline says no.")
    make_treatment(make_drug("betazole"), knots, role="not-recommended")

    page = text_of(reader.get("/diseases/knots/"))

    assert "Used or studied Alphazole" in page
    assert "Advised against Alphazole Uncited We list no paper for it yet. A guideline says no." in page
    assert page.index("Advised against") < page.index("Betazole")


def test_gaps_are_told_by_their_kind(reader: Client) -> None:
    knots = make_disease("knots")
    searched = make_treatment(make_drug("alphazole"), knots)
    save(TreatmentSearch(treatment=searched, searched_on="2026-03-04"))
    make_treatment(make_drug("betazole"), knots)
    make_treatment(make_drug("deltazole"), knots, citations=(make_citation(standing="retracted"),))
    make_drug("gammazole")

    page = text_of(reader.get("/diseases/knots/"))

    for words in (
        "Searched, nothing found: Alphazole (on 4 March 2026).",
        "Stated, but uncited: Betazole.",
        "No longer supported: Deltazole.",
        "Not looked at yet: Gammazole.",
    ):
        assert words in page


def test_a_condition_without_gaps_says_so_and_many_names_are_cut(reader: Client) -> None:
    drug, knots = make_drug("alphazole"), make_disease("knots")
    make_citation(drugs=(drug,), diseases=(knots,))

    assert "We list a paper for this condition on each medicine of ours." in text_of(reader.get("/diseases/knots/"))
    assert named([str(n) for n in range(14)]) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 others"


def test_forms_and_complications_stand_as_trees_with_their_counts(reader: Client) -> None:
    knots = make_disease("knots")
    skin = make_disease("knot skin", parent=knots, kind="subtype")
    make_disease("knot scar", parent=skin, kind="subtype")
    make_citation(diseases=(make_disease("knot lung", complication_of=knots, kind="complication"),))

    page = text_of(reader.get("/diseases/knots/"))

    assert "Forms of it Knot skin None yet Knot scar None yet Complications of it Knot lung complication, 1 cit" in page


def test_papers_without_a_medicine_are_told_of(reader: Client) -> None:
    make_citation(diseases=(make_disease("knots"),))

    page = text_of(reader.get("/diseases/knots/"))

    assert "Nothing on this condition is filed under a medicine yet. 1 citation on it stands below." in page
    assert "We list no medicine" not in page


def test_what_was_only_studied_is_not_said_to_be_treated(reader: Client) -> None:
    drug = make_drug("alphazole", also_chemotherapy="yes")
    make_treatment(drug, make_disease("knots"))
    make_treatment(drug, make_disease("loops"), role="studied", statement="A study.")
    make_treatment(drug, make_disease("twists"), role="laboratory")
    make_treatment(drug, make_disease("bows"), role="not-recommended")

    treated = text_of(reader.get("/diseases/?treated_with=chemotherapy"))
    studied = text_of(reader.get("/diseases/?studied_with=alphazole"))
    both = text_of(reader.get("/diseases/?treated_with=alphazole&studied_with=alphazole"))

    assert "Conditions treated with chemotherapy medicines" in treated
    assert "1 of 4 conditions, 1 statement: 0 cited, 1 uncited" in treated
    assert "Conditions studied with alphazole" in studied
    assert "2 of 4 conditions, 2 statements: 0 cited, 2 uncited" in studied
    assert "Alphazole Studied A study." in studied
    assert "0 of 4 conditions" in both
