"""What the tests of next versions share."""

from django.test import Client

from catalog.editing.proposals.proposing import next_version_of, proposed
from catalog.models import Drug
from tests.admin.posting import send, told

WHY = {"reason": "As in the leaflet."}


def summary_of(record: Drug) -> str:
    """What the next version says in its summary."""
    pending = next_version_of(record)
    assert pending is not None
    return (proposed(pending).fields or {})["summary"]


def said(client: Client, address: str, **changes: str) -> list[str]:
    """The messages of a save."""
    return told(client, send(client, address, **changes))
