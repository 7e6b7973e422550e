"""Names that were almost typed. A guess is offered and said, never followed in silence; little is no ground for one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.identifiers.names import fold_words
from catalog.models import DrugName

from .names import Known, Meaning, Name, Names
from .ordinary import is_ordinary, lost
from .weights import NAME_WEIGHTS
from .words import MOST_WORDS, key, stem

SHORTEST = 4
SHORT = 5
LONG_ENOUGH = 7  # letters of a word whose first one may be wrong
MOST_GUESSES = 3
MOST_WEIGHT = 10  # of names equally near, a look-alike comes first: nothing is put in its place
LOOK_ALIKE = DrugName.Kind.LOOK_ALIKE
NOT_GUESSED = {"abbreviation", "code"}
# Spellings that sound alike in English, in the order in which they are made one.
SOUNDS = [("sch", "sk"), ("ph", "f"), ("th", "t"), ("ch", "k"), ("rh", "r"), ("ae", "e"), ("oe", "e"), ("y", "i"),
          ("z", "s"), ("qu", "k"), ("x", "ks"), ("ck", "k")]  # fmt: skip
SOFT_C = re.compile("c(?=[ei])")
TWICE = re.compile(r"(.)\1+")


def sound(folded: str) -> str:
    """Roughly how a word sounds.

    >>> sound("mycophenolate") == sound("micofenolate"), sound("ciclosporin") == sound("cyclosporin")
    (True, True)
    """
    for written, heard in SOUNDS:
        folded = folded.replace(written, heard)
    return TWICE.sub(r"\1", SOFT_C.sub("s", folded).replace("c", "k"))


def most_slips(length: int) -> int:
    """How many slips, beyond those that sound alike, a word of that length may hold."""
    return 0 if length < SHORTEST else 1 if length <= 6 else 2 if length <= 11 else 3


def near(heard: str, sounds: Sequence[str]) -> list[tuple[int, int]]:
    """Slips and place of those that sound nearly like it; where the first sound is another, that is the one slip.

    Of a short word the first one may be missing: upus.
    """
    if len(heard) < SHORTEST:
        return []
    found = process.extract(heard, sounds, scorer=OSA.distance, score_cutoff=most_slips(len(heard)), limit=None)
    return [
        (slips, place)
        for other, slips, place in found
        if slips <= (most_slips(min(len(heard), len(other))) if other[:1] == heard[:1] else len(heard) >= LONG_ENOUGH)
        or other[1:] == heard
    ]


def nearest(word: str, words: Sequence[str], sounds: Sequence[str]) -> list[tuple[int, int]]:
    """Slips and place of those that are nearly like it by their letters or by their sound, whichever is nearer.

    A slip can change more in the sound than in the letters: cclophosphamide, xung scarring.
    """
    fewest: dict[int, int] = {}
    for slips, place in (*near(word, words), *near(sound(word), sounds)):
        fewest[place] = min(slips, fewest.get(place, slips))
    return [(slips, place) for place, slips in fewest.items()]


class Guesser:
    """The names of one state of the catalogue, by their sound."""

    def __init__(self, names: Names) -> None:
        self._names = names
        every = [pair for pairs in names.called.values() for pair in pairs]
        self._look_alikes = [pair for pairs in names.look_alikes.values() for pair in pairs]
        self._known = [pair for pair in every if pair[1].kind not in NOT_GUESSED] + self._look_alikes
        self._letters = [name.folded for _, name in self._known]
        self._sounds = [sound(name.folded) for _, name in self._known]
        self._stems = {stem for _, name in every for stem in name.stems}
        words = {word for _, name in self._known if name.kind != "misspelling" for word in name.words}
        self._alike = {word for _, name in self._look_alikes for word in name.words}
        self._words = sorted(word for word in words if len(word) >= SHORTEST and word.isalpha())
        self._word_sounds = [sound(word) for word in self._words]
        self._nearest = lru_cache(maxsize=1)(self._nearest_names)  # three questions are asked about one text

    def names(self, text: str) -> list[str]:
        """Names that are written nearly like the text, nearest first, each record by one of them.

        What the text says in ordinary words they say, too.
        """
        found: dict[Known, str] = {}
        for known, name in self._nearest(key(text)):
            if name.kind != LOOK_ALIKE and not lost(text, name.words):
                found.setdefault(known, written(known, name))
        return list(dict.fromkeys(found.values()))[:MOST_GUESSES]

    def mistaken(self, text: str) -> list[Meaning]:
        """The look-alikes that the text is nearest to: what was meant is another medicine, perhaps."""
        found = self._nearest(key(text))[:1]
        return [pair for pair in self._look_alikes if found and found[0][1] is pair[1]]

    def texts(self, text: str) -> list[str]:
        """What to look for instead: near names, the words with their slips mended, and the names among these."""
        typed = fold_words(text).split()
        mended = [word if stem(word) in self._stems else self._nearest_word(word) for word in typed[:MOST_WORDS]]
        whole = [" ".join(mended)] if mended != typed else []
        unique: dict[str, str] = {}
        for found in (*self.names(text), *whole, *self._within(mended)):
            unique.setdefault(key(found), found)
        return list(unique.values())

    def knows(self, text: str) -> bool:
        """Whether every word stands in a name, or is near to one that does."""
        typed = fold_words(text).split()
        return all(stem(word) in self._stems or nearest(word, self._words, self._word_sounds) for word in typed)

    def begun(self, text: str) -> list[Known]:
        """Records whose names could be meant by what has been typed so far, nearest first; none for a look-alike."""
        heard = sound(key(text))
        starts = [known[: len(heard)] for known in self._sounds]
        found = [pair for pair in self._in_order(near(heard, starts)) if not lost(text, pair[1].words)]
        if found and found[0][1].kind == LOOK_ALIKE:
            return []
        return list(dict.fromkeys(known for known, _ in found))[:MOST_GUESSES]

    def _nearest_names(self, letters: str) -> list[Meaning]:
        return self._in_order(nearest(letters, self._letters, self._sounds))

    def _in_order(self, near: list[tuple[int, int]]) -> list[Meaning]:
        found = [(slips, *self._known[place]) for slips, place in near]
        found.sort(key=lambda row: (row[0], -NAME_WEIGHTS.get(row[2].kind, MOST_WEIGHT), row[2].folded, row[1].number))
        return [(known, name) for _, known, name in found]

    def _within(self, words: list[str]) -> list[str]:
        """The names that stand among the words, the longest first."""
        runs = [words[start:end] for end in range(len(words) + 1) for start in range(end)]
        runs.sort(key=len, reverse=True)
        return [" ".join(run) for run in runs if self._names.meanings(key(" ".join(run)))]

    def _nearest_word(self, word: str) -> str:
        """The word of a name; a look-alike stays as it is, and so does an ordinary word, which means what it says.

        A word of which little is there becomes a whole name only, and one that is not long has a single slip.
        """
        near = [] if is_ordinary(word) else nearest(word, self._words, self._word_sounds)
        found = [(slips, self._words[place]) for slips, place in near if slips <= 1 or len(word) > LONG_ENOUGH]
        whole = [(slips, mended) for slips, mended in found if self._names.meanings(mended)]
        _, mended = min(whole if len(word) <= SHORT else found, default=(0, word))
        return word if mended in self._alike or is_ordinary(mended) else mended


def written(known: Known, name: Name) -> str:
    """How a guess is written: as the name is; as the record is called where that was a misspelling, or foreign."""
    return known.short if name.kind == "misspelling" or name.lang else name.text
