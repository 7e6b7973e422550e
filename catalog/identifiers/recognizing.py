"""Which publication a text names: by a DOI, a PubMed number, a trial number, or the web address where it stands."""

import re
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import urlsplit

from . import codes, doi, pubmed
from .names import KEY_LENGTH
from .pasting import IS_ADDRESS, LONGEST, place
from .url import url

NUMBERS: dict[str, Callable[[str], str]] = {"doi": doi.doi, "pmid": pubmed.pmid, "pmcid": pubmed.pmcid}
READERS: dict[str, Callable[[str], str]] = {**NUMBERS, "nct": codes.nct, "url": url}
ROUTES = ("/", "!")  # a fragment that begins so is a page of its own

# Where a text goes on with another identifier. A blank at a joint of an address is a broken line instead.
NO_END = r"(?<![/?&=#_%\s:-])" + "".join(rf"(?<!\b{word})" for word in ("id", "pmid", "pmcid", "pmc", "nct", "pubmed"))
SIGN = r"(?:doi|pmid|pmcid|pubmed)\b|pmc\s?\d|nct[\s:#-]*\d|10\.\d{4}|https?://|www\.|\d{5}"
APART = re.compile(rf"{NO_END}(?:\s+(?:and|[/&+‐-―-])\s+|[\s,;|(\[]+)(?={SIGN})", re.IGNORECASE)
BARE = re.compile(r"[\d\s,.]*\d[\d\s,.]*")


def recognize(text: str) -> tuple[str, str] | None:
    """The field of a citation and the value it would hold; None for what is no identifier.

    The one reader of pasted identifiers: search, desk, forms and reports ask it.

    >>> recognize("https://onlinelibrary.wiley.com/doi/full/10.1002/acr.23282"), recognize("PMID 22467948.")
    (('doi', '10.1002/acr.23282'), ('pmid', '22467948'))
    """
    for field, read in READERS.items():
        try:
            return field, read(text)
        except ValueError:
            continue
    return None


def named_in(text: str, *, field: str) -> list[tuple[str, str]]:
    """Each identifier in what stands in a field of a citation, with the field that it belongs to.

    A number without a word is one of the field itself, be it right or wrong.

    >>> named_in("10.1000/tri.1 PMID: 22467912", field="doi"), named_in("00000001", field="nct")
    ([('doi', '10.1000/tri.1'), ('pmid', '22467912')], [('nct', '00000001')])
    """
    is_one = len(text) > LONGEST or (IS_ADDRESS.match(text.strip()) and not re.search(r"\s", text.strip()))
    pieces = [text.strip()] if is_one else APART.split(text.strip())
    return list(dict.fromkeys(found for piece in pieces if (found := one_in(piece, field))))


def one_in(piece: str, field: str) -> tuple[str, str] | None:
    """What a field reads, as it reads it; any address but that of a DOI is a web address where one may stand."""
    try:
        if not (field == "url" and is_resolver(piece)):
            return field, READERS[field](piece)
    except ValueError:
        pass
    return (field, piece) if BARE.fullmatch(piece) else recognize(piece)


def is_resolver(text: str) -> bool:
    """Whether it is an address at the resolver of DOIs.

    >>> is_resolver("https://doi.org"), is_resolver("10.1000/knots")
    (True, False)
    """
    return place(text).startswith(("doi.org/", "dx.doi.org/"))


def meant_by(address: str) -> tuple[str, str]:
    """What a web address leads to: the number whose page it is, else the place, in whatever way it was written.

    Scheme, ``www.``, port, slashes at the end and a place on the page do not count.

    >>> meant_by("http://www.ncbi.nlm.nih.gov/pubmed/27799438?dopt=Abstract")
    ('pmid', '27799438')
    >>> meant_by("http://www.example.org:80/a/?b=1#c") == meant_by("https://example.org/a?b=1")
    True
    """
    try:
        number = recognize(address := url(address))
    except ValueError:
        return "url", address
    return number if number and number[0] in NUMBERS else ("url", spot(address).removeprefix("www."))


def spot(address: str) -> str:
    """Where an address leads, in whatever way it was written; its host may still begin with ``www.``."""
    try:
        parts = urlsplit(url(address))
    except ValueError:
        return address
    query = f"?{parts.query}" if parts.query else ""
    route = f"#{parts.fragment}" if parts.fragment.startswith(ROUTES) else ""
    return str(parts.hostname) + parts.path.rstrip("/") + query + route


def is_elsewhere(new: str, *, than: str) -> bool:
    """Whether an address leads readers elsewhere than another one: with plain http instead of https none does.

    >>> is_elsewhere("http://example.org/a/#b", than="https://example.org/a")
    False
    >>> is_elsewhere("https://example.org/a", than="http://example.org/a")
    True
    """
    is_safe, was_safe = (address.startswith("https:") for address in (new, than))
    where = meant_by if was_safe and not is_safe else spot
    return where(new) != where(than) or (is_safe and than.startswith("http:"))


def trial_of(nct: str | None, address: str | None) -> str:
    """The trial whose number it is, or whose page in the registry; empty for none.

    >>> trial_of(None, "https://clinicaltrials.gov/ct2/show/NCT00004563")
    'NCT00004563'
    """
    found = None if nct else recognize(address or "")
    return nct or (found[1] if found and found[0] == "nct" else "")


def key_of(field: str, value: str) -> str:
    """What an index holds: the same for addresses that lead to the same, another for all others.

    >>> key_of("url", "https://www.example.org/") == key_of("url", "http://example.org")
    True
    >>> key_of("pmid", "27799438") == key_of("url", "https://pubmed.ncbi.nlm.nih.gov/27799438/")
    True
    """
    if field == "url":
        field, value = meant_by(value)
    key = value if field == "url" else f"{field}:{value}"
    mark = sha256(key.encode()).hexdigest()
    return key if len(key) <= KEY_LENGTH else key[: KEY_LENGTH - len(mark)] + mark
