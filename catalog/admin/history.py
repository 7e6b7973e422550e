"""The history pages of a record: its timeline, two points compared, and the list of what was deleted."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path

from catalog.editing.proposals.conversation import discarded, proposals
from catalog.history.describing import describe
from catalog.history.naming import last_names, person
from catalog.history.timeline import SHOWN, ChangeSet, between, story
from catalog.models import Merger

from .hardened import read_id

SETS_A_PAGE = 20
ROWS_A_PAGE = 50


class HistoryViews:
    """The pages that tell a record's story. Deleted records keep theirs."""

    model: Any
    opts: Any
    admin_site: Any
    restorable: Any

    def get_urls(self) -> list[Any]:
        """The stock addresses and two of our own."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view
        own = [
            path("deleted/", view(self.deleted_view), name=f"{name}_deleted"),
            path("<path:object_id>/history/compare/", view(self.compare_view), name=f"{name}_compare"),
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """One block for each change set, the newest first."""
        sets, context = self.told(request, object_id)
        shown = request.GET.get("show", "all")
        _title, fits = SHOWN.get(shown, SHOWN["all"])
        chosen = [change_set for change_set in reversed(sets) if fits(change_set)]
        page = Paginator(chosen, SETS_A_PAGE).get_page(request.GET.get("page"))
        stories = describe([change_set.steps for change_set in page])
        restorable = [] if context["merged_into"] else self.restorable(request, sets, context["record"])
        proposed = proposals(change_set.id for change_set in page)
        context |= {
            "page": page,
            "blocks": [
                (one, proposed.get(one.id), story, one.id in restorable)
                for one, story in zip(page, stories, strict=True)
            ],
            "bring_back": restorable[-1] if restorable and not context["record"] else None,
            "choices": [(key, title, key == shown) for key, (title, _) in SHOWN.items()],
            "shown": shown,
            "people": len({change_set.who for change_set in sets}),
            "first": sets[0],
            "last": sets[-1],
            "discarded": discarded(self.model, context["record_id"]),
            "count": len(sets),
        }
        return TemplateResponse(request, "admin/timeline.html", context)

    def compare_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Which fields and which rows differ between two points; without points, the last change."""
        sets, context = self.told(request, object_id)
        places = {str(change_set.id): place for place, change_set in enumerate(sets)}
        last = len(sets) - 1
        try:
            start = places[request.GET["from"]] if "from" in request.GET else max(last - 1, 0)
            end = places[request.GET["to"]] if "to" in request.GET else last
        except KeyError:
            raise Http404 from None
        start, end = sorted((start, end))
        [difference] = describe([between(sets, start=start, end=end)])
        context |= {"sets": sets[::-1], "start": sets[start], "end": sets[end], "difference": difference}
        return TemplateResponse(request, "admin/compare.html", context)

    def deleted_view(self, request: HttpRequest) -> HttpResponse:
        """Records that are gone, each once, by the name it had."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        gone = self.model.history.filter(history_type="-").exclude(id__in=self.model._default_manager.values("pk"))
        last = gone.order_by().values("id").annotate(last=Max("history_id")).values("last")
        rows = gone.filter(history_id__in=last).select_related("history_user").order_by("-history_date", "-history_id")
        page = Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("page"))
        names = last_names(self.model, {row.id for row in page})
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "page": page,
            "rows": [(row, names[row.id], person(row.history_user)) for row in page],
        }
        return TemplateResponse(request, "admin/deleted.html", context)

    def told(self, request: HttpRequest, object_id: str) -> tuple[list[ChangeSet], dict[str, Any]]:
        """The story of a record that is or was, and what its pages have in common; 404 when it never was."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        pk = read_id(unquote(object_id))
        sets = story(self.model, pk) if pk else []
        if pk is None or not sets:
            raise Http404
        record = self.model._default_manager.filter(pk=pk).first()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "record": record,
            "record_id": pk,
            "merged_into": None if record else Merger.objects.now(self.model, pk),
            "name": str(record) if record else last_names(self.model, {pk})[pk],
        }
        return sets, context
