"""What readers are told of changes."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from catalog.history.public_reasons import public_reasons
from catalog.models import Drug, DrugName, Recorded, TreatmentEvidence, change
from tests.factories import make_citation, make_disease, make_drug, make_topic, make_treatment

pytestmark = pytest.mark.django_db


def because(why: str, record: Recorded, *, is_public: bool = True, **values: Any) -> None:
    """Somebody saves the row with other values for this reason."""
    with change(by=None, why=why, is_public=is_public):
        for name, value in values.items():
            setattr(record, name, value)
        record.save()


def told(record: Any) -> list[str]:
    return [change.why for change in public_reasons(record)]


def test_the_newest_stands_first_and_what_is_not_public_is_not_told() -> None:
    drug = make_drug()
    because("One.", drug, summary="1")
    because("Secret.", drug, is_public=False, summary="2")
    because("", drug, summary="3")
    because("Two.", drug, summary="4")

    assert told(drug) == ["Two.", "One."]
    assert public_reasons(drug)[0].on == drug.history.latest().history_date.date()


def test_five_are_enough_and_one_change_set_is_one_line() -> None:
    drug = make_drug()
    for number in range(7):
        with change(by=None, why=f"Change {number}.", is_public=True):
            drug.summary = str(number)
            drug.save()
            DrugName.objects.create(drug=drug, text=f"Brand {number}")

    assert told(drug) == [f"Change {number}." for number in (6, 5, 4, 3, 2)]


def test_nothing_is_told_of_the_time_before_it_was_published() -> None:
    drug = make_drug(status="draft")
    because("While a draft.", drug, summary="1")
    because("Published.", drug, status="published")

    assert told(drug) == ["Published."]


def test_a_record_that_was_never_published_tells_nothing() -> None:
    drug = make_drug(status="draft")
    because("While a draft.", drug, summary="1")

    assert told(drug) == []


def test_statements_on_the_page_are_told_once_readers_see_them() -> None:
    drug, disease, topic = make_drug(), make_disease(), make_topic()
    treatment = make_treatment(drug, disease, status="draft")
    because("Draft of a statement.", treatment, statement="1")
    because("A statement.", treatment, status="published")
    with change(by=None, why="Its evidence.", is_public=True):
        TreatmentEvidence.objects.create(treatment=treatment, citation=make_citation())
    hidden = make_treatment(drug, make_disease(), status="draft")
    because("Of another draft.", hidden, statement="2")

    assert told(drug) == told(disease) == ["Its evidence.", "A statement."]
    assert told(topic) == []


def test_it_is_one_question(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    drug = make_drug()
    make_treatment(drug, make_disease(), citations=(make_citation(),))

    with django_assert_num_queries(1):
        public_reasons(drug)


@pytest.mark.parametrize("make", [make_drug, make_disease, make_topic, make_citation])
def test_the_page_of_a_record_tells_readers(reader: Client, make: Any) -> None:
    record = make()
    quiet = reader.get(record.get_absolute_url()).content.decode()
    because("Newer paper added", record, reviewed_on="2026-11-22")

    page = reader.get(record.get_absolute_url()).content.decode()

    assert "What changed" not in quiet
    assert '<h3 id="what-changed">What changed</h3>' in page
    assert "Newer paper added" in page
    assert Drug.history.count() <= 2
