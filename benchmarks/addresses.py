"""The site's addresses, and a page that costs nothing to make, to measure the others by."""

import os
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.urls import path

from scleroref.urls import handler400, handler403, handler404, handler500
from scleroref.urls import urlpatterns as site

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@cache
def blank(size: int) -> bytes:
    """So many bytes."""
    return b"x" * size


def constant(request: HttpRequest, size: int) -> HttpResponse:
    """A page of that size, through the same middleware as every other."""
    return HttpResponse(blank(size))


def worker(request: HttpRequest) -> HttpResponse:
    """Which process answers."""
    return HttpResponse(str(os.getpid()))


urlpatterns = [path("constant/<int:size>/", constant), path("worker/", worker), *site]
