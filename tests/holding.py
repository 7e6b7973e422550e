"""Somebody else writes meanwhile: in a thread and on a connection of their own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def somebody_writes(*tables: str) -> Iterator[None]:
    """Holds SQLite's one lock, or those of the tables on PostgreSQL, for at most 20 seconds."""
    holds, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        with connection.cursor() as cursor:
            locks = [f"LOCK TABLE {', '.join(tables)} IN EXCLUSIVE MODE"]
            for statement in ["BEGIN", *locks] if connection.vendor == "postgresql" else ["BEGIN IMMEDIATE"]:
                cursor.execute(statement)
            holds.set()
            go_on.wait(20)
            cursor.execute("ROLLBACK")
        connection.close()

    writer = threading.Thread(target=hold)
    writer.start()
    holds.wait(5)
    try:
        yield
    finally:
        go_on.set()
        writer.join()
