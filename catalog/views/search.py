"""The search page: plain, grouped, and literal about what was typed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.search.finding import find
from catalog.search.words import LONGEST

from .drug import alphabet, letters_in_use
from .trails import Way


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Everything published that holds every word, by kind."""
    typed = request.GET.get("q", "").strip()[:LONGEST]
    groups = find(typed)
    context = {
        "typed": typed,
        "groups": groups,
        "total": sum(group.total for group in groups),
        "contents": [Way(f"{group.title} ({group.total})", f"#g-{group.key}") for group in groups],
        "letters": alphabet(letters_in_use()),
        "robots": "noindex",
        "crumbs": [Way("Home", reverse("home")), Way("Search")],
    }
    return render(request, "search.html", context)
