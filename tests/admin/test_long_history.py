"""A timeline costs as many questions for a thousand revisions as for three."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Drug, change
from tests.admin.addresses import of
from tests.admin.posting import signed_in
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment

Counter = Callable[..., object]


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


@pytest.mark.parametrize("changes", [1, 5])
def test_a_timeline_of_every_kind_of_row_asks_a_fixed_number_of_questions(
    desk: Client, publisher: User, django_assert_num_queries: Counter, changes: int
) -> None:
    drug, klass = make_drug(), make_class()
    for number in range(changes):
        with change(by=publisher, why="x"):
            drug.say_it = str(number)
            drug.save()
            drug.memberships.create(drug_class=klass)
        treatment = make_treatment(drug, make_disease(), citations=(make_citation(),))
        with change(by=publisher, why="y"):
            drug.memberships.get().delete()
            treatment.line = "first"
            treatment.save()

    with django_assert_num_queries(28):
        desk.get(of(drug, "history"))


def revise(drug: Drug, times: int) -> None:
    """Changes of a medicine and its class, straight into history: through the doors a thousand would take long."""
    word, place = drug.history.latest(), drug.memberships.get().history.latest()
    for number in range(times):
        at = {"changeset": uuid4(), "history_date": word.history_date + timedelta(days=number + 1)}
        for row, values in ((word, {"say_it": str(number)}), (place, {"position": number % 1000})):
            for name, value in {**at, **values, "history_type": "~", "history_id": None}.items():
                setattr(row, name, value)
            row._state.adding = True
            row.save()


@pytest.mark.parametrize("changes", [3, 1000])
def test_three_revisions_and_a_thousand_ask_the_same_number_of_questions(
    desk: Client, django_assert_num_queries: Counter, changes: int
) -> None:
    drug = make_drug(classes=(make_class(),))
    revise(drug, changes)
    first = str(drug.history.earliest().changeset)

    with django_assert_num_queries(22):
        page = desk.get(of(drug, "history"))
    with django_assert_num_queries(20):
        compared = desk.get(of(drug, "compare"), {"from": first})

    assert page.context["count"] == len(compared.context["sets"]) == changes + 2
    assert f"<ins>{changes - 1}</ins>" in compared.content.decode()
