"""Home, the pages of text, and what robots read."""

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from catalog.facets.counting import citations_by_disease, most_cited, published_diseases
from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.history.public_reasons import public_reasons
from catalog.models import (
    Citation,
    Contact,
    Drug,
    DrugClass,
    GlossaryTerm,
    Page,
    Study,
)
from catalog.templatetags.prose import prose
from catalog.web.found import by_slug
from catalog.web.version import data_version

from .branches import Branch, tree
from .drug import alphabet, letters_in_use
from .drug_class import medicines_in_classes
from .evidence_map import home_map
from .freshness import freshness
from .trails import Way, counted_way, lang_of, see_also

LOOKED_UP, ON_THE_MAP, NEWEST, ADDED = 3, 5, 100, 5
OWN_LAYOUT = {"about", "evidence"}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Where readers start: search, medicines, conditions, and how to read an entry."""
    diseases, _ = published_diseases()
    index = facet_index(data_version(request))
    counts = medicines_in_classes()
    rows = DrugClass.objects.published().in_order()
    classes = [counted_way(row, counts[row.pk], "medicine") for row in rows if counts[row.pk]]
    on_disease = citations_by_disease(index)
    tops = sorted(tree(diseases, on_disease), key=lambda branch: -branch.count)
    filled, bare = by_papers(tops)
    most = most_cited(index)
    context = {
        "letters": alphabet(letters_in_use()),
        "totals": {
            "citations": len(index.published),
            "drugs": sum(1 for count in index.counts("drug", index.published).values() if count),
            "diseases": sum(1 for disease in diseases if on_disease[disease.pk]),
        },
        "classes": [classes[: (half := (len(classes) + 1) // 2)], classes[half:]],
        "groups": [branch for branch in filled if branch.branches],
        "others": [counted_way(branch.disease, branch.count, "citation") for branch in filled if not branch.branches],
        "bare": [counted_way(branch.disease, 0, "citation") for branch in bare],
        "added": recently_added(),
        "example": example(index),
        "signs": [study for study in Study if study is not Study.PAPER],
        "often": [Way(entry.label, entry.get_absolute_url()) for entry in most[:LOOKED_UP]],
        "map": home_map(list(Drug.objects.filter(pk__in=[entry.pk for entry in most[:ON_THE_MAP]])), diseases, index),
    }
    return render(request, "home.html", context)


def by_papers(branches: list[Branch]) -> tuple[list[Branch], list[Branch]]:
    """Those that have papers, with those of their branches that have some, and those that have none."""
    filled = [replace(branch, branches=by_papers(branch.branches)[0]) for branch in branches if branch.count]
    return filled, [branch for branch in branches if not branch.count]


def recently_added() -> list[Way]:
    """The citations that came in last, each with its day."""
    rows = Citation.objects.published().recently_added()[:ADDED]
    return [
        Way(row.title_alone, row.get_absolute_url(), date_format(row.added_on, "j F Y"), lang=lang_of(row))
        for row in rows
        if row.added_on
    ]


def example(index: FacetIndex) -> Citation | None:
    """The newest of the newest citations that shows a reader most: with a journal and a note of ours."""
    newest = Citation.objects.filter(pk__in=index.page(index.published, size=NEWEST))
    return newest.exclude(annotation="").filter(journal__isnull=False).newest_first().for_cards().first()


@require_safe
@by_slug(Page)
def page(request: HttpRequest, page: Page) -> HttpResponse:
    """A page of text; the page about us lists contacts, the guide to evidence explains signs and words."""
    text = prose(page.body)
    context = {
        "page": page,
        "prose": text,
        "contents": [Way("Kinds of source", "#signs"), *text.headings, Way("Words explained", "#glossary")],
        "contacts": list(Contact.objects.published().in_order().prefetch_related("numbers")),
        "terms": list(GlossaryTerm.objects.published().order_by("term")),
        "signs": list(Study),
        "see_also": see_also(page),
        "changes": public_reasons(page),
        "fresh": freshness(page, on=timezone.localdate()),
        "crumbs": [Way("Home", reverse("home")), Way(page.title)],
    }
    return render(request, f"page/{page.slug if page.slug in OWN_LAYOUT else 'detail'}.html", context)


@csrf_exempt
@require_safe
@cache_control(public=True, max_age=86400)
def robots(request: HttpRequest) -> HttpResponse:
    """Robots may read everything but forms and the editors' desk."""
    context = {"sitemap": f"{settings.SITE_URL}{reverse('sitemap')}"}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")
