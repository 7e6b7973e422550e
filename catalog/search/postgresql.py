"""PostgreSQL: the columns of lexemes that it computes from the entries, and their indexes."""

from .engine import Engine
from .query import Run


def run(words: Run, is_open: bool) -> str:
    """Words side by side, in the language of tsquery.

    >>> run(("skin", "diseas"), False), run(("scler",), True)
    ("('skin' <-> 'diseas')", "('scler':*)")
    """
    quoted = [f"'{word}'" for word in words]
    return f"({' <-> '.join(quoted)}{':*' if is_open else ''})"


POSTGRESQL = Engine(
    key="id",
    joined="string_agg(id::text, ',')",
    anywhere="catalog_searchentry WHERE all_words @@ %s::tsquery",
    in_title="catalog_searchentry WHERE title_words @@ %s::tsquery",
    both=" & ",
    either=" | ",
    run=run,
)
