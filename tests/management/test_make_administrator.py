"""The first administrator."""

import re
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def said() -> str:
    out = StringIO()
    call_command("make_administrator", stdout=out)
    return out.getvalue()


def test_the_first_start_makes_one_and_says_the_password() -> None:
    words = said()

    password = re.search(r"password: (\S+)", words)
    assert password is not None
    assert len(password[1]) >= 20
    assert authenticate(username="admin", password=password[1]) == User.objects.get(is_superuser=True)


def test_the_second_start_says_nothing_and_makes_nobody() -> None:
    said()

    words = said()

    assert words == ""
    assert User.objects.count() == 1


def test_another_administrator_is_enough() -> None:
    User.objects.create_superuser("somebody", password="a long word for tests")

    assert said() == ""


def test_a_taken_name_is_refused_in_words() -> None:
    User.objects.create_user("admin", password="a long word for tests")

    with pytest.raises(CommandError, match="taken"):
        said()
