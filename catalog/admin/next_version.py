"""The form of a published record. What may not go live at once is tried, taken, undone, and kept as its next version.

While there is a next version, the form opens with it.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import SimpleTemplateResponse
from django.utils import timezone

from catalog.editing.fitting import put_what_fits
from catalog.editing.proposing import (
    Reason,
    StaleNextVersionError,
    ask_for_review,
    discard,
    goes_live,
    may_discard,
    next_version_of,
    propose,
    proposed,
)
from catalog.editing.publishing import may_publish
from catalog.editing.snapshot import Snapshot, taken, with_new_ids
from catalog.editing.trial import trial
from catalog.models import REASON_LENGTH, EditorialRecord, NextVersion, StaleVersionError, change

from .hardened import editor_of, read_id
from .stale import posted_version, read_version

NOTHING = "Nothing was changed, so nothing was saved."
SAVED = "Saved as the next version. Readers see the old one until it is approved."
SENT = "Sent for review. Whoever may publish it will find it on their desk."
DISCARDED = "Discarded. The page stays as readers see it."
NOT_DISCARDED = "Somebody wrote on it meanwhile, so it was not discarded. This is what they wrote."
NO_FIT = "The catalogue changed, so this part of the next version no longer fits and is not in the form:"
STALE = (
    "Somebody saved, approved or discarded the next version while you wrote. Nothing of yours was saved, and nothing "
    "is lost: this is what you wrote. Compare it with theirs, then press Save to put yours in its place."
)


@dataclass
class NextForm:
    """What the form of a published record knows of its next version. ``is_next`` says that saving writes that one."""

    record: EditorialRecord
    pending: NextVersion | None
    is_next: bool
    goes_live: bool
    may_discard: bool = False
    is_saved: bool = False

    @property
    def number(self) -> int:
        """The number of the next version, 0 for none."""
        return self.pending.number if self.pending else 0

    @property
    def snapshot(self) -> Snapshot | None:
        """The next version."""
        return proposed(self.pending) if self.pending else None


def reason_in(request: HttpRequest) -> Reason:
    """What was typed under "Why this change?"."""
    return Reason(request.POST.get("reason", "").strip()[:REASON_LENGTH], bool(request.POST.get("reason_public")))


class NextVersionForm:
    """The part of a record's form that is about its next version."""

    model: Any
    opts: Any

    def is_next_version(self, request: HttpRequest) -> bool:
        """Whether saving this form writes the next version."""
        form: NextForm | None = getattr(request, "next_form", None)
        return form is not None and form.is_next

    def next_form(self, request: HttpRequest, object_id: str | None) -> NextForm | None:
        """What the form is about; None for a record that readers do not see, or that this person may not change."""
        pk = read_id(unquote(object_id)) if object_id else None
        if pk is None or not issubclass(self.model, EditorialRecord):
            return None
        record = self.model._default_manager.filter(pk=pk).first()
        if record is None or not record.is_published or not self.has_change_permission(request, record):  # type: ignore[attr-defined]
            return None
        by = editor_of(request)
        pending = next_version_of(record)
        is_live = goes_live(record, by=by)
        wants_next = "_next" in request.POST or (pending is not None and "live" not in request.GET)
        may = pending is not None and may_discard(pending, by=by)
        return NextForm(record, pending, wants_next or not is_live, is_live, may)

    def next_version_view(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any
    ) -> HttpResponse | None:
        """The form of the next version, or what came of it; None where the ordinary form is right."""
        form = self.next_form(request, object_id)
        request.next_form = form  # type: ignore[attr-defined]
        if form is None or not form.is_next:
            return None
        if (
            request.method == "POST"
            and "next_base" not in request.POST
            and posted_version(request) != form.record.version
        ):
            raise StaleVersionError(form.record)  # it was opened before readers saw the record
        if "_discard" in request.POST and form.pending:
            return self.discard_next(request, form.pending)
        response, snapshot = self.try_next(request, form, str(object_id), form_url, extra_context)
        if not form.is_saved:
            return response
        try:
            self.keep_next(request, form, snapshot)
        except StaleNextVersionError:
            return self.next_version_view(request, object_id, form_url, extra_context)
        return response

    def try_next(
        self, request: HttpRequest, form: NextForm, object_id: str, form_url: str, extra_context: Any
    ) -> tuple[HttpResponse, Snapshot]:
        """The stock form, shown or saved over the next version, in a trial; and the record as it was at its end."""
        live = taken(self.model, form.record.pk)
        reason = reason_in(request)
        with trial():
            with change(by=editor_of(request), why=reason.why, is_public=reason.is_public):
                left_out = put_what_fits(form.snapshot) if form.snapshot else []
                if left_out:
                    messages.warning(request, f"{NO_FIT} {' '.join(left_out)}")
                response = super().changeform_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
            if isinstance(response, SimpleTemplateResponse):
                response.render()
            mine = taken(self.model, form.record.pk)
        return response, with_new_ids(mine, known=[live, form.snapshot] if form.snapshot else [live])

    def keep_next(self, request: HttpRequest, form: NextForm, snapshot: Snapshot) -> None:
        """Keeps what was saved as the next version, sends it for review where that was pressed, and says so."""
        is_sent, now = "_send" in request.POST, timezone.now()
        is_same = snapshot == (form.snapshot or taken(self.model, form.record.pk))
        pending = form.pending
        if not is_same:
            pending = propose(
                record=form.record,
                snapshot=snapshot,
                opened=read_version(request.POST.get("next_base", "")),
                seen=form.number,
                by=editor_of(request),
                reason=reason_in(request),
                now=now,
            )
        if pending and is_sent:
            ask_for_review(pending=pending, now=now)
            messages.success(request, SENT)
        else:
            messages.success(request, NOTHING if is_same else SAVED)

    def discard_next(self, request: HttpRequest, pending: NextVersion) -> HttpResponse:
        """Lays the next version aside."""
        try:
            if request.POST.get("next_number") != str(pending.number):
                raise StaleNextVersionError
            discard(pending=pending, by=editor_of(request), now=timezone.now())
        except StaleNextVersionError:
            messages.error(request, NOT_DISCARDED)
        else:
            messages.success(request, DISCARDED)
        return HttpResponseRedirect(request.path)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form, which says what was said before, and refuses to write over what its writer has not seen."""
        form = super().get_form(request, obj, change, **kwargs)  # type: ignore[misc]
        known: NextForm | None = getattr(request, "next_form", None)
        if known is None or not known.is_next:
            return form
        if known.pending:
            form.said = (known.pending.why, known.pending.is_public)
        if request.method == "POST" and request.POST.get("next_number", "0") != str(known.number):
            form.trouble = STALE
        return form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Once the rows are written, the form is saved."""
        super().save_related(request, form, formsets, change)  # type: ignore[misc]
        known: NextForm | None = getattr(request, "next_form", None)
        if known is not None:
            known.is_saved = True

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The page knows what it is a form of."""
        context["next"] = getattr(request, "next_form", None)
        context["may_review"] = may_publish(editor_of(request), self.model)
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
