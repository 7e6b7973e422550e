"""What the search needs of a database: to say which entries meet a query. Ranking them is ours (weights)."""

from collections.abc import Callable
from dataclasses import dataclass

from .query import Query, Run


@dataclass(frozen=True)
class Engine:
    """How one database is asked. Only stems, letters and digits, come into an expression, and in quotes."""

    key: str  # the column with the number of an entry
    joined: str  # all numbers as one text: a cursor over a hundred thousand rows costs more than finding them
    anywhere: str  # from where, and which: entries that meet the expression given as parameter
    in_title: str
    both: str
    either: str
    run: Callable[[Run, bool], str]  # words side by side, the last of them a beginning or not

    def expression(self, query: Query) -> str:
        """The query in the database's own language."""
        terms = [self.either.join(self.run(*run) for run in term.runs) for term in query.terms]
        return self.both.join(f"({term})" for term in terms)
