"""The names that stand in what somebody typed, and the citations that are about what they name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pyroaring import BitMap

from catalog.facets.index import NOTHING, FacetIndex

from .names import Known, Meaning, Names
from .query import Piece, Query, Run, Term, pieces_of

FACETS = {"medicines": "drug", "classes": "drug_class", "conditions": "disease", "topics": "topic"}
# Words of questions, which name nothing.
ASKING = frozenset(
    {"used", "use", "uses", "using", "usage", "treat", "treats", "treating", "treated", "treatment", "treatments",
     "therapy", "medicine", "medicines", "medication", "medications", "drug", "drugs", "best", "help", "helps", "does",
     "work", "works", "working", "how", "which", "who", "when", "why", "me", "take", "taking", "good", "about",
     "between", "versus", "vs", "v", "against", "or", "if", "be", "people", "patients", "patient", "have", "has",
     "should", "would", "there", "any", "new", "compared", "than", "study", "studies", "trial", "trials", "research",
     "evidence", "paper", "papers", "effect", "effects", "effective", "safe", "cause", "causes", "given", "side"}
)  # fmt: skip
LONGEST_NAME = 8  # words
SHORTEST_TELLING = 3  # letters of a name by which texts are searched
UNSPOKEN = {"code", "misspelling"}
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Named:
    """A name as it was typed, and what it can mean."""

    text: str
    meanings: tuple[Meaning, ...]

    @property
    def records(self) -> list[Known]:
        """The records that it can mean, those with citations of their own."""
        return list(dict.fromkeys(known for known, _ in self.meanings if known.group in FACETS))


@dataclass(frozen=True)
class Reading:
    """The names among the words, and the telling words that belong to none: years apart from the others."""

    named: tuple[Named, ...]
    rest: tuple[str, ...]
    years: tuple[int, ...]


def read_names(text: str, names: Names) -> Reading:
    """From left to right, each time the longest name that begins there."""
    pieces, named, rest = list(pieces_of(text)), [], []
    place = 0
    while place < len(pieces):
        found = _longest(pieces[place : place + LONGEST_NAME], names)
        if found:
            named.append(found[0])
        elif not pieces[place].is_small:
            rest.append(pieces[place].text)
        place += found[1] if found else 1
    years = tuple(int(word) for word in rest if YEAR.fullmatch(word))
    return Reading(tuple(named), tuple(word for word in rest if not YEAR.fullmatch(word)), years)


def only_asked(text: str, names: Names) -> str:
    """The name of the one record that a question is about; the text itself where it says more, or nothing else."""
    reading = read_names(text, names)
    about = {tuple(named.records) for named in reading.named}
    is_one = len(about) == 1 and about != {()} and not reading.years
    return reading.named[0].text if is_one and all(word.casefold() in ASKING for word in reading.rest) else text


def _longest(pieces: list[Piece], names: Names) -> tuple[Named, int] | None:
    """The longest name at the beginning of these, and how many of them it takes."""
    for length in range(len(pieces), 0, -1):
        text = " ".join(piece.text for piece in pieces[:length])
        if pieces[0].is_small and length == 1:
            return None
        if meanings := names.meant(text):
            return Named(text, tuple(meanings)), length
    return None


def about(records: Iterable[Known], index: FacetIndex) -> BitMap:
    """The published citations about any of the records, as their pages count them; of a class, of its medicines."""
    found = BitMap()
    for known in records:
        facet = FACETS[known.group]
        tree, links = index.names.trees.get(facet), index.rows.links[facet]
        for pk in tree.within(known.pk) if tree else [known.pk]:
            found |= links.get(pk, NOTHING)
        for pk in known.members:
            found |= index.rows.links["drug"].get(pk, NOTHING)
    return found & index.published


def by_any_name(records: Iterable[Known], names: Names) -> Query:
    """Looks for any name of the records that means nothing else, in texts."""
    ways: dict[Run, None] = {}
    for known in records:
        for name in known.names:
            is_telling = name.kind not in UNSPOKEN and len(name.folded) >= SHORTEST_TELLING
            if is_telling and len({record.number for record, _ in names.meanings(name.folded)}) == 1:
                ways[name.stems] = None
    return Query((), (Term(tuple(ways)),) if ways else ())
