"""What the quality checks say of a record: in messages after a save, and above its form. They never stop anybody."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from catalog.editing.quality.silencing import findings
from catalog.models import EditorialRecord

from .quality import addresses, may_silence

MOST_TOLD = 5


def lines(record: Any) -> list[dict[str, Any]]:
    """The findings in a record, each with its addresses."""
    found = findings(record) if isinstance(record, EditorialRecord) else []
    return [{"finding": finding, **addresses(finding)} for finding in found]


class QualityWarnings:
    """Mixed into the admin of records."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form with what the checks find in the record as it is stored."""
        record = context["original"]
        if record is not None and self.has_change_permission(request, record):  # type: ignore[attr-defined]
            stored = type(record)._default_manager.filter(pk=record.pk).first() if request.method == "POST" else record
            # What waits as a next version is not stored yet, so that nothing of it can be silenced.
            is_stored = not self.is_next_version(request)  # type: ignore[attr-defined]
            context |= {"findings": lines(stored), "may_silence": is_stored and may_silence(request)}
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """What was added, and what the checks say of it."""
        response = super().response_add(request, obj, post_url_continue)  # type: ignore[misc]
        self.warn(request, obj)
        return response

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """What was changed, and what the checks say of it."""
        response = super().response_change(request, obj)  # type: ignore[misc]
        self.warn(request, obj)
        return response

    def warn(self, request: HttpRequest, record: Any) -> None:
        """Tells what was found, unless the form comes next and says so itself."""
        if getattr(request, "has_written", False) and not {IS_POPUP_VAR, "_continue"} & set(request.POST):
            for line in lines(record)[:MOST_TOLD]:
                messages.warning(request, render_to_string("admin/_finding.html", line))
