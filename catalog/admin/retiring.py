"""Taking a record away: what readers have seen is retired and kept; a draft nobody saw may be deleted."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.editing.proposals.proposing import next_version_of
from catalog.editing.workflow.publishing import discard, may_publish, retire, was_published
from catalog.editing.worklists.users import users_of
from catalog.identifiers.names import capital
from catalog.models import REASON_LENGTH, EditorialRecord, StaleVersionError, Status

from .hardened import editor_of
from .stale import posted_version, stale_page


class RetiringView:
    """The page behind "Retire", in the place of the stock page that deletes."""

    model: Any
    opts: Any
    admin_site: Any

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Asks for the reason, then retires or deletes."""
        record = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        is_kept = isinstance(record, EditorialRecord) and was_published(record)
        if not self.may_take_away(request, record, is_kept=is_kept):
            raise PermissionDenied
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        return self.retire_page(request, record, is_kept=is_kept)

    def retire_page(self, request: HttpRequest, record: Any, *, is_kept: bool) -> HttpResponse:
        """The page that asks, and what comes of its answer."""
        is_answer, why = request.method == "POST", request.POST.get("reason", "").strip()
        newest = getattr(record, "version", None)
        is_retired = getattr(record, "status", None) == Status.RETIRED
        if is_retired and (not is_answer or posted_version(request) == newest):
            messages.info(request, f"{capital(str(record))} is retired already, so nothing was changed.")
            return HttpResponseRedirect(self.page_about(record, "change"))  # type: ignore[attr-defined]
        users = users_of(record)
        record.version = posted_version(request) if is_answer else newest
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "record": record,
            "is_kept": is_kept,
            "users": users,
            "pending": next_version_of(record),
            "needs_reason": is_answer and not 0 < len(why) <= REASON_LENGTH,
            "reason_length": REASON_LENGTH,
            "why": why,
        }
        if not is_answer or context["needs_reason"] or (users.count and not is_kept):
            return TemplateResponse(request, "admin/retire.html", context)
        try:
            return self.take_away(request, record, why=why, is_kept=is_kept)
        except StaleVersionError:
            record.version = newest
            return stale_page(request, "admin/retire.html", context, model=self.model, pk=record.pk)

    def may_take_away(self, request: HttpRequest, record: Any, *, is_kept: bool) -> bool:
        """Retiring is publishing's other side; deleting has a permission of its own."""
        if is_kept:
            return may_publish(editor_of(request), self.model)
        return self.has_delete_permission(request, record)  # type: ignore[attr-defined]

    def take_away(self, request: HttpRequest, record: Any, *, why: str, is_kept: bool) -> HttpResponse:
        """Retires or deletes, says so, and leads back to the list."""
        name = capital(str(record))
        if is_kept:
            retire(record=record, by=editor_of(request), why=why)
            messages.success(request, f"Retired: {name}. Its history keeps every version.")
        else:
            discard(record=record, by=editor_of(request), why=why)
            messages.success(request, f"Deleted: {name}. Its history can still be read.")
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))
