"""Journals by their full titles, their short ones and their initials, whichever of them we have."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from catalog.models import Journal

from .query import SMALL_WORDS
from .words import key, typed_words

SHORTEST_INITIALS = 3
IN_BRACKETS = re.compile(r"\(.*?\)")


def journals_called(text: str, version: int, *, is_certain: bool = False) -> list[int]:
    """Ids of the journals that the whole text names: each word of a title is one typed, or the beginning of one.

    A title of one word is left to the search of words, since it is often that of a condition, unless it ``is_certain``.
    """
    typed = _telling(text)
    alike = titles(version).get(_place(typed), []) if typed else []
    short = [pk for pk, title in alike if _is_short_for(title, typed) or (is_certain and title == typed)]
    return [*short, *initials(version).get(key(text), [])]


def _is_short_for(title: Sequence[str], typed: Sequence[str]) -> bool:
    return len(title) == len(typed) > 1 and all(word.startswith(part) for part, word in zip(title, typed, strict=True))


@lru_cache(maxsize=2)
def titles(version: int) -> dict[tuple[int, str], list[tuple[int, list[str]]]]:
    """Every form of every title, in telling words, by its place."""
    found: dict[tuple[int, str], list[tuple[int, list[str]]]] = defaultdict(list)
    for journal in Journal.objects.all():
        for words in filter(None, map(_telling, _forms(journal))):
            found[_place(words)].append((journal.pk, words))
    return found


@lru_cache(maxsize=2)
def initials(version: int) -> dict[str, list[int]]:
    """The journals of each run of initials that is long enough to be typed for a title."""
    found: dict[str, list[int]] = defaultdict(list)
    for forms in titles(version).values():
        for pk, words in forms:
            if len(words) >= SHORTEST_INITIALS:
                found["".join(word[0] for word in words)].append(pk)
    return found


def _place(words: Sequence[str]) -> tuple[int, str]:
    """What titles and typed words must have in common: how many words, and the first letter."""
    return len(words), words[0][0]


def _forms(journal: Journal) -> Iterator[str]:
    for form in (journal.title, journal.abbreviation, *journal.aliases.splitlines()):
        yield IN_BRACKETS.sub(" ", form)


def _telling(text: str) -> list[str]:
    return [word for word in typed_words(text) if word not in SMALL_WORDS]
