"""Two editors with one record open: the second meets a page with three columns, and nothing is lost."""

import re
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client

from catalog.models import Drug, DrugName
from tests.admin.addresses import of
from tests.admin.posting import held, hidden, send, signed_in
from tests.factories import make_drug

JO = {"username": "jo", "first_name": "Jo", "last_name": "Kessler"}


@pytest.fixture
def jo(db: None) -> Client:
    """Another editor's browser."""
    return signed_in(User.objects.create_superuser(**JO))


@pytest.fixture
def me(editor: User) -> Client:
    """The browser of whoever comes second."""
    return signed_in(editor)


@pytest.fixture
def drug(db: None) -> Drug:
    """A draft, which is saved without a reason."""
    return make_drug("alphazole", status="draft", pregnancy="It can harm.", monitoring="Blood counts.")


def race(jo: Client, me: Client, record: Any, theirs: dict[str, Any], mine: dict[str, Any]) -> HttpResponse:
    """Both open the form; Jo saves first."""
    opened = held(me.get(of(record)))
    assert send(jo, of(record), **theirs).status_code == 302
    return me.post(of(record), {**opened, **mine})


def settle(client: Client, page: HttpResponse, record: Any, way: str = "_joined", **fields: Any) -> HttpResponse:
    """Answers the page of a conflict: all that it holds is sent back, with what was chosen."""
    text = page.content.decode()
    sent = hidden(page)
    sent |= dict.fromkeys(re.findall(r'name="(keep-[^"]+)" checked', text), "on")
    sent |= {
        name: unescape(value) for name, value in re.findall(r'name="(text-[^"]+)"[^>]*>\n(.*?)</textarea>', text, re.S)
    }
    sent |= {name: unescape(value) for name, value in re.findall(r'name="(text-[^"]+)"[^>]*value="([^"]*)"', text)}
    sent |= dict(re.findall(r'name="(choice-[^"]+)" value="([^"]+)" checked', text))
    sent |= {"reason": unescape(re.findall(r'name="reason"[^>]*value="([^"]*)"', text)[0])}
    return client.post(of(record), {**sent, **fields, way: "x"})


def choice(record: Any, field: str) -> str:
    return f"choice-{record._meta.model_name}-{record.pk}-{field}"


def text_of(page: HttpResponse) -> str:
    """The words of a page."""
    content = page.content.decode().split('id="content"')[1]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", content)))


def test_the_second_to_save_sees_three_columns_and_nothing_is_written(jo: Client, me: Client, drug: Drug) -> None:
    page = race(
        jo, me, drug,
        {"pregnancy": "It can harm fertility.", "reason": "From the leaflet."},
        {"pregnancy": "It can harm a child.", "reason": "From the trial."},
    )  # fmt: skip

    [collision] = page.context["collisions"]
    sides = {side.name: "".join(part.text for line in side.lines for part in line.parts) for side in collision.sides}
    drug.refresh_from_db()
    assert page.status_code == 409
    assert (collision.label, [side.is_chosen for side in collision.sides]) == ("Pregnancy and fertility", [False] * 3)
    assert sides["old"] == "It can harm."
    assert "fertility." in sides["theirs"]
    assert "a child." in sides["mine"]
    for words in (
        "Jo Kessler saved",
        "From the leaflet.",
        'value="From the trial."',
        ">\nIt can harm a child.</textarea>",
    ):
        assert words in page.content.decode()
    assert drug.pregnancy == "It can harm fertility."
    assert DrugName.objects.count() == 0
