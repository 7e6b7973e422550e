"""Parts of the evidence map on other pages."""

import pytest
from django.test import Client

from catalog.facets.counting import published_diseases
from catalog.facets.keeping import facet_index
from catalog.models import Drug
from catalog.views.evidence_map import home_map
from tests.factories import make_citation, make_disease, make_drug
from tests.pages import text_of

pytestmark = pytest.mark.django_db


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


def test_home_shows_what_papers_are_about_before_what_only_gathers_it() -> None:
    diseases = make_disease("diseases")
    knots, loops = make_disease("knots", parent=diseases), make_disease("loops", parent=diseases)
    drug = make_drug("alphazole")
    for disease in (diseases, knots, knots, loops, loops, loops):
        make_citation(drugs=(drug,), diseases=(disease,))

    shown = home_map([drug], published_diseases()[0], facet_index())

    assert [str(disease) for disease in shown["diseases"]] == ["loops", "knots"]


def test_home_leads_to_the_map_once_it_holds_anything(reader: Client) -> None:
    before = text_of(reader.get("/"))
    make_citation(drugs=(make_drug("alphazole"),), diseases=(make_disease("knots"),))

    assert "See the full evidence map" not in before
    assert "by condition Knots Alphazole 1 See the full evidence map" in text_of(reader.get("/"))
