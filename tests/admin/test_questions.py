"""The desk asks as many questions for three records as for one."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from catalog.models import Status
from tests.admin.posting import signed_in
from tests.factories import make_citation, make_disease, make_drug, make_treatment

Counter = Callable[..., object]


def make_more(count: int) -> None:
    """Records of several kinds."""
    for _ in range(count):
        drug = make_drug(status=Status.DRAFT)
        make_citation(drugs=(drug,), annotation="")
        make_treatment(make_drug(), make_disease(), citations=(make_citation(),))


@pytest.mark.parametrize("count", [1, 3])
def test_the_desk_asks_a_fixed_number_of_questions(
    administrator: User, django_assert_num_queries: Counter, count: int
) -> None:
    make_more(count)
    client = signed_in(administrator)

    with django_assert_num_queries(33):
        client.get("/admin/")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"), [("drug", 18), ("citation", 33), ("treatment", 27), ("disease", 12), ("journal", 7)]
)
def test_a_list_asks_a_fixed_number_of_questions(
    administrator: User, django_assert_num_queries: Counter, name: str, queries: int, count: int
) -> None:
    make_more(count)
    client = signed_in(administrator)

    with django_assert_num_queries(queries):
        client.get(f"/admin/catalog/{name}/")
