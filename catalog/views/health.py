"""For those who watch the site: whether it can answer, and whether it can keep what people send."""

import logging
import time
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from catalog.facets.kept import Kept
from catalog.models import Citation
from catalog.models.left_out import at_once

logger = logging.getLogger(__name__)

TRIED_FOR = 10  # seconds that an answer stands: whoever asks all day does not hold up those who write
tried: Kept[tuple[float, bool]] = Kept(1)


@csrf_exempt
@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 once the database has answered one question; else 503 and what is down."""
    try:
        Citation.objects.exists()
    except Error:
        return HttpResponse("database", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


@csrf_exempt
@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """200 once something could be read and written; else 503 and which of them cannot be done."""
    if healthz(request).status_code != 200:
        return HttpResponse("reading", status=503, content_type="text/plain")
    if not can_write():
        return HttpResponse("writing", status=503, content_type="text/plain")
    return HttpResponse("ready", content_type="text/plain")


def can_write() -> bool:
    """Whether a row was written a moment ago, for good: a full disk is noticed at no other step."""
    at, answer = tried.get("write") or (0.0, False)
    if time.monotonic() - at > TRIED_FOR or not at:
        answer = _write()
        tried.put("write", (time.monotonic(), answer))
    return answer


def _write() -> bool:
    over = timezone.now() - timedelta(days=1)
    try:
        with at_once():
            Session.objects.update_or_create(session_key="readyz", defaults={"session_data": "", "expire_date": over})
    except Error as problem:
        logger.error("Nothing can be written: %s", problem)
        return False
    return True
