"""The evidence map as a list: on phones by condition, and for everybody by medicine."""

import pytest
from django.test import Client

from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_same_as_a_list_tells_every_square_in_words(reader: Client) -> None:
    drug = make_drug("alphazole", classes=(make_class("calmers"),))
    make_drug("betazole")
    knots, loops = make_disease("knots"), make_disease("loops")
    make_citation(drugs=(drug,), diseases=(knots,), design="randomized-trial")
    make_citation(drugs=(drug,), diseases=(knots,), design="case-report")
    make_treatment(drug, loops)

    page = text_of(reader.get("/evidence-map/?as=list&empty=show"))

    assert "Calmers Alphazole 1 condition with citations 2 Knots 2 citations: 1 trial, 1 case report" in page
    assert "Loops Stated, but uncited , Alphazole All about Alphazole" in page
    assert "Medicines without a class Betazole No conditions with citations Not looked at yet Knots, Loops" in page
    assert "The same numbers as a map" in page
    assert "The same numbers as a list" in text_of(reader.get("/evidence-map/"))


def test_on_a_phone_it_is_a_list_of_conditions_with_the_most_papers_first(reader: Client) -> None:
    alphazole, betazole = make_drug("alphazole"), make_drug("betazole")
    few, many = make_disease("few papers"), make_disease("many papers")
    make_disease("no papers", parent=few)
    for diseases in ((few, many), (many,)):
        make_citation(drugs=(alphazole,), diseases=diseases, design="case-report")
    make_citation(drugs=(betazole,), diseases=(many,), design="case-report")

    page = text_of(reader.get("/evidence-map/"))

    assert (
        "By condition By medicine Many papers 2 medicines with citations 2 Alphazole 2 citations: 2 case reports "
        ", Many papers 1 Betazole 1 citation: 1 case report , Many papers All about Many papers "
        "Few papers 1 medicine with citations 1 Alphazole 1 citation: 1 case report , Few papers "
        "Not looked at yet Betazole All about Few papers"
    ) in page
