"""Topics as readers meet them."""

import pytest
from django.test import Client

from tests.factories import make_citation, make_class, make_drug, make_risk, make_topic
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_list_groups_topics_by_kind_with_their_counts(reader: Client) -> None:
    infection = make_topic("infection", kind="risk")
    make_risk(make_drug("alphazole"), make_topic("plasma exchange", kind="procedure"))
    make_citation(topics=(infection,))
    make_citation(topics=(infection,), status="draft")

    page = text_of(reader.get("/topics/"))

    assert "Risk Infection 1 citation " in page
    assert "Procedure Plasma exchange 0 citations" in page


def test_topics_that_lead_to_nothing_stand_last_in_a_fold_that_says_so(reader: Client) -> None:
    make_citation(topics=(make_topic("vaccines"),))
    make_topic("infection")

    page = text_of(reader.get("/topics/"))

    assert "Vaccines 1 citation 1 without a citation or a statement yet : topics Infection 0 citations" in page


def test_the_page_says_what_to_watch_for_and_which_medicines_matter(reader: Client) -> None:
    infection = make_topic(
        "infection", also_called="germs", summary="Germs win.", watch_for="Fever.\n\nA cough.", urgent="With a fever."
    )
    drug = make_drug("cyclophosphamide", also_chemotherapy="yes")
    paper = make_citation("Counting infections", topics=(infection,), design="cohort")
    make_risk(drug, infection, citations=(paper,))
    make_risk(make_class("steroids"), infection, direction="unknown")

    page = text_of(reader.get("/topics/infection/"))

    for words in (
        "Also called germs",
        "Call your care team the same day With a fever.",
        "What to watch for Fever. A cough.",
        "Steroids all of this class Effect not clear",
        "Cyclophosphamide also chemotherapy Raises the risk No sentence yet 1 follow-up study",
        "1 citation, by kind, newest first; what has no date comes last.",
    ):
        assert words in page


def test_a_topic_without_anything_says_so(reader: Client) -> None:
    make_topic("vaccines")

    assert "We list no citation on this topic yet." in text_of(reader.get("/topics/vaccines/"))
