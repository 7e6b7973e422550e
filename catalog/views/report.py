"""Reporting a problem, and what became of it. No cookie and no session: the private address is all a reader needs."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from catalog.forms.report import PageForm, ReportForm
from catalog.models import Citation, Drug, LinkReport, ReportCase
from catalog.reports.reporting import TooManyReportsError, report
from catalog.reports.subject import Subject
from catalog.web import messages
from catalog.web.address import client_address
from catalog.web.found import by_slug, elsewhere, once_published

MOST_COUNTED = 50


# A report carries no authority, so that a forged one gains nothing; Django's token against forged forms would need a
# cookie. Where a form comes from is asked of the browser instead, and the signed ticket is the second lock.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def report_citation(request: HttpRequest, slug: str) -> HttpResponse:
    """Reports the link of a citation, or what we say of it. What was sent is taken, wherever the entry is by now."""
    if request.method != "POST":
        return _form_of_citation(request, slug=slug)
    if citation := once_published(Citation, slug):
        return _report(request, Subject(citation=citation))
    answer = elsewhere(request, Citation, slug)
    return _report(request, Subject(page=request.path)) if answer.status_code == 410 else answer


@by_slug(Citation)
def _form_of_citation(request: HttpRequest, citation: Citation) -> HttpResponse:
    return _report(request, Subject(citation=citation))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def report_page(request: HttpRequest) -> HttpResponse:
    """Reports any page of the site."""
    form = PageForm(request.GET)
    if not form.is_valid():
        return messages.bad_request(request)
    return _report(request, Subject(page=form.cleaned_data["page"]))


@require_safe
@cache_control(no_store=True)
def report_status(request: HttpRequest, token: str) -> HttpResponse:
    """The reader's private page: the receipt right after sending, and later where the report stands."""
    told = get_object_or_404(LinkReport.objects.select_related("case__citation"), token=token)
    case = told.case
    if case.readable_until and case.readable_until < timezone.now():
        return messages.gone(request, reason="We keep the answer to a report for 90 days.")
    template = "report/thanks.html" if "sent" in request.GET else "report/status.html"
    context = {
        "report": told,
        "case": case,
        "lead": f"You reported “{told.get_problem_display()}” for",
        "public_reason": _public_reason(case),
        "address": settings.SITE_URL + reverse("report-status", args=[told.token]),
        "robots": "noindex",
    }
    return render(request, template, context)


def _report(request: HttpRequest, subject: Subject) -> HttpResponse:
    """Shows the form, or takes it."""
    now = timezone.now()
    if request.method != "POST":
        known = told_already(subject)
        return _ask(request, subject, ReportForm(subject=subject, now=now, is_known=bool(known)), known=known)
    form = ReportForm(request.POST, subject=subject, now=now)
    if _is_foreign(request):
        return messages.foreign_form(request, kept=request.POST.get("details"), action_url=request.get_full_path())
    if form.is_by_a_machine:
        return _pretend(request)
    return _take(request, subject, form) if form.is_valid() else _ask(request, subject, form)


def _ask(request: HttpRequest, subject: Subject, form: ReportForm, *, known: str = "") -> HttpResponse:
    """The form, with what is to be mended where it was sent before."""
    drugs = Drug.objects.published().in_order().filter(citations=subject.citation) if subject.citation else ()
    context = {"subject": subject, "drugs": drugs, "form": form, "known": known}
    return render(request, "report/form.html", {**context, "robots": "noindex", "here": subject.path})


def _take(request: HttpRequest, subject: Subject, form: ReportForm) -> HttpResponse:
    """Saves the report and leads to its receipt, or says how long to wait."""
    try:
        receipt = report(
            subject=subject,
            told=form.told,
            submission=form.submission,
            address=client_address(request),
            now=form.now,
        )
    except TooManyReportsError as limit:
        return messages.too_many(
            request,
            retry_after=limit.wait,
            kept=form.told.details,
            again=request.POST.dict(),
            action_url=request.get_full_path(),
        )
    return HttpResponseRedirect(reverse("report-status", args=[receipt.token]) + "?sent=1", status=303)


def _pretend(request: HttpRequest) -> HttpResponse:
    """What a machine is told that filled in the field nobody sees."""
    return messages.message(
        request,
        status=200,
        title="Thank you. Your report is in.",
        lead="A volunteer looks into it, most often within a week.",
        action_url=reverse("home"),
        action_label="Go to the home page",
    )


def _is_foreign(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on another site.

    Our pages ask browsers to name no referrer, and then some send "null" as the origin even to ourselves.
    """
    origin = request.headers.get("Origin", "null")
    came_from = request.headers.get("Sec-Fetch-Site", "none")
    return came_from not in {"same-origin", "none"} or (
        origin != "null" and urlsplit(origin).netloc != request.get_host()
    )


def told_already(subject: Subject) -> str:
    """What others told us of it while nobody has answered: how many, what and when; nothing when it is new."""
    reports = LinkReport.objects.filter(case__in=subject.cases.open()).select_related("case").newest_first()
    told = list(reports[:MOST_COUNTED])
    if not told:
        return ""
    last = told[0]
    who = "Somebody" if len(told) == 1 else f"{len(told)} people" if len(told) < MOST_COUNTED else "Many people"
    look = "A volunteer is looking into it" if last.case.taken_by_id else "A volunteer will look into it"
    return (
        f"{who} told us, the last time on {format_date(last.received_at, 'j F Y')}: "
        f"“{last.get_problem_display()}”. {look}. You don’t have to send anything. Is it something else? Then go on."
    )


def _public_reason(case: ReportCase) -> str:
    """When the citation was changed and why, where readers may know."""
    if not case.changeset:
        return ""
    row = Citation.history.filter(changeset=case.changeset, reason_is_public=True).first()
    if row is None:
        return ""
    return f"The link changed on {format_date(row.history_date, 'j F Y')}. Reason: {row.history_change_reason}"
