"""Every page as each group sees it, with the number of its statements: kept before code is moved, compared after.

    GOLDEN=/tmp/pages .venv/bin/pytest tests/rules/golden.py -n auto

writes what is not there yet and compares what is. A page that changes on purpose is deleted from the folder first.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.admin.posting import signed_in
from tests.library import Library

from .desk import ENDS_THE_VISIT, addresses
from .pages import PLAIN, PUBLIC
from .test_admin_rights import PEOPLE, person, somebody, steps_of_records, steps_of_site

# What differs from one run to the next: secrets, numbers of changes, the clock, moments and spaces.
CHANGES = re.compile(
    r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"
    r"|(?<=csrfmiddlewaretoken\" value=\")\w+|(?<=/reports/)[\w-]+|(?<=[=:\"])[\w.:-]{40,}"
    r"|\d{1,2} [ap]\.m\.|\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: [ap]\.m\.)?|\d+(?:\.\d+)? (?:second|minute)s?"
)
SPACES = re.compile(r"\s+")


def plain(html: str) -> str:
    """A page with a tag a line, without what differs from run to run."""
    return re.sub(r" ?(<[^>]*>) ?", r"\n\1\n", SPACES.sub(" ", CHANGES.sub("…", html))).replace("\n\n", "\n")


def kept(folder: Path, name: str, client: Client, address: str) -> str | None:
    """The name of a page that is not as it was; a page without an older state is written down."""
    file = folder / (re.sub(r"[^\w=&.,-]+", "_", f"{name}_{address}")[:200] + ".txt")
    ContentType.objects.clear_cache()  # a process keeps them: who came first would pay
    with CaptureQueriesContext(connection) as statements:
        answer = client.get(address)
    text = b"".join(answer).decode(errors="replace")  # type: ignore[arg-type]
    page = f"{answer.status_code} {answer.headers.get('Location', '')} {len(statements)} statements\n{plain(text)}\n"
    if not file.exists():
        file.write_text(page)
        return None
    file.with_suffix(".now").unlink(missing_ok=True)
    if file.read_text() == page:
        return None
    file.with_suffix(".now").write_text(page)
    return file.name


@pytest.fixture
def folder() -> Path:
    """Where the pages are kept."""
    path = Path(os.environ["GOLDEN"])
    path.mkdir(parents=True, exist_ok=True)
    return path


def at_the_desk(name: str) -> Iterator[str]:
    """Every address that somebody of a group may read."""
    who = somebody(name)
    for address in addresses():
        if address.name not in ENDS_THE_VISIT:
            steps = steps_of_records(address, who) if address.model else steps_of_site(address, who)
            yield from (path for method, path, is_allowed in steps if method == "GET" and is_allowed)


@pytest.mark.django_db
def test_the_pages_of_readers_are_as_they_were(library: Library, folder: Path) -> None:
    client = Client()

    found = [kept(folder, "reader", client, address(library)) for address in {**PUBLIC, **PLAIN}.values()]

    assert list(filter(None, found)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", PEOPLE)
def test_the_pages_of_the_desk_are_as_they_were(library: Library, folder: Path, name: str) -> None:
    client = signed_in(person(name))

    found = [kept(folder, name, client, path) for path in at_the_desk(name)]

    assert list(filter(None, found)) == []
