"""The one door to the index: which entries meet a query, on either database."""

import json
from bisect import bisect
from dataclasses import dataclass

from django.db import connection
from pyroaring import FrozenBitMap

from .engine import Engine
from .postgresql import POSTGRESQL
from .query import Query
from .sqlite import SQLITE

ENGINES = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


@dataclass(frozen=True)
class Found:
    """The ids of the citations that meet a query, and the numbers of entries of other kinds."""

    citations: FrozenBitMap
    others: frozenset[int]

    def __bool__(self) -> bool:
        return bool(self.citations or self.others)


def engine() -> Engine:
    """That of the database in use."""
    return ENGINES[connection.vendor]


def anywhere(query: Query) -> Found:
    """The entries that hold every term: one statement. No term, no entry."""
    numbers = sorted(_numbers(engine().anywhere, query))
    first = bisect(numbers, 0)
    return Found(FrozenBitMap(numbers[first:]), frozenset(numbers[:first]))


def in_title(query: Query) -> FrozenBitMap:
    """The citations that hold every term in their title: one statement."""
    return FrozenBitMap(_numbers(f"{engine().in_title} AND {engine().key} > 0", query))


def _numbers(where: str, query: Query) -> list[int]:
    if not query.terms:
        return []
    use = engine()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {use.joined} FROM {where}", [use.expression(query)])  # noqa: S608 - words of ours
        (joined,) = cursor.fetchone()
    numbers: list[int] = json.loads(f"[{joined or ''}]")
    return numbers
