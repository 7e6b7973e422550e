"""Writing that is taken back."""

import pytest

from catalog.editing.proposals.rolled_back import rolled_back
from catalog.facets.keeping import facet_index
from catalog.models import DataVersion, Drug, change
from tests.factories import make_drug

pytestmark = pytest.mark.django_db


def test_nothing_of_it_stays() -> None:
    drug, version = make_drug("alphazole"), DataVersion.objects.current()

    with rolled_back(), change(by=None, why="tried"):
        drug.summary = "tried"
        drug.save()
        assert Drug.objects.get().summary == "tried"

    assert (Drug.objects.get().summary, Drug.history.count()) == ("", 1)
    assert DataVersion.objects.current() == version


def test_it_can_be_tried_before_anything_was_ever_changed() -> None:
    with rolled_back():
        assert DataVersion.objects.current() < 0

    assert DataVersion.objects.current() == 0


def test_the_facet_index_knows_of_it_inside_and_nobody_keeps_that() -> None:
    make_drug("alphazole")
    kept = facet_index()

    with rolled_back(), change(by=None, why="tried"):
        make_drug("betazole")
        inside = facet_index()

    assert [entry.label for entry in inside.names.entries["drug"]] == ["Alphazole", "Betazole"]
    assert facet_index() is kept
