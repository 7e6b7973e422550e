"""The version of a record is the change that last wrote it or a row of it."""

import pytest

from catalog.models import Citation, Drug, DrugName, Journal, SearchEntry, StaleVersionError, Treatment, change
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save

pytestmark = pytest.mark.django_db


def test_a_record_and_its_rows_give_it_a_version() -> None:
    drug = make_drug()
    with change(by=None, why="named") as named:
        DrugName.objects.create(drug=drug, text="Alphabrand")
    with change(by=None, why="deleted") as deleted:
        DrugName.objects.get().delete()

    assert Drug.history.get().changeset != named.id
    assert Drug.objects.get().version == deleted.id


def test_a_row_that_moves_changes_both_records() -> None:
    one, other = make_drug("one"), make_drug("other")
    name = save(DrugName(drug=one, text="Alphabrand"))
    with change(by=None, why="moved") as moved:
        name.drug = other
        name.save()

    assert {drug.version for drug in Drug.objects.filter(pk__in=[one.pk, other.pk])} == {moved.id}


def test_readers_no_longer_find_a_record_by_a_row_that_left_it() -> None:
    one, other = make_drug("one"), make_drug("other")
    name = save(DrugName(drug=one, text="Alphabrand"))
    name.drug = other
    save(name)

    assert [entry.title for entry in SearchEntry.objects.filter(names__contains="alphabrand")] == ["other"]


def test_evidence_belongs_to_its_statement_and_not_to_the_citation() -> None:
    citation = make_citation()
    before = Citation.objects.get().version
    treatment = make_treatment(make_drug(), make_disease(), citations=(citation,))

    assert Citation.objects.get().version == before
    assert Treatment.objects.get().version == treatment.evidence.get().history.get().changeset


def test_journals_have_one_too() -> None:
    make_journal()

    assert Journal.objects.get().version == Journal.history.get().changeset


def test_who_read_an_older_version_is_refused_and_nothing_is_written() -> None:
    make_drug("alphazole")
    mine, theirs = Drug.objects.get(), Drug.objects.get()
    with change(by=None, why="first"):
        theirs.lock_version()
        theirs.summary = "theirs"
        theirs.save()

    with (
        pytest.raises(StaleVersionError, match="alphazole was changed since it was read") as refused,
        change(by=None, why="second"),
    ):
        mine.lock_version()

    assert refused.value.record is mine
    assert Drug.objects.get().summary == "theirs"


def test_a_claim_after_which_nothing_is_written_gets_in_nobodys_way() -> None:
    make_drug()
    mine, theirs = Drug.objects.get(), Drug.objects.get()
    before = mine.version
    with change(by=None, why="nothing"):
        theirs.lock_version()

    with change(by=None, why="something") as made:
        mine.lock_version()
        untouched = Drug.objects.get().version
        mine.summary = "mine"
        mine.save()

    assert untouched == before
    assert Drug.objects.get().version == made.id


def test_outside_a_change_nothing_can_be_claimed() -> None:
    with pytest.raises(StaleVersionError):
        make_drug().lock_version()
