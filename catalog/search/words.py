"""Words as the index holds them: folded, then brought back to their stem. Both databases see these and no others."""

import re
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from catalog.identifiers.names import fold_words

LONGEST = 200
MOST_WORDS = 8
LONGEST_WORD = 64
BREAK = "·"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded word, at most 64 letters of it.

    >>> stem("immunosuppressants"), stem("diseases"), stem("mtx")
    ('immunosuppress', 'diseas', 'mtx')
    """
    # A stemmer keeps the word it works on, so that no two threads may share one.
    return str(snowballstemmer.stemmer("english").stemWord(word[:LONGEST_WORD]))


def stems(text: str) -> list[str]:
    """The stems of all words, in their order.

    >>> stems("Sjögren’s diseases")
    ['sjogren', 'diseas']
    """
    return [stem(word) for word in fold_words(text).split()]


def line(texts: Iterable[str], *, most: int) -> str:
    """The stems of several texts as one line of at most ``most`` letters; no phrase reaches from one to the next.

    >>> line(["Cell-Cept", "", "MMF"], most=100)
    'cell cept · mmf'
    """
    joined = f" {BREAK} ".join(filter(None, (" ".join(stems(text)) for text in texts)))
    return joined if len(joined) <= most else joined[:most].rpartition(" ")[0]
