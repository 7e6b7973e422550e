"""The number that rises with every change."""

from collections.abc import Iterator

import pytest
from django.db import models

from catalog.models import DataVersion, Drug, change
from catalog.models.history import followers
from tests.factories import make_drug

pytestmark = pytest.mark.django_db


@pytest.fixture
def seen() -> Iterator[list[list[models.Model]]]:
    """What a follower is handed, change by change."""
    handed: list[list[models.Model]] = []
    followers.append(handed.append)
    yield handed
    followers.remove(handed.append)


def fail_after_saving() -> None:
    with change(by=None, why="fails"):
        Drug(name="two", slug="two").save()
        raise RuntimeError


def test_it_rises_once_a_change_however_much_is_saved() -> None:
    before = DataVersion.objects.current()

    with change(by=None, why="two at once"):
        make_drug("one")
        make_drug("two")

    assert (before, DataVersion.objects.current()) == (0, 1)


def test_it_stays_where_nothing_is_saved_or_the_change_fails() -> None:
    make_drug("one")

    with change(by=None, why="nothing"):
        pass
    with pytest.raises(RuntimeError):
        fail_after_saving()

    assert DataVersion.objects.current() == 1


def test_followers_are_handed_what_a_change_saved_and_deleted(seen: list[list[models.Model]]) -> None:
    drug = make_drug("one")
    with change(by=None, why="a name, then none"):
        name = drug.names.create(text="Uno")
        name.delete()

    assert [[str(row) for row in rows] for rows in seen] == [["one"], ["Uno", "Uno"]]
