"""What a reader typed, as something to look for. Every sign is literal text; nothing here is a language."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from catalog.identifiers.names import fold, fold_words

from .words import LONGEST, MOST_WORDS, stem

# Words that say nothing about what is looked for. They count in quotation marks, or where nothing else was typed.
SMALL_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "by", "can", "do", "for", "from", "i", "in", "is", "it", "my", "of", "on",
     "or", "that", "the", "to", "what", "with"}
)  # fmt: skip
SHORTEST_BEGINNING = 3
QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
BETWEEN = re.compile(r"[\s,;:()\"“”„«»]+")

Run = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """Stems that stand side by side; one way of writing is enough, as with cell-cept and cellcept."""

    ways: tuple[Run, ...]


@dataclass(frozen=True)
class Query:
    """Every term has to be met. ``spellings`` are all that was typed, and all but the small words, each as one word.

    ``open_ways`` are the last term as it was typed, where its last word could be the beginning of a longer one.
    """

    spellings: tuple[str, ...]
    terms: tuple[Term, ...]
    open_ways: tuple[Run, ...] = ()
    is_begun: bool = False

    def begun(self) -> "Query":
        """The same, met as well by words that only begin like the last one."""
        if not self.open_ways or self.is_begun:
            return self
        last = Term(tuple(dict.fromkeys(self.terms[-1].ways + self.open_ways)))
        return replace(self, terms=(*self.terms[:-1], last), is_begun=True)

    @property
    def open_terms(self) -> list[tuple[Term, bool]]:
        """Each term, and whether its last word may be a beginning."""
        return [(term, self.is_begun and place == len(self.terms)) for place, term in enumerate(self.terms, start=1)]

    @property
    def words(self) -> tuple[str, ...]:
        """The stems typed."""
        return tuple(word for term in self.terms for word in term.ways[0])

    def is_met_by(self, stems: Sequence[str]) -> bool:
        """Whether the words hold every term."""
        return bool(self.terms) and all(
            any(True for run in term.ways for _ in places(stems, run, is_open=is_open))
            for term, is_open in self.open_terms
        )


def places(stems: Sequence[str], run: Run, *, is_open: bool) -> Iterator[int]:
    """Where the words of a run stand side by side, the last of them perhaps as a beginning."""
    for place in range(len(stems) - len(run) + 1):
        *before, last = stems[place : place + len(run)]
        if tuple(before) == run[:-1] and (last == run[-1] or (is_open and last.startswith(run[-1]))):
            yield place


def read(text: str) -> Query:
    """At most eight words of the first 200 characters.

    >>> read('the Cell-Cept "skin disease"').terms
    (Term(ways=(('cell', 'cept'), ('cellcept',))), Term(ways=(('skin', 'diseas'),)))
    """
    pieces = list(_pieces(text[:LONGEST]))
    telling = [piece for piece in pieces if piece[1] or " ".join(piece[0]) not in SMALL_WORDS] or pieces
    spellings = dict.fromkeys([fold(text[:LONGEST]), "".join(word for words, _ in telling for word in words)])
    terms = tuple(Term(tuple(_ways(words, is_quoted, stem))) for words, is_quoted in telling)
    return Query(tuple(spellings), terms, _open_ways(pieces, telling))


Piece = tuple[list[str], bool]


def _pieces(text: str) -> Iterator[Piece]:
    """What stands between blanks, word by word, and each quotation as one piece."""
    room = MOST_WORDS
    for place, part in enumerate(QUOTED.split(text)):
        is_quoted = place % 2 == 1
        for piece in [part] if is_quoted else BETWEEN.split(part):
            words = fold_words(piece).split()[:room]
            room -= len(words)
            if words:
                yield words, is_quoted


def _open_ways(pieces: list[Piece], telling: list[Piece]) -> tuple[Run, ...]:
    """The last piece as it was typed: a stem would no longer begin the word, as poli does not begin polymyositis."""
    if not pieces or pieces[-1] is not telling[-1]:
        return ()
    words, is_quoted = pieces[-1]
    return () if is_quoted or len(words[-1]) < SHORTEST_BEGINNING else tuple(_ways(words, is_quoted, str))


def _ways(words: list[str], is_quoted: bool, write: Callable[[str], str]) -> Iterator[Run]:
    """The words side by side, and where hyphens may stand between them, as one word."""
    *before, last = words
    yield (*map(stem, before), write(last))
    if before and not is_quoted:
        yield (write("".join(words)),)
