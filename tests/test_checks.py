"""A damaged database is named before anything runs."""

import sqlite3
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings

from scleroref.checks import database_is_whole


def checked(file: Path, engine: str = "sqlite3") -> list[str]:
    """What the check says of the file."""
    database = {"ENGINE": f"django.db.backends.{engine}", "NAME": str(file)}
    with patch.dict(settings.DATABASES, {"default": database}):
        return [str(found.msg) for found in database_is_whole()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of some hundred pages."""
    file = tmp_path / "a.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE words (text)")
        connection.executemany("INSERT INTO words VALUES (hex(randomblob(1000)))", [()] * 200)
    return file


def test_a_whole_file_and_one_that_is_not_there_yet_are_fine(file: Path) -> None:
    assert (checked(file), checked(file.with_name("b.sqlite3")), checked(file, "postgresql")) == ([], [], [])


def test_a_file_that_was_written_over_in_the_middle_is_named(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 65_536] = b"x" * 65_536
    file.write_bytes(content)

    [found] = checked(file)

    assert found.startswith(f"{file} is damaged: ")


def test_a_file_that_is_no_database_is_named(file: Path) -> None:
    file.write_bytes(b"no database at all" * 1000)

    assert checked(file) == [f"{file} is damaged: file is not a database"]
