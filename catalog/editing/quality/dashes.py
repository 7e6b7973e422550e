"""Slips with hyphens and dashes."""

import re

# Addresses, code and the marks of Markdown are no prose.
NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|\b10\.[0-9]{4,9}/\S+|`[^`]*`|\]\([^)]*\)")
SOFT = re.compile(r"\S*\u00ad\S*")
BROKEN = re.compile(  # "treat- ment", and not "short- and long-term"
    r"\b[^\W\d_]{2,}- (?!(?:and|or|nor|to|versus|vs|but|as|plus|und|oder|sowie|bis|bzw|et|ou|y|o|e|en|of)\b)"
    r"[^\W\d_]{2,}"
)
DOUBLE = re.compile(r"\w+ ?-- ?\w+")
SPACED = re.compile(r"[\w)\]”’.,]+ - [\w(\[“‘]+")
NUMBER = r"[0-9]{1,4}(?:[.,][0-9]+)?%?"
RANGE = re.compile(rf"(?<![\w./:‐‑–-]){NUMBER}-{NUMBER}(?![\w/:‐‑–-]|[.,][0-9])")
NOT_A_RANGE = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])|.*-0[0-9]+|[0-9]{3}-[0-9]{4}")  # a month; telephone


def printed_slip(text: str) -> str:
    """What may be a slip in a title as printed; the words around it, or nothing.

    >>> printed_slip("New treat- ment of the skin"), printed_slip("Short- and long-term use, 12-15 weeks")
    ('treat- ment', '')
    """
    prose = NOT_PROSE.sub(" ", text)
    return next((found[0] for slip in (SOFT, BROKEN, DOUBLE, SPACED) if (found := slip.search(prose))), "")


def slip(text: str) -> str:
    """What is a slip in our own words: besides those in print, a hyphen between two numbers.

    >>> slip("After 12-15 weeks"), slip("Call 1-800-555-0100 on 2016-12-30.")
    ('12-15', '')
    """
    ranges = (found[0] for found in RANGE.finditer(NOT_PROSE.sub(" ", text)))
    return printed_slip(text) or next((found for found in ranges if not NOT_A_RANGE.fullmatch(found)), "")
