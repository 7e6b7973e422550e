"""For those who watch the site: whether it can answer."""

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from catalog.models import Citation


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 once the database has answered one question; else 503 and what is down."""
    try:
        Citation.objects.exists()
    except Error:
        return HttpResponse("database", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")
