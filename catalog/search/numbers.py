"""A number or an address that readers paste, and the publications that have it."""

from dataclasses import dataclass

from catalog.identifiers.recognizing import recognize
from catalog.models import Citation

LABELS = {
    "doi": "DOI",
    "pmid": "PubMed number",
    "pmcid": "PubMed Central number",
    "nct": "trial number",
    "url": "web address",
}
SHORTEST_BARE = 6  # digits that are a PubMed number even where we list none: fewer may be a year or a count


@dataclass(frozen=True)
class Number:
    """What it was read as, and the ids of the published citations that have it."""

    label: str
    value: str
    citations: tuple[int, ...]


def read_number(text: str) -> Number | None:
    """The number that the whole text is; a few digits alone are one only where we list it."""
    found = recognize(text)
    if not found:
        return None
    known = Citation.objects.published().known_as(*found).newest_first().values_list("pk", flat=True)
    citations, bare = tuple(known), text.strip()
    if not citations and bare.isdigit() and len(bare) < SHORTEST_BARE:
        return None
    return Number(LABELS[found[0]], found[1], citations)
