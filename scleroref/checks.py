"""What is looked at before any command runs: whether the database file is whole."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

HINT = "Put a backup back as docs/operations.md says under “Putting a backup back”, before anybody writes to it."


def database_is_whole(**_: Any) -> Iterable[CheckMessage]:
    """Names a damaged SQLite file. PostgreSQL looks after its own."""
    database = settings.DATABASES["default"]
    file = Path(str(database["NAME"]))
    if not database["ENGINE"].endswith("sqlite3") or not file.is_file():
        return []
    try:
        connection = sqlite3.connect(file.resolve().as_uri() + "?mode=ro", uri=True)
        [found] = connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.close()
    except sqlite3.DatabaseError as problem:
        found = str(problem)
    return [] if found == "ok" else [Error(f"{file} is damaged: {found}", hint=HINT, id="scleroref.E001")]
