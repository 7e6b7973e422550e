"""What a reader typed, as something to look for. Every sign is literal text; nothing here is a language."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from catalog.identifiers.names import drawn_in, fold_words, one_spelling, written_out

from .words import LONGEST, MOST_WORDS, is_word, key, stem, typed_words

# Words that say nothing about what is looked for. They count in quotation marks, or where nothing else was typed.
SMALL_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "by", "can", "do", "for", "from", "i", "in", "is", "it", "my", "of", "on",
     "or", "that", "the", "to", "what", "with"}
)  # fmt: skip
SHORTEST_BEGINNING = 3
SHORTEST_OF_A_NAME = 2  # letters that names are looked up by, and texts are not
QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
BETWEEN = re.compile(r"[\s,;:/()\"“”„«»+&|=<>\[\]{}•…]+")
# Initials apart, as in D. P. Tashkin: an index of authors has them in one.
INITIALS = re.compile(r"\b([A-Z])(?:\.[\s-]*|\s+)(?=[A-Z]\b)")
AND_OTHERS = re.compile(r"\b(?:et\.?\s+al\b\.?|and others\b)", re.IGNORECASE)
# How parts of a study are counted; iv is a way to take a medicine, and i a small word.
NUMERALS = {"1": "i", "2": "ii", "3": "iii", "ii": "2", "iii": "3"}

Run = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """Stems that stand side by side; one way of writing is enough, as with cell-cept and cellcept.

    ``begun`` are ways whose last word may be the beginning of a longer one.
    """

    ways: tuple[Run, ...]
    begun: tuple[Run, ...] = ()

    @property
    def runs(self) -> list[tuple[Run, bool]]:
        """Each way, and whether its last word may be a beginning."""
        return [*((way, False) for way in self.ways), *((way, True) for way in self.begun)]


@dataclass(frozen=True)
class Query:
    """Every term has to be met. ``spellings`` are all that was typed, and all but the small words, each as one word.

    ``open_ways`` are the last term as it was typed, where its last word could be the beginning of a longer one;
    ``typed`` are the telling words in their full length.
    """

    spellings: tuple[str, ...]
    terms: tuple[Term, ...]
    open_ways: tuple[Run, ...] = ()
    is_begun: bool = False
    typed: tuple[str, ...] = ()

    def begun(self) -> "Query":
        """The same, met as well by words that only begin like the last one: as it was typed, never like its stem."""
        if not self.open_ways or self.is_begun:
            return self
        last = replace(self.terms[-1], begun=self.open_ways)
        return replace(self, terms=(*self.terms[:-1], last), is_begun=True)

    @property
    def words(self) -> tuple[str, ...]:
        """The stems typed."""
        return tuple(word for term in self.terms for word in term.ways[0])

    def is_met_by(self, stems: Sequence[str]) -> bool:
        """Whether the words hold every term."""
        return bool(self.terms) and all(
            any(True for run, is_open in term.runs for _ in places(stems, run, is_open=is_open)) for term in self.terms
        )


def places(stems: Sequence[str], run: Run, *, is_open: bool) -> Iterator[int]:
    """Where the words of a run stand side by side, the last of them perhaps as a beginning."""
    for place in range(len(stems) - len(run) + 1):
        *before, last = stems[place : place + len(run)]
        if tuple(before) == run[:-1] and (last == run[-1] or (is_open and last.startswith(run[-1]))):
            yield place


def read(text: str, *, shortest: int = SHORTEST_BEGINNING) -> Query:
    """At most eight words of the first 200 characters; ``shortest`` is how many letters may begin a word.

    >>> read('the Cell-Cept "skin disease"').terms
    (Term(ways=(('cell', 'cept'), ('cellcept',)), begun=()), Term(ways=(('skin', 'diseas'),), begun=()))
    """
    text = without_signs(text)
    pieces = list(pieces_of(text))
    telling = [piece for piece in pieces if not piece.is_small] or pieces
    spellings = dict.fromkeys([key(text), key(" ".join(piece.text for piece in telling))])
    terms = tuple(Term(tuple(piece.ways(stem))) for piece in telling)
    typed = tuple(word for piece in telling for word in typed_words(piece.text))
    return Query(tuple(spellings), terms, _open_ways(pieces, telling, shortest), typed=typed)


@dataclass(frozen=True)
class Piece:
    """What stands between blanks, or in quotation marks."""

    text: str
    is_quoted: bool

    @property
    def is_small(self) -> bool:
        """Whether it says nothing about what is looked for."""
        return not self.is_quoted and self.text.casefold() in SMALL_WORDS

    @property
    def words(self) -> list[str]:
        """Its folded words."""
        return fold_words(self.text).split()

    def ways(self, write: Callable[[str], str]) -> list[Run]:
        """The words side by side, where hyphens may stand between them as one word; umlauts and numerals either way."""
        numeral = NUMERALS.get(self.text.casefold(), self.text)
        others = [] if self.is_quoted else [written_out(self.text), drawn_in(self.text), numeral]
        spelled = [self.words, *(fold_words(other).split() for other in others)]
        runs: list[Run] = []
        for *before, last in spelled:
            runs.append((*map(stem, before), write(last)))
            if before and not self.is_quoted and is_word("".join([*before, last])):
                runs.append((write("".join([*before, last])),))
        return list(dict.fromkeys(runs))


def without_signs(text: str) -> str:
    """The beginning of a text without "et al.", and with initials in one.

    >>> without_signs("D. P. Tashkin et al.")
    'DP. Tashkin  '
    """
    return INITIALS.sub(r"\1", AND_OTHERS.sub(" ", text[:LONGEST]))


def pieces_of(text: str) -> Iterator[Piece]:
    """What stands between blanks, word by word, and each quotation as one piece."""
    room = MOST_WORDS
    for place, part in enumerate(QUOTED.split(without_signs(text))):
        is_quoted = place % 2 == 1
        for typed in [part] if is_quoted else BETWEEN.split(part):
            words = typed.split()[:room]
            room -= len(words)
            piece = Piece(" ".join(words), is_quoted)
            if piece.words:
                yield piece


def _open_ways(pieces: list[Piece], telling: list[Piece], shortest: int) -> tuple[Run, ...]:
    """The last piece as it was typed: a stem would no longer begin the word, as poli does not begin polymyositis."""
    if not pieces or pieces[-1] is not telling[-1]:
        return ()
    last = pieces[-1]
    return () if last.is_quoted or len(last.words[-1]) < shortest else tuple(last.ways(one_spelling))
