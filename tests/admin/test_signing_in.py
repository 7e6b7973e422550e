"""Signing in, and being kept out."""

from django.contrib.auth.models import User
from django.test import Client, override_settings

ADDRESS = "/admin/login/"


def test_an_editor_signs_in(reader: Client, editor: User) -> None:
    page = reader.get(ADDRESS).content.decode()

    response = reader.post(ADDRESS, {"username": "editor", "password": "a long word for tests", "next": "/admin/"})

    assert "<h1>Sign in</h1>" in page
    assert response.url == "/admin/"


@override_settings(AXES_ENABLED=True)
def test_after_ten_wrong_passwords_the_right_one_is_refused_too(reader: Client, editor: User, publisher: User) -> None:
    for _ in range(10):
        reader.post(ADDRESS, {"username": "editor", "password": "wrong"})

    locked = reader.post(ADDRESS, {"username": "editor", "password": "a long word for tests"})
    somebody_else = reader.post(ADDRESS, {"username": "publisher", "password": "a long word for tests"})

    assert locked.status_code == 429
    assert "Sign-in is locked for a while" in locked.content.decode()
    assert somebody_else.status_code == 302
