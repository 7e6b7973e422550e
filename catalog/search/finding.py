"""Answers what a reader typed: records by kind, the best first, with the reason each was found."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pyroaring import FrozenBitMap

from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.models import DataVersion

from .cautions import Caution, cautions, look_alike_cautions
from .dates import read_dates
from .knowing import guesser, known_names
from .labelled import bare_code
from .lookup import best_citations, citations_of, met, met_in_title
from .names import Meaning
from .naming import only_asked, read_names
from .numbers import Number, read_number
from .pairing import Pair, pair
from .query import SHORTEST_OF_A_NAME, Query, read
from .ranking import Hit, hits, named
from .weights import Degree
from .words import MOST_WORDS, key

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
class Fewer:
    """What the rest of the text finds when one of its words, ``left_out``, is not asked for."""

    left_out: str
    text: str
    total: int


@dataclass(frozen=True)
class Results:
    """What was found for ``searched``: what was typed, unless nothing was found for it and a name is near.

    ``number`` and ``pair`` are what the text was read as, if it is a number or names two things. ``guesses`` are names
    near to what was typed that were not searched; ``look_alikes`` is what it is mistaken for; ``fewer`` is what can be
    found where nothing holds all that was typed.
    """

    typed: str
    searched: str
    version: int
    query: Query
    citations: FrozenBitMap
    groups: list[Group]
    cautions: list[Caution]
    guesses: list[str] = field(default_factory=list)
    number: Number | None = None
    pair: Pair | None = None
    look_alikes: list[Meaning] = field(default_factory=list)
    fewer: list[Fewer] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many records."""
        return sum(group.total for group in self.groups) + (len(self.pair.hits) if self.pair else 0)

    @property
    def is_guess(self) -> bool:
        """Whether this is not what was typed."""
        return self.typed != self.searched

    @property
    def left_out(self) -> list[str]:
        """The words that were not searched, where all others stand as they were typed."""
        searched = self.searched.casefold().split()
        is_part = self.is_guess and set(searched) <= set(self.typed.casefold().split())
        return [word for word in self.typed.split() if word.casefold() not in searched] if is_part else []

    @property
    def guesses_medicine(self) -> bool:
        """Whether a medicine was found by a name that was not typed."""
        is_named = any(group.key == "medicines" and group.degree >= Degree.WORDS for group in self.groups)
        return self.is_guess and is_named and not self.left_out

    @property
    def is_akin(self) -> bool:
        """Whether the nearest names hold no word typed, only one of the same stem or one in which it stands."""
        return bool(self.groups) and self.groups[0].degree in {Degree.AKIN, Degree.INSIDE} and not self.pair

    @property
    def is_certain(self) -> bool:
        """Whether something is called what was typed, or it is a number: then nothing is guessed."""
        return bool(self.number or self.pair) or any(group.degree >= Degree.LISTED for group in self.groups)

    def best_citations(self, index: FacetIndex, *, most: int) -> list[int]:
        """Ids of the first citations to show."""
        return best_citations(self.searched, self.citations, index, most=most)


def find(text: str, *, version: int, as_typed: bool = False) -> Results:
    """What the text finds; where that is nothing, what the nearest name finds, unless only ``as_typed`` will do.

    A name that is, or nearly is, one of another medicine leads to no guess.
    """
    results = answer(text, version=version)
    if results.is_certain or not results.query.terms:
        return results
    if mistaken := results.look_alikes or guesser(version).mistaken(text):
        told = dict.fromkeys([*look_alike_cautions(mistaken), *results.cautions])
        return replace(results, look_alikes=mistaken, cautions=list(told))
    names = guesser(version).names(text)
    if results.total:
        return replace(results, guesses=names)
    for guess in guesser(version).texts(text):
        meant = answer(guess, version=version)
        if meant.total:
            return (
                replace(results, guesses=[guess])
                if as_typed
                else replace(
                    meant,
                    typed=text,
                    guesses=[name for name in names if name != guess],
                    cautions=list(dict.fromkeys([*results.cautions, *meant.cautions])),
                )
            )
    return replace(results, fewer=list(_without_one_word(text, version)))


def _without_one_word(text: str, version: int) -> Iterator[Fewer]:
    """What is found when a single word is left out: a paper of that author, but of another year."""
    words = text.split()
    for place, word in enumerate(words if len(words) <= MOST_WORDS else []):
        rest = " ".join([*words[:place], *words[place + 1 :]])
        if rest and (total := answer(rest, version=version).total):
            yield Fewer(word, rest, total)


def answer(text: str, *, version: int) -> Results:
    """What the text itself finds."""
    if (code := bare_code(text, known_names(version))) != text:
        return replace(answer(code, version=version), typed=text, searched=text)
    number = read_number(text)
    if number and (number.citations or not known_names(version).meanings(key(text))):
        citations = FrozenBitMap(number.citations)
        groups = [Group("citations", len(citations), Degree.WHOLE)] if citations else []
        return Results(text, text, version, read(text), citations, groups, [], number=number)
    query, found = met(read(text), version)
    names = known_names(version)
    every = hits(query, found.others, names) or hits(read(text, shortest=SHORTEST_OF_A_NAME), frozenset(), names)
    named = any(hit.degree >= Degree.INSIDE and hit.degree != Degree.MISTAKEN for hit in every)
    in_parts = not met_in_title(query, version)
    both = None if named else pair(text, names=names, index=facet_index(version), in_parts=in_parts)
    if not named and not both and (asked := only_asked(text, names)) != text:
        return replace(answer(asked, version=version), typed=text, searched=text)
    groups, citations = _groups(text, query, every, both, version)
    meanings = [meaning for spelling in query.spellings for meaning in names.meanings(spelling)]
    mistaken = [meaning for word in _spoken(text) for meaning in names.look_alikes.get(word, [])]
    told = [*look_alike_cautions(mistaken), *cautions(meanings), *(both.cautions if both else [])]
    whole = names.look_alikes.get(query.spellings[0], [])
    return Results(
        text, text, version, query, citations, groups, list(dict.fromkeys(told)), pair=both, look_alikes=whole
    )


def _groups(
    text: str, query: Query, every: list[Hit], both: Pair | None, version: int
) -> tuple[list[Group], FrozenBitMap]:
    """The kinds, the best first, without what stands above as one of two; and the citations among them."""
    above = {hit.known.number for hit in both.hits} if both else set()
    beside = [hit for hit in every if hit.known.number not in above]
    kinds = {key: [hit for hit in beside if hit.known.group == key] for key in TITLES}
    groups = [Group(key, len(each), each[0].degree, each[:MOST_HITS]) for key, each in kinds.items() if each]
    citations = citations_of(text, version)
    citations = FrozenBitMap(citations - both.citations) if both else citations
    if citations:
        groups.append(Group("citations", len(citations), _degree_of_citations(text, query, version)))
    groups.sort(key=lambda group: -group.degree)
    return groups, citations


def _degree_of_citations(text: str, query: Query, version: int) -> Degree:
    """A date is a name of papers; a year stands for papers rather than for words in texts."""
    if read_dates(text):
        return Degree.WHOLE
    is_met = met_in_title(query, version) or read_names(text, known_names(version)).years
    return Degree.TITLE if is_met else Degree.TEXT


def _spoken(text: str) -> list[str]:
    """The text and each of its words, as names are looked up."""
    return list(dict.fromkeys([key(text), *map(key, text.split())]))


def drugs_named(text: str) -> list[int]:
    """Ids of published medicines with the words in their name or one of their other names."""
    return _named(text, "medicines")


def diseases_named(text: str) -> list[int]:
    """Ids of published conditions with the words in their name or one of their other names."""
    return _named(text, "conditions")


def _named(text: str, group: str) -> list[int]:
    known = named(read(text), known_names(DataVersion.objects.current()))
    return [record.pk for record in known if record.group == group]
