"""Journals by their full titles, their short ones and their initials, whichever of them we have."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from catalog.models import Journal

from .query import SMALL_WORDS
from .words import key, typed_words

SHORTEST_INITIALS = 3
IN_BRACKETS = re.compile(r"\(.*?\)")


def journals_called(text: str, version: int) -> list[int]:
    """Ids of the journals that the whole text names: each word of a title is one typed, or the beginning of one.

    A title of one word is left to the search of words, since it is often that of a condition.
    """
    typed, whole = _telling(text), key(text)
    return [
        pk
        for pk, title in titles(version)
        if _is_short_for(title, typed) or (len(title) >= SHORTEST_INITIALS and "".join(w[0] for w in title) == whole)
    ]


def _is_short_for(title: Sequence[str], typed: Sequence[str]) -> bool:
    return len(title) == len(typed) > 1 and all(word.startswith(part) for part, word in zip(title, typed, strict=True))


@lru_cache(maxsize=2)
def titles(version: int) -> list[tuple[int, list[str]]]:
    """Every form of every title, in telling words."""
    return [
        (journal.pk, words) for journal in Journal.objects.all() for words in map(_telling, _forms(journal)) if words
    ]


def _forms(journal: Journal) -> Iterator[str]:
    for form in (journal.title, journal.abbreviation, *journal.aliases.splitlines()):
        yield IN_BRACKETS.sub(" ", form)


def _telling(text: str) -> list[str]:
    return [word for word in typed_words(text) if word not in SMALL_WORDS]
