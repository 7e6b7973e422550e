"""Addresses of records: unique, and never taken over from another record."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from catalog.models import Drug, change
from tests.factories import make_drug, make_page, save

pytestmark = pytest.mark.django_db


def test_a_record_knows_its_page() -> None:
    assert make_drug("alphazole").get_absolute_url() == "/drugs/alphazole/"
    assert make_page("About us", slug="about").get_absolute_url() == "/about/"


def test_no_two_records_of_a_kind_share_an_address() -> None:
    make_drug("alphazole")

    with pytest.raises(IntegrityError), change(by=None, why="the same again"):
        Drug.objects.create(name="betazole", slug="alphazole")


def test_the_former_address_of_another_record_is_refused() -> None:
    drug = make_drug("alphazole")
    drug.slug = "alphazole-tablets"
    save(drug)

    with pytest.raises(ValidationError, match="This address belongs to another record, now or in the past"):
        make_drug("alphazole 2", slug="alphazole")


def test_the_address_of_a_deleted_record_is_refused() -> None:
    drug = make_drug("alphazole")
    with change(by=None, why="a mistake"):
        drug.delete()

    with pytest.raises(ValidationError, match="This address belongs to another record"):
        make_drug("alphazole")


def test_a_record_may_go_back_to_its_own_former_address() -> None:
    drug = make_drug("alphazole")
    for slug in ("alphazole-tablets", "alphazole"):
        drug.slug = slug
        save(drug)

    assert Drug.objects.get().slug == "alphazole"


def test_a_record_without_an_address_is_told_so() -> None:
    with pytest.raises(ValidationError) as problem:
        Drug(name="alphazole").full_clean()

    assert problem.value.message_dict == {"slug": ["This field cannot be blank."]}
