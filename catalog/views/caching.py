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
from django.utils import timezone
from django.utils.cache import get_conditional_response

from .version import data_version

View = Callable[..., HttpResponse]

# A minute without asking; then the old page while a new one is fetched, and for a day while we cannot answer.
KEEP = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
DO_NOT_SHARE = "private, no-cache"
SOURCES = ("catalog", "scleroref", "templates", "static")


def shared(view: View) -> View:
    """For a page that is the same for everybody. Whoever is signed in gets it fresh, and no proxy keeps that answer."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            return view(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response = view(request, *args, **kwargs)
            response.setdefault("Cache-Control", DO_NOT_SHARE)
            return response
        tag = tag_of(data_version(request))
        unchanged = get_conditional_response(request, etag=tag)
        response = view(request, *args, **kwargs) if unchanged is None else unchanged
        if unchanged is None and response.status_code != 200:
            return response
        response["ETag"] = tag
        response["Cache-Control"] = KEEP
        return response

    return answer


def tag_of(version: int) -> str:
    """Weak, because proxies compress. Some pages speak of today's year, so every day has its own."""
    return f'W/"{code()}-{version}-{timezone.now():%y%j}"'


@cache
def code() -> str:
    """The code that this process runs, templates, styles and scripts included, in eight signs."""
    files = sorted(file for name in SOURCES for file in (settings.BASE_DIR / name).rglob("*.*") if file.is_file())
    digest = sha256(settings.SITE_URL.encode())
    for file in files:
        if file.suffix != ".pyc":
            digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
