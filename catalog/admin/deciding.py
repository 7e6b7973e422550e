"""What a reviewer had before them when they decided, and what others did to it since."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from catalog.editing.proposals.conflict_words import since
from catalog.editing.proposals.proposing import saved_since
from catalog.models import EditorialRecord, NextVersion

from .hardened import read_id
from .meeting import saves_since
from .stale import read_version
from .too_late import not_taken

APPROVED = "It was approved before you pressed, so nothing of yours was done."
DISCARDED = "The next version was discarded before you pressed, so nothing of yours was done."


def seen(record: EditorialRecord, pending: NextVersion | None) -> str:
    """What the reader of the page has seen: written into its form, compared when that is sent."""
    return f"{record.version}-{pending.number if pending else 0}"


def since_seen(request: HttpRequest, record: EditorialRecord, pending: NextVersion | None) -> list[Any]:
    """What others did to the record and its next version since the page was opened, the newest first."""
    if request.POST.get("seen", seen(record, pending)) == seen(record, pending):
        return []
    version, number = seen_before(request)
    saves = saves_since(record, number) if pending else []
    return [*saves, *since(type(record), record.pk, version)]


def seen_before(request: HttpRequest) -> tuple[UUID | None, int]:
    """The version of the record and the number of its next version that the form was drawn with, 0 for none."""
    version, _, number = request.POST.get("seen", "").rpartition("-")
    return read_version(version), read_id(number) or 0


def decided(request: HttpRequest, record: EditorialRecord, address: str) -> HttpResponse:
    """Nothing waits any more (409): whether it was approved or discarded, by whom and why, and what was typed."""
    version, number = seen_before(request)
    rows = saved_since(record, number - 1) if number else []
    is_discarded = bool(rows) and rows[0].state == NextVersion.State.DISCARDED
    return not_taken(
        request,
        title="Somebody decided before you",
        lead=DISCARDED if is_discarded else APPROVED,
        back=(address, "Go to the record"),
        changes=since(type(record), record.pk, version),
    )
