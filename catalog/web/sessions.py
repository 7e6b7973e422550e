"""A session at the desk ends eight hours after its last use, not after signing in."""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from catalog.facets.kept import Kept
from catalog.models import if_possible

EVERY = 600  # seconds
SESSIONS_KEPT = 1000


class SessionRenewalMiddleware:
    """Moves the end of a session that is in use, every ten minutes at most. Reading never waits for that."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.renewed: Kept[float] = Kept(SESSIONS_KEPT)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        key = request.session.session_key
        if key and request.session.accessed and self.is_due(key):
            if_possible("a session that goes on", partial(self.renew, key, response))
        return response

    def is_due(self, key: str) -> bool:
        """Whether this process saw or renewed the session some time ago."""
        now = time.monotonic()
        return now - (self.renewed.get(key) or self.renewed.put(key, now)) > EVERY

    def renew(self, key: str, response: HttpResponse) -> None:
        """In the database and in the browser."""
        end = timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE)
        if Session.objects.filter(session_key=key, expire_date__gt=timezone.now()).update(expire_date=end):
            self.renewed.put(key, time.monotonic())
            response.set_cookie(
                settings.SESSION_COOKIE_NAME,
                key,
                max_age=settings.SESSION_COOKIE_AGE,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite=settings.SESSION_COOKIE_SAMESITE,
            )
