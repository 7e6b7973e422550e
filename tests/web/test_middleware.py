"""The guards around every page, tried with databases that are really full, locked and away."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import InterfaceError, OperationalError, ProgrammingError
from django.db.utils import ConnectionHandler
from django.test import Client
from django.urls import path

from tests.web.troubled import Troubled, execute, title_and_status, write

from . import addresses

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


troubled = Troubled()
urlpatterns = [path("troubled/", troubled), *addresses.urlpatterns]
handler400, handler404, handler500 = addresses.handler400, addresses.handler404, addresses.handler500


@pytest.fixture
def client() -> Client:
    """A reader whose browser shows the page of an error."""
    return Client(raise_request_exception=False)


REFUSED = (400, "We can’t read that address")
NOT_SAVING = (503, "We are not able to save right now")
NOT_ANSWERING = (503, "We can’t show this page right now")


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=%00",
        "/search/?q=a%1fb",
        "/search/?as_typed=a%0Ab",
        "/search/?a%0Ab=q",
        "/admin/?q=a%09b",
        "/search/?q=%C2%85",
        "/search/?q=%ff",
        "/search/?%00=a",
        "/drugs/%00/",
        "/drugs/%0d%0aSet-Cookie:x/",
        "/drugs/%ff/",
        "/search/?q=" + "a" * 513,
        "/search/?q=" + quote("ä" * 513),
        "/search/?" + "&".join(["a=1"] * 101),
        "/search/?" + "a=1111111111&" * 400,
        "/admin/?q=" + "a" * 2049,
    ],
)
def test_what_no_link_or_form_of_ours_holds_is_refused_with_a_plain_page(client: Client, address: str) -> None:
    response = client.get(address)

    assert title_and_status(response) == REFUSED
    assert not response.cookies


@pytest.mark.parametrize(
    "address",
    [
        "/search/",
        "/search/?q=cell-cept+Sj%C3%B6gren%20%E7%A1%AC%E7%9A%AE%E7%97%87",
        "/search/?q=%F0%9F%92%8A%25%26%3D%2B%27%22%3C%3E%5C",
        "/search/?q=" + quote("ä" * 512),
        "/search/?" + "&".join(["a=1"] * 100),
        "/search/?q=a%09b%0Ac%0Dd%0Be%0Cf",
        "/search/suggest/?q=a%09b",
        "/citations/?q=a%0D%0Ab",
        "/drugs/?q=a%09b",
    ],
)
def test_what_people_type_passes(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_the_desk_takes_longer_values(client: Client) -> None:
    response = client.get("/admin/?q=" + "a" * 2048)

    assert response.status_code == 302


def test_a_full_database_keeps_the_typed_text_and_offers_it_again(client: Client, reports: ConnectionHandler) -> None:
    execute(reports, "PRAGMA max_page_count = 3")
    troubled.ask = lambda: write(reports)

    response = client.post("/troubled/", {"details": "The link\nis <dead>.", "problem": "dead"})

    page = response.content.decode()
    assert title_and_status(response) == NOT_SAVING
    assert response["Retry-After"] == "300"
    assert "The link\nis &lt;dead&gt;.</textarea>" in page
    assert '<input type="hidden" name="problem" value="dead">' in page


def test_writing_goes_on_once_there_is_room_again(client: Client, reports: ConnectionHandler) -> None:
    execute(reports, "PRAGMA max_page_count = 3")
    troubled.ask = lambda: write(reports)
    client.post("/troubled/")
    execute(reports, "PRAGMA max_page_count = 1000")

    assert client.post("/troubled/").content == b"done"


def test_a_locked_database_answers_that_nothing_was_saved(client: Client, reports: ConnectionHandler) -> None:
    execute(reports, "BEGIN IMMEDIATE", alias="other")
    troubled.ask = lambda: write(reports)

    response = client.post("/troubled/", {"details": "The link is dead."})

    assert title_and_status(response) == NOT_SAVING
    assert "The link is dead.</textarea>" in response.content.decode()


def test_a_locked_database_tells_readers_to_come_back(client: Client, reports: ConnectionHandler) -> None:
    execute(reports, "BEGIN EXCLUSIVE", alias="other")
    troubled.ask = lambda: execute(reports, "SELECT * FROM report")

    response = client.get("/troubled/")

    assert title_and_status(response) == NOT_ANSWERING
    assert response["Retry-After"] == "300"


def test_a_form_without_a_text_is_not_offered_again_for_it_may_hold_a_password(
    client: Client, reports: ConnectionHandler
) -> None:
    execute(reports, "BEGIN IMMEDIATE", alias="other")
    troubled.ask = lambda: write(reports)

    response = client.post("/troubled/", {"username": "editor", "password": "a very private word"})

    assert title_and_status(response) == NOT_SAVING
    assert "a very private word" not in response.content.decode()


def test_a_database_that_cannot_be_opened_is_a_trouble_that_passes(client: Client, tmp_path: Path) -> None:
    nowhere = ConnectionHandler(
        {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "missing" / "x.sqlite3"}}
    )
    troubled.ask = lambda: execute(nowhere, "SELECT 1")

    assert title_and_status(client.get("/troubled/")) == NOT_ANSWERING


def test_a_server_that_is_away_is_a_trouble_that_passes(client: Client) -> None:
    address = {"ENGINE": "django.db.backends.postgresql", "NAME": "x", "HOST": "127.0.0.1", "PORT": "1"}
    away = ConnectionHandler({"default": address})
    troubled.ask = lambda: execute(away, "SELECT 1")

    assert title_and_status(client.get("/troubled/")) == NOT_ANSWERING


def test_a_connection_that_was_cut_is_a_trouble_that_passes(client: Client) -> None:
    def ask() -> None:
        raise InterfaceError("connection already closed")

    troubled.ask = ask

    assert title_and_status(client.get("/troubled/")) == NOT_ANSWERING


def test_a_number_beyond_the_database_is_refused(client: Client, reports: ConnectionHandler) -> None:
    def ask() -> None:
        with reports["default"].cursor() as cursor:
            cursor.execute("SELECT * FROM report WHERE details = %s", [2**63])

    troubled.ask = ask

    assert title_and_status(client.get("/troubled/")) == REFUSED


def test_a_pattern_beyond_the_database_is_refused(client: Client, reports: ConnectionHandler) -> None:
    def ask() -> None:
        with reports["default"].cursor() as cursor:
            cursor.execute("SELECT 'a' LIKE %s", ["a" * 60_000])

    troubled.ask = ask

    assert title_and_status(client.get("/troubled/")) == REFUSED


@pytest.mark.parametrize(
    "problem",
    [
        OperationalError("no such table: catalog_drug"),
        ProgrammingError("syntax error, and the word locked is locked"),
        sqlite3.OperationalError("database is locked"),
        RuntimeError("disk is full"),
    ],
)
def test_a_fault_of_ours_stays_one(client: Client, problem: Exception) -> None:
    def ask() -> None:
        raise problem

    troubled.ask = ask

    assert client.get("/troubled/").status_code == 500


@pytest.mark.parametrize("address", ["/search/", "/nothing-here/", "/search/?q=%00", "/admin/login/", "/break-down/"])
def test_no_page_may_use_what_a_browser_can_lend(client: Client, address: str) -> None:
    policy = client.get(address)["Permissions-Policy"]

    assert "camera=()" in policy
    assert "geolocation=()" in policy
    assert "*" not in policy


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/drugs/", "/search/", "/healthz", "/readyz", "/robots.txt", "/sitemap.xml"])
def test_what_is_sent_to_a_page_that_only_reads_is_refused_by_the_page_and_not_by_the_desk(address: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(address)

    assert (answer.status_code, answer.content) == (405, b"")
