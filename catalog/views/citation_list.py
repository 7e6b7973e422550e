"""The list of citations, put together from finished pieces: what is new in an answer is counts, and which cards."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from catalog.facets.keeping import facet_index
from catalog.filters.citation import CitationFilter
from catalog.templatetags.pieces import facets, filled, piece
from catalog.web.version import data_version

from .cards import cards
from .trails import Way, canonical

CRUMBS = (Way("Home", "/"), Way("Citations"))


@require_safe
def citation_list(request: HttpRequest) -> HttpResponse:
    """Published citations, narrowed and sorted as the address says."""
    index = facet_index(data_version(request))
    listing = CitationFilter(request.GET, path=reverse("citation-list"), index=index)
    plain = {"section": "citations", "here": listing.path, "robots": listing.robots, "crumbs": CRUMBS}
    parts = {
        "title": listing.heading,
        "canonical": canonical(listing),
        "panel": panel(listing),
        "results": results(listing),
    }
    return HttpResponse(filled("citation/list.html", plain, parts))


def panel(listing: CitationFilter) -> SafeString:
    """The filters."""
    plain = {
        "action": listing.path,
        "button_label": "Show citations",
        "on_count": listing.on_count,
        "q_label": "Words in title or note",
        "carried": tuple(listing.carried),
        **listing.year_span,
    }
    parts = {
        "q": listing.typed,
        "facets": facets(listing.panel),
        "histogram": piece("components/histogram.html", years=tuple(listing.years), noun=listing.noun),
        **{name: next(iter(listing.values.get(name, [])), "") for name in ("year_from", "year_to")},
    }
    return filled("components/filters.html", plain, parts)


def results(listing: CitationFilter) -> SafeString:
    """What could not be used, the filters that are on, how many there are, and the cards of one page."""
    total = f"{len(listing.index.published):,}"
    plain = {
        "found": bool(listing.page.object_list),
        "empty_text": f"0 of {total} citations",
        "all_label": f"Show all {total} citations",
    }
    parts = {
        "problems": piece("components/problems.html", problems=tuple(listing.problems)),
        "chips": piece("components/chips.html", chips=tuple(listing.chips), clear_url=listing.cleared),
        "undone": piece("components/undo.html", undone=listing.undone),
        "head": piece(
            "components/result_head.html",
            count_text=listing.count_text,
            sorts=tuple(listing.orders),
            rule=listing.rules[listing.sort],
        ),
        "cards": cards(listing.page.object_list, listing.index),
        "pager": piece(
            "components/pager.html",
            label="Pages of results",
            previous=listing.previous,
            up=listing.whole,
            next=listing.next,
            where=listing.where,
        )
        if listing.page.has_other_pages()
        else "",
    }
    return filled("citation/_results.html", plain, parts)
