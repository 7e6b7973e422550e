"""Any point of a record's story can be put back, with its rows and what its deletion took along."""

from datetime import date
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client

from catalog.editing import restoring
from catalog.editing.publishing import discard, retire
from catalog.editing.restoring import MovedOnError, plan, restore, statements_about
from catalog.editing.snapshot import taken
from catalog.editing.timeline import lived, story
from catalog.models import (
    Citation,
    CitationAuthor,
    CrossReference,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugName,
    Journal,
    Recorded,
    StandingNotice,
    Topic,
    Treatment,
    TreatmentEvidence,
    change,
)
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_journal,
    make_risk,
    make_topic,
    make_treatment,
    save,
)

pytestmark = pytest.mark.django_db


def now(record: Recorded) -> UUID:
    """The change set that wrote the record or one of its rows last."""
    return lived(story(type(record), record.pk))[-1].id


def version(record: Recorded) -> UUID | None:
    """The version that somebody who looks today would see."""
    return type(record)._default_manager.values_list("version", flat=True).filter(pk=record.pk).first()


def put_back(record: Recorded, by: User, after: UUID, pk: int | None = None) -> Recorded:
    pk = pk or record.pk
    seen = type(record)._default_manager.values_list("version", flat=True).filter(pk=pk).first()
    return restore(model=type(record), pk=pk, after=after, version=seen, by=by, why="Better then.", is_public=True)


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
    discard(record=drug, by=publisher, why="Typed twice.")

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
    discard(record=klass, by=publisher, why="x")
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
    discard(record=draft, by=publisher, why="x")
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
    discard(record=paper, by=publisher, why="x")

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


def test_what_needs_a_deleted_record_is_refused_by_its_name_and_nothing_is_written(publisher: User) -> None:
    klass = make_class("calmers", status="draft")
    drug = make_drug("alphazole", classes=(klass,), status="draft")
    then = now(drug)
    discard(record=klass, by=publisher, why="x")
    rows = Drug.history.count()

    with pytest.raises(ValidationError, match=r"“calmers” is deleted\. Bring it back first\."):
        put_back(drug, publisher, then)

    assert (Drug.history.count(), drug.memberships.count()) == (rows, 0)


def test_what_was_merely_mentioned_and_is_gone_is_not_mentioned_again(publisher: User, editor: User) -> None:
    paper, other = make_citation("On knots", status="draft"), make_citation("Knots again", status="draft")
    paper.twin_of = other
    save(paper)
    save(StandingNotice(citation=paper, standing="corrected", confirmed_by=editor))
    then = now(paper)
    discard(record=other, by=publisher, why="x")
    editor.delete()
    with change(by=None, why="x"):
        StandingNotice.objects.get().delete()

    found = plan(Citation, paper.pk, after=then)
    put_back(paper, publisher, then)

    assert found is not None
    assert sorted(found.emptied) == ["Knots again", "a deleted user"]
    paper.refresh_from_db()
    assert (paper.twin_of, paper.notices.get().confirmed_by) == (None, None)


def test_what_another_record_took_meanwhile_is_refused_in_words(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    then = now(drug)
    drug.name = "betazole"
    save(drug)
    save(Drug(name="alphazole", slug="another"))

    with pytest.raises(ValidationError, match="already exists"):
        put_back(drug, publisher, then)


def test_restoring_what_would_change_nothing_writes_nothing(publisher: User) -> None:
    drug = make_drug()
    seen = version(drug)

    with pytest.raises(ValidationError, match="nothing to restore"):
        put_back(drug, publisher, now(drug))

    assert (drug.history.count(), version(drug)) == (1, seen)


def test_there_is_nothing_to_restore_where_there_was_no_record(publisher: User) -> None:
    drug = make_drug(status="draft")
    pk = drug.pk
    discard(record=drug, by=publisher, why="x")
    gone = story(Drug, pk)[-1].id

    with pytest.raises(ValidationError, match="nothing to restore"):
        put_back(drug, publisher, gone, pk)

    assert plan(Drug, pk, after=make_drug().history.get().changeset) is None


def test_a_record_without_a_status_comes_back_too(publisher: User) -> None:
    journal = make_journal("Journal of Knots", abbreviation="J Knots")
    pk, then, before = journal.pk, now(journal), taken(Journal, journal.pk)
    discard(record=journal, by=publisher, why="x")

    put_back(journal, publisher, then, pk)

    assert taken(Journal, pk) == before


def test_a_statement_comes_back_with_its_evidence(publisher: User) -> None:
    treatment = make_treatment(make_drug(), make_disease(), citations=(make_citation(),), status="draft")
    pk, then, before = treatment.pk, now(treatment), taken(Treatment, treatment.pk)
    discard(record=treatment, by=publisher, why="x")

    put_back(treatment, publisher, then, pk)

    assert taken(Treatment, pk) == before
    assert TreatmentEvidence.objects.count() == 1


def test_a_retired_record_is_put_back_and_stays_retired(publisher: User) -> None:
    topic = make_topic("knots", summary="First.")
    then = now(topic)
    topic.summary = "Second."
    save(topic)
    retire(record=topic, by=publisher, why="x")

    put_back(topic, publisher, then)

    assert Topic.objects.values_list("summary", "status").get() == ("First.", "retired")


def test_whoever_looked_at_another_version_is_refused(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    then, seen = now(drug), version(drug)
    wish = {"model": Drug, "pk": drug.pk, "after": then, "by": publisher, "why": "x"}
    drug.summary = "Theirs."
    save(drug)

    with pytest.raises(MovedOnError):
        restore(**wish, version=seen)
    with pytest.raises(MovedOnError):
        restore(**wish, version=None)
    discard(record=drug, by=publisher, why="x")
    with pytest.raises(MovedOnError):
        restore(**wish, version=seen)

    assert Drug.history.filter(history_change_reason="x").exclude(history_type="-").count() == 0


def test_of_two_who_bring_a_record_back_at_once_the_second_is_told(
    publisher: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    drug = make_drug(status="draft")
    pk, then = drug.pk, now(drug)
    discard(record=drug, by=publisher, why="x")

    def too_late(_snapshot: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(restoring, "put", too_late)
    with pytest.raises(MovedOnError):
        put_back(drug, publisher, then, pk)


def test_statements_about_a_record_are_records_of_their_own() -> None:
    drug = make_drug("alphazole")
    treatment, risk = make_treatment(drug, make_disease("knots")), make_risk(drug, make_topic())

    assert set(statements_about(drug)) == {treatment, risk}
    assert statements_about(make_citation()) == []
