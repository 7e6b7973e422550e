"""Text in Markdown at the desk: its field with a short guide, and the preview that shows it as the public page does."""

from typing import Any

from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.forms import Script
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from catalog.templatetags.prose import prose

from .forms import Lines

LONGEST = 50_000  # characters; more than any text of the catalogue may have
NOTHING = "There are no words in this field yet."
TOO_LONG = "This text has {count:,} characters. A preview shows at most {most:,}. Your text is still in its field."


class MarkdownArea(AdminTextareaWidget):
    """The field, what may be written in it, and the button that shows it."""

    template_name = "admin/widgets/markdown.html"

    class Media:
        js = (Script("js/preview.js", defer=True),)


# How the form field of such a text is made: readers see it with its headings, lists and links.
MARKDOWN: dict[str, Any] = {"form_class": Lines, "widget": MarkdownArea}


def preview_text(request: HttpRequest) -> HttpResponse:
    """The text of the field that ``preview`` names, as readers would see it; with ``part`` without a page around it."""
    if not request.user.has_perm("catalog.change_page"):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    typed = Lines(required=False).clean(request.POST.get(request.POST.get("preview", ""), ""))
    problem = trouble_with(typed)
    context: dict[str, Any] = {"problem": problem, "text": None if problem else prose(typed), "robots": "noindex"}
    template = "admin/_preview_text.html" if "part" in request.POST else "admin/preview_text.html"
    return render(request, template, context, status=413 if len(typed) > LONGEST else 200)


def trouble_with(typed: str) -> str:
    """Why a text cannot be shown; empty when it can."""
    if len(typed) > LONGEST:
        return TOO_LONG.format(count=len(typed), most=LONGEST)
    return "" if typed else NOTHING
