"""What a reader typed, as words to look for."""

from catalog.identifiers.names import fold_words

MOST_WORDS = 8
LONGEST = 200


def words(text: str) -> list[str]:
    """The folded words, at most eight of the first 200 characters. Every sign is literal text.

    >>> words("Cell-Cept,  SLE")
    ['cell', 'cept', 'sle']
    """
    return fold_words(text[:LONGEST]).split()[:MOST_WORDS]
