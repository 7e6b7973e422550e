"""A record exactly as readers will see it: the public page itself, drawn from what is written and rolled back."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, resolve, reverse
from django.views.decorators.http import require_safe

from catalog.editing.proposals.applying import put
from catalog.editing.proposals.joining import places, with_places
from catalog.editing.proposals.proposing import joined, next_version_of, proposed
from catalog.editing.proposals.rolled_back import rolled_back
from catalog.history.snapshot import Snapshot, taken
from catalog.models import AddressedRecord, Contact, EditorialRecord, NextVersion, Statement, Status, change
from catalog.models.left_out import at_once
from catalog.web import desk_messages

from .hardened import editor_of, read_id


def page_of(record: EditorialRecord) -> str:
    """The address of the page that shows the record; statements, contacts and words stand on pages of others."""
    if isinstance(record, AddressedRecord):
        return record.get_absolute_url()
    if isinstance(record, Statement) and record.about:
        return record.about.get_absolute_url()
    return reverse("page-about" if isinstance(record, Contact) else "page-evidence")


COLLIDING = (
    "The page was changed at the same places meanwhile. Here you see what the next version says there; "
    "it is not published before somebody chooses."
)


def to_come(pending: NextVersion) -> tuple[Snapshot, bool]:
    """What approving the next version would publish, and whether it collides with the page: then with its own words."""
    result = joined(pending, live=taken(pending.model, pending.record_id))
    mine = places(proposed(pending))
    return with_places(result.snapshot, {place: mine.get(place) for place in result.collisions}), bool(
        result.collisions
    )


def tried_page(request: HttpRequest, record: EditorialRecord) -> HttpResponse:
    """The public page with the record's next version on it, or with the record that is not published yet.

    Raises Http404 where there is no such page, ValidationError where the next version fits no longer, OperationalError
    while somebody saves: a preview is drawn by writing, and nobody's page waits for one.
    """
    pending = next_version_of(record) if record.is_published else None
    with at_once(), rolled_back():
        with change(by=editor_of(request), why="A preview"):
            if pending:
                snapshot, is_colliding = to_come(pending)
                request.preview_note = COLLIDING if is_colliding else ""  # type: ignore[attr-defined]
                record = put(snapshot, is_rolled_back=True)
            elif not record.is_published:
                record.status = Status.PUBLISHED
                record.save()
        request.path = request.path_info = page_of(record)  # what the page says of its own address is true there
        found = resolve(request.path)
        request.is_preview = True  # type: ignore[attr-defined]
        return found.func(request, *found.args, **found.kwargs)


class PreviewView:
    """The page behind "Preview"."""

    model: Any
    opts: Any
    admin_site: Any

    def get_urls(self) -> list[Any]:
        """The stock addresses and one of our own. The page sets for itself that nobody keeps it."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_preview"
        view = self.admin_site.admin_view(require_safe(self.preview_view), cacheable=True)
        return [path("<path:object_id>/preview/", view, name=name), *super().get_urls()]  # type: ignore[misc]

    def preview_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The page as readers will see it, marked as a preview; for signed-in people only, kept by nobody."""
        record = self.model._default_manager.filter(pk=read_id(unquote(object_id))).first()
        if not self.has_view_permission(request, record):  # type: ignore[attr-defined]
            raise PermissionDenied
        if not isinstance(record, EditorialRecord):
            raise Http404
        try:
            response = tried_page(request, record)
        except OperationalError:
            return desk_messages.not_previewed(request)
        except (Http404, ValidationError) as problem:
            why = " ".join(problem.messages) if isinstance(problem, ValidationError) else "The page is not published."
            messages.error(request, f"There is no page to preview it on. {why}")
            return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response
