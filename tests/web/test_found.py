"""Addresses that moved, and records that are no longer shown."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from catalog.editing.merging.merging import merge
from catalog.models import DiseaseName, Drug, DrugName, change
from catalog.web.found import removal
from tests.factories import fresh, make_class, make_disease, make_drug, make_topic, save

pytestmark = pytest.mark.django_db


def rename(drug, slug: str) -> None:  # type: ignore[no-untyped-def]
    drug.slug = slug
    save(drug, why="renamed")


def test_a_former_address_leads_to_the_present_one_in_one_hop(reader: Client) -> None:
    drug = make_drug("one")
    rename(drug, "two")
    rename(drug, "three")

    for former in ("one", "two"):
        answer = reader.get(f"/drugs/{former}/")
        assert (answer.status_code, answer["Location"]) == (301, "/drugs/three/")


def test_a_record_may_take_its_own_former_address_back(reader: Client) -> None:
    drug = make_drug("one")
    rename(drug, "two")
    rename(drug, "one")

    assert reader.get("/drugs/one/").status_code == 200
    assert reader.get("/drugs/two/")["Location"] == "/drugs/one/"


def test_a_former_address_of_a_draft_was_never_here(reader: Client) -> None:
    drug = make_drug("one", status="draft")
    rename(drug, "two")

    assert reader.get("/drugs/one/").status_code == 404
    assert reader.get("/drugs/two/").status_code == 404


def test_a_retired_record_is_gone_and_says_when_and_why_if_readers_may_know(reader: Client) -> None:
    drug = make_drug("one")
    with change(by=None, why="It repeats another page.", is_public=True):
        drug.status = "retired"
        drug.save()

    answer = reader.get("/drugs/one/")

    assert answer.status_code == 410
    assert "It repeats another page." in answer.content.decode()


def test_a_private_reason_stays_private(reader: Client) -> None:
    drug = make_drug("one")
    drug.status = "retired"
    save(drug, why="a private matter")

    assert "a private matter" not in reader.get("/drugs/one/").content.decode()


def retired(at: datetime, **values: Any) -> Drug:
    """A medicine that was retired at a time, and changed today."""
    drug = make_drug("one")
    with change(by=None, why="It repeats another page.", is_public=True) as retired:
        drug.status = "retired"
        drug.save()
    Drug.history.filter(changeset=retired.id).update(history_date=at)
    for name, value in values.items():
        setattr(drug, name, value)
    return drug


AT = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize("is_public", [True, False])
def test_what_is_written_on_a_retired_record_is_no_reason_of_its_removal(reader: Client, *, is_public: bool) -> None:
    drug = retired(AT, say_it="ONE")
    with change(by=None, why="Something else.", is_public=is_public):
        drug.save()

    page = reader.get("/drugs/one/").content.decode()

    assert "It repeats another page." in page
    assert "4 March 2026" in page
    assert "Something else." not in page


def test_of_two_removals_the_last_counts(reader: Client) -> None:
    drug = retired(AT, status="published")
    save(drug)
    with change(by=None, why="Nobody sells it now.", is_public=True):
        drug.status = "retired"
        drug.save()

    page = reader.get("/drugs/one/").content.decode()

    assert "Nobody sells it now." in page
    assert "4 March 2026" not in page


def test_a_record_that_never_was_anything_but_retired_says_when_it_was_made(reader: Client) -> None:
    keep, drop = make_drug("one", status="retired"), make_drug("two")
    merge(keep=keep, drop=fresh(drop), picks=(), by=None, why="The same.")

    assert reader.get("/drugs/two/").status_code == 410


def test_the_removal_is_found_in_as_many_questions_after_one_change_as_after_many(
    django_assert_num_queries: Callable[..., Any],
) -> None:
    drug = retired(AT)
    for number in range(5):
        drug.say_it = str(number)
        save(drug)

    with django_assert_num_queries(2):
        assert removal(drug).history_date == AT


def test_a_deleted_record_is_gone_if_readers_ever_saw_it(reader: Client) -> None:
    seen, unseen = make_drug("seen"), make_drug("unseen", status="draft")
    with change(by=None, why="deleted"):
        seen.delete()
        unseen.delete()

    assert reader.get("/drugs/seen/").status_code == 410
    assert reader.get("/drugs/unseen/").status_code == 404


def test_an_address_that_never_was_is_not_found(reader: Client) -> None:
    assert reader.get("/drugs/never/").status_code == 404
    assert reader.get("/never/").status_code == 404


@pytest.mark.parametrize(
    ("address", "offered", "reason"),
    [
        ("/drugs/zoloval/", "/drugs/alphazole/", "Zoloval is a brand name of it"),
        ("/diseases/alphazole/", "/drugs/alphazole/", ""),
        ("/drugs/hardening/", "/diseases/knots/", "hardening is another name of it"),
        ("/classes/soothers/", "/classes/calmers/", "soothers is another name of it"),
        ("/topics/catching-things/", "/topics/infections/", "catching things is another name of it"),
        ("/drugs/alfazole/", "/drugs/alphazole/", ""),
    ],
)
def test_an_address_made_of_another_name_offers_the_record(
    reader: Client, address: str, offered: str, reason: str
) -> None:
    save(DrugName(drug=make_drug("alphazole"), text="Zoloval", kind="brand"))
    save(DiseaseName(disease=make_disease("knots"), text="hardening", kind="synonym"))
    make_class("calmers", also_called="soothers")
    make_topic("infections", also_called="catching things")

    answer = reader.get(address)
    page = answer.content.decode()

    assert answer.status_code == 404
    assert "Did you mean" in page
    assert f'<a href="{offered}"><span>' in page
    assert reason in page


def test_an_address_that_is_near_no_name_offers_nothing(reader: Client) -> None:
    make_drug("alphazole")

    answer = reader.get("/drugs/quite-another-thing/")

    assert (answer.status_code, "Did you mean" in answer.content.decode()) == (404, False)
