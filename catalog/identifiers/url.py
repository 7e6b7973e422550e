"""Addresses of web pages that a reader may follow: http and https, a public host name, nothing hidden in them."""

import ipaddress
import re
from urllib.parse import quote, urlsplit, urlunsplit

import idna

from .pasting import bare, in_one_piece, visible

MAX_LENGTH = 2000
FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\<>\"]|\s")
HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
ASCII = "".join(map(chr, range(0x21, 0x7F)))
STARTS = "/?#"
# What newsletters and networks hang on to count who comes from where.
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|mc_[ce]id|igshid)(?:=|$)", re.IGNORECASE
)
DEFAULT_PORTS = {"http": 80, "https": 443}
NOT_ONE = "This is not a web address"
SHAPE = f"{NOT_ONE}. Write it like https://www.example.org/page."
TOO_LONG = f"{NOT_ONE}: it has more than {MAX_LENGTH} signs."
BLANK = f"{NOT_ONE}: there is a blank in it. Copy it again in one piece."
SIGN = f"{NOT_ONE}: there is a sign in it that no address holds. Copy it again from the top of your browser."
BEGINNING = f"{NOT_ONE} that readers can follow. It has to begin with https:// or http://."
MAIL = f"{NOT_ONE}, or one with a name or password in it. Write it like https://www.example.org/page."
NUMBER = f"{NOT_ONE} with a name: numbers in the place of a host lead nowhere for good."
PORT = f"{NOT_ONE} of a public page: take away the number after the host."


def url(text: str) -> str:
    """The address with scheme and host in lower case; what stands behind stays, in the signs that addresses hold.

    Mended: ``www.`` without its beginning, brackets around, a line that broke, letters that travel as percent signs,
    the port that is meant anyway, and what only counts visitors.
    Refused, with the reason: other schemes, names and passwords, odd ports, bare numbers as host, blanks, backslashes.

    >>> url("HTTPS://PubMed.ncbi.nlm.nih.gov/27799438/"), url("<www.example.org/gr\\u00f6\\u00dfe>")
    ('https://pubmed.ncbi.nlm.nih.gov/27799438/', 'https://www.example.org/gr%C3%B6%C3%9Fe')
    """
    address = in_one_piece(bare(visible(text)))
    if re.match(r"www\.", address, re.IGNORECASE):
        address = f"https://{address}"
    check_signs(address)
    try:
        parts = urlsplit(address)
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        raise ValueError(SHAPE) from None
    scheme = parts.scheme.lower()
    check_place(scheme, parts.netloc or address, host, port)
    netloc = host if port in (None, DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    rest = (encoded(part) for part in (parts.path or "/", untracked(parts.query), parts.fragment))
    address = urlunsplit((scheme, netloc, *rest))
    if len(address) > MAX_LENGTH:
        raise ValueError(TOO_LONG)
    return address


def check_signs(address: str) -> None:
    """ValueError for what stands in no address."""
    if len(address) > MAX_LENGTH:
        raise ValueError(TOO_LONG)
    if found := FORBIDDEN.search(address):
        raise ValueError(BLANK if found[0].isspace() else SIGN)


def check_place(scheme: str, netloc: str, host: str, port: int | None) -> None:
    """ValueError for where readers must not be led."""
    if "@" in netloc:
        raise ValueError(MAIL)
    if scheme not in {"http", "https"}:
        raise ValueError(BEGINNING if scheme else SHAPE)
    if is_number(host):
        raise ValueError(NUMBER)
    if not HOST.fullmatch(host):
        raise ValueError(SHAPE)
    if port not in {None, 80, 443}:
        raise ValueError(PORT)


def ascii_host(name: str) -> str:
    """The host as it travels: letters of all scripts by the standard of 2008, which keeps ß.

    >>> ascii_host("www.stra\\u00dfe.de")
    'www.xn--strae-oqa.de'
    """
    name = name.removesuffix(".")
    return name if name.isascii() else idna.encode(name, uts46=True, transitional=False).decode("ascii")


def encoded(part: str) -> str:
    """Other letters as percent signs, which is how they travel, and each sign written in one way.

    >>> encoded("/\\u00f6") == encoded("/%c3%b6") == "/%C3%B6", encoded("/%7euser")
    (True, '/~user')
    """

    def one_way(found: re.Match[str]) -> str:
        sign = chr(int(found[0][1:], 16))
        return sign if sign.isascii() and (sign.isalnum() or sign in "-._~") else found[0].upper()

    return quote(ESCAPE.sub(one_way, part), safe=ASCII)


def untracked(query: str) -> str:
    """A query without what only counts visitors.

    >>> untracked("id=7&utm_source=x&fbclid=y")
    'id=7'
    """
    return "&".join(part for part in query.split("&") if not TRACKING.match(part))


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
