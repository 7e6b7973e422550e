"""What tests of pages may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.utils import ConnectionHandler


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[ConnectionHandler]:
    """A SQLite database of the test's own with one table in it, and a second handle to trouble it with."""
    file = tmp_path / "reports.sqlite3"
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": file, "OPTIONS": {"timeout": 0.05}}
    handler = ConnectionHandler({"default": database, "other": database})
    with handler["default"].cursor() as cursor:
        cursor.execute("CREATE TABLE report (details text)")
    yield handler
    handler.close_all()
