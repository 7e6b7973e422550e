"""The pages on which two records become one: choosing the other, then picking what is kept."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from catalog.editing.merging.duplicates import look_alikes
from catalog.editing.merging.merged_fields import Choice, agreeing, choices
from catalog.editing.merging.merged_names import called
from catalog.editing.merging.merged_rows import piles, uses
from catalog.editing.merging.merging import may_merge, merge
from catalog.models import MERGED, REASON_LENGTH, AddressedRecord, Citation, Merger, StaleVersionError

from .hardened import editor_of, read_id
from .too_late import gone

FOUND = 20
STALE = (
    "Somebody changed one of the two while you read, so nothing was merged. This is how they stand now; what you chose "
    "and typed is kept."
)
SAY_WHY = f"Say why, in at most {REASON_LENGTH} characters."


class GoneError(Exception):
    """One of the two was merged or deleted since the page was opened. ``pk`` is its number."""

    def __init__(self, pk: int) -> None:
        super().__init__(pk)
        self.pk = pk


def seen(keep: Any, drop: Any) -> str:
    """What whoever reads the page has before them: written into its form, compared when that is sent."""
    return f"{keep.version} {drop.version}"


class MergingView:
    """The page behind "Merge"."""

    model: Any
    opts: Any
    admin_site: Any

    def get_urls(self) -> list[Any]:
        """The stock addresses and, for kinds of records that can be merged, our own."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_merge"
        own = [path("<path:object_id>/merge/", self.admin_site.admin_view(self.merge_view), name=name)]
        return (own if self.model in MERGED else []) + super().get_urls()  # type: ignore[misc]

    def merge_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The page; where one of the two went meanwhile, what was typed on it."""
        if not may_merge(editor_of(request), self.model):
            raise PermissionDenied
        try:
            return self.merging(request, unquote(object_id))
        except GoneError as late:
            return gone(request, self.model, late.pk)

    def merging(self, request: HttpRequest, number: str) -> HttpResponse:
        """Chooses the other record, shows what merging would do, and does it."""
        keep = self.row(number)
        if "with" not in request.GET:
            return self.choose(request, keep)
        drop = self.row(request.GET["with"])
        if keep == drop:
            raise Http404
        if request.method != "POST":
            return self.compare(request, keep, drop, choices(keep, drop))
        return self.unite(request, keep, drop)

    def row(self, text: str) -> Any:
        """The record with this number; GoneError for one that was there once, 404 for one that never was."""
        pk = read_id(text)
        record = self.model._default_manager.filter(pk=pk).first() if pk else None
        if record is None and pk and self.model.history.filter(id=pk).exists():
            raise GoneError(pk)
        if record is None:
            raise Http404
        return record

    def choose(self, request: HttpRequest, keep: Any) -> HttpResponse:
        """Looks for the other record; citations that look alike are offered at once."""
        words = request.GET.get("q", "").strip()
        alike = look_alikes(keep)[:FOUND] if isinstance(keep, Citation) else []
        found: list[Any] = []
        if words:
            rows = self.model._default_manager.exclude(pk=keep.pk)
            rows, _ = self.get_search_results(request, rows, words)  # type: ignore[attr-defined]
            found = list(rows.order_by("pk").distinct()[:FOUND])
        context = {"words": words, "found": found, "alike": alike, "most": FOUND}
        return self.merger_page(request, "admin/merge_choose.html", keep, context)

    def unite(self, request: HttpRequest, keep: Any, drop: Any) -> HttpResponse:
        """Merges; the page again, with what was picked, when a reason is missing or the two cannot be one."""
        differing = choices(keep, drop)
        picks = {choice.name for choice in differing if request.POST.get(f"pick-{choice.name}") == "goes"}
        why = request.POST.get("reason", "").strip()
        is_public = bool(request.POST.get("reason_public"))
        problems = [] if 0 < len(why) <= REASON_LENGTH else [SAY_WHY]
        try:
            if request.POST.get("seen") != seen(keep, drop):
                raise StaleVersionError(keep)
            if not problems:
                merge(keep=keep, drop=drop, picks=picks, by=editor_of(request), why=why, is_public=is_public)
        except StaleVersionError:
            keep, drop = self.row(str(keep.pk)), self.row(str(drop.pk))
            return self.compare(request, keep, drop, choices(keep, drop), picks=picks, problems=[STALE], status=409)
        except ValidationError as problem:
            problems = problem.messages
        if problems:
            return self.compare(request, keep, drop, differing, picks=picks, problems=problems)
        leads = isinstance(keep, AddressedRecord) and self.row(str(keep.pk)).is_published
        messages.success(request, f"Merged: {drop}.{' The old address leads here.' if leads else ''}")
        return HttpResponseRedirect(self.address("change", keep))

    def compare(
        self,
        request: HttpRequest,
        keep: Any,
        drop: Any,
        differing: list[Choice],
        *,
        picks: set[str] | None = None,
        problems: list[str] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """Where the two differ, what moves, and why they become one."""
        picks = {choice.name for choice in differing if choice.takes_other} if picks is None else picks
        context = {
            "drop": drop,
            "sides": [("stays", keep, uses(keep)), ("goes", drop, uses(drop))],
            "choices": [(choice, choice.name in picks) for choice in differing],
            "agreeing": agreeing(keep, drop),
            "piles": piles(keep, drop),
            "problems": problems,
            "seen": seen(keep, drop),
            "both_names": len(set(called(keep, drop))) > 1,
            "reason": request.POST.get("reason", ""),
            "is_public": bool(request.POST.get("reason_public")),
            "reason_length": REASON_LENGTH,
            "swapped": f"{self.address('merge', drop)}?with={keep.pk}",
            "may_be_twins": isinstance(keep, Citation),
        }
        return self.merger_page(request, "admin/merge.html", keep, context, status=status)

    def merger_page(
        self, request: HttpRequest, template: str, keep: Any, context: dict[str, Any], *, status: int = 200
    ) -> HttpResponse:
        """A page about the record that stays."""
        context = {**self.admin_site.each_context(request), "opts": self.opts, "keep": keep, **context}
        return TemplateResponse(request, template, context, status=status)

    def address(self, page: str, record: Any) -> str:
        """A page of the desk about a record."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=[record.pk])

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form, which offers to merge to those who may."""
        context["may_merge"] = self.model in MERGED and may_merge(editor_of(request), self.model)
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        """A record that was merged into another leads there."""
        pk = read_id(unquote(object_id))
        now = Merger.objects.now(self.model, pk) if pk else None
        if now is None:
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)  # type: ignore[misc]
        messages.info(request, "The record you asked for was merged into this one.")
        return HttpResponseRedirect(self.address("change", now))
