"""Addresses of web pages that a reader may follow: http and https, a public host name, nothing hidden in them."""

import ipaddress
import re
from urllib.parse import urlsplit, urlunsplit

MAX_LENGTH = 2000
FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\<>\"]")
HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
STARTS = "/?#"
SHAPE = "This is not a web address. Write it like https://www.example.org/page."


def url(text: str) -> str:
    """The address with scheme and host in lower case; path and query stay as they are.

    Refused: other schemes, names and passwords, odd ports, bare numbers as host, blanks and backslashes.

    >>> url("HTTPS://PubMed.ncbi.nlm.nih.gov/27799438/")
    'https://pubmed.ncbi.nlm.nih.gov/27799438/'
    """
    address = text.strip()
    if FORBIDDEN.search(address) or len(address) > MAX_LENGTH:
        raise ValueError(SHAPE)
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode("ascii").lower(), parts.port
    except ValueError:  # also what the idna codec raises
        raise ValueError(SHAPE) from None
    if parts.scheme.lower() not in {"http", "https"} or "@" in parts.netloc or is_number(host):
        raise ValueError(SHAPE)
    if not HOST.fullmatch(host) or port not in {None, 80, 443}:
        raise ValueError(SHAPE)
    netloc = host if port is None else f"{host}:{port}"
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", parts.query, parts.fragment))


def is_number(host: str) -> bool:
    """Whether the host is an IP address instead of a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def host(address: str) -> str:
    """The host of an address for reading, without ``www.``."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def moved(address: str, *, old: str, new: str) -> str | None:
    """Where the address is now; None when it does not stand under the old one.

    >>> moved("https://old.org/a?b=1", old="https://old.org/", new="https://new.org/x")
    'https://new.org/x/a?b=1'
    >>> moved("https://old.org.example/", old="https://old.org/", new="https://new.org/")
    """
    base = old.rstrip("/")
    rest = address.removeprefix(base)
    if address in {old, base}:
        return new
    if not address.startswith(base) or rest[0] not in STARTS:
        return None
    return new.rstrip("/") + rest
