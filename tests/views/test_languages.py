"""Names and titles in another language are marked as such wherever they stand, so that they are read aloud right."""

from datetime import date

import pytest
from django.test import Client

from catalog.models import DiseaseName, DrugName
from tests.factories import make_citation, make_disease, make_drug, save

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/search/suggest/?q=knotenkrankheit", "/search/?q=knotenkrankheit"])
def test_the_name_that_led_to_a_record_is_in_its_own_language(reader: Client, address: str) -> None:
    save(DiseaseName(disease=make_disease("knots"), text="Knotenkrankheit", kind="spelling", language="German"))

    page = reader.get(address).content.decode()

    assert '“<bdi lang="de"><mark>Knotenkrankheit</mark></bdi>” is another spelling of it' in page


def test_an_english_name_needs_no_mark(reader: Client) -> None:
    save(DiseaseName(disease=make_disease("knots"), text="tangles", kind="synonym"))

    page = reader.get("/search/suggest/?q=tangles").content.decode()

    assert "<mark>tangles</mark> is another name of it" in page
    assert "<bdi" not in page


def test_foreign_names_stand_on_their_pages_in_their_own_language_and_direction(reader: Client) -> None:
    save(DiseaseName(disease=make_disease("knots"), text="nœuds", kind="synonym", language="French"))
    save(DrugName(drug=make_drug("alphazole"), text="alfazolo", kind="synonym", language="Italian"))

    assert '<bdi lang="fr">nœuds</bdi>' in reader.get("/diseases/knots/").content.decode()
    assert '<strong lang="it" dir="auto">alfazolo</strong>' in reader.get("/drugs/alphazole/").content.decode()


def test_a_foreign_title_that_came_in_last_is_marked_on_the_first_page(reader: Client) -> None:
    make_citation("Knoten im Alltag", language="de", added_on=date(2026, 11, 2))

    assert '<span lang="de" dir="auto">Knoten im Alltag</span>' in reader.get("/").content.decode()
