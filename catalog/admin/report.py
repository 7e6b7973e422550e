"""Readers' reports: the queue of cases, and the page of one case where it is answered in one step."""

import re
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.timesince import timesince

from catalog.editing.proposals.conflict_words import since
from catalog.forms.case import FINE, CaseForm, NoteForm
from catalog.models import Citation, LinkReport, ReportCase, StaleVersionError
from catalog.models.report import number_of
from catalog.reports.answering import AlreadyAnsweredError, close, fix_address, leave_note, take

from .hardened import HardenedAdmin
from .report_filters import ProblemFilter, StateFilter, TakenFilter
from .stale import posted_version

NUMBER = re.compile(r"\s*(?:SR-?)?0*([0-9]{1,9})\s*", re.IGNORECASE)


@admin.register(ReportCase)
class ReportCaseAdmin(HardenedAdmin):
    """Cases of readers' reports, oldest first."""

    list_display = ("number", "what", "about", "readers", "age", "who")
    list_filter = (StateFilter, ProblemFilter, TakenFilter)
    list_select_related = ("citation", "taken_by")
    search_fields = ("citation__title", "page")
    search_help_text = "The number on the receipt, a title or the path of a page."
    ordering = ("opened_at", "pk")
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Readers add reports."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An answer is kept."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """With what the columns print."""
        return ReportCase.objects.with_readers().order_by(*self.ordering)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """A number finds the case that its report went into."""
        number = NUMBER.fullmatch(search_term)
        if number is None:
            return super().get_search_results(request, queryset, search_term)
        return queryset.filter(pk__in=LinkReport.objects.filter(pk=int(number[1])).values("case")), False

    @admin.display(description="Number", ordering="first_report")
    def number(self, case: Any) -> str:
        """The number of the first report: what its reader was told."""
        return number_of(case.first_report)

    @admin.display(description="What")
    def what(self, case: Any) -> str:
        """What the first reader said is wrong."""
        return LinkReport.Problem(case.problem).label

    @admin.display(description="About")
    def about(self, case: ReportCase) -> str:
        """The citation or the page."""
        return str(case.citation) if case.citation else f"The page {case.page}"

    @admin.display(description="Readers", ordering="readers")
    def readers(self, case: Any) -> int:
        """How many told us."""
        return case.readers

    @admin.display(description="Age", ordering="opened_at")
    def age(self, case: ReportCase) -> str:
        """How long it has waited, or waited for its answer."""
        return timesince(case.opened_at, case.closed_at or timezone.now(), depth=1)

    @admin.display(description="Who has it")
    def who(self, case: ReportCase) -> str:
        """Whoever looks into it; empty for nobody."""
        return (case.taken_by.get_full_name() or case.taken_by.get_username()) if case.taken_by else ""

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The page of one case."""
        case = self.get_object(request, object_id)
        if not self.has_change_permission(request, case):
            raise PermissionDenied
        if case is None:
            messages.warning(request, "There is no such report. This is the whole list.")
            return HttpResponseRedirect(reverse("admin:catalog_reportcase_changelist"))
        steps: dict[str, Callable[[HttpRequest, Any], HttpResponse]] = {
            "_take": self.take,
            "_note": self.note,
            "_fix": self.answer,
        }
        pressed = next((step for step in steps if step in request.POST), None)
        return steps[pressed](request, case) if pressed else self.show(request, case)

    def show(
        self,
        request: HttpRequest,
        case: Any,
        *,
        form: CaseForm | None = None,
        note: NoteForm | None = None,
        status: int = 200,
        **more: Any,
    ) -> HttpResponse:
        """The case as it stands, with the forms as far as they were filled in.

        A form that is shown again keeps the version of the citation that it began with, unless that is told to be old.
        """
        is_kept = form is not None and status == 200
        newest = case.citation.version if case.citation else None
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Report {number_of(case.first_report)}",
            "case": case,
            "number": number_of(case.first_report),
            "problem": LinkReport.Problem(case.problem).label,
            "others": case.readers - 1,
            "age": self.age(case),
            "who": self.who(case),
            "reports": case.reports.all(),
            "form": form or CaseForm(case=case),
            "note_form": note or NoteForm(initial={"note": case.note}),
            "may_change_citation": may_change_citation(request),
            "next_case": ReportCase.objects.next_after(case),
            "version": posted_version(request) if is_kept else newest,
            **more,
        }
        return TemplateResponse(request, "admin/catalog/case.html", context, status=status)

    def take(self, request: HttpRequest, case: ReportCase) -> HttpResponse:
        """Puts the case into the hands of whoever pressed."""
        try:
            take(case=case, by=request.user)  # type: ignore[arg-type]
        except AlreadyAnsweredError:
            return self.too_late(request, case)
        messages.success(request, "You have this report now. Its readers see that it is being checked.")
        return HttpResponseRedirect(request.path)

    def note(self, request: HttpRequest, case: ReportCase) -> HttpResponse:
        """Keeps the note for editors."""
        note = NoteForm(request.POST)
        if not note.is_valid():
            return self.show(request, case, note=note)
        try:
            leave_note(case=case, note=note.cleaned_data["note"])
        except AlreadyAnsweredError:
            return self.too_late(request, case, note=note)
        messages.success(request, "The note is saved.")
        return HttpResponseRedirect(request.path)

    def answer(self, request: HttpRequest, case: ReportCase) -> HttpResponse:
        """Fixes or closes the case. All but "it is fine" speaks for the citation, which not everybody may change."""
        if request.POST.get("fix") != FINE and not may_change_citation(request):
            raise PermissionDenied
        form = CaseForm(request.POST, case=case)
        if is_stale(request, case, form):
            return self.look_again(request, case, form)
        if not form.is_valid():
            return self.show(request, case, form=form)
        try:
            settle(request, case, form)
        except StaleVersionError:
            return self.look_again(request, case, form)
        except AlreadyAnsweredError:
            return self.too_late(request, case, form=form)
        except ValidationError as problem:
            form.add_error(None, ValidationError(problem.messages))
            return self.show(request, case, form=form)
        count = f"{case.readers} report{'' if case.readers == 1 else 's'} closed."  # type: ignore[attr-defined]
        messages.success(request, f"Link fixed, {count}" if form.chosen.changes_address else f"Answered, {count}")
        return HttpResponseRedirect(reverse("admin:catalog_reportcase_changelist"))

    def look_again(self, request: HttpRequest, case: ReportCase, form: CaseForm) -> HttpResponse:
        """Somebody changed the citation first: the page shows it as it is now, and keeps what was typed."""
        case = self.get_queryset(request).get(pk=case.pk)
        changes = since(Citation, case.citation_id or 0, posted_version(request))
        return self.show(request, case, form=form, status=409, since=changes)

    def too_late(self, request: HttpRequest, case: ReportCase, **typed: Any) -> HttpResponse:
        """Somebody answered first: the page says who and what, and keeps what was typed."""
        messages.error(request, "Somebody answered this report while you had it open. Nothing of yours was saved.")
        return self.show(request, self.get_queryset(request).get(pk=case.pk), status=409, **typed)


def may_change_citation(request: HttpRequest) -> bool:
    """Whether this person may give a citation another address."""
    return request.user.has_perm("catalog.change_citation")


def is_stale(request: HttpRequest, case: ReportCase, form: CaseForm) -> bool:
    """Whether the answer would change a citation that is no longer what the editor saw."""
    harmless = {"", *(option.value for option in form.options if not option.changes_address)}
    is_a_change = case.citation is not None and request.POST.get("fix", "") not in harmless
    return is_a_change and case.citation.version != posted_version(request)  # type: ignore[union-attr]


def settle(request: HttpRequest, case: ReportCase, form: CaseForm) -> None:
    """Hands a valid answer to its verb. A public reason is the answer where no other was written."""
    by: Any = request.user
    why, is_public, answer = (form.cleaned_data[name] for name in ("reason", "reason_public", "answer"))
    if form.chosen.changes_address:
        fix_address(
            case=case,
            url=form.address,
            seen=posted_version(request),
            by=by,
            why=why,
            answer=answer,
            is_public=is_public,
            now=timezone.now(),
        )
    else:
        answer = answer or (why if is_public else "")
        close(case=case, state=form.chosen.state, answer=answer, by=by, now=timezone.now(), why=why)
