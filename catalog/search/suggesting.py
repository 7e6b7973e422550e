"""What is offered under a search box while somebody types: at most eight lines, the last for citations."""

from dataclasses import dataclass

from catalog.identifiers.names import fold
from catalog.models import DataVersion

from .cautions import Caution
from .finding import answer
from .knowing import guesser
from .names import Known
from .ranking import Hit
from .weights import Degree

SHORTEST = 2
MOST_LINES, MOST_OF_A_KIND = 7, 4


@dataclass(frozen=True)
class Suggestions:
    """Lines by kind; records whose names are near, where no name begins like what was typed; cautions above all."""

    typed: str
    groups: list[tuple[str, list[Hit]]]
    near: list[Known]
    citation_count: int
    cautions: list[Caution]

    @property
    def count(self) -> int:
        """How many lines."""
        lines = sum(len(hits) for _, hits in self.groups)
        return lines + (len(self.near) + 1 if self.near else 0) + bool(self.citation_count)


def suggest(text: str) -> Suggestions:
    """Nothing for a single letter."""
    if len(fold(text)) < SHORTEST:
        return Suggestions(text, [], [], 0, [])
    version = DataVersion.objects.current()
    results = answer(text, version=version)
    groups, room = [], MOST_LINES
    for group in results.groups:
        hits = [hit for hit in group.hits if hit.degree > Degree.TITLE][: min(room, MOST_OF_A_KIND)]
        room -= len(hits)
        if hits:
            groups.append((group.title, hits))
    near = [] if groups else guesser(version).begun(text)
    return Suggestions(text, groups, near, len(results.found.citations), results.cautions)
