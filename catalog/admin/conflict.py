"""Two people with one record open: nobody writes over what they have not seen, and nothing that was typed is lost.

A form carries the version of its record. When that is no longer the newest, the form is saved and rolled back over the
record as it was opened, taken as values, and undone: that is "mine". What collides is settled on a page of its own.
"""

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any
from uuid import UUID

from django.contrib.admin.utils import unquote
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse

from catalog.editing.proposals.colliding import Answer
from catalog.editing.proposals.fitting import put_what_fits
from catalog.editing.proposals.rolled_back import rolled_back
from catalog.history.snapshot import Snapshot, taken, with_new_ids
from catalog.models import StaleVersionError, change

from .beginning import posted_beginning
from .conflict_form import Work
from .hardened import editor_of, read_id
from .settling import ConflictPage, reason_in
from .stale import posted_version, stamp
from .too_late import gone


class TwoEditors(ConflictPage):
    """The form of a record that others may change meanwhile, and the list of such records."""

    writes_live: Callable[[HttpRequest], bool]  # whether saving this form changes the record itself

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form, and what comes of pressing Save on a version that is no longer the newest."""
        pk = read_id(unquote(object_id))
        if pk is None:
            return super().change_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
        if "work" in request.POST:
            return self.settle(request, pk)
        try:
            return super().change_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
        except StaleVersionError:
            return self.stale_form(request, pk, form_url, extra_context)

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """First of all that a save does, inside its change: nobody else writes the record, and nobody has."""
        pk = read_id(unquote(object_id)) if object_id and request.method == "POST" else None
        if pk is not None and self.writes_live(request):
            record = self.model._default_manager.filter(pk=pk).first() or self.model(pk=pk)
            record.version = posted_version(request)
            record.lock_version()
        return super().changeform_view(request, object_id, form_url, extra_context)  # type: ignore[misc]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, which knows the versions of its rows."""
        response = super().changelist_view(request, extra_context)  # type: ignore[misc]
        context = getattr(response, "context_data", None) or {}
        if "cl" in context:
            context["stamp"] = stamp(context["cl"].result_list)
        return response

    def stale_form(self, request: HttpRequest, pk: int, form_url: str, extra_context: Any) -> HttpResponse:
        """What comes of a form whose record is another by now, or gone."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        for version, base in self.beginnings(request, pk):
            try:
                response, mine = self.tried(request, base, form_url, extra_context)
            except ValidationError:  # it cannot come back
                continue
            if response.status_code != 302:
                return response
            work = Work(version, base, mine, apart=getattr(request, "apart", ()))
            return self.conflict(request, work, Answer())
        if self.model.history.filter(id=pk).exists():
            return gone(request, self.model, pk)
        return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))  # type: ignore[attr-defined]

    def beginnings(self, request: HttpRequest, pk: int) -> Iterator[tuple[UUID | None, Snapshot]]:
        """What the form held when it was opened, with the version of the record; else the record as it is now."""
        began = posted_beginning(request)
        base = began.snapshot(self.model, pk)
        if base is not None and base.fields is not None:
            yield began.version, base
        live = taken(self.model, pk)
        if live.fields is not None:
            yield None, live

    def tried(
        self, request: HttpRequest, base: Snapshot, form_url: str, extra_context: Any
    ) -> tuple[HttpResponse, Snapshot]:
        """The form, saved as if nobody had been there meanwhile; and the record as it would be then."""
        again = copy(request)
        again._messages = FallbackStorage(again)  # type: ignore[attr-defined]
        again.is_rolled_back = True  # type: ignore[attr-defined]
        with rolled_back(), change(by=editor_of(request), **reason_in(request)):
            put_what_fits(base)
            self.model._default_manager.filter(pk=base.pk).update(version=posted_version(request))
            response = super().change_view(again, str(base.pk), form_url, extra_context)  # type: ignore[misc]
            if isinstance(response, SimpleTemplateResponse):
                response.render()
            mine = taken(self.model, base.pk)
            request.apart = getattr(again, "apart", ())  # type: ignore[attr-defined]
            transaction.set_rollback(True)  # spares the search index and all else that follows a change
        return response, with_new_ids(mine, known=[base])
