"""Parts of the evidence map on other pages."""

import pytest
from django.test import Client

from catalog.models import Drug
from catalog.search.counting import published_diseases
from catalog.search.facet_keeping import facet_index
from catalog.views.evidence_map import home_map
from tests.factories import make_citation, make_disease, make_drug, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_page_of_a_medicine_holds_its_row_and_that_of_a_condition_its_column(reader: Client) -> None:
    knots = make_disease("knots")
    skin, loops = make_disease("knot skin", parent=knots), make_disease("loops")
    alphazole, betazole = make_drug("alphazole"), make_drug("betazole")
    make_citation(drugs=(alphazole,), diseases=(skin,), design="cohort")
    make_treatment(alphazole, loops)
    make_treatment(betazole, skin)

    drug = reader.get("/drugs/alphazole/")
    disease = reader.get("/diseases/knots/")

    row = "Knots 1 citation: 1 follow-up study Knot skin 1 citation: 1 follow-up study Loops Stated, but uncited"
    assert row in text_of(drug)
    assert 'href="/citations/?drug=alphazole&amp;disease=knot-skin"' in drug.content.decode()
    assert "Alphazole 1 citation: 1 follow-up study Betazole Stated, but uncited" in text_of(disease)
    assert "What stands under it counts too." in text_of(disease)
    assert 'href="/drugs/betazole/#treats"' in disease.content.decode()


def test_records_without_a_square_say_so(reader: Client) -> None:
    make_drug("alphazole")
    make_disease("knots")

    assert "We list no paper on alphazole for any condition yet." in text_of(reader.get("/drugs/alphazole/"))
    assert "We list no paper on a medicine for this condition yet." in text_of(reader.get("/diseases/knots/"))


def test_home_shows_a_few_medicines_and_conditions_that_do_not_stand_under_one_another() -> None:
    knots = make_disease("knots")
    skin = make_disease("knot skin", parent=knots)
    others = [make_disease(f"other {number}") for number in range(4)]
    drugs = [make_drug("betazole"), make_drug("alphazole")]
    make_disease("empty")
    for disease in (knots, skin, *others):
        make_citation(drugs=(drugs[0],), diseases=(disease,))

    shown = home_map(list(Drug.objects.all()), published_diseases()[0], facet_index())

    assert [str(disease) for disease in shown["diseases"]] == ["knots", "other 0", "other 1", "other 2"]
    assert [(str(row.drug), [square.count for square in row.squares]) for row in shown["rows"]] == [
        ("alphazole", [0, 0, 0, 0]),
        ("betazole", [2, 1, 1, 1]),
    ]


def test_home_leads_to_the_map_once_it_holds_anything(reader: Client) -> None:
    before = text_of(reader.get("/"))
    make_citation(drugs=(make_drug("alphazole"),), diseases=(make_disease("knots"),))

    assert "See the full evidence map" not in before
    assert "by condition Knots Alphazole 1 See the full evidence map" in text_of(reader.get("/"))
