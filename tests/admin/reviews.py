"""What the tests of reviewing share."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from catalog.models import Drug, EditorialRecord, change
from tests.admin.addresses import of

WHY = {"reason": "As in the leaflet."}


def answer(client: Client, record: EditorialRecord, **values: Any) -> HttpResponse:
    """Opens the review and presses one of its buttons."""
    address = of(record, "review")
    return client.post(address, {"seen": client.get(address).context["seen"], **values})


def live_change(drug: Drug, **values: str) -> None:
    """Somebody else changes what readers see."""
    with change(by=None, why="since"):
        record = Drug.objects.get(pk=drug.pk)
        for name, value in values.items():
            setattr(record, name, value)
        record.save()
