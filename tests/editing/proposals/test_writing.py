"""A whole record, written over the version that its writer has seen."""

import pytest
from django.contrib.auth.models import User

from catalog.editing.proposals.writing import write
from catalog.history.snapshot import taken
from catalog.models import Drug, StaleVersionError, change
from tests.factories import make_drug

pytestmark = pytest.mark.django_db


def test_what_was_seen_and_is_gone_is_not_brought_back_unasked(administrator: User) -> None:
    drug = make_drug(status="draft")
    pk, seen, snapshot = drug.pk, drug.version, taken(Drug, drug.pk)
    with change(by=None, why="gone"):
        drug.delete()

    with pytest.raises(StaleVersionError):
        write(snapshot=snapshot, seen=seen, by=administrator, why="x")
    write(snapshot=snapshot, seen=None, by=administrator, why="Back again.")

    assert taken(Drug, pk) == snapshot
