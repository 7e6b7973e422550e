"""Before and after: whoever goes on and back again is where they were."""

import re

import pytest
from django.test import Client

from catalog.models import change
from tests.factories import make_class, make_disease, make_drug
from tests.pages import text_of

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<a (?:class="\w+" )?href="(/\w+/[\w-]+/)" rel="(prev|next)">')


def ways(reader: Client, address: str) -> dict[str, str]:
    """Where "before" and "after" of a page lead."""
    return {rel: to for to, rel in LINK.findall(reader.get(address).content.decode())}


def make_medicines() -> list[str]:
    """Medicines in one class, in two, and in none; a class of cancer medicines has the lowest places."""
    immune, cancer = make_class("immune"), make_class("cancer", is_chemotherapy=True)
    both = [("cyclo", (immune, cancer)), ("metho", (cancer, immune)), ("aza", (immune,)), ("mito", (cancer,))]
    drugs = [make_drug(name, classes=classes) for name, classes in both] + [make_drug("hydroxy"), make_drug("alone")]
    with change(by=None, why="order"):
        for place, drug in enumerate(drugs):
            for membership in drug.memberships.all():
                membership.position = place + (50 if membership.drug_class == immune else 0)
                membership.save()
    return [drug.get_absolute_url() for drug in drugs]


def make_conditions() -> list[str]:
    """A tree of conditions with forms and complications, in the editors' order."""
    knots, loops = make_disease("knots", position=2), make_disease("loops", position=1)
    skin = make_disease("skin", parent=knots, position=9)
    lung = make_disease("lung", complication_of=knots, parent=loops, position=3)
    deep = make_disease("deep", parent=skin)
    return [disease.get_absolute_url() for disease in (knots, loops, skin, lung, deep)]


@pytest.mark.parametrize("make", [make_medicines, make_conditions])
def test_after_and_before_lead_back_to_where_one_was(reader: Client, make: "object") -> None:
    addresses = make()  # type: ignore[operator]

    found = {address: ways(reader, address) for address in addresses}

    assert {(here, way["next"]) for here, way in found.items() if "next" in way} == {
        (way["prev"], here) for here, way in found.items() if "prev" in way
    }


def test_medicines_follow_their_main_class_which_is_not_that_of_cancer(reader: Client) -> None:
    make_medicines()

    assert ways(reader, "/drugs/metho/") == {"prev": "/drugs/cyclo/", "next": "/drugs/aza/"}
    assert ways(reader, "/drugs/mito/") == {}
    assert ways(reader, "/drugs/hydroxy/") == {"prev": "/drugs/alone/"}
    assert "Medicines Immune Cyclo " in text_of(reader.get("/drugs/cyclo/"))
    assert "Back to the class Immune" in text_of(reader.get("/drugs/cyclo/"))
    assert "Back to the class Cancer" in text_of(reader.get("/drugs/mito/"))
    assert "Back to all Medicines A to Z" in text_of(reader.get("/drugs/alone/"))


def test_conditions_follow_what_stands_under_the_same_one(reader: Client) -> None:
    make_conditions()

    assert ways(reader, "/diseases/loops/") == {"next": "/diseases/knots/"}
    assert ways(reader, "/diseases/lung/") == {"next": "/diseases/skin/"}
    assert ways(reader, "/diseases/deep/") == {}
    assert "Back to Knots" in text_of(reader.get("/diseases/lung/"))
    assert "Back to all Conditions" in text_of(reader.get("/diseases/loops/"))
