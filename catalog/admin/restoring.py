"""The page that puts an earlier version of a record back: what would change, why, and one press."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst

from catalog.editing.proposals.proposing import goes_live, next_version_of
from catalog.editing.restoring.restoring import (
    MovedOnError,
    Plan,
    may_restore,
    plan,
    problems_of,
    restore,
    statements_about,
)
from catalog.editing.restoring.restoring_next import next_problems, restore_as_next
from catalog.forms.restoring import RestoreForm
from catalog.history.timeline import ChangeSet, lived

from .hardened import editor_of

KEPT = "{name} has a next version: as it was on {at}. Readers see the old one until it is approved."


class RestoringView:
    """The page behind "Restore this version"."""

    model: Any
    opts: Any
    admin_site: Any
    told: Any

    def get_urls(self) -> list[Any]:
        """One address for each change set of a record."""
        view = self.admin_site.admin_view(self.restore_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        own = [path("<path:object_id>/history/<uuid:changeset>/restore/", view, name=name)]
        return own + super().get_urls()  # type: ignore[misc]

    def restorable(self, request: HttpRequest, sets: list[ChangeSet], record: Any) -> list[UUID]:
        """The change sets the person may put the record back to: all that left it in being, but for today's."""
        if not may_restore(editor_of(request), self.model, record):
            return []
        return [change_set.id for change_set in lived(sets)[: -1 if record else None]]

    def restore_view(self, request: HttpRequest, object_id: str, changeset: UUID) -> HttpResponse:
        """Asks for the reason, then restores; asks again (409) when somebody changed the record meanwhile."""
        context = self.asked(request, object_id)
        form = RestoreForm(request.POST or None, label_suffix="")
        has_moved = False
        if request.method == "POST" and form.is_valid():
            try:
                record = self.carry_out(request, context, changeset, form)
            except ValidationError as problem:
                form.add_error(None, problem)
            except MovedOnError:
                has_moved, context = True, self.asked(request, object_id)
            else:
                return self.restored(request, context, record, changeset)
        found = plan(self.model, context["record_id"], after=changeset)
        if found is None:
            raise Http404
        context |= self.offered(request, context, found, changeset) | {"form": form, "has_moved": has_moved}
        return TemplateResponse(request, "admin/restore.html", context, status=409 if has_moved else 200)

    def asked(self, request: HttpRequest, object_id: str) -> dict[str, Any]:
        """The record as its history pages know it, for those who may put it back."""
        sets, context = self.told(request, object_id)
        if not may_restore(editor_of(request), self.model, context["record"]):
            raise PermissionDenied
        is_next = not goes_live(context["record"], by=editor_of(request))
        points = {change_set.id: change_set for change_set in sets}
        return {**context, "points": points, "last": sets[-1], "is_next": is_next}

    def carry_out(self, request: HttpRequest, context: dict[str, Any], changeset: UUID, form: RestoreForm) -> Any:
        """Restores the record, or keeps what it was as its next version. The record, as it is called now."""
        sent = form.cleaned_data
        why, version = sent["reason"], sent["version"]
        asked = {"why": why, "is_public": sent["reason_public"], "version": version, "by": editor_of(request)}
        wish: dict[str, Any] = {"model": self.model, "pk": context["record_id"], "after": changeset, **asked}
        if not context["is_next"]:
            return restore(**wish)
        restore_as_next(**wish, now=timezone.now())
        return context["record"]

    def offered(self, request: HttpRequest, context: dict[str, Any], found: Plan, changeset: UUID) -> dict[str, Any]:
        """What the page tells: the difference, what stands in the way, and what has a history of its own."""
        missing = [(address_of(model, pk), name) for (model, pk), name in found.missing.items()]
        record = context["record"]
        statements = [(address_of(type(row), row.pk), row) for row in statements_about(record)] if record else []
        return {
            "point": context["points"][changeset],
            "plan": found,
            "story": found.told(),
            "missing": missing,
            "problems": self.problems(request, context, found),
            "pending": next_version_of(record) if context["is_next"] else None,
            "statements": statements,
            "version": getattr(record, "version", None) or "",
        }

    def problems(self, request: HttpRequest, context: dict[str, Any], found: Plan) -> list[str]:
        """What stands in the way and has no place of its own on the page."""
        if found.changes_nothing or found.missing:
            return []
        return [*problems_of(found, by=editor_of(request)), *(next_problems(found) if context["is_next"] else [])]

    def restored(
        self, request: HttpRequest, context: dict[str, Any], record: Any, changeset: UUID
    ) -> HttpResponseRedirect:
        """Says what was done, and leads to the history that now tells it, or to the next version."""
        at = date_format(timezone.localtime(context["points"][changeset].at), "j F Y, H:i")
        name = capfirst(str(record))
        if context["is_next"]:
            messages.success(request, KEPT.format(name=name, at=at))
            return HttpResponseRedirect(address_of(self.model, record.pk, "change"))
        if context["record"]:
            messages.success(request, f"{name} is as it was on {at}.")
        else:
            draft = ", as a draft" if hasattr(record, "status") else ""
            messages.success(request, f"{name} is back{draft}: as it was on {at}.")
        return HttpResponseRedirect(address_of(self.model, record.pk))


def address_of(model: type[Any], pk: int, page: str = "history") -> str:
    """The history of a record, or another page about it."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=[pk])
