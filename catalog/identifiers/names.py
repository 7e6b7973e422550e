"""Names as people type them, folded so that case, accents, blanks and hyphens do not count."""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=50_000)  # texts repeat their words: an index of long notes is mostly this
def fold(text: str) -> str:
    """Letters and digits only, in lower case, without accents.

    >>> fold("Cell-Cept"), fold("Sjögren’s disease")
    ('cellcept', 'sjogrensdisease')
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[\W_]", "", "".join(sign for sign in plain if not unicodedata.combining(sign)))


def fold_words(text: str) -> str:
    """The same folding word by word, with single blanks between.

    >>> fold_words("Sjögren’s  disease (primary)")
    'sjogrens disease primary'
    """
    return " ".join(filter(None, (fold(word) for word in re.split(r"[\s\-‐-―/_,;:()]+", text))))
