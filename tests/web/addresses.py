"""The site's own addresses, the style guide that stands only where DEBUG is on, and pages that fail."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path

from catalog.views.styleguide import styleguide
from scleroref import urls
from scleroref.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def misread(request: HttpRequest) -> HttpResponse:
    raise BadRequest


def break_down(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the engine fell out")


urlpatterns = [
    path("refuse/", refuse),
    path("misread/", misread),
    path("break-down/", break_down),
    path("styleguide/", styleguide, name="styleguide"),
    *urls.urlpatterns,
]
