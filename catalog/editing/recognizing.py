"""What an editor typed to find a citation: which identifier it is."""

from collections.abc import Callable

from catalog.identifiers import doi, pubmed
from catalog.identifiers.url import url
from catalog.models import Citation

READERS: dict[str, Callable[[str], str]] = {"doi": doi.doi, "pmid": pubmed.pmid, "pmcid": pubmed.pmcid, "url": url}


def recognize(text: str) -> tuple[str, str] | None:
    """The field of a citation and the value it would hold; None for what is no identifier.

    >>> recognize("https://doi.org/10.1136/X")
    ('doi', '10.1136/x')
    """
    for field, read in READERS.items():
        try:
            return field, read(text)
        except ValueError:
            continue
    return None


def citation_with(field: str, value: str) -> Citation | None:
    """The citation we already have."""
    return Citation.objects.filter(**{field: value}).order_by("pk").first()
