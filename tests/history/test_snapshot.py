"""A record with its rows as values: taken, remembered, packed and put back."""

import json
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder

from catalog.editing.proposals.applying import put
from catalog.editing.proposals.rolled_back import rolled_back
from catalog.history.describing import RowChange, describe
from catalog.history.snapshot import NEW, Snapshot, pack, remembered, steps, taken, unpack, with_new_ids
from catalog.models import Citation, CitationAuthor, CrossReference, Drug, DrugName, change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_topic, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug() -> Drug:
    """A medicine with a name, a class and a page to see also."""
    drug = make_drug("alphazole", classes=(make_class(),))
    save(DrugName(drug=drug, text="Alphabrand"))
    save(CrossReference(drug=drug, to_topic=make_topic()))
    return drug


def rewrite(drug: Drug) -> Any:
    """Another name, another summary, and no page to see also, as one change."""
    with change(by=None, why="rewritten") as made:
        drug.summary = "New words."
        drug.save()
        DrugName.objects.create(drug=drug, text="Betabrand")
        CrossReference.objects.all().delete()
    return made.id


def names(snapshot: Snapshot) -> list[str]:
    return [values["text"] for values in snapshot.rows[DrugName].values()]


def test_it_holds_the_record_and_the_rows_that_belong_to_it_and_no_others(drug: Drug) -> None:
    save(CrossReference(topic=make_topic("other"), to_drug=drug, note="the other way"))

    snapshot = taken(Drug, drug.pk)

    assert snapshot.fields is not None
    assert (snapshot.fields["name"], names(snapshot)) == ("alphazole", ["Alphabrand"])
    assert {table.__name__: len(rows) for table, rows in snapshot.rows.items()} == {
        "DrugName": 1, "DrugClassMembership": 1, "DrugCode": 0, "CrossReference": 1,
    }  # fmt: skip


def test_any_change_of_the_past_is_remembered_with_its_rows(drug: Drug) -> None:
    before = taken(Drug, drug.pk)
    drug.refresh_from_db()
    made = rewrite(drug)

    now = remembered(Drug, drug.pk, after=made)
    then = remembered(Drug, drug.pk, after=Drug.history.filter(id=drug.pk).earliest().changeset)

    assert now == taken(Drug, drug.pk)
    assert then is not None
    assert then.fields == before.fields
    assert names(then) == []
    assert remembered(Drug, drug.pk, after=make_drug().history.get().changeset) is None


def test_a_deleted_record_is_remembered_as_none(drug: Drug) -> None:
    pk = drug.pk
    with change(by=None, why="gone") as made:
        drug.delete()

    gone = remembered(Drug, pk, after=made.id)

    assert gone is not None
    assert (gone.fields, names(gone), taken(Drug, pk).fields) == (None, [], None)


def test_putting_it_brings_back_fields_and_rows_and_takes_later_rows_out(drug: Drug) -> None:
    before = taken(Drug, drug.pk)
    rewrite(drug)

    with change(by=None, why="put back"):
        put(before)

    assert taken(Drug, drug.pk) == before


def test_what_is_the_same_is_not_written(drug: Drug) -> None:
    with change(by=None, why="the same") as made:
        put(taken(Drug, drug.pk))

    assert made.touched == []


def test_new_rows_get_ids_of_their_own_unless_it_is_a_trial(drug: Drug) -> None:
    live = taken(Drug, drug.pk)
    fresh = DrugName(drug=drug, text="Betabrand")
    rows = {**live.rows, DrugName: {**live.rows[DrugName], 7_000: {**next(iter(live.rows[DrugName].values()))}}}
    rows[DrugName][7_000]["text"] = fresh.text
    proposed = with_new_ids(Snapshot(Drug, drug.pk, live.fields, rows), known=[live])

    assert list(proposed.rows[DrugName])[1:] == [NEW]
    with rolled_back(), change(by=None, why="tried"):
        put(proposed, is_rolled_back=True)
        assert DrugName.objects.get(text="Betabrand").pk == NEW
    with change(by=None, why="for good"):
        put(proposed)
    assert DrugName.objects.get(text="Betabrand").pk < NEW


def test_what_cannot_be_written_is_named(drug: Drug) -> None:
    snapshot = taken(Drug, drug.pk)
    [name] = snapshot.rows[DrugName].values()

    with pytest.raises(ValidationError, match="name “”: This field cannot be blank"), change(by=None, why="x"):
        put(Snapshot(Drug, drug.pk, snapshot.fields, {**snapshot.rows, DrugName: {NEW: {**name, "text": ""}}}))


def test_it_survives_json() -> None:
    citation = make_citation(issued="2016-12", drugs=(make_drug(),), diseases=(make_disease(),), doi="10.1000/1")
    citation.review_due_on = date(2027, 1, 1)
    save(citation)
    save(CitationAuthor(citation=citation, family="Aman", position=1))
    snapshot = taken(Citation, citation.pk)

    text = json.dumps(pack(snapshot), cls=DjangoJSONEncoder)

    assert unpack(Citation, citation.pk, json.loads(text)) == snapshot


def test_a_column_younger_than_what_was_packed_has_its_default(drug: Drug) -> None:
    packed = pack(taken(Drug, drug.pk))
    del packed["fields"]["summary"], packed["rows"]["drugcode"]

    found = unpack(Drug, drug.pk, packed)

    assert found.fields is not None
    assert found.fields["summary"] == ""


def test_two_states_are_told_apart_as_the_timeline_tells_it(drug: Drug) -> None:
    before = taken(Drug, drug.pk)
    rewrite(drug)

    [told] = describe([steps(before, taken(Drug, drug.pk))])
    [nothing] = describe([steps(before, before)])

    assert [field.label for field in told.fields] == ["In one or two sentences"]
    assert [(row.sign, row.kind) for row in told.rows] == [("joined", "Name"), ("left", "Also see")]
    assert told.rows[0] == RowChange("joined", "Name", "Betabrand, Brand name")
    assert nothing.is_empty
