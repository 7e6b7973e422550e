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

from catalog.editing.proposals.colliding import Answer, clash
from catalog.editing.proposals.conversation import conversation
from catalog.editing.proposals.fitting import put_what_fits
from catalog.editing.proposals.proposing import (
    Reason,
    StaleNextVersionError,
    ask_for_review,
    discard,
    goes_live,
    is_return,
    may_discard,
    next_version_of,
    propose,
    proposed,
    saved_since,
)
from catalog.editing.proposals.rolled_back import rolled_back
from catalog.editing.workflow.publishing import may_publish
from catalog.history.snapshot import Snapshot, taken, with_new_ids
from catalog.models import EditorialRecord, NextVersion, StaleVersionError, change

from .beginning import Beginning, posted_beginning
from .conflict_form import Work
from .hardened import editor_of, read_id
from .settling import SAVED, reason_in
from .stale import posted_version

NOTHING = "Nothing was changed, so nothing was saved."
SENT = "Sent for review. Whoever may publish it will find it on their desk."
JOINED = "Somebody saved it while you wrote, at other places: what both of you changed is in it now."
DISCARDED = "Discarded. The page stays as readers see it."
NOT_DISCARDED = "Somebody wrote on it meanwhile, so it was not discarded. This is what they wrote."
NO_FIT = "The catalogue changed, so this part of the next version no longer fits and is not in the form:"


@dataclass
class NextForm:
    """What the form of a published record knows of its next version. ``is_next`` says that saving writes that one."""

    record: EditorialRecord
    pending: NextVersion | None
    is_next: bool
    goes_live: bool
    began: Beginning
    may_discard: bool = False
    is_saved: bool = False

    @property
    def number(self) -> int:
        """The number of the next version as it is now, 0 for none."""
        return self.pending.number if self.pending else 0

    @property
    def has_unseen_comment(self) -> bool:
        """Whether a reviewer returned it since the form was opened."""
        since = saved_since(self.record, self.began.number)
        return self.pending is not None and bool(self.pending.comment) and any(map(is_return, since))

    @property
    def snapshot(self) -> Snapshot:
        """The next version, or the record where there is none."""
        return proposed(self.pending) if self.pending else taken(type(self.record), self.record.pk)

    @property
    def opened(self) -> Snapshot:
        """What the form held when it was opened."""
        if self.began == (self.record.version, self.number):
            return self.snapshot
        return self.began.snapshot(type(self.record), self.record.pk) or self.snapshot


@dataclass(frozen=True)
class Tried:
    """What came of the form before it was rolled back: the answer, what it held when opened, what was made of it."""

    response: HttpResponse
    opened: Snapshot
    mine: Snapshot


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
        is_next = wants_next or not is_live
        began = Beginning(record.version, pending.number if pending and is_next else 0)
        if "next_base" in request.POST:
            began = posted_beginning(request)
        may = pending is not None and may_discard(pending, by=by)
        return NextForm(record, pending, is_next, is_live, began, may)

    def next_version_view(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any
    ) -> HttpResponse | None:
        """The form of the next version, or what came of it; None where the ordinary form is right."""
        form = self.next_form(request, object_id)
        request.next_form = form  # type: ignore[attr-defined]
        if form is None or not form.is_next or getattr(request, "is_rolled_back", False):
            return None
        if (
            request.method == "POST"
            and "next_base" not in request.POST
            and posted_version(request) != form.record.version
        ):
            raise StaleVersionError(form.record)  # it was opened before readers saw the record
        if "_discard" in request.POST and form.pending:
            return self.discard_next(request, form.pending)
        if request.method == "GET" and form.pending is None:
            return None  # nothing has to be tried: the form opens with the record as it is
        tried = self.try_next(request, form, str(object_id), form_url, extra_context)
        if not form.is_saved:
            return tried.response
        try:
            return self.keep_next(request, form, tried)
        except StaleNextVersionError:
            return self.next_version_view(request, object_id, form_url, extra_context)

    def try_next(
        self, request: HttpRequest, form: NextForm, object_id: str, form_url: str, extra_context: Any
    ) -> Tried:
        """The stock form, shown or saved over what it held when it was opened, and rolled back."""
        live, opened = taken(self.model, form.record.pk), form.opened
        request.is_rolled_back = True  # type: ignore[attr-defined]
        with rolled_back():
            with change(by=editor_of(request), **reason_in(request)):
                left_out = put_what_fits(opened) if opened != live else []
                if left_out:
                    messages.warning(request, f"{NO_FIT} {' '.join(left_out)}")
                self.model._default_manager.filter(pk=form.record.pk).update(version=form.began.version)
                response = super().changeform_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
            if isinstance(response, SimpleTemplateResponse):
                response.render()
            mine = taken(self.model, form.record.pk)
        request.is_rolled_back = False  # type: ignore[attr-defined]
        return Tried(response, opened, with_new_ids(mine, known=[live, opened], others=[form.snapshot]))

    def keep_next(self, request: HttpRequest, form: NextForm, tried: Tried) -> HttpResponse:
        """Keeps what was saved. With what others saved meanwhile it is joined, or settled on the page of a conflict."""
        if form.began.number == form.number:
            is_same = tried.mine == tried.opened
            pending = form.pending if is_same else self.propose_next(request, form, tried.mine)
            self.say_next(request, pending, NOTHING if is_same else SAVED)
            return tried.response
        found = clash(base=tried.opened, theirs=form.snapshot, mine=tried.mine)
        if form.pending is None or found.is_settled or found.collisions or form.has_unseen_comment:
            apart = getattr(request, "apart", ())
            work = Work(form.began.version, tried.opened, tried.mine, form.began.number, apart)
            return self.conflict(request, work, Answer())  # type: ignore[attr-defined]
        self.say_next(request, self.propose_next(request, form, found.joined), JOINED)
        return tried.response

    def propose_next(self, request: HttpRequest, form: NextForm, snapshot: Snapshot) -> NextVersion:
        """Keeps it, and what was said besides."""
        pending = propose(
            record=form.record,
            snapshot=snapshot,
            opened=form.began.version,
            seen=form.number,
            by=editor_of(request),
            reason=Reason(**reason_in(request)),
            now=timezone.now(),
        )
        self.keep_apart(request, form.record.pk, getattr(request, "apart", ()))  # type: ignore[attr-defined]
        return pending

    def say_next(self, request: HttpRequest, pending: NextVersion | None, words: str) -> None:
        """Sends it for review where that was pressed, and says what was done."""
        if pending and "_send" in request.POST:
            ask_for_review(pending=pending, by=editor_of(request), now=timezone.now())
            words = f"{JOINED} {SENT}" if words == JOINED else SENT
        messages.success(request, words)

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
        """The form, which says what was said before."""
        form = super().get_form(request, obj, change, **kwargs)  # type: ignore[misc]
        known: NextForm | None = getattr(request, "next_form", None)
        if known is None or not known.is_next:
            return form
        if known.pending:
            form.said = (known.pending.why, known.pending.is_public)
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
        record = context["original"]
        if isinstance(record, EditorialRecord):
            context["said"] = conversation(record, context["next"].pending if context["next"] else None)
        context["may_review"] = may_publish(editor_of(request), self.model)
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
