"""The search page: grouped, the best first, and literal about what was typed."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.facets.keeping import facet_index
from catalog.models import Citation, Tally, if_possible, tallied
from catalog.reports.senders import anonymous
from catalog.search import unfound
from catalog.search.finding import Group, Results, find
from catalog.search.marking import Part, mark
from catalog.search.words import LONGEST
from catalog.web.address import client_address
from catalog.web.version import data_version

from .drug import alphabet, letters_in_use
from .trails import Way

SHOWN_CITATIONS = 5
SHOWN_BOTH = 10
KEPT = 200
NOUNS = {
    "medicines": ("medicine", "medicines"),
    "conditions": ("condition", "conditions"),
    "classes": ("class", "classes"),
    "topics": ("topic", "topics"),
    "pages": ("page", "pages"),
    "citations": ("citation", "citations"),
}


@dataclass(frozen=True)
class CitationHit:
    """A citation as the search shows it: the words met are marked in its title and our note."""

    citation: Citation
    title: list[Part]
    note: list[Part]


def typed_in(request: HttpRequest) -> str:
    """The words that were typed or pasted, with single blanks between, as many as we read."""
    return " ".join(request.GET.get("q", "").split())[:LONGEST]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Everything published that holds every word, by kind; for nothing, the nearest name, and it says so."""
    typed = typed_in(request)
    page, total = answer(typed, "as_typed" in request.GET, data_version(request))
    if typed and not total and request.method == "GET":
        if_possible("a search that found nothing", partial(count, request, typed))
    return HttpResponse(page)


def count(request: HttpRequest, typed: str) -> None:
    """Counts a search that found nothing."""
    now = timezone.now()
    sender = anonymous(client_address(request), now=now)
    unfound.note(typed, sender=sender, version=data_version(request), on=timezone.localdate(now))


@lru_cache(maxsize=KEPT)
def answer(typed: str, as_typed: bool, version: int) -> tuple[str, int]:
    """The page, and how many records it tells of. Recent ones are kept for as long as the data stay the same."""
    results = find(typed, version=version, as_typed=as_typed)
    context = {
        "results": results,
        "citations": citation_hits(results),
        "both": both_hits(results),
        "kinds": kinds(results),
        "tally": ", ".join(counted(group) for group in results.groups),
        "contents": contents(results),
        "letters": [] if results.total or results.number else alphabet(letters_in_use()),
        "robots": "noindex",
        "crumbs": [Way("Home", reverse("home")), Way("Search")],
    }
    return render_to_string("search.html", context), results.total


def citation_hits(results: Results) -> list[CitationHit]:
    """The first citations found."""
    return carded(results, results.best_citations(facet_index(results.version), most=SHOWN_CITATIONS))


def contents(results: Results) -> list[Way]:
    """What stands on the page: of two things asked at once their papers first."""
    above = [Way("What you named", "#g-named"), Way("Papers on both", "#g-both")] if results.pair else []
    return [*above, *(Way(f"{group.title} ({group.total})", f"#g-{group.key}") for group in results.groups)]


def both_hits(results: Results) -> list[CitationHit]:
    """The first citations about two things that were asked at once, the strongest kinds first."""
    if not results.pair:
        return []
    return carded(results, facet_index(results.version).page(results.pair.citations, order="kind", size=SHOWN_BOTH))


def kinds(results: Results) -> list[Tally]:
    """How many of these there are of each kind of study."""
    if not results.pair:
        return []
    return tallied(Counter(facet_index(results.version).counts("study", results.pair.citations)))


def carded(results: Results, ids: list[int]) -> list[CitationHit]:
    """Those citations with all that their cards print."""
    cards = Citation.objects.for_cards().in_bulk(ids)
    rows = [cards[pk] for pk in ids if pk in cards]
    return [CitationHit(row, mark(row.title, results.query), mark(row.annotation, results.query)) for row in rows]


def counted(group: Group) -> str:
    """How many of a kind, in words."""
    one, many = NOUNS[group.key]
    return f"{group.total:,} {one if group.total == 1 else many}"
