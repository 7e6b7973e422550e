"""What comes first: the one table of weights. Ties are settled by name, among citations by date."""

from enum import IntEnum


class Degree(IntEnum):
    """How far a record meets what was typed."""

    WHOLE = 600  # one of its names is what was typed, be it in the plural
    BEGINNING = 500  # one of its names begins like that
    MISTAKEN = 400  # the name typed has been mistaken for its own
    WORDS = 300  # one of its names holds every word
    AKIN = 260  # one of its names holds words of the same stems, which may mean something else
    INSIDE = 250  # one of its names holds a word in which it stands
    LISTED = 200  # the medicine typed is listed for it
    TITLE = 150  # a citation: its title holds every word
    TEXT = 100  # every word stands somewhere in its names and texts


# By which of its names it was met: the better known comes first.
NAME_WEIGHTS = {
    "title": 9,
    "plain": 9,
    "spelling": 8,
    "brand": 7,
    "synonym": 6,
    "abbreviation": 6,
    "code": 5,
    "former": 4,
    "misspelling": 3,
}
