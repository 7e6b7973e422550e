"""A long group of choices is sent short, and whole to whoever asks for it."""

import pytest
from django.test import Client

from tests.factories import make_citation, make_disease

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(db: None) -> None:
    """Thirty conditions, each but the first with a citation, the last one with two."""
    diseases = [make_disease(f"knot {number:02}") for number in range(30)]
    for disease in [*diseases[1:], diseases[-1]]:
        make_citation(diseases=(disease,))


def offered(client: Client, address: str) -> list[str]:
    """The conditions among the choices, in order."""
    page = client.get(address).content.decode()
    parts = page.split('name="disease" value="')[1:]
    return [part.partition('"')[0] for part in parts]


def test_a_list_sends_the_most_frequent_choices_and_leads_to_all(many: None, reader: Client) -> None:
    page = reader.get("/citations/").content.decode()

    assert len(offered(reader, "/citations/")) == 20
    assert offered(reader, "/citations/")[0] == "knot-29"
    assert '<a class="action" href="/citations/?all=disease#facet-disease" data-whole>All 30<' in page


def test_the_link_leads_to_all_of_them_and_keeps_what_is_on(many: None, reader: Client) -> None:
    page = reader.get("/citations/?disease=knot-03&all=disease").content.decode()

    assert sorted(offered(reader, "/citations/?disease=knot-03&all=disease")) == [f"knot-{n:02}" for n in range(30)]
    assert '<input type="hidden" name="all" value="disease">' in page
    assert "data-whole" not in page
    assert '<meta name="robots" content="noindex">' in page


def test_what_is_on_is_among_the_choices_however_rare_it_is(many: None, reader: Client) -> None:
    assert offered(reader, "/citations/?disease=knot-00")[0] == "knot-00"


def test_a_group_that_is_none_is_named_to_the_reader(many: None, reader: Client) -> None:
    assert "“color” is not a group of choices that we know." in reader.get("/citations/?all=color").content.decode()
