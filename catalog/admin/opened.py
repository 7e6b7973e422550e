"""The soft notice: whoever opens a record is told who else did so a short while ago."""

from functools import partial
from typing import Any

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from catalog.history.naming import person
from catalog.models import OpenRecord, if_possible

from .hardened import editor_of, read_id


class OpenedBy:
    """The form of a record, which says who has it open."""

    model: Any

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Notes whoever opens the form, and forgets them once they have saved it."""
        pk, now = read_id(unquote(object_id)), timezone.now()
        if pk is None:
            return super().change_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
        rows, by = OpenRecord.objects.of(self.model, pk), editor_of(request)
        others = rows.by_others(by, now=now) if request.method == "GET" else []
        told = [(person(row.user), max(int((now - row.seen_at).total_seconds()) // 60, 0)) for row in others]
        response = super().change_view(request, object_id, form_url, {**(extra_context or {}), "others": told})  # type: ignore[misc]
        if request.method == "GET" and response.status_code == 200 and self.has_change_permission(request):  # type: ignore[attr-defined]
            if_possible("who opened a record", partial(OpenRecord.objects.note, self.model, pk, by=by, now=now))
        elif response.status_code == 302:
            if_possible("who closed a record", rows.filter(user=by).delete)
        return response
