"""Passages with the words marked that a query met. The markup itself is the templates'."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from catalog.identifiers.names import fold_words

from .query import Query, places
from .words import WORD, stem

LONGEST_PASSAGE = 240
LEAD = 60


@dataclass(frozen=True)
class Part:
    """A piece of a text, to be marked or not."""

    text: str
    is_marked: bool = False


def mark(text: str, query: Query) -> list[Part]:
    """The whole text in pieces.

    >>> from .query import read
    >>> mark("Skin diseases.", read("disease"))
    [Part(text='Skin ', is_marked=False), Part(text='diseases', is_marked=True), Part(text='.', is_marked=False)]
    """
    spans = sorted(set(_met(text, query)), key=lambda span: (span[0], -span[1]))
    edges = [0, *(edge for span in _apart(spans) for edge in span), len(text)]
    pieces = [Part(text[start:end], place % 2 == 1) for place, (start, end) in enumerate(pairwise(edges))]
    return [piece for piece in pieces if piece.text]


def passage(text: str, query: Query) -> list[Part]:
    """At most some 240 letters of the text, from a little before the first words met."""
    first = min((start for start, _ in _met(text, query)), default=0)
    start = text.rfind(" ", 0, max(first - LEAD, 0)) + 1 if first + LEAD > LONGEST_PASSAGE else 0
    end = len(text) if len(text) - start <= LONGEST_PASSAGE else text.rfind(" ", start, start + LONGEST_PASSAGE)
    end = end if end > start else start + LONGEST_PASSAGE
    cut = ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
    return mark(cut, query)


def _met(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Where each run of words starts and ends."""
    words = [(word, part) for word in WORD.finditer(text) for part in fold_words(word.group()).split()]
    stems = [stem(part) for _, part in words]
    for term in query.terms:
        for run, is_open in term.runs:
            for place in places(stems, run, is_open=is_open):
                yield words[place][0].start(), words[place + len(run) - 1][0].end()


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of the sorted spans that do not lie over one before."""
    reached = 0
    for start, end in spans:
        if start >= reached:
            yield start, end
            reached = end
