"""A number or an address that readers paste, and the publications that have it."""

import re
from dataclasses import dataclass

from catalog.identifiers.recognizing import recognize
from catalog.models import Citation

from .publishers import papers_at

LABELS = {
    "doi": "DOI",
    "pmid": "PubMed number",
    "pmcid": "PubMed Central number",
    "nct": "trial number",
    "url": "web address",
}
SHORTEST_BARE = 6  # digits that are a PubMed number even where we list none: fewer may be a year or a count


BETWEEN = (re.compile(r"\s*[,;]\s*"), re.compile(r"[\s,;]+"))  # several at once


@dataclass(frozen=True)
class Number:
    """What it was read as, and the ids of the published citations that have it; of several the ones we do not list."""

    label: str
    value: str
    citations: tuple[int, ...]
    unlisted: tuple[str, ...] = ()
    is_several: bool = False

    @property
    def is_address(self) -> bool:
        """Whether it is an address in which no number of a paper stands."""
        return self.label == LABELS["url"]


def read_number(text: str) -> Number | None:
    """The number that the whole text is, or the numbers."""
    for between in BETWEEN:
        pieces = list(filter(None, between.split(text.strip())))
        numbers = [number for piece in pieces if (number := _read_one(piece))]
        if 1 < len(pieces) == len(numbers):
            return _together(numbers)
    return _read_one(text)


def _together(numbers: list[Number]) -> Number:
    citations = dict.fromkeys(pk for number in numbers for pk in number.citations)
    unlisted = tuple(number.value for number in numbers if not number.citations)
    return Number("numbers", ", ".join(number.value for number in numbers), tuple(citations), unlisted, is_several=True)


def _read_one(text: str) -> Number | None:
    """The number that the whole text is; a few digits alone are one only where we list it."""
    found = recognize(text)
    if not found:
        return None
    known = Citation.objects.published().known_as(*found).newest_first().values_list("pk", flat=True)
    citations, bare = tuple(known) or tuple(papers_at(found[1]) if found[0] == "url" else ()), text.strip()
    if not citations and bare.isdigit() and len(bare) < SHORTEST_BARE:
        return None
    return Number(LABELS[found[0]], found[1], citations)
