"""The editors' own admin site: tabs by what people do, and a first page of work instead of a list of tables."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Min
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.text import capfirst

from catalog.editing.merging.duplicates import doubled
from catalog.editing.proposals.conversation import returns
from catalog.editing.worklists.queues import QUEUES, waiting
from catalog.history.recent import Recent, recent
from catalog.identifiers.recognizing import named_in, recognize
from catalog.models import Citation, ReportCase

from .bulk import replace
from .duplicates import duplicates
from .hardened import editor_of
from .kept import behind, keeps_what_is_sent, kept_form
from .kept import waiting as kept_for
from .markdown import preview_text
from .quality import QualityViews
from .reviews import ReviewViews

GROUPS: tuple[tuple[str, str, dict[str, str]], ...] = (
    (
        "catalogue",
        "Catalogue",
        {
            "drug": "Medicines",
            "drugclass": "Classes",
            "disease": "Conditions",
            "topic": "Topics",
            "treatment": "Treatments",
            "risk": "Risks",
        },
    ),
    ("literature", "Literature", {"citation": "Citations", "journal": "Journals", "source": "Sources"}),
    ("readers", "Readers’ reports", {"reportcase": "Reports"}),
    (
        "site",
        "Site",
        {
            "page": "Pages",
            "contact": "Contacts and notices",
            "glossaryterm": "Glossary",
            "unfoundsearch": "Searches that found nothing",
            "sic": "Silenced checks",
        },
    ),
    ("people", "People", {"user": "Users", "group": "Groups"}),
)
OF_THIS_TRIAL = "We have this paper on the trial already. If yours is another one, start with an empty form."
ROWS_SHOWN = 200


View = Callable[..., HttpResponse]


def with_origin(view: View) -> View:
    """Lets forms say where they come from. The site's no-referrer makes browsers hide it, and every POST is refused."""

    @wraps(view)
    def inner(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return inner


class Desk(ReviewViews, QualityViews, AdminSite):
    """The editors' desk."""

    site_title = site_header = "scleroref editors"
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        """Nothing is deleted in bulk: each record goes with a reason of its own, or stays."""
        super().__init__(name)
        self.disable_action("delete_selected")

    def get_urls(self) -> list[Any]:
        """The stock addresses but for a way to pages, the work lists, the box that finds citations, and more."""
        own = [
            path("queue/<slug:key>/", self.admin_view(self.queue), name="queue"),
            path("find/", self.admin_view(self.find), name="find"),
            path("kept/<str:key>/", self.admin_view(self.kept_form), name="kept"),
            path("duplicates/", self.admin_view(self.duplicates), name="duplicates"),
            path("replace/", self.admin_view(self.replace), name="replace"),
            path("preview-text/", self.admin_view(preview_text), name="preview-text"),
        ]
        return own + [stock for stock in super().get_urls() if getattr(stock, "name", "") != "view_on_site"]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """A page for people who are signed in. What is sent by somebody who is not any more is kept for them."""
        return with_origin(keeps_what_is_sent(self, super().admin_view(view, cacheable)))

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The page to sign in, which says what waits behind it."""
        context = {**(extra_context or {}), "behind": behind(self, request)}
        return with_origin(super().login)(request, context)

    def kept_form(self, request: HttpRequest, key: str) -> HttpResponse:
        """What somebody wrote when they were not signed in any more."""
        return kept_form(request, key, site=self)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """The tabs with their lists: only those the person may open."""
        known = {
            row["model"]._meta.model_name: row
            for app in self._build_app_dict(request).values()
            for row in app["models"]
            if row["admin_url"]
        }
        tabs = []
        for label, name, titles in GROUPS:
            lists = [{**known[model], "name": title} for model, title in titles.items() if model in known]
            if lists:
                tabs.append(tab(label, name, lists, request))
        return tabs

    def app_index(self, request: HttpRequest, app_label: str, extra_context: Any = None) -> Any:
        """There is one index: the desk."""
        return HttpResponseRedirect(reverse("admin:index"))

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """What waits, what changed lately, and everything we keep."""
        now = timezone.now()
        context = self.each_context(request)
        lists = {row["model"]: row for group in context["available_apps"] for row in group["models"]}
        for row in lists.values():
            row["count"] = row["model"]._default_manager.count()
        piles = waiting(user=editor_of(request), on=timezone.localdate(now))
        changes = recent(now=now) if request.user.has_perm("catalog.view_drug") else []
        context |= {
            "title": "Your desk",
            "app_list": context["available_apps"],
            "today": timezone.localdate(now),
            "kept": kept_for(self, editor_of(request)),
            "mine": [pile for pile in piles if pile.queue.is_personal],
            "others": [pile for pile in piles if not (pile.queue.is_personal or pile.queue.is_coverage)],
            "coverage": [pile for pile in piles if pile.queue.is_coverage],
            "recent": [told(change) for change in changes],
            "reports": open_reports(lists[ReportCase]["admin_url"]) if ReportCase in lists else None,
            "may_add": request.user.has_perm("catalog.add_citation"),
            "doubles": doubled().count() if request.user.has_perm("catalog.change_citation") else None,
        }
        return TemplateResponse(request, "admin/index.html", context)

    def queue(self, request: HttpRequest, key: str) -> HttpResponse:
        """The records that wait in one queue."""
        queue = next((queue for queue in QUEUES if queue.key == key), None)
        if queue is None:
            raise Http404
        kinds = queue.kinds(editor_of(request))
        if not kinds:
            raise PermissionDenied
        on = timezone.localdate()
        lists = [(model._meta, queue.rows(model, user=editor_of(request), on=on)) for model in kinds]
        piles = [(opts, rows.count(), list(rows[:ROWS_SHOWN])) for opts, rows in lists]
        if queue.key == "returned":
            for opts, _, rows in piles:
                asked = returns(opts.model, rows)
                for row in rows:
                    row.asked = asked.get(row.pk)
        context = {
            **self.each_context(request),
            "title": queue.title,
            "queue": queue,
            "piles": [pile for pile in piles if pile[1]],
            "count": sum(pile[1] for pile in piles),
            "shown": ROWS_SHOWN,
        }
        return TemplateResponse(request, "admin/queue.html", context)

    def duplicates(self, request: HttpRequest) -> HttpResponse:
        """Citations that stand twice under one title."""
        return duplicates(request, context=self.each_context(request))

    def replace(self, request: HttpRequest) -> HttpResponse:
        """A web address that moved."""
        return replace(request, context=self.each_context(request))

    def find(self, request: HttpRequest) -> HttpResponse:
        """Leads to the citation that has this identifier, else to the form for a new one with all of it filled in."""
        if not request.user.has_perm("catalog.add_citation"):
            raise PermissionDenied
        typed = request.GET.get("find", "")
        found = [named for named in named_in(typed, field="pmid") if recognize(named[1])]
        if not found:
            messages.warning(request, "This is not a DOI, a PubMed number, a trial number or a web address.")
            return HttpResponseRedirect(f"{reverse('admin:index')}?{urlencode({'find': typed})}")
        filled = QueryDict(mutable=True)
        for field, value in found:
            known = Citation.objects.known_as(field, value).order_by("pk").first()
            if known is not None:
                messages.info(request, OF_THIS_TRIAL if field == "nct" else "We have this one already.")
                return HttpResponseRedirect(reverse("admin:catalog_citation_change", args=[known.pk]))
            filled[field] = ", ".join(filter(None, [filled.get(field), value]))  # the form asks which of two it is
        return HttpResponseRedirect(f"{reverse('admin:catalog_citation_add')}?{filled.urlencode()}")


def tab(label: str, name: str, lists: list[dict[str, Any]], request: HttpRequest) -> dict[str, Any]:
    """One tab. It opens its first list, and knows whether one of its lists is open now."""
    for row in lists:
        row["is_current"] = request.path.startswith(row["admin_url"])
    return {
        "app_label": label,
        "name": name,
        "app_url": lists[0]["admin_url"],
        "models": lists,
        "is_current": any(row["is_current"] for row in lists),
        "open": ReportCase.objects.open().count() if label == "readers" else 0,
    }


def open_reports(address: str) -> dict[str, Any]:
    """How many reports wait, since when, and the list of them."""
    waits = ReportCase.objects.open().aggregate(count=Count("pk"), oldest=Min("opened_at"))
    return {**waits, "address": f"{address}?state={ReportCase.State.OPEN}"}


def told(change: Recent) -> dict[str, Any]:
    """One change set as a line of the desk: one record by name with its history, several by number and kind."""
    model, number, one = change.main
    if number == 1:
        what, route, values = capfirst(change.name), "history", [one]
    else:
        what, route, values = f"{number} {model._meta.verbose_name_plural}", "changelist", []
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{route}", args=values)
    return {"what": what, "address": address, "who": change.who, "why": change.why, "at": change.at}
