"""The answer to those who watch the site."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import path

from catalog.views.health import healthz

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
urlpatterns = [path("healthz", healthz, name="healthz")]


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
