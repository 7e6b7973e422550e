"""What every test may ask for."""

import gc
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from catalog.facets import keeping as facet_keeping
from catalog.search import journals, knowing, lookup
from catalog.views import health, search
from tests import empty_database
from tests.library import Library, build_library

# The same examples on every machine, and no failure because one of them was slow.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")

# A test leaves thousands of objects that die young: to look through all others as often took a tenth of the time.
gc.set_threshold(100_000, 50, 50)

KEPT = (
    knowing.known_names,
    knowing.guesser,
    journals.initials,
    journals.titles,
    lookup.citations_of,
    lookup.met,
    lookup.met_in_title,
    search.answer,
)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker, django_db_modify_db_settings: None
) -> Iterator[None]:
    """The database of one process."""
    is_file = connection.vendor == "sqlite"
    with django_db_blocker.unblock():
        is_copied = is_file and empty_database.copy_to(connection.settings_dict["TEST"]["NAME"])
        made = setup_databases(verbosity=0, interactive=False, keepdb=is_copied)
        if is_file and not is_copied:
            empty_database.keep()
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """What is kept for a version of the data is forgotten: each test starts with version 0."""
    for kept in KEPT:
        kept.cache_clear()


@pytest.fixture(autouse=True)
def _forget() -> None:
    """What the process keeps of the data is another world's: every test begins with the same number of changes."""
    facet_keeping.forget()
    health.tried.forget()


@pytest.fixture
def reader() -> Client:
    """Somebody who is not signed in."""
    return Client()


def member(group: str) -> User:
    """A signed-up person in one of the groups."""
    user = User.objects.create_user(username=group.lower(), password="a long word for tests", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def volunteer(db: None) -> User:
    """Somebody who may answer reports."""
    return member("Volunteer")


@pytest.fixture
def editor(db: None) -> User:
    """Somebody who may write records."""
    return member("Editor")


@pytest.fixture
def publisher(db: None) -> User:
    """Somebody who may publish records."""
    return member("Publisher")


@pytest.fixture
def administrator(db: None) -> User:
    """Somebody who may do everything."""
    return User.objects.create_superuser(username="administrator", password="a long word for tests")


@pytest.fixture
def library(db: None) -> Library:
    """The small world of tests/library.py."""
    return build_library()
