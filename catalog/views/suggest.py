"""What a search box offers while somebody types: a piece of a page, for the script that asks for it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from catalog.search.suggesting import suggest

from .search import typed_in


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """The list, or nothing at all where there is nothing to offer. What is typed is written down nowhere."""
    offered = suggest(typed_in(request))
    response = render(request, "search/_suggestions.html", {"offered": offered})
    response["X-Robots-Tag"] = "noindex"
    return response
