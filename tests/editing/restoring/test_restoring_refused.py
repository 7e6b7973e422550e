"""Restoring what leads to other records, and what is refused."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from catalog.editing.restoring import restoring
from catalog.editing.restoring.restoring import MovedOnError, plan, restore, statements_about
from catalog.editing.workflow.publishing import discard, retire
from catalog.history.snapshot import taken
from catalog.history.timeline import story
from catalog.models import (
    Citation,
    Drug,
    DrugName,
    Journal,
    StandingNotice,
    Topic,
    Treatment,
    TreatmentEvidence,
    change,
)
from tests.editing.restoring.restored import now, put_back, version
from tests.factories import (
    fresh,
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


def test_what_needs_a_deleted_record_is_refused_by_its_name_and_nothing_is_written(publisher: User) -> None:
    klass = make_class("calmers", status="draft")
    drug = make_drug("alphazole", classes=(klass,), status="draft")
    then = now(drug)
    discard(record=fresh(klass), by=publisher, why="x")
    rows = Drug.history.count()

    with pytest.raises(ValidationError, match=r"“calmers” is deleted\. Bring it back first\."):
        put_back(drug, publisher, then)

    assert (Drug.history.count(), drug.memberships.count()) == (rows, 0)


def test_a_brand_that_became_a_medicine_of_its_own_does_not_come_back(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    brand = save(DrugName(drug=drug, text="Alphabrand"))
    then = now(drug)
    with change(by=publisher, why="Not its brand."):
        brand.delete()
    make_drug("alpha-brand")

    with pytest.raises(ValidationError, match="“Alphabrand” is a name of “alpha-brand” already"):
        put_back(drug, publisher, then)

    assert drug.names.count() == 0


def test_a_short_form_that_another_took_over_comes_back_since_it_can_be_that_of_two(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    short = save(DrugName(drug=drug, text="AZA", kind="abbreviation"))
    then = now(drug)
    with change(by=publisher, why="Not its short form."):
        short.delete()
    save(DrugName(drug=make_drug("betazole"), text="AZA", kind="abbreviation"))

    put_back(drug, publisher, then)

    assert drug.names.get().text == "AZA"


def test_what_was_merely_mentioned_and_is_gone_is_not_mentioned_again(publisher: User, editor: User) -> None:
    paper, other = make_citation("On knots", status="draft"), make_citation("Knots again", status="draft")
    paper.twin_of = other
    save(paper)
    save(StandingNotice(citation=paper, standing="corrected", confirmed_by=editor))
    then = now(paper)
    discard(record=fresh(other), by=publisher, why="x")
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

    with pytest.raises(ValidationError, match="has this name already"):
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
    discard(record=fresh(drug), by=publisher, why="x")
    gone = story(Drug, pk)[-1].id

    with pytest.raises(ValidationError, match="nothing to restore"):
        put_back(drug, publisher, gone, pk)

    assert plan(Drug, pk, after=make_drug().history.get().changeset) is None


def test_a_record_without_a_status_comes_back_too(publisher: User) -> None:
    journal = make_journal("Journal of Knots", abbreviation="J Knots")
    pk, then, before = journal.pk, now(journal), taken(Journal, journal.pk)
    discard(record=fresh(journal), by=publisher, why="x")

    put_back(journal, publisher, then, pk)

    assert taken(Journal, pk) == before


def test_a_statement_comes_back_with_its_evidence(publisher: User) -> None:
    treatment = make_treatment(make_drug(), make_disease(), citations=(make_citation(),), status="draft")
    pk, then, before = treatment.pk, now(treatment), taken(Treatment, treatment.pk)
    discard(record=fresh(treatment), by=publisher, why="x")

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
    discard(record=fresh(drug), by=publisher, why="x")
    with pytest.raises(MovedOnError):
        restore(**wish, version=seen)

    assert Drug.history.filter(history_change_reason="x").exclude(history_type="-").count() == 0


def test_of_two_who_bring_a_record_back_at_once_the_second_is_told(
    publisher: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    drug = make_drug(status="draft")
    pk, then = drug.pk, now(drug)
    discard(record=fresh(drug), by=publisher, why="x")

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
