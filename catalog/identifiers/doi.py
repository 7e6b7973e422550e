"""DOI names as the DOI Handbook defines them: prefix ``10.``, registrant, slash, suffix; case does not count."""

import re
from urllib.parse import unquote

RESOLVERS = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
SHAPE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[\x21-\x7e]+", re.ASCII)


def doi(text: str) -> str:
    """The lower-case name without its resolver.

    >>> doi("https://doi.org/10.1136/ANNRHEUMDIS-2016-210503")
    '10.1136/annrheumdis-2016-210503'
    """
    name, found = RESOLVERS.subn("", text.strip())
    name = (unquote(name) if found else name).rstrip(".,;").lower()
    if not SHAPE.fullmatch(name):
        raise ValueError("This is not a DOI. A DOI looks like 10.1136/annrheumdis-2016-210503.")
    return name


def doi_address(name: str) -> str:
    """The address that leads to the work for good, as the DOI Foundation asks it to be shown."""
    return f"https://doi.org/{name}"
