"""One of the things that are asked at once, found by its name or by words of its name."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyroaring import BitMap

from catalog.facets.index import FacetIndex

from .names import Known, Meaning, Names
from .naming import FACETS, Named, about
from .ordinary import begins_with_body, is_of_other_part, only_ordinary
from .query import read
from .ranking import Hit, hits
from .weights import Degree

AGENTS = {"medicines", "classes"}
MOST_RECORDS = 3


@dataclass(frozen=True)
class Subject:
    """One of the things asked: the hits of its records, which are of one kind, and the citations about them."""

    hits: tuple[Hit, ...]
    meanings: tuple[Meaning, ...]
    citations: BitMap

    @property
    def group(self) -> str:
        """Its kind."""
        return self.hits[0].known.group

    @property
    def records(self) -> list[Known]:
        """What it can mean."""
        return [hit.known for hit in self.hits]

    @property
    def title(self) -> str:
        """What readers call it."""
        return " or ".join(known.short for known in self.records)


def subject_of(named: Named, index: FacetIndex, *, among: Iterable[str]) -> Subject:
    """What a name means, of the kinds that fit; the first kind met."""
    kinds = set(among)
    fitting = [(known, name) for known, name in named.meanings if known.group in kinds]
    group = fitting[0][0].group
    query = read(named.text)
    found: dict[int, Hit] = {}  # by the first of the names written so, which is its own
    for known, name in [pair for pair in fitting if pair[0].group == group]:
        found.setdefault(known.number, Hit(known, Degree.WHOLE, query, name.reason))
    chosen = tuple(found.values())[:MOST_RECORDS]
    return Subject(chosen, named.meanings, about((hit.known for hit in chosen), index))


def by_some_words(words: list[str], names: Names, index: FacetIndex) -> tuple[list[Subject], list[str]]:
    """What all of the words are a part of the name of, else what each is; and the words that are none."""
    if words and (whole := by_all_words(" ".join(words), names, index)):
        return [whole], []
    each = {word: by_all_words(word, names, index) for word in words}
    return [subject for subject in each.values() if subject], [word for word, subject in each.items() if not subject]


def by_all_words(text: str, names: Names, index: FacetIndex) -> Subject | None:
    """The conditions or topics one of whose names holds all the words: the nearest, or those that are equally near."""
    found = [
        hit
        for hit in hits(read(text), frozenset(), names)
        if hit.known.group in FACETS.keys() - AGENTS
        and hit.degree >= Degree.INSIDE
        and hit.degree != Degree.MISTAKEN
        and _is_told(text, hit)
    ]
    if not found:
        return None
    best = found[0]
    chosen = tuple(hit for hit in found if (hit.degree, hit.known.group) == (best.degree, best.known.group))[
        : 1 if best.degree == Degree.WHOLE else MOST_RECORDS
    ]
    return Subject(chosen, (), about((hit.known for hit in chosen), index))


def _is_told(text: str, hit: Hit) -> bool:
    """Whether the words name it: ordinary ones alone do where they are all of a name, or what it begins with.

    What risks are called is made of such words.
    """
    if hit.degree == Degree.WHOLE or not only_ordinary(text):
        return True
    name = hit.name.text if hit.name else hit.known.short
    return not is_of_other_part(text, name) if hit.known.group == "topics" else begins_with_body(text, name)
