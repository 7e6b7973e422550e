"""Where a request comes from."""

from ipaddress import IPv6Address

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from catalog.identifiers.network import networks, read_address

UNKNOWN = "0.0.0.0"  # noqa: S104  a sender without an address, as behind a socket file
UNIQUE_LOCAL = b"\xfd"  # the first byte of addresses that lead nowhere


def client_address(request: HttpRequest) -> str:
    """The sender's address, as far as it can be trusted, in its canonical spelling.

    Each trusted proxy adds one address at the right of X-Forwarded-For; what stands left of those anyone can write.
    A request with fewer addresses did not come through all of the proxies, and counts as its direct sender's. So does
    one whose proxy names something that is no address.
    """
    parts = (part.strip() for part in request.headers.get("X-Forwarded-For", "").split(","))
    forwarded = [part for part in parts if part]
    if settings.TRUSTED_PROXIES and len(forwarded) >= settings.TRUSTED_PROXIES:
        found = readable(forwarded[-settings.TRUSTED_PROXIES])
        if found:
            return found
    return readable(request.META.get("REMOTE_ADDR", "")) or UNKNOWN


def readable(text: str) -> str:
    """The address, or nothing."""
    try:
        return str(read_address(text))
    except ValueError:
        return ""


def hidden_address(request: HttpRequest) -> str:
    """A stand-in for the sender's network, in the shape of an address: failed sign-ins are counted by it."""
    narrow, _ = networks(client_address(request))
    # Named after where it stood first, so that counts of failed sign-ins go on.
    digest = salted_hmac("catalog.views.address", narrow, algorithm="sha256").digest()
    return str(IPv6Address(UNIQUE_LOCAL + digest[:15]))
