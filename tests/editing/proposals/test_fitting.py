"""A next version meets a catalogue that changed."""

from django.contrib.auth.models import User

from catalog.editing.proposals.fitting import put_what_fits
from catalog.editing.proposals.joining import Place, with_places
from catalog.editing.proposals.rolled_back import rolled_back
from catalog.history.snapshot import NEW, taken
from catalog.models import Drug, DrugClassMembership, change
from tests.factories import make_class, make_drug


def test_a_row_that_needs_what_is_gone_is_left_out_and_named(publisher: User) -> None:
    drug, klass = make_drug("alphazole"), make_class("calmers")
    row = {"drug_id": drug.pk, "drug_class_id": klass.pk, "position": 0}
    live = taken(Drug, drug.pk)
    wanted = with_places(live, {Place(Drug, drug.pk, "summary"): "New.", Place(DrugClassMembership, NEW, ""): row})
    with change(by=publisher, why="gone"):
        klass.delete()

    with rolled_back(), change(by=publisher, why="x"):
        problems = put_what_fits(wanted)
        after = taken(Drug, drug.pk)

    assert problems == ["class: the class it names is gone."]
    assert (after.fields or {})["summary"] == "New."
    assert after.rows[DrugClassMembership] == {}
    assert taken(Drug, drug.pk) == live
