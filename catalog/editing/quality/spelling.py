"""Words that are nearly, and not quite, the name of a medicine."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.identifiers.names import fold, fold_words

SHORTEST, LONG = 7, 10
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
# What stands in quotation marks was written by somebody else; addresses are no words.
QUOTED = re.compile(r'“[^”]*”|"[^"]*"|«[^»]*»|https?://\S+|www\.\S+|\S+@\S+|`[^`]*`')


class Speller:
    """The names of one state of the catalogue."""

    def __init__(self, *, names: Iterable[str], others: Iterable[str], misspellings: Mapping[str, str]) -> None:
        """``names`` of medicines are looked for, ``others`` are right as well, ``misspellings`` lead to a name."""
        words = {word for name in names for word in words_of(name)}
        self._wrong = {fold(name): right for name, right in misspellings.items()}
        self._right = words | {word for name in others for word in words_of(name)}
        self._names = sorted(words)
        self._met: dict[str, str] = {}

    def slip(self, text: str, *, is_printed: bool = False) -> str:
        """The first word that is nearly a name, with the name, or nothing."""
        for found in WORD.finditer(text if is_printed else QUOTED.sub(" ", text)):
            word = fold(found[0])
            if word not in self._met:
                self._met[word] = self._nearest(word)
            if self._met[word]:
                return f"{found[0]} ({self._met[word]}?)"
        return ""

    def _nearest(self, word: str) -> str:
        if word in self._wrong:
            return self._wrong[word]
        if word in self._right or (word.endswith("s") and word[:-1] in self._right):
            return ""
        slips = 2 if len(word) >= LONG else 1
        near = process.extract(word, self._names, scorer=OSA.distance, score_cutoff=slips, limit=None)
        # Prednisone and prednisolone differ by two letters: a slip rarely changes the length by more than one.
        return next((name for name, _, _ in near if abs(len(name) - len(word)) <= 1), "")


def words_of(name: str) -> list[str]:
    """The words of a name that are long enough to be told from others."""
    return [word for word in fold_words(name).split() if len(word) >= SHORTEST and word.isalpha()]
