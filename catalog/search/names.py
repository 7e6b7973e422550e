"""All names that readers may know a record by, held in memory until the catalogue changes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from catalog.identifiers.names import capital

from .words import key, stem, stems, typed_words

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


SHORTEST_BEFORE = 3  # letters


@dataclass(frozen=True)
class Name:
    """One name of a record, of what kind it is, and what readers should know about it."""

    text: str
    kind: str = "title"
    market: str = ""
    caution: str = ""
    mistaken_for: int = 0  # the number of the medicine it is mistaken for
    lang: str = ""  # the code of its language; nothing for English

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

    ``listed`` are the numbers of the conditions that a medicine is listed for, ``members`` the ids of the medicines of
    a class, ``look_alikes`` names of other medicines mistaken for it, ``body`` the part of the body of a condition.
    """

    number: int
    group: str
    url: str
    names: tuple[Name, ...]
    texts: tuple[str, ...] = ()
    listed: tuple[int, ...] = ()
    members: tuple[int, ...] = ()
    body: str = ""
    look_alikes: tuple[Name, ...] = ()

    @property
    def slug(self) -> str:
        """Its part of an address."""
        return self.url.rstrip("/").rpartition("/")[2]

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


Meaning = tuple[Known, Name]


def stands_in(part: str, word: str) -> bool:
    """Whether the part stands within the word as in a compound: a letter or two before it are a slip.

    >>> stands_in("myositis", "dermatomyositis"), stands_in("soriasis", "psoriasis")
    (True, False)
    """
    return word.find(part) >= SHORTEST_BEFORE


class Names:
    """Records by number and by name; the beginnings of names and of the words in them, sorted."""

    def __init__(self, records: Iterable[Known]) -> None:
        self.records = {known.number: known for known in records}
        self.called: dict[str, list[Meaning]] = defaultdict(list)
        self.look_alikes: dict[str, list[Meaning]] = defaultdict(list)
        self._stemmed: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
        starts = set()
        for known in self.records.values():
            for name in known.look_alikes:
                self.look_alikes[name.folded].append((known, name))
            for name in known.names:
                self.called[name.folded].append((known, name))
                self._stemmed[name.stems].append((known, name))
                starts |= {(start, known.number) for start in (name.folded, *name.words, *name.stems)}
        self._starts = sorted(starts)

    def meanings(self, folded: str) -> list[Meaning]:
        """The records of which this is a name, with the name."""
        return self.called.get(folded, [])

    def meant(self, text: str) -> list[Meaning]:
        """The same for a name as it is typed, be it in the plural."""
        return self.meanings(key(text)) or self._stemmed.get(tuple(stems(text)), [])

    @cached_property
    def _words(self) -> list[tuple[str, int]]:
        """The long words of names, except those of medicines: what one ends in is another medicine."""
        others = [known for known in self.records.values() if known.group != "medicines"]
        return sorted({(word, known.number) for known in others for name in known.names for word in name.words})

    def holding(self, part: str) -> Iterator[int]:
        """The numbers of records with a name in which a word holds that part, after other letters."""
        yield from dict.fromkeys(number for word, number in self._words if stands_in(part, word))

    def beginning(self, start: str) -> Iterator[int]:
        """The numbers of records with a name, or a word in one, that begins so."""
        for place in range(bisect_left(self._starts, (start,)), len(self._starts)):
            text, number = self._starts[place]
            if not text.startswith(start):
                return
            yield number
