"""The report form of a citation, filled in and sent as a reader would."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from catalog.models import Citation
from catalog.reports import tickets

PAGE = "/report/?page=/drugs/"


def ticket(about: Citation | str, *, age: float = 60) -> str:
    """The ticket of a form that was opened so many seconds ago."""
    key = f"page {about}" if isinstance(about, str) else f"citation {about.pk}"
    return tickets.issue(about=key, now=timezone.now() - timedelta(seconds=age))


def address(citation: Citation) -> str:
    return f"/citations/{citation.slug}/report/"


def post(reader: Client, citation: Citation, **fields: str) -> Any:
    """Sends the form of a citation, filled in as it comes unless told otherwise."""
    return reader.post(address(citation), {"problem": "dead", "token": ticket(citation), **fields})
