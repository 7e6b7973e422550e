"""Two changes of one record, joined."""

from dataclasses import replace

import pytest

from catalog.editing.proposals.joining import Place, join, places, with_places
from catalog.history.snapshot import NEW, Snapshot, taken
from catalog.models import Drug, DrugName
from tests.factories import make_drug, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def base() -> Snapshot:
    """A medicine with two names."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="one"))
    save(DrugName(drug=drug, text="two"))
    return taken(Drug, drug.pk)


def with_fields(snapshot: Snapshot, **values: str) -> Snapshot:
    return replace(snapshot, fields={**(snapshot.fields or {}), **values})


def test_what_only_one_of_them_changed_is_kept(base: Snapshot) -> None:
    joined = join(base=base, theirs=with_fields(base, summary="theirs"), mine=with_fields(base, warning="mine"))

    assert joined.collisions == []
    assert joined.snapshot == with_fields(base, summary="theirs", warning="mine")


def test_what_both_changed_alike_does_not_collide(base: Snapshot) -> None:
    same = with_fields(base, summary="the same")

    assert join(base=base, theirs=same, mine=same) == (same, [])


def test_what_both_changed_collides_and_is_theirs_for_now(base: Snapshot) -> None:
    theirs = with_fields(base, summary="theirs")

    joined = join(base=base, theirs=theirs, mine=with_fields(base, summary="mine"))

    assert joined.collisions == [Place(Drug, base.pk, "summary")]
    assert joined.snapshot == theirs


def test_rows_are_joined_whole(base: Snapshot) -> None:
    (first, values), (second, _) = base.rows[DrugName].items()
    theirs = with_places(base, {Place(DrugName, first, ""): None})
    mine = with_places(base, {
        Place(DrugName, second, ""): {**values, "text": "second"}, Place(DrugName, NEW, ""): {**values, "text": "new"},
    })  # fmt: skip

    joined = join(base=base, theirs=theirs, mine=mine)

    assert joined.collisions == []
    assert [row["text"] for row in joined.snapshot.rows[DrugName].values()] == ["second", "new"]


def test_a_row_that_one_changed_and_the_other_took_out_collides(base: Snapshot) -> None:
    first, values = next(iter(base.rows[DrugName].items()))
    place = Place(DrugName, first, "")

    joined = join(
        base=base,
        theirs=with_places(base, {place: {**values, "text": "theirs"}}),
        mine=with_places(base, {place: None}),
    )

    assert joined.collisions == [place]


def test_places_cover_all_there_is(base: Snapshot) -> None:
    assert with_places(replace(base, fields={}, rows={DrugName: {}}), places(base)).fields == base.fields
