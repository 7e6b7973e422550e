"""The report of the quality checks, and the page on which an editor lets a finding stand."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from catalog.editing.quality.checking import Finding
from catalog.editing.quality.reporting import Sheet, report
from catalog.editing.quality.silencing import REASON_LENGTH, findings, silence
from catalog.editing.worklists.queues import changeable, records
from catalog.models import CHECKED, EditorialRecord, Sic

from .hardened import editor_of, read_id

KINDS = {model._meta.model_name: model for model in CHECKED.values()}


class QualityViews:
    """Mixed into the desk: what the checks find."""

    def get_urls(self) -> list[Any]:
        """Two addresses besides the others."""
        view = self.admin_view  # type: ignore[attr-defined]
        own = [
            path("quality/", view(self.quality), name="quality"),
            path("quality/<slug:kind>/<str:pk>/<slug:field>/<slug:check>/", view(self.sic), name="sic"),
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def quality(self, request: HttpRequest) -> HttpResponse:
        """A sheet of findings over all records, or over one kind."""
        kinds = changeable(editor_of(request), records())
        if not kinds:
            raise PermissionDenied
        kind, check = request.GET.get("kind", ""), request.GET.get("check", "")
        chosen = [model for model in kinds if kind in ("", model._meta.model_name)]
        start = start_of(request.GET.get("from", ""))
        sheet = report(chosen, start=start, check=check) if chosen else Sheet()
        context = {
            **self.each_context(request),  # type: ignore[attr-defined]
            "title": "Quality checks",
            "sheet": sheet,
            "lines": [{"finding": finding, "name": name, **addresses(finding)} for finding, name in sheet.findings],
            "next": "-".join(map(str, sheet.next)) if sheet.next else "",
            "is_first": start is None,
            "kind": kind,
            "check": check,
            "kinds": [(model._meta.model_name, model._meta.verbose_name_plural) for model in kinds],
            "checks": Sic.Check.choices,
            "may_silence": may_silence(request),
        }
        return TemplateResponse(request, "admin/quality.html", context)

    def sic(self, request: HttpRequest, kind: str, pk: str, field: str, check: str) -> HttpResponse:
        """Asks why a finding may stand, then silences it for as long as the text stays as it is."""
        if kind not in KINDS:
            raise Http404
        if not may_silence(request) or not changeable(editor_of(request), [KINDS[kind]]):
            raise PermissionDenied
        record = KINDS[kind]._default_manager.filter(pk=read_id(pk)).first()
        if record is None:
            raise Http404
        finding = next((each for each in findings(record) if (each.text.field, each.check) == (field, check)), None)
        back = reverse("admin:quality") if "report" in request.GET else form_of(record)
        if finding is None:
            messages.info(request, "The check has nothing to say here any more.")
            return HttpResponseRedirect(back)
        reason = request.POST.get("reason", "").strip()
        is_current = request.POST.get("text") == finding.text_digest
        if is_current and 0 < len(reason) <= REASON_LENGTH:
            silence(finding=finding, reason=reason, by=editor_of(request))
            messages.success(
                request, f"{finding.text.label} may stand as it is. If it changes, the check speaks again."
            )
            return HttpResponseRedirect(back)
        context = {
            **self.each_context(request),  # type: ignore[attr-defined]
            "title": "Let it stand (sic)",
            "finding": finding,
            "record": record,
            "text": getattr(record, field),
            "opts": record._meta,
            "form": form_of(record),
            "back": back,
            "reason": reason,
            "reason_length": REASON_LENGTH,
            "needs_reason": request.method == "POST" and is_current,
            "has_changed": request.method == "POST" and not is_current,
        }
        return TemplateResponse(request, "admin/sic.html", context)


def may_silence(request: HttpRequest) -> bool:
    """Whether the person may let findings stand."""
    return request.user.has_perm("catalog.add_sic")


def start_of(text: str) -> tuple[str, int] | None:
    """Where a sheet begins, as the address says it."""
    kind, _, pk = text.rpartition("-")
    number = read_id(pk)
    return (kind, number) if kind in KINDS and number is not None else None


def form_of(record: EditorialRecord) -> str:
    """The form of a record."""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def addresses(finding: Finding) -> dict[str, str]:
    """The field of the form, and the page that silences the finding."""
    opts = finding.model._meta
    form = reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[finding.pk])
    sic = reverse("admin:sic", args=[opts.model_name, finding.pk, finding.text.field, finding.check.value])
    return {"kind": str(opts.verbose_name), "form": f"{form}{finding.anchor}", "sic": sic}
