"""SQLite: the table of FTS5 that triggers keep in step with the entries."""

from .engine import Engine
from .query import Run


def run(words: Run, is_open: bool) -> str:
    """Words side by side, in the language of FTS5.

    >>> run(("skin", "diseas"), False), run(("scler",), True)
    ('"skin diseas"', '"scler" *')
    """
    return f'"{" ".join(words)}"' + (" *" if is_open else "")


SQLITE = Engine(
    key="rowid",
    joined="group_concat(rowid)",
    anywhere="catalog_search WHERE catalog_search MATCH %s",
    in_title="catalog_search WHERE catalog_search MATCH '{title} : (' || %s || ')'",
    both=" AND ",
    either=" OR ",
    run=run,
)
