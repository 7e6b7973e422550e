"""All names that readers may know a record by, held in memory until the catalogue changes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from catalog.identifiers.names import capital

from .words import key, stem, typed_words

REASONS = {
    "plain": "{} is another name of it",
    "spelling": "“{}” is another spelling of it",
    "brand": "{} is a brand name of it",
    "synonym": "{} is another name of it",
    "abbreviation": "{} is a short form of it",
    "code": "{} is a code of it",
    "former": "{} is a former name of it",
    "misspelling": "“{}” is a misspelling of it",
}


@dataclass(frozen=True)
class Name:
    """One name of a record, of what kind it is, and what readers should know about it."""

    text: str
    kind: str = "title"
    market: str = ""
    caution: str = ""
    mistaken_for: int = 0  # the number of the medicine it is mistaken for

    @cached_property
    def folded(self) -> str:
        """Letters and digits alone, in one spelling."""
        return key(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words, in one spelling."""
        return tuple(typed_words(self.text))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words."""
        return tuple(stem(word) for word in self.words)

    @property
    def reason(self) -> str:
        """Why it leads to the record, in words; there is nothing to say of a title."""
        reason = REASONS.get(self.kind, "").format(self.text)
        return f"{reason} ({self.market})" if reason and self.market else reason


@dataclass(frozen=True, eq=False)
class Known:
    """A published record with a page of its own: its names, the title first, and its texts.

    ``listed`` are the numbers of the conditions that a medicine is listed for.
    """

    number: int
    group: str
    url: str
    names: tuple[Name, ...]
    texts: tuple[str, ...] = ()
    listed: tuple[int, ...] = ()

    @property
    def pk(self) -> int:
        """The id of the record in its own table."""
        return -self.number // 10

    @property
    def title(self) -> str:
        """What readers call it, with a capital."""
        return capital(self.names[0].text)

    @property
    def short(self) -> str:
        """What readers call it, as inside a sentence."""
        return self.names[0].text


class Names:
    """Records by number and by name; the beginnings of names and of the words in them, sorted."""

    def __init__(self, records: Iterable[Known]) -> None:
        self.records = {known.number: known for known in records}
        self.called: dict[str, list[tuple[Known, Name]]] = defaultdict(list)
        starts = set()
        for known in self.records.values():
            for name in known.names:
                self.called[name.folded].append((known, name))
                starts |= {(start, known.number) for start in (name.folded, *name.words, *name.stems)}
        self._starts = sorted(starts)

    def meanings(self, folded: str) -> list[tuple[Known, Name]]:
        """The records of which this is a name, with the name."""
        return self.called.get(folded, [])

    def beginning(self, start: str) -> Iterator[int]:
        """The numbers of records with a name, or a word in one, that begins so."""
        for place in range(bisect_left(self._starts, (start,)), len(self._starts)):
            text, number = self._starts[place]
            if not text.startswith(start):
                return
            yield number
