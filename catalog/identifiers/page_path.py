"""Paths of our own pages, as a report names them."""

import re
from urllib.parse import urlsplit

MAX_LENGTH = 300
SHAPE = re.compile(r"/(?!/)[^\\\x00-\x20\x7f]*")


def page_path(text: str) -> str:
    """The path alone, on this site: what follows it may hold words somebody searched for.

    >>> page_path("/search/?q=knots")
    '/search/'
    >>> page_path("//example.org/")
    Traceback (most recent call last):
    ValueError: This is not the address of a page of ours.
    """
    try:
        path = urlsplit(text).path if text.startswith("/") and not text.startswith("//") else ""
    except ValueError:
        path = ""
    if not SHAPE.fullmatch(path) or len(path) > MAX_LENGTH:
        raise ValueError("This is not the address of a page of ours.")
    return path
