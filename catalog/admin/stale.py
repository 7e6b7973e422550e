"""What somebody saw before they pressed: the version of a record, or of each row of a list, sent back with the form."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest
from django.template.response import TemplateResponse

from catalog.editing.proposals.conflict_words import since
from catalog.models import Versioned

ROWS = "rows of a list"


def posted_version(request: HttpRequest) -> UUID | None:
    """The version that the form began with; None, which is old for nearly every record, for anything that is none."""
    return read_version(request.POST.get("version", ""))


def read_version(text: str) -> UUID | None:
    """A version as text."""
    try:
        return UUID(text)
    except ValueError:
        return None


def stale_page(
    request: HttpRequest, template: str, context: dict[str, Any], *, model: type[Versioned], pk: int
) -> TemplateResponse:
    """The page that asked, again (409), with what others changed since it was opened; nothing was written.

    The template includes ``admin/_since.html`` with ``since``, and its form has the version of the record as it is now.
    """
    changes = since(model, pk, posted_version(request))
    return TemplateResponse(request, template, {**context, "since": changes}, status=409)


def stamp(rows: Iterable[Any]) -> str:
    """The versions of the rows of a list, as they were when it was drawn."""
    return signing.dumps({str(row.pk): str(getattr(row, "version", None)) for row in rows}, salt=ROWS, compress=True)


def parted(request: HttpRequest, rows: Iterable[Any]) -> tuple[list[Any], list[Any]]:
    """The rows that are as they were when the list was drawn, and those that are not.

    Rows on other pages of the list, which nobody saw, are as they were when they are all chosen at once.
    """
    try:
        seen = signing.loads(request.POST.get("stamp", ""), salt=ROWS)
    except signing.BadSignature:
        seen = {}
    is_across = bool(seen) and request.POST.get("select_across") == "1"
    same: list[Any] = []
    changed: list[Any] = []
    for row in rows:
        version = seen.get(str(row.pk), str(row.version) if is_across else None)
        (same if version == str(row.version) else changed).append(row)
    return same, changed


def rows_left_out(request: HttpRequest, desk: Any, rows: Iterable[Any]) -> TemplateResponse:
    """The page (409) that names rows which somebody changed since the list was drawn; nothing was written."""
    context = {**desk.admin_site.each_context(request), "opts": desk.opts, "rows": rows}
    return TemplateResponse(request, "admin/rows_left_out.html", context, status=409)
