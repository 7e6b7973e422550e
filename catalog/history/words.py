"""Two texts as one line with what went and what came, word by word."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

MOST_WORDS = 2000
CONTEXT = 12


class Part(NamedTuple):
    """A run of words. ``kind`` is same, del or ins; between long unchanged runs stands an ellipsis."""

    kind: str
    text: str


def word_parts(old: str, new: str) -> list[Part]:
    """The difference of two texts.

    >>> word_parts("it proves a gain", "it shows a gain")
    [Part(kind='same', text='it '), Part(kind='del', text='proves '), Part(kind='ins', text='shows '), \
Part(kind='same', text='a gain')]
    """
    before, after = re.findall(r"\S+\s*", old), re.findall(r"\S+\s*", new)
    if not before or not after or len(before) + len(after) > MOST_WORDS:
        return [Part(kind, text) for kind, text in (("del", old), ("ins", new)) if text]
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(Part("same", shortened(before[a:b])))
            continue
        parts += [Part(kind, "".join(run)) for kind, run in (("del", before[a:b]), ("ins", after[c:d])) if run]
    return parts


def shortened(words: list[str]) -> str:
    """A long unchanged run, with its middle left out."""
    if len(words) <= 2 * CONTEXT + 1:
        return "".join(words)
    return "".join(words[:CONTEXT]) + "… " + "".join(words[-CONTEXT:])
