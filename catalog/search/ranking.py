"""Which records meet a query, how far, and why: by name from memory, by text as the index says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .marking import Part, mark, passage
from .names import Known, Name, Names, stands_in
from .query import Query
from .weights import NAME_WEIGHTS, Degree
from .words import singular

SHORTEST_PART = 5  # letters


@dataclass(frozen=True)
class Hit:
    """A record found: how far it meets the query, and why; the weight and length of the name that met it."""

    known: Known
    degree: Degree
    query: Query
    why: str = ""
    weight: int = 0
    length: int = 0
    name: Name | None = None

    @property
    def title(self) -> list[Part]:
        """What readers call it."""
        return mark(self.known.title, self.query)

    @property
    def reason(self) -> list[Part]:
        """Why it was found; nothing where the title says it."""
        return mark(self.why, self.query)

    @property
    def foreign_reason(self) -> list[list[Part]]:
        """Where a name in another language was met, the reason in three: what stands before it, the name, the rest."""
        if self.name is None or not self.name.lang or self.name.text not in self.why:
            return []
        return [mark(text, self.query) for text in self.why.partition(self.name.text)]

    @property
    def about(self) -> list[Part]:
        """The passage that was met; otherwise how its texts begin."""
        passages = (passage(text, self.query) for text in self.known.texts)
        met = (parts for parts in passages if any(part.is_marked for part in parts))
        first = passage(self.known.texts[0], self.query) if self.known.texts else []
        return next(met, first) if self.degree == Degree.TEXT else first


def hits(query: Query, numbers: frozenset[int], names: Names) -> list[Hit]:
    """The records that the index met, and those met by name; the best first."""
    query = query.begun()
    found = {hit.known.number: hit for hit in (_by_name(known, query) for known in _candidates(query, names)) if hit}
    for hit in _beside(list(found.values()), query, names):
        if hit.known.number not in found or found[hit.known.number].degree < hit.degree:
            found[hit.known.number] = hit
    for hit in _inside(query, names):
        found.setdefault(hit.known.number, hit)
    for number in numbers & names.records.keys() - found.keys():
        found[number] = Hit(names.records[number], Degree.TEXT, query)
    return sorted(found.values(), key=_place)


def named(query: Query, names: Names) -> Iterator[Known]:
    """The records one of whose names holds every word."""
    query = query.begun()
    return (known for known in _candidates(query, names) if _by_name(known, query))


def degree_of(name: Name, query: Query) -> Degree | None:
    """How far a name meets the query."""
    if name.folded in query.spellings:
        return Degree.WHOLE
    is_akin = any(not _is_form(word, name.words) for word in query.typed) and not query.is_met_by(name.words)
    if is_akin and name.kind == "misspelling":
        return None
    if name.stems == query.words:
        return Degree.AKIN if is_akin else Degree.WHOLE
    if query.is_begun and any(_begins(name, spelling) for spelling in query.spellings):
        return Degree.BEGINNING
    if query.is_met_by(name.stems) or query.is_met_by(name.words):
        return Degree.AKIN if is_akin else Degree.WORDS
    return None


def _is_form(word: str, words: Iterable[str]) -> bool:
    """Whether it is one of the words, be it in the plural or not written to its end."""
    return any(singular(word) == singular(other) or other.startswith(word) for other in words)


def _begins(name: Name, spelling: str) -> bool:
    return bool(spelling) and name.folded.startswith(spelling)


def _candidates(query: Query, names: Names) -> list[Known]:
    """Records of which a name could meet the query: it begins with all of it, or holds its last word."""
    starts = [*query.spellings, *(run[-1] for run in query.terms[-1].ways)] if query.terms else []
    numbers = dict.fromkeys(number for start in starts for number in names.beginning(start))
    return [names.records[number] for number in numbers]


def _by_name(known: Known, query: Query) -> Hit | None:
    """The record by the name that meets the query best."""
    met = [
        Hit(known, degree, query, _why(name, degree), NAME_WEIGHTS[name.kind], len(name.folded), name)
        for name in known.names
        if (degree := degree_of(name, query))
    ]
    return min(met, key=_place, default=None)


def _why(name: Name, degree: Degree) -> str:
    return f"{name.text} holds a word of the same stem" if degree == Degree.AKIN else name.reason


def _inside(query: Query, names: Names) -> Iterator[Hit]:
    """Records with a name in which the one word typed stands within a longer one."""
    part = query.spellings[-1]
    if len(query.terms) == 1 and len(part) >= SHORTEST_PART and part.isalpha():
        for number in names.holding(part):
            met = next(
                name for name in names.records[number].names if any(stands_in(part, word) for word in name.words)
            )
            yield Hit(names.records[number], Degree.INSIDE, query, f"“{part}” is a part of the name {met.text}")


def _beside(met: list[Hit], query: Query, names: Names) -> Iterator[Hit]:
    """Records that a whole name leads to besides its own: what it is mistaken for, and what the medicine is for."""
    for hit in met:
        if hit.degree == Degree.WHOLE:
            for name in hit.known.names:
                if name.folded in query.spellings and name.mistaken_for in names.records:
                    why = f"{name.text} has been mistaken for this name"
                    yield Hit(names.records[name.mistaken_for], Degree.MISTAKEN, query, why)
            for number in hit.known.listed:
                yield Hit(names.records[number], Degree.LISTED, query, f"{hit.known.title} is listed for it")


def _place(hit: Hit) -> tuple[int, int, int, str, int]:
    """By degree and weight; of two names the one that what was typed fills more."""
    return -hit.degree, -hit.weight, hit.length, hit.known.title.casefold(), -hit.known.number
