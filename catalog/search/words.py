"""Words as the index holds them: folded, then brought back to their stem. Both databases see these and no others."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import snowballstemmer

from catalog.identifiers.names import fold_words, one_spelling, written_out

LONGEST = 200
MOST_WORDS = 8
LONGEST_WORD = 64
BREAK = "·"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
INNER_CAPITAL = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
JOINED = re.compile(r"\w+(?:[-‐-―]\w+)+")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded word, at most 64 letters of it; British and American spellings have the same.

    >>> stem("immunosuppressants"), stem("diseases"), stem("mtx"), stem("oedema")
    ('immunosuppress', 'diseas', 'mtx', 'edema')
    """
    # A stemmer keeps the word it works on, so that no two threads may share one.
    return str(snowballstemmer.stemmer("english").stemWord(one_spelling(word[:LONGEST_WORD])))


def stems(text: str) -> list[str]:
    """The stems of all words, in their order.

    >>> stems("Sjögren’s diseases")
    ['sjogren', 'diseas']
    """
    return [stem(word) for word in fold_words(text).split()]


def typed_words(text: str) -> list[str]:
    """The words in one spelling and as long as they are: what somebody who types has written the beginning of.

    >>> typed_words("Oesophageal diseases")
    ['esophageal', 'diseases']
    """
    return [one_spelling(word) for word in fold_words(text).split()]


def key(text: str) -> str:
    """What is the same for all ways to write a name: with or without blanks, in British or American.

    >>> key("Cell-Cept"), key("oesophageal fibres")
    ('cellcept', 'esophagealfibers')
    """
    return "".join(typed_words(text))


def singular(word: str) -> str:
    """A folded word without the ending of its plural.

    >>> singular("biopsies"), singular("lungs"), singular("lupus")
    ('biopsy', 'lung', 'lupus')
    """
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is", "us")) else word


def is_word(folded: str) -> bool:
    """Whether folded letters stay together as one word.

    >>> is_word("cellcept"), is_word("il17")
    (True, False)
    """
    return fold_words(folded) == folded


def line(texts: Iterable[str], *, most: int) -> str:
    """The stems of several texts as one line of at most ``most`` letters; no phrase reaches from one to the next.

    Hyphened words are in it in one piece, too, words with a capital inside in two, and those with an umlaut as others
    write them.

    >>> line(["Cell-Cept", "", "MMF of Müller", "MayoClinic"], most=100)
    'cell cept · mmf of muller · mayoclin · cellcept · mueller · mayo clinic'
    """
    told = list(filter(None, texts))
    runs = [*(" ".join(stems(text)) for text in told), *dict.fromkeys(run for text in told for run in _besides(text))]
    joined = f" {BREAK} ".join(filter(None, runs))
    return joined if len(joined) <= most else joined[:most].rpartition(" ")[0]


def _besides(text: str) -> Iterator[str]:
    """Other ways in which words of the text may be typed."""
    for joined in JOINED.findall(text):
        whole = fold_words(joined).replace(" ", "")
        if is_word(whole):
            yield stem(whole)
    for word in WORD.findall(text):
        if INNER_CAPITAL.search(word):
            yield " ".join(stems(INNER_CAPITAL.sub(" ", word)))
        if not word.isascii() and (other := written_out(word)) != word:
            yield " ".join(stems(other))
