"""What browsers and proxies may keep."""

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from catalog.facets.keeping import facet_index
from catalog.web import caching
from catalog.web.caching import DO_NOT_SHARE, KEEP
from tests.factories import make_drug
from tests.library import Library
from tests.rules.pages import PLAIN, PUBLIC

pytestmark = pytest.mark.django_db

OF_ONE_READER = {
    "report a citation",
    "report a page",
    "receipt",
    "report status, open",
    "report status, answered",
    "health",
    "readiness",
}
SHARED = {name: address for name, address in {**PUBLIC, **PLAIN}.items() if name not in {*OF_ONE_READER, "robots"}}


def test_every_page_that_is_the_same_for_all_may_be_kept_and_says_what_it_is(library: Library, reader: Client) -> None:
    for name, address in SHARED.items():
        response = reader.get(address(library))
        expected = DO_NOT_SHARE if "q=" in address(library) else KEEP  # words may name an illness, and a person

        assert (name, response.status_code, response["Cache-Control"]) == (name, 200, expected)
        assert response["ETag"].startswith('W/"'), name
        assert "Cookie" not in response.get("Vary", ""), name


def test_no_page_of_one_reader_may_be_kept(library: Library, reader: Client) -> None:
    for name in OF_ONE_READER:
        response = reader.get({**PUBLIC, **PLAIN}[name](library))

        assert "no-store" in response["Cache-Control"], name
        assert "ETag" not in response, name


def test_a_page_that_did_not_change_is_answered_for_with_one_question(
    reader: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_drug("alphazole")
    tag = reader.get("/citations/?drug=alphazole")["ETag"]

    with django_assert_num_queries(1):
        again = reader.get("/citations/?drug=alphazole", headers={"If-None-Match": tag})

    assert (again.status_code, again.content, again["ETag"], again["Cache-Control"]) == (304, b"", tag, KEEP)


def test_after_a_change_the_page_is_sent_anew(reader: Client) -> None:
    tag = reader.get("/drugs/")["ETag"]
    make_drug("alphazole")

    response = reader.get("/drugs/", headers={"If-None-Match": tag})

    assert response.status_code == 200
    assert "Alphazole" in response.content.decode()
    assert response["ETag"] != tag


def test_whoever_is_signed_in_gets_pages_that_nobody_keeps(client: Client, editor: User) -> None:
    client.force_login(editor, "django.contrib.auth.backends.ModelBackend")

    response = client.get("/drugs/", headers={"If-None-Match": client.get("/drugs/").get("ETag", "*")})

    assert settings.SESSION_COOKIE_NAME in client.cookies
    assert (response.status_code, response["Cache-Control"]) == (200, DO_NOT_SHARE)
    assert "ETag" not in response


def test_what_is_missing_is_not_kept(reader: Client) -> None:
    response = reader.get("/drugs/nothing/")

    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
    assert "ETag" not in response


def test_other_methods_are_refused_as_before(reader: Client) -> None:
    assert reader.post("/drugs/").status_code == 405


def test_a_page_is_made_once_until_something_changes(
    reader: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_drug("alphazole")
    first = reader.get("/drugs/")

    with django_assert_num_queries(1):
        again = reader.get("/drugs/")
    make_drug("betazole")

    assert (again.content, again["Content-Type"], again["ETag"]) == (
        first.content,
        first["Content-Type"],
        first["ETag"],
    )
    assert "Betazole" in reader.get("/drugs/").content.decode()


def test_neither_lists_that_are_narrowed_nor_very_long_pages_are_kept(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "LONGEST_KEPT", 5_000)
    make_drug("alphazole")

    for address in ("/drugs/", "/drugs/?letter=a", "/drugs/nothing/"):
        reader.get(address)

    assert facet_index().pages.get((reader.get("/drugs/")["ETag"], "/drugs/")) is None
