"""Addresses that moved, and records that are no longer shown."""

import pytest
from django.test import Client

from catalog.models import change
from tests.factories import make_drug, save

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
