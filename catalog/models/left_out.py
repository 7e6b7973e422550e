"""Writing that may be left out: a count, a notice. Whoever reads a page never waits for it, and never sees it fail."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError, connection, transaction

logger = logging.getLogger(__name__)

# How each database is asked how long it waits for others, and told.
PATIENCE = {
    "sqlite": ("PRAGMA busy_timeout", "PRAGMA busy_timeout = 0", "PRAGMA busy_timeout = {}"),
    "postgresql": ("SHOW lock_timeout", "SET lock_timeout = '100ms'", "SET lock_timeout = '{}'"),
}


def if_possible(what: str, write: Callable[[], object]) -> None:
    """Writes at once or not at all: while the database is locked, full or read-only, not."""
    try:
        with at_once():
            write()
    except (DatabaseError, InterfaceError) as problem:
        logger.warning("Left out: %s (%s)", what, problem)


@contextmanager
def at_once() -> Iterator[None]:
    """A transaction that does not wait for those of others."""
    asked, without, back = PATIENCE[connection.vendor]
    connection.ensure_connection()
    ask = connection.connection.execute  # no question of a page: it is not counted among them
    [patience] = ask(asked).fetchone()
    ask(without)
    try:
        with transaction.atomic():
            yield
    finally:
        ask(back.format(patience))
