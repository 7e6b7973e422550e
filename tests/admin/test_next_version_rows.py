"""The rows of a next version, while others change the rows of the live page."""

import pytest
from django.contrib.auth.models import User

from catalog.admin.next_version import NOTHING
from catalog.models import Drug, DrugName, NextVersion
from tests.admin.addresses import of
from tests.admin.next_versions import WHY, said
from tests.admin.posting import send, signed_in
from tests.admin.reviews import answer
from tests.factories import make_drug, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug() -> Drug:
    """A published medicine with two names, one of which is wrong."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphabrand")), save(DrugName(drug=drug, text="Wrongbrand"))
    return drug


def names() -> list[str]:
    return list(DrugName.objects.order_by("text").values_list("text", flat=True))


def test_a_row_that_was_taken_from_the_live_page_does_not_come_back(drug: Drug, editor: User, publisher: User) -> None:
    writer, reviewer = signed_in(editor), signed_in(publisher)
    send(writer, of(drug), summary="New words.", **WHY)
    send(reviewer, f"{of(drug)}?live=1", **{"names-1-DELETE": "on"}, **WHY)

    untouched = said(writer, of(drug), **WHY)
    number = NextVersion.objects.open().get().number
    send(writer, of(drug), summary="Newer words.", **WHY)
    answer(reviewer, drug, _approve="", **WHY)

    assert (untouched, number) == ([NOTHING], 1)
    assert (names(), Drug.objects.get().summary) == (["Alphabrand"], "Newer words.")
