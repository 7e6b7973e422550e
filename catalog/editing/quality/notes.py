"""Notes that are too long, or not our own words."""

from catalog.identifiers.names import fold_words

MOST_WORDS = 120  # four sentences of twenty words, as editors are asked for, and half as much again
RUN = 6
SHARED = 0.5


def too_long(note: str) -> str:
    """How many words a note has that has too many."""
    count = len(note.split())
    return f"{count} words" if count > MOST_WORDS else ""


def copied(note: str, *others: str) -> str:
    """The first words that a note shares with a text of somebody else, when it is that text or mostly made of it.

    >>> copied("We gave 12 people one medicine for a year.", "AIM. We gave 12 people one medicine for a year. END.")
    'we gave 12 people one medicine'
    """
    words = fold_words(note).split()
    if not words:
        return ""
    for other in filter(None, map(fold_words, others)):
        if other == " ".join(words):
            return " ".join(words[:RUN])
        runs = [" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]
        around = f" {other} "
        shared = [run for run in runs if f" {run} " in around]
        if shared and len(shared) >= SHARED * len(runs):
            return shared[0]
    return ""
