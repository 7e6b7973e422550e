"""An empty database of SQLite: made once for each state of the migrations, and copied by every process after that."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import django
from django.conf import settings
from django.db import connection

MIGRATIONS = settings.BASE_DIR / "catalog" / "migrations"


def template() -> Path:
    """Where the one for the migrations of now is kept, whether it was made yet or not."""
    state = sha256(django.__version__.encode())
    for file in sorted(MIGRATIONS.glob("*.py")):
        state.update(file.name.encode() + file.read_bytes())
    return Path(tempfile.gettempdir()) / f"scleroref-empty-{os.getuid()}-{state.hexdigest()[:20]}.sqlite3"


def copy_to(file: str) -> bool:
    """Puts a copy where the tests expect their database; False where none was made yet."""
    made = template()
    if made.exists():
        shutil.copyfile(made, file)
    return made.exists()


def keep() -> None:
    """Keeps the database that was just made, whole or not at all, however many processes do so."""
    made = template()
    draft = made.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(draft)) as target:
        connection.connection.backup(target)
    draft.replace(made)
