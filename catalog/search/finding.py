"""Answers what a reader typed: records by kind, the best first, with the reason each was found."""

from dataclasses import dataclass, field, replace

from catalog.models import DataVersion

from .cautions import Caution, cautions
from .facets import FacetIndex
from .index import Found
from .knowing import guesser, known_names
from .lookup import best_citations, met, met_in_title
from .query import Query, read
from .ranking import Hit, hits, named
from .weights import Degree

TITLES = {
    "medicines": "Medicines",
    "conditions": "Conditions",
    "classes": "Classes of medicines",
    "topics": "Risks and topics",
    "pages": "Pages",
    "citations": "Citations",
}
MOST_HITS = 10


@dataclass(frozen=True)
class Group:
    """What was found of one kind: the first hits, and how many there are in all. Citations are only counted."""

    key: str
    total: int
    degree: Degree
    hits: list[Hit] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The kind, for readers."""
        return TITLES[self.key]


@dataclass(frozen=True)
class Results:
    """What was found for ``searched``: what was typed, unless nothing was found for it and a name is near.

    ``guesses`` are names near to what was typed that were not searched.
    """

    typed: str
    searched: str
    version: int
    query: Query
    found: Found
    groups: list[Group]
    cautions: list[Caution]
    guesses: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many records."""
        return sum(group.total for group in self.groups)

    @property
    def is_guess(self) -> bool:
        """Whether this is not what was typed."""
        return self.typed != self.searched

    def best_citations(self, index: FacetIndex, *, most: int) -> list[int]:
        """Ids of the first citations to show."""
        return best_citations(self.query, index, most=most)


def find(text: str, *, version: int, as_typed: bool = False) -> Results:
    """What the text finds; where that is nothing, what the nearest name finds, unless only ``as_typed`` will do."""
    results = answer(text, version=version)
    if any(group.degree >= Degree.LISTED for group in results.groups) or not results.query.terms:
        return results
    names = guesser(version).names(text)
    if results.total:
        return replace(results, guesses=names)
    for guess in guesser(version).texts(text):
        meant = answer(guess, version=version)
        if meant.total:
            return (
                replace(results, guesses=[guess])
                if as_typed
                else replace(meant, typed=text, guesses=[name for name in names if name != guess])
            )
    return results


def answer(text: str, *, version: int) -> Results:
    """What the text itself finds."""
    query, found = met(read(text), version)
    names = known_names(version)
    every = hits(query, found.others, names)
    kinds = {key: [hit for hit in every if hit.known.group == key] for key in TITLES}
    groups = [Group(key, len(each), each[0].degree, each[:MOST_HITS]) for key, each in kinds.items() if each]
    if found.citations:
        degree = Degree.TITLE if met_in_title(query, version) else Degree.TEXT
        groups.append(Group("citations", len(found.citations), degree))
    meanings = [meaning for spelling in query.spellings for meaning in names.meanings(spelling)]
    groups.sort(key=lambda group: -group.degree)
    return Results(text, text, version, query, found, groups, cautions(meanings))


def drugs_named(text: str) -> list[int]:
    """Ids of published medicines with the words in their name or one of their other names."""
    return _named(text, "medicines")


def diseases_named(text: str) -> list[int]:
    """Ids of published conditions with the words in their name or one of their other names."""
    return _named(text, "conditions")


def _named(text: str, group: str) -> list[int]:
    known = named(read(text), known_names(DataVersion.objects.current()))
    return [record.pk for record in known if record.group == group]
