"""What browsers and proxies may keep of the pages that are the same for everybody.

Each such page carries a tag made of the code and the version of the data: nothing ever needs to be purged, and a page
that did not change is answered for with one question to the database and without a body.
"""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from catalog.facets.keeping import facet_index

from .version import data_version

View = Callable[..., HttpResponse]

# A minute without asking; then the old page while a new one is fetched, and for a day while we cannot answer.
KEEP = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
DO_NOT_SHARE = "private, no-cache"
LONGEST_KEPT = 500_000  # bytes; a map of the whole site is longer
SOURCES = ("catalog", "scleroref", "templates", "static")


def shared(view: View) -> View:
    """For a page that is the same for everybody. Whoever is signed in gets it fresh, and no proxy keeps that answer.

    Nor does it keep what was typed: words may name an illness and a person.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            return view(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response = view(request, *args, **kwargs)
            response.setdefault("Cache-Control", DO_NOT_SHARE)
            return response
        tag = tag_of(data_version(request))
        response = get_conditional_response(request, etag=tag) or made(view, request, tag, *args, **kwargs)
        if response.status_code in {200, 304}:
            response["ETag"] = tag
            response["Cache-Control"] = DO_NOT_SHARE if "q" in request.GET else KEEP
        return response

    answer.csrf_exempt = True  # type: ignore[attr-defined]  # what is sent to it is refused because it only reads
    return answer


def made(view: View, request: HttpRequest, tag: str, *args: Any, **kwargs: Any) -> HttpResponse:
    """The page as this process made it last, as long as it is what its tag says; else the view makes it.

    What has a query is not kept: there is no end of lists.
    """
    if request.GET:
        return view(request, *args, **kwargs)
    pages = facet_index(data_version(request)).pages
    if page := pages.get((tag, request.path_info)):
        return HttpResponse(page[0], content_type=page[1])
    response = view(request, *args, **kwargs)
    if response.status_code == 200:
        response = response.render() if isinstance(response, SimpleTemplateResponse) else response
        if len(response.content) <= LONGEST_KEPT:
            pages.put((tag, request.path_info), (response.content, response["Content-Type"]))
    return response


def tag_of(version: int) -> str:
    """Weak, because proxies compress. Some pages speak of today's year, so every day has its own."""
    return f'W/"{code()}-{version}-{timezone.now():%y%j}"'


@cache
def code() -> str:
    """The code that this process runs, templates, styles and scripts included, in eight signs."""
    files = (file for name in SOURCES for file in (settings.BASE_DIR / name).rglob("*.*") if file.suffix != ".pyc")
    digest = sha256(settings.SITE_URL.encode())
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
