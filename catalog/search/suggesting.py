"""What is offered under a search box while somebody types: at most eight lines, the last for citations."""

from dataclasses import dataclass

from catalog.models import DataVersion

from .cautions import Caution, look_alike_cautions
from .finding import TITLES, Results, answer
from .knowing import guesser, known_names
from .names import Known
from .query import SHORTEST_OF_A_NAME, read
from .ranking import Hit, hits
from .weights import Degree
from .words import key

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
    """Nothing for a single letter; of two letters, what is called so or begins so."""
    if len(key(text)) < SHORTEST_OF_A_NAME:
        return Suggestions(text, [], [], 0, [])
    version = DataVersion.objects.current()
    results = answer(text, version=version)
    groups, room = [], MOST_LINES
    for title, found in _groups(
        results, hits(read(text, shortest=SHORTEST_OF_A_NAME), frozenset(), known_names(version))
    ):
        lines = [hit for hit in found if hit.degree > Degree.TITLE][: min(room, MOST_OF_A_KIND)]
        room -= len(lines)
        if lines:
            groups.append((title, lines))
    mistaken = results.look_alikes or ([] if groups else guesser(version).mistaken(text))
    near = [] if groups or mistaken else guesser(version).begun(text)
    told = dict.fromkeys([*look_alike_cautions(mistaken), *results.cautions])
    return Suggestions(text, groups, near, len(results.citations), list(told))


def _groups(results: Results, begun: list[Hit]) -> list[tuple[str, list[Hit]]]:
    """What was found by kind; of so few letters that texts are not searched for them, what is called like that."""
    if results.pair:
        return [("You named", results.pair.hits), *((group.title, group.hits) for group in results.groups)]
    found = {hit.known.number for group in results.groups for hit in group.hits}
    more = [hit for hit in begun if hit.known.number not in found]
    titles = dict.fromkeys([*(group.key for group in results.groups), *(hit.known.group for hit in more)])
    of_kind = {group.key: group.hits for group in results.groups}
    return [(TITLES[key], [*of_kind.get(key, []), *(hit for hit in more if hit.known.group == key)]) for key in titles]
