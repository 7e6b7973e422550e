"""Which publication a text names: by a DOI, a PubMed number, a trial number, or the web address where it stands."""

from collections.abc import Callable
from hashlib import sha256
from urllib.parse import urlsplit

from . import codes, doi, pubmed
from .names import KEY_LENGTH
from .url import url

NUMBERS: dict[str, Callable[[str], str]] = {"doi": doi.doi, "pmid": pubmed.pmid, "pmcid": pubmed.pmcid}
READERS: dict[str, Callable[[str], str]] = {**NUMBERS, "nct": codes.nct, "url": url}
ROUTES = ("/", "!")  # a fragment that begins so is a page of its own


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


def meant_by(address: str) -> tuple[str, str]:
    """What a web address leads to: the number whose page it is, else the place, in whatever way it was written.

    Scheme, ``www.``, port, a slash at the end and a place on the page do not count.

    >>> meant_by("http://www.ncbi.nlm.nih.gov/pubmed/27799438?dopt=Abstract")
    ('pmid', '27799438')
    >>> meant_by("http://www.example.org:80/a/?b=1#c") == meant_by("https://example.org/a?b=1")
    True
    """
    try:
        parts = urlsplit(address := url(address))
    except ValueError:
        return "url", address
    path = parts.path.removesuffix("/")
    number = recognize(address)
    if number and number[0] in NUMBERS:
        return number
    query = f"?{parts.query}" if parts.query else ""
    route = f"#{parts.fragment}" if parts.fragment.startswith(ROUTES) else ""
    return "url", str(parts.hostname).removeprefix("www.") + path + query + route


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
