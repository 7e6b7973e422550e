"""Where a request comes from."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The sender's address, as far as it can be trusted.

    Each trusted proxy adds one address at the right of X-Forwarded-For; what stands left of those anyone can write.
    A request with fewer addresses did not come through all of the proxies, and counts as its direct sender's.
    """
    parts = (part.strip() for part in request.headers.get("X-Forwarded-For", "").split(","))
    forwarded = [part for part in parts if part]
    if settings.TRUSTED_PROXIES and len(forwarded) >= settings.TRUSTED_PROXIES:
        return forwarded[-settings.TRUSTED_PROXIES]
    return request.META["REMOTE_ADDR"]
