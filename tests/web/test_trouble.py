"""What is answered while the database is busy, full, damaged or away: nothing that was typed is lost."""

import re
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import DatabaseError, InterfaceError, InternalError, OperationalError
from django.db.utils import ConnectionHandler
from django.test import Client
from django.urls import path

from tests.admin.posting import signed_in
from tests.web.troubled import Troubled, execute, title_and_status, write

from . import addresses

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]

troubled = Troubled()
urlpatterns = [path("troubled/", troubled), path("admin/troubled/", troubled), *addresses.urlpatterns]
handler400, handler404, handler500 = addresses.handler400, addresses.handler404, addresses.handler500

NOT_SAVING = (503, "We are not able to save right now")
DESK_NOT_SAVING = (503, "We can’t save right now")
NOT_ANSWERING = (503, "We can’t show this page right now")


@pytest.fixture
def client() -> Client:
    """A reader whose browser shows the page of an error."""
    return Client(raise_request_exception=False)


def test_a_form_of_the_desk_keeps_every_field_and_row_and_is_sent_to_the_same_address_again(
    client: Client, reports: ConnectionHandler
) -> None:
    execute(reports, "BEGIN IMMEDIATE", alias="other")
    troubled.ask = lambda: write(reports)
    form = {"summary": "Two\nlines <here>.", "names-0-text": "Calmex", "topics": ["3", "4"], "_save": "Save"}

    response = client.post("/admin/troubled/?live=1", {**form, "csrfmiddlewaretoken": "its own"})

    page = response.content.decode()
    assert title_and_status(response) == DESK_NOT_SAVING
    assert response["Retry-After"] == "300"
    assert '<form method="post" action="/admin/troubled/?live=1" data-unsaved>' in page
    assert 'name="summary" rows="4" cols="80">\nTwo\nlines &lt;here&gt;.</textarea>' in page
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    assert sorted(hidden) == [
        ("_save", "Save"), ("csrfmiddlewaretoken", "its own"), ("names-0-text", "Calmex"),
        ("topics", "3"), ("topics", "4"),
    ]  # fmt: skip


def test_a_fault_of_ours_shows_what_was_typed_at_the_desk(client: Client) -> None:
    def ask() -> None:
        raise LookupError

    troubled.ask = ask

    written = client.post("/admin/troubled/", {"summary": "My long text.", "names-0-text": "Calmex"})
    password = client.post("/admin/troubled/", {"username": "jo", "password": "a very private word"})

    page = written.content.decode()
    assert title_and_status(written) == title_and_status(password) == (500, "Something broke on our side")
    assert ("My long text.</textarea>" in page, "Calmex</textarea>" in page, "<form" in page) == (True, True, False)
    assert "a very private word" not in password.content.decode()


def test_a_password_sent_to_the_desk_is_not_on_the_page(client: Client, reports: ConnectionHandler) -> None:
    execute(reports, "BEGIN IMMEDIATE", alias="other")
    troubled.ask = lambda: write(reports)

    response = client.post("/admin/troubled/", {"username": "editor", "password": "a very private word"})

    page = response.content.decode()
    assert title_and_status(response) == DESK_NOT_SAVING
    assert ("private" in page, "editor" in page.partition("<h1>")[2]) == (False, False)


@pytest.mark.parametrize(
    "problem",
    [
        DatabaseError("database disk image is malformed"),
        DatabaseError("file is not a database"),
        OperationalError("disk I/O error"),
        OperationalError("attempt to write a readonly database"),
        OperationalError('could not extend file "base/1/2": No space left on device'),
        InternalError("cannot execute INSERT in a read-only transaction"),
        OperationalError("canceling statement due to statement timeout"),
        OperationalError("could not serialize access due to concurrent update"),
        InternalError("invalid page in block 3 of relation base/1/2"),
        InterfaceError("connection already closed"),
    ],
)
def test_a_damaged_or_closed_database_keeps_what_a_reader_typed(client: Client, problem: Exception) -> None:
    def ask() -> None:
        raise problem

    troubled.ask = ask

    response = client.post("/troubled/", {"details": "The link is dead."})

    assert title_and_status(response) == NOT_SAVING
    assert "The link is dead.</textarea>" in response.content.decode()


def test_a_damaged_file_is_a_trouble_and_not_a_fault(client: Client, tmp_path: Path) -> None:
    file = tmp_path / "damaged.sqlite3"
    file.write_bytes(b"no database at all" * 1000)
    handler = ConnectionHandler({"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": file}})
    troubled.ask = lambda: execute(handler, "SELECT * FROM report")

    assert title_and_status(client.get("/troubled/")) == NOT_ANSWERING


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_trouble_before_any_page_is_there_is_answered_alike(client: Client, method: str) -> None:
    """The session of whoever is signed in is read, and what a form proves is checked, outside of any view."""
    with patch.object(SessionMiddleware, "process_request", side_effect=OperationalError("database is locked")):
        response = getattr(client, method)("/admin/", {"summary": "My long text."})

    assert title_and_status(response) == (NOT_ANSWERING if method == "get" else DESK_NOT_SAVING)
    assert ("My long text.</textarea>" in response.content.decode()) == (method == "post")


TOO_MUCH = {
    "a long text": {"summary": "x" * 1_200_000, "details": "x"},
    "many fields": {f"names-{number}-text": "x" for number in range(11_000)},
}


@pytest.mark.parametrize("form", TOO_MUCH.values(), ids=TOO_MUCH)
@pytest.mark.parametrize("path", ["/admin/catalog/drug/add/", "/admin/login/", "/report/"])
def test_a_form_that_is_too_large_is_told_how_much_we_take(client: Client, path: str, form: dict[str, str]) -> None:
    response = client.post(path, urlencode(form), content_type="application/x-www-form-urlencoded")

    title = "This form is too large to be saved" if path.startswith("/admin/") else "That was too much for one form"
    assert title_and_status(response) == (413, title)
    page = response.content.decode()
    assert "We take at most 1,000,000 characters in 10,000 fields." in page
    assert "Go back with your browser" in page


@pytest.mark.parametrize("form", TOO_MUCH.values(), ids=TOO_MUCH)
def test_whoever_is_signed_in_is_told_so_on_the_page_of_the_desk(editor: User, form: dict[str, str]) -> None:
    desk = signed_in(editor)
    desk.raise_request_exception = False

    response = desk.post("/admin/catalog/drug/add/", urlencode(form), content_type="application/x-www-form-urlencoded")

    assert title_and_status(response) == (413, "This form is too large to be saved")
