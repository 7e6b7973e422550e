"""The answer to those who watch the site."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import path

from catalog.views.health import healthz, readyz

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
urlpatterns = [path("healthz", healthz, name="healthz"), path("readyz", readyz, name="readyz")]


@pytest.fixture
def broken_database() -> Iterator[None]:
    """Every question fails as it does while the database is away."""

    def fail(execute: Callable[..., Any], *_: Any) -> None:
        raise OperationalError("connection refused")

    with connection.execute_wrapper(fail):
        yield


def test_a_site_that_can_answer_says_ok(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_it_asks_the_database_one_question(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        client.head("/healthz")


def test_a_site_without_its_database_says_so(client: Client, broken_database: None) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (503, b"database")
    assert "no-store" in response["Cache-Control"]


def test_it_only_answers_questions(client: Client) -> None:
    assert client.post("/healthz").status_code == 405


def test_a_site_that_can_keep_things_says_ready(client: Client) -> None:
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ready")
    assert "no-store" in response["Cache-Control"]


def test_a_site_that_cannot_write_says_so_and_tries_once_in_ten_seconds(client: Client) -> None:
    asked = 0

    def fill(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        nonlocal asked
        if sql.startswith(("INSERT", "UPDATE")):
            asked += 1
            raise OperationalError("database or disk is full")
        return execute(sql, *rest)

    with connection.execute_wrapper(fill):
        answers = [client.get(address) for address in ("/readyz", "/readyz", "/healthz")]

    assert [(answer.status_code, answer.content) for answer in answers] == [
        (503, b"writing"), (503, b"writing"), (200, b"ok"),
    ]  # fmt: skip
    assert asked == 1


def test_a_site_without_its_database_is_not_ready(client: Client, broken_database: None) -> None:
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (503, b"reading")
