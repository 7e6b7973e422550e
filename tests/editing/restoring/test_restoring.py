"""Any point of a record's story can be put back, with its rows and what its deletion took along."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.editing.restoring.restoring import plan
from catalog.editing.workflow.publishing import discard
from catalog.history.snapshot import taken
from catalog.history.timeline import story
from catalog.models import (
    Citation,
    CitationAuthor,
    CrossReference,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugName,
    change,
)
from tests.editing.restoring.restored import now, put_back, version
from tests.factories import (
    fresh,
    make_citation,
    make_class,
    make_drug,
    make_topic,
    save,
)

pytestmark = pytest.mark.django_db


def test_words_and_rows_come_back_as_one_change_with_its_reason(editor: User) -> None:
    drug = make_drug("alphazole", classes=(make_class(),), status="draft")
    name = save(DrugName(drug=drug, text="Alphabrand"))
    then, before = now(drug), taken(Drug, drug.pk)
    with change(by=None, why="rewritten"):
        drug.summary = "New words."
        drug.save()
        drug.memberships.get().delete()
        name.text = "Betabrand"
        name.save()
        DrugName.objects.create(drug=drug, text="Gammabrand")

    put_back(drug, editor, then)

    last = story(Drug, drug.pk)[-1]
    assert taken(Drug, drug.pk) == before
    assert (last.why, last.is_public, len(last.steps), version(drug)) == ("Better then.", True, 4, last.id)


def test_status_and_review_stay_as_they_are_today(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft", summary="First.")
    then = now(drug)
    drug.status, drug.summary = "published", "Second."
    drug.reviewed_on, drug.review_due_on, drug.reviewed_by = date(2026, 1, 5), date(2027, 1, 5), publisher
    save(drug)

    put_back(drug, publisher, then)

    drug.refresh_from_db()
    assert (drug.summary, drug.status, drug.reviewed_by) == ("First.", "published", publisher)
    assert (drug.reviewed_on, drug.review_due_on) == (date(2026, 1, 5), date(2027, 1, 5))


def test_a_deleted_record_comes_back_as_a_draft_with_its_rows_and_all_its_addresses(
    publisher: User, client: Client
) -> None:
    drug = make_drug("alphazole", status="review")
    save(DrugName(drug=drug, text="Alphabrand"))
    for slug in ("alpha", "alfa"):
        drug.slug = slug
        save(drug)
    pk, before, then = drug.pk, taken(Drug, drug.pk), now(drug)
    discard(record=fresh(drug), by=publisher, why="Typed twice.")

    back = put_back(drug, publisher, then, pk)
    status = back.status
    back.status = "published"
    save(back)

    live = taken(Drug, pk)
    assert (status, live.rows) == ("draft", before.rows)
    assert live.fields == {**(before.fields or {}), "status": "published"}
    assert [client.get(f"/drugs/{slug}/", follow=True).status_code for slug in ("alphazole", "alpha", "alfa")] == [
        200
    ] * 3
    assert client.get("/drugs/alphazole/").url == "/drugs/alfa/"


def test_a_deleted_class_comes_back_with_its_medicines_and_with_what_led_to_it(publisher: User) -> None:
    klass, topic = make_class("calmers", status="draft"), make_topic()
    drug = make_drug("alphazole", classes=(klass,))
    save(CrossReference(topic=topic, to_drug_class=klass, note="look here"))
    own = save(CrossReference(drug_class=klass, to_topic=topic, note="and there"))
    gone = save(CrossReference(drug=make_drug("gone", status="draft"), to_drug_class=klass))
    pk, then = klass.pk, now(klass)
    discard(record=fresh(klass), by=publisher, why="x")
    discard(record=Drug.objects.get(name="gone"), by=publisher, why="x")

    found = plan(DrugClass, pk, after=then)
    put_back(klass, publisher, then, pk)

    assert found is not None
    assert [(row.sign, row.kind, row.what) for row in found.told().rows] == [
        ("joined", "Also see", f"{topic}, and there"),
        ("joined", "Medicine", "alphazole"),
        ("joined", "Also see", f"{topic}, look here"),
    ]
    assert [str(row.drug_class) for row in drug.memberships.all()] == ["calmers"]
    assert set(CrossReference.objects.values_list("note", flat=True)) == {"look here", "and there"}
    assert CrossReference.objects.filter(pk__in=[own.pk, gone.pk]).get().pk == own.pk


def test_mentions_that_a_deletion_took_back_are_given_back_where_they_are_still_empty(publisher: User) -> None:
    draft, other = make_drug("alphazole", status="draft"), make_drug("betazole")
    one = save(DrugName(drug=other, text="one", confused_with=draft))
    two = save(DrugName(drug=other, text="two", confused_with=draft))
    gone = save(DrugName(drug=other, text="gone", confused_with=draft))
    save(DrugName(drug=other, text="never"))
    pk, then = draft.pk, now(draft)
    discard(record=fresh(draft), by=publisher, why="x")
    two.confused_with = make_drug("gammazole")
    save(two)
    with change(by=None, why="x"):
        DrugName.objects.get(pk=gone.pk).delete()

    found = plan(Drug, pk, after=then)
    put_back(draft, publisher, then, pk)

    assert found is not None
    [mention] = [row for row in found.told().rows if row.sign == "changed"]
    assert (mention.kind, mention.what, mention.fields[0].label) == ("Name", "betazole, one", "Often mistaken for")
    assert mention.fields[0].parts[0].text == "alphazole"
    assert dict(other.names.values_list("text", "confused_with__name")) == {
        "one": "alphazole", "two": "gammazole", "never": None
    }  # fmt: skip
    assert one.history.count() == 3


def test_a_citation_comes_back_to_the_record_that_rested_on_it_and_to_its_twin(publisher: User) -> None:
    paper = make_citation("On knots", status="draft")
    drug, twin = make_drug("alphazole", chemotherapy_citation=paper), make_citation("Knots again", twin_of=paper)
    pk, then = paper.pk, now(paper)
    discard(record=fresh(paper), by=publisher, why="x")

    found = plan(Citation, pk, after=then)
    put_back(paper, publisher, then, pk)

    drug.refresh_from_db()
    twin.refresh_from_db()
    assert found is not None
    assert {(row.kind, row.what) for row in found.told().rows} == {
        ("Medicine", "alphazole"),
        ("Citation", "Knots again"),
    }
    assert (drug.chemotherapy_citation_id, twin.twin_of_id) == (pk, pk)


def test_a_row_deleted_in_the_same_change_for_another_reason_stays_away(publisher: User) -> None:
    klass = make_class(status="draft")
    drug = make_drug(classes=(klass,))
    pk, then = klass.pk, now(klass)
    with change(by=publisher, why="both"):
        name = DrugName.objects.create(drug=drug, text="x", confused_with=None)
        klass.delete()
        DrugClassMembership.history.filter(drug_class_id=pk).latest().instance.save_base(raw=True)

    put_back(klass, publisher, then, pk)

    assert drug.memberships.count() == 1
    assert name.history.count() == 1


def test_a_row_that_moved_to_another_record_moves_back_and_is_named(publisher: User) -> None:
    one, other = make_drug("alphazole"), make_drug("betazole")
    name = save(DrugName(drug=one, text="Alphabrand"))
    then = now(one)
    name.drug = other
    save(name)

    found = plan(Drug, one.pk, after=then)
    put_back(one, publisher, then)

    assert found is not None
    assert found.moving == ["betazole: Alphabrand"]
    assert (one.names.count(), other.names.count()) == (1, 0)


def test_rows_that_stand_in_each_others_place_change_back(publisher: User) -> None:
    paper = make_citation()
    first = save(CitationAuthor(citation=paper, family="Aman", position=1))
    second = save(CitationAuthor(citation=paper, family="Bman", position=2))
    then, before = now(paper), taken(Citation, paper.pk)
    with change(by=None, why="turned round"):
        for author, place in ((first, 3), (second, 1), (first, 2)):
            author.position = place
            author.save()

    put_back(paper, publisher, then)

    assert taken(Citation, paper.pk) == before
    assert [author.family for author in paper.authors.all()] == ["Aman", "Bman"]
