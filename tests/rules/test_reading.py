"""Whoever reads writes nothing that could fail or wait: every page answers while the database takes no writes."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from catalog.models import OpenRecord, SearchTrace
from tests.admin.addresses import of
from tests.admin.posting import signed_in
from tests.factories import make_topic
from tests.holding import somebody_writes
from tests.library import Library

from .desk import Address, Somebody, addresses
from .pages import PLAIN, PUBLIC
from .test_admin_rights import ENDS_THE_VISIT, steps_of_records, steps_of_site

# What a page would be like is tried out in the database and undone: that waits until it can be written to again.
TRIED_OUT = {"preview", "compare_next", "review", "restore"}


@contextmanager
def only_reading() -> Iterator[None]:
    """As on a full disk, or with a replica that only reads."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA query_only = ON")
            try:
                yield
            finally:
                cursor.execute("PRAGMA query_only = OFF")
        else:
            with transaction.atomic():  # what is set in a savepoint ends with it
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET LOCAL transaction_read_only = on")
                yield
                transaction.set_rollback(True)


def read(address: Address) -> Iterator[str]:
    """Where it can be read, for somebody who may do everything."""
    everybody = Somebody(None)
    if address.name not in ENDS_THE_VISIT | TRIED_OUT:
        steps = steps_of_records(address, everybody) if address.model else steps_of_site(address, everybody)
        yield from (path for method, path, is_allowed in steps if method == "GET" and is_allowed)


@pytest.mark.django_db
def test_every_public_page_answers_while_nothing_can_be_written(library: Library) -> None:
    reader, found = Client(raise_request_exception=False), {}

    with only_reading():
        for name, address in {**PUBLIC, **PLAIN}.items():
            found[name] = reader.get(address(library)).status_code

    assert {name: status for name, status in found.items() if status != 200} == {"readiness": 503}


@pytest.mark.django_db
def test_every_page_of_the_desk_that_is_read_answers_while_nothing_can_be_written(
    library: Library, administrator: User
) -> None:
    client, found = signed_in(administrator), {}
    client.raise_request_exception = False
    paths = [path for address in addresses() for path in read(address)]

    with only_reading():
        for path in paths:
            found[path] = client.get(path).status_code

    assert len(paths) > 100
    assert {path: status for path, status in found.items() if status >= 500} == {}
    assert not OpenRecord.objects.filter(user=administrator).exists()


@pytest.mark.django_db(transaction=True)
def test_a_search_and_a_form_do_not_wait_for_whoever_writes(administrator: User) -> None:
    topic, client = make_topic("infections"), signed_in(administrator)
    client.get("/admin/")

    with somebody_writes("catalog_searchtrace", "catalog_openrecord"):
        begun = time.monotonic()
        answers = [client.get("/search/?q=zzz").status_code, client.get(of(topic)).status_code]
        took = time.monotonic() - begun

    assert (answers, took < 5) == ([200, 200], True)
    assert (SearchTrace.objects.count(), OpenRecord.objects.count()) == (0, 0)
