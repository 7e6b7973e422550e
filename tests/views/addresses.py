"""The route names that every page links to, and pages that fail, for tests of what stands around a page."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path

from catalog.views import messages, styleguide

NAMES = [
    "home",
    "drug-list",
    "disease-list",
    "topic-list",
    "citation-list",
    "search",
    "report-page",
    "page-about",
    "page-disclaimer",
    "page-privacy",
    "page-evidence",
]


def fine(request: HttpRequest) -> HttpResponse:
    return HttpResponse("fine")


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def misread(request: HttpRequest) -> HttpResponse:
    raise BadRequest


def break_down(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the engine fell out")


urlpatterns = [
    *(path(f"{name}/", fine, name=name) for name in NAMES),
    path("refuse/", refuse),
    path("misread/", misread),
    path("break-down/", break_down),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
]
handler400 = messages.bad_request
handler403 = messages.forbidden
handler404 = messages.not_found
handler500 = messages.server_error
