"""The review of a record: all that would change for readers in one view, then "Approve and publish" or "Return"."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from catalog.editing.proposals.conversation import conversation, reason_of
from catalog.editing.proposals.joining import places
from catalog.editing.proposals.proposing import (
    CollidingError,
    Reason,
    StaleNextVersionError,
    approval_problem,
    approve,
    bring_up_to_date,
    may_discard,
    next_version_of,
    proposed,
    return_to_writers,
)
from catalog.editing.workflow.publishing import SEEN_NOW, may_publish, publish, publish_problem, seen_when, send_back
from catalog.forms.review import LONGEST_COMMENT_ON_A_DRAFT, ApprovalForm, JoiningForm, ReturnForm
from catalog.history.naming import person
from catalog.identifiers.names import capital
from catalog.models import COMMENT_LENGTH, EditorialRecord, NextVersion, StaleVersionError, Status

from .comparing import changed_since_return, checks, compared
from .deciding import decided, seen, since_seen
from .forms import PRESETS
from .hardened import editor_of, read_id
from .too_late import gone, typed_in

COLLIDES = "The live page was changed at the same places. Choose what stays, then approve it."


class ReviewViews:
    """The review, and the same comparison for those who may not decide."""

    model: Any
    opts: Any
    admin_site: Any

    def get_urls(self) -> list[Any]:
        """The stock addresses and two of our own."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view
        own = [
            path("<path:object_id>/review/", view(self.review_view), name=f"{name}_review"),
            path("<path:object_id>/next/", view(self.compare_next_view), name=f"{name}_compare_next"),
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def review_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """For those who may publish: what would change, and the two answers."""
        record = self.reviewed(object_id)
        if not may_publish(editor_of(request), self.model):
            raise PermissionDenied
        if record is None:
            return self.no_record(request, object_id)
        pending = next_version_of(record) if record.is_published else None
        if record.is_published and pending is None:
            return self.nothing_waits(request, record)
        by = editor_of(request)
        problem = approval_problem(pending, by=by) if pending else publish_problem(record=record, by=by)
        if request.method != "POST":
            return self.show_review(request, record, pending, problem=problem)
        if request.POST.get("seen") != seen(record, pending):
            return self.show_review(
                request, record, pending, problem=problem, **self.too_late(request, record, pending)
            )
        if problem:
            raise PermissionDenied(problem)
        answer = self.return_it if "_return" in request.POST else self.approve_it
        try:
            return answer(request, record, pending)
        except (StaleNextVersionError, StaleVersionError):
            return self.review_view(request, object_id)

    def approve_it(self, request: HttpRequest, record: EditorialRecord, pending: NextVersion | None) -> HttpResponse:
        """Publishes, with the reason."""
        form = ApprovalForm(request.POST)
        if not form.is_valid():
            return self.show_review(request, record, pending, approval=form)
        by, reason = editor_of(request), Reason(form.cleaned_data["reason"], form.cleaned_data["reason_public"])
        review = form.review(on=timezone.localdate())
        try:
            if pending:
                approve(pending=pending, by=by, reason=reason, review=review, now=timezone.now())
            else:
                publish(record=record, by=by, why=reason.why, is_public=reason.is_public, review=review)
        except CollidingError:
            form.add_error(None, COLLIDES)
            return self.show_review(request, record, pending, approval=form, status=409)
        except ValidationError as problem:
            form.add_error(None, problem.messages)
            return self.show_review(request, record, pending, approval=form)
        messages.success(request, f"{capital(str(record))} is {done(record)}. {seen_when(record)}")
        return HttpResponseRedirect(self.page_about(record, "change"))

    def return_it(self, request: HttpRequest, record: EditorialRecord, pending: NextVersion | None) -> HttpResponse:
        """Returns what waits for a review, with the comment."""
        if not (pending.is_in_review if pending else record.status == Status.REVIEW):
            raise PermissionDenied
        form = ReturnForm(request.POST, most=longest_comment(pending))
        if not form.is_valid():
            return self.show_review(request, record, pending, returning=form)
        by, comment = editor_of(request), form.cleaned_data["comment"]
        if pending:
            return_to_writers(pending=pending, by=by, comment=comment, now=timezone.now())
        else:
            send_back(record=record, by=by, comment=comment)
        messages.success(request, "Returned with your comment. Whoever wrote it finds it on their desk.")
        return HttpResponseRedirect(reverse("admin:index"))

    def compare_next_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """For everybody who may change the record: what the next version would change, and where it collides."""
        record = self.reviewed(object_id)
        if not self.has_change_permission(request, record):  # type: ignore[attr-defined]
            raise PermissionDenied
        if record is None:
            return self.no_record(request, object_id)
        pending = next_version_of(record) if record.is_published else None
        if pending is None:
            return self.nothing_waits(request, record)
        comparison = compared(record, pending)
        count = len(comparison.collisions)
        form = JoiningForm(request.POST if request.method == "POST" else None, places=count)
        if request.method != "POST" or request.POST.get("seen") != seen(record, pending) or not form.is_valid():
            status = 409 if request.method == "POST" else 200
            context = {"comparison": comparison, "joining": form, "since": since_seen(request, record, pending)}
            return self.page(request, record, pending, context, status=status)
        mine = places(proposed(pending))
        kept = {place: mine.get(place) for place in (comparison.collisions[number].place for number in form.mine)}
        try:
            bring_up_to_date(pending=pending, kept=kept, by=editor_of(request), now=timezone.now())
        except StaleNextVersionError:
            return self.compare_next_view(request, object_id)
        messages.success(request, "The next version now starts from the page as it is.")
        return HttpResponseRedirect(request.path)

    def reviewed(self, object_id: str) -> EditorialRecord | None:
        """The record, None for one that is not there or has no status."""
        if not issubclass(self.model, EditorialRecord):
            return None
        return self.model._default_manager.filter(pk=read_id(unquote(object_id))).first()

    def nothing_waits(self, request: HttpRequest, record: EditorialRecord) -> HttpResponse:
        """Back to the record, with a word; with what was typed, where somebody else decided first."""
        if request.method == "POST":
            return decided(request, record, self.page_about(record, "change"))
        messages.info(request, "Nothing waits here: readers see the record as it is.")
        return HttpResponseRedirect(self.page_about(record, "change"))

    def no_record(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """404; with what was typed, where the record went meanwhile."""
        pk = read_id(unquote(object_id))
        if request.method != "POST" or pk is None or not issubclass(self.model, EditorialRecord):
            raise Http404
        return gone(request, self.model, pk)

    def too_late(self, request: HttpRequest, record: EditorialRecord, pending: NextVersion | None) -> dict[str, Any]:
        """What the review shows to whoever pressed after somebody else: who did what, and the form as typed."""
        is_return = "_return" in request.POST
        form = ReturnForm(request.POST, most=longest_comment(pending)) if is_return else ApprovalForm(request.POST)
        since = since_seen(request, record, pending)
        return {"returning" if is_return else "approval": form, "since": since, "status": 409}

    def page_about(self, record: EditorialRecord, page: str) -> str:
        """A page of the desk about the record."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=[record.pk])

    def show_review(
        self,
        request: HttpRequest,
        record: EditorialRecord,
        pending: NextVersion | None,
        *,
        problem: str | None = None,
        approval: ApprovalForm | None = None,
        returning: ReturnForm | None = None,
        since: Sequence[Any] = (),
        status: int = 200,
    ) -> HttpResponse:
        """The review with its forms as far as they were filled in."""
        initial: dict[str, Any] = {"reason": reason_of(record)}
        if pending:
            initial = {"reason": pending.why, "reason_public": pending.is_public}
        waits = pending.is_in_review if pending else record.status == Status.REVIEW
        comparison = compared(record, pending)
        context = {
            "comparison": comparison,
            "since": since,
            "typed": typed_in(request) if problem or (returning and not waits) else (),
            "checks": checks(record, comparison.after),
            "is_review": True,
            "problem": problem,
            "approval": approval or ApprovalForm(initial=initial),
            "returning": (returning or ReturnForm(most=longest_comment(pending))) if waits else None,
            "presets": PRESETS,
        }
        return self.page(request, record, pending, context, status=status)

    def page(
        self,
        request: HttpRequest,
        record: EditorialRecord,
        pending: NextVersion | None,
        context: dict[str, Any],
        *,
        status: int,
    ) -> HttpResponse:
        """The comparison, for both pages."""
        said = conversation(record, pending)
        was_returned = any(one.is_return for one in said)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "record": record,
            "pending": pending,
            "author": person(pending.author) if pending else "",
            "said": said,
            "was_returned": was_returned,
            "changed_since": changed_since_return(record, pending) if was_returned else [],
            "may_discard": pending is not None and may_discard(pending, by=editor_of(request)),
            "seen": seen(record, pending),
            **context,
        }
        return TemplateResponse(request, "admin/review.html", context, status=status)


def done(record: EditorialRecord) -> str:
    """What approving came to."""
    return "published" if seen_when(record) == SEEN_NOW else "approved"


def longest_comment(pending: NextVersion | None) -> int:
    """How long a comment may be where it is kept."""
    return COMMENT_LENGTH if pending else LONGEST_COMMENT_ON_A_DRAFT
