"""Names as people type them, folded so that case, accents, blanks and hyphens do not count."""

import re
import unicodedata


def fold(text: str) -> str:
    """Letters and digits only, in lower case, without accents.

    >>> fold("Cell-Cept"), fold("Sjögren’s disease")
    ('cellcept', 'sjogrensdisease')
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[\W_]", "", "".join(sign for sign in plain if not unicodedata.combining(sign)))
