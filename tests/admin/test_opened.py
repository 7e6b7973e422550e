"""The soft notice: who else has a record open."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.models import Drug, OpenRecord
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in
from tests.conftest import member
from tests.factories import make_citation, make_drug

pytestmark = pytest.mark.django_db


@pytest.fixture
def jo() -> User:
    """Another editor."""
    return User.objects.create_superuser("jo", first_name="Jo", last_name="Kessler")


def notices(client: Client, record: Drug) -> str:
    return client.get(of(record)).content.decode()


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "a moment ago"), (1, "1 minute ago"), (14, "14 minutes ago"), (15, ""), (90, "")]
)
def test_whoever_opens_a_record_is_told_who_else_did(jo: User, editor: User, minutes: int, words: str) -> None:
    drug = make_drug()
    signed_in(jo).get(of(drug))
    OpenRecord.objects.update(seen_at=timezone.now() - timedelta(minutes=minutes, seconds=1))

    page = notices(signed_in(editor), drug)

    assert ("Jo Kessler opened this" in page, f"{words} and may be changing it." in page) == (bool(words), bool(words))


def test_nobody_is_told_of_themselves_or_of_another_record(jo: User, editor: User) -> None:
    drug, other = make_drug(), make_drug()
    signed_in(jo).get(of(other))
    client = signed_in(editor)

    pages = [notices(client, drug), notices(client, drug)]

    assert all("may be changing it" not in page for page in pages)
    assert OpenRecord.objects.count() == 2


def test_a_save_ends_it_and_mistakes_do_not(jo: User, editor: User) -> None:
    drug, client = make_drug(status="draft"), signed_in(jo)

    send(client, of(drug), name="")
    wrong = notices(signed_in(editor), drug)
    send(client, of(drug), say_it="AL-fa")

    assert "may be changing it" in wrong
    assert [row.user for row in OpenRecord.objects.all()] == [editor]


def test_what_is_long_past_is_forgotten(jo: User) -> None:
    now = timezone.now()
    OpenRecord.objects.note(Drug, 1, by=jo, now=now - timedelta(minutes=16))

    OpenRecord.objects.note(Drug, 2, by=jo, now=now)

    assert [str(row) for row in OpenRecord.objects.all()] == ["drug 2, opened by jo"]


def test_whoever_may_only_read_is_not_noted() -> None:
    citation = make_citation()

    response = signed_in(member("Volunteer")).get(of(citation))

    assert (response.status_code, OpenRecord.objects.count()) == (200, 0)


def test_a_record_that_is_not_there_is_not_noted(editor: User) -> None:
    client = signed_in(editor)

    answers = {client.get(at(Drug, "change", pk)).status_code for pk in ("4711", "abc")}

    assert (answers, OpenRecord.objects.count()) == ({302}, 0)


def test_a_clock_that_was_set_back_opens_nothing_in_the_future(jo: User, editor: User) -> None:
    drug, now = make_drug(), timezone.now()
    signed_in(jo).get(of(drug))
    OpenRecord.objects.update(seen_at=now + timedelta(seconds=30))
    soon = notices(signed_in(editor), drug)
    OpenRecord.objects.update(seen_at=now + timedelta(hours=24))

    page = notices(signed_in(editor), drug)

    assert "Jo Kessler opened this a moment ago and may be changing it." in soon
    assert "may be changing it" not in page
    assert [row.user for row in OpenRecord.objects.all()] == [editor]
