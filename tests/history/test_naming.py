"""What records are called, and were called last."""

from collections.abc import Callable
from typing import Any

import pytest

from catalog.history.naming import last_names, name_of
from catalog.models import Drug, Recorded, Risk, Treatment, change
from tests.factories import make_class, make_disease, make_drug, make_risk, make_topic, make_treatment, save

pytestmark = pytest.mark.django_db


def delete(*records: Recorded) -> list[int]:
    """The numbers that they had."""
    pks = [record.pk for record in records]
    with change(by=None, why="x"):
        for record in records:
            record.delete()
    return pks


def test_a_deleted_statement_is_called_by_what_it_joined() -> None:
    drug, klass, disease, topic = (
        make_drug("alphazole"),
        make_class("calmers"),
        make_disease("knots"),
        make_topic("fog"),
    )
    treatments = delete(make_treatment(drug, disease), make_treatment(klass, disease))
    risks = delete(make_risk(drug, topic))

    assert list(last_names(Treatment, set(treatments)).values()) == ["alphazole for knots", "calmers for knots"]
    assert last_names(Risk, set(risks)) == {risks[0]: "alphazole and fog"}


def test_what_it_joined_is_called_as_it_is_now_or_was_last() -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    [pk] = delete(make_treatment(drug, disease))
    drug.name = "betazole"
    save(drug)
    delete(disease)

    assert name_of(Treatment, pk) == "betazole for knots"


def test_a_record_that_is_there_is_called_what_it_calls_itself() -> None:
    treatment = make_treatment(make_drug("alphazole"), make_disease("knots"))

    assert name_of(Treatment, treatment.pk) == "alphazole for knots"
    assert name_of(Drug, 9) == "a deleted medicine"


@pytest.mark.parametrize("count", [1, 4])
def test_many_deleted_statements_take_as_many_questions_as_one(
    django_assert_num_queries: Callable[..., Any], count: int
) -> None:
    made = [make_treatment(make_drug(), make_disease()) for _ in range(count)]
    ends = [end for one in made for end in (one.drug, one.disease) if end]
    pks = delete(*made, *ends)

    with django_assert_num_queries(5):
        last_names(Treatment, set(pks[:count]))
