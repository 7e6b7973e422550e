"""Two browsers with one record open, and the page that the second to save meets."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

from .addresses import of
from .posting import held, hidden, send


def race(jo: Client, me: Client, record: Any, theirs: dict[str, Any], mine: dict[str, Any]) -> HttpResponse:
    """Both open the form; Jo saves first."""
    opened = held(me.get(of(record)))
    assert send(jo, of(record), **theirs).status_code == 302
    return me.post(of(record), {**opened, **mine})


def sent_by(page: HttpResponse) -> dict[str, str]:
    """What a browser sends back from the page of a conflict that nobody touched."""
    text = page.content.decode()
    sent = hidden(page)
    sent |= dict.fromkeys(re.findall(r'name="(keep-[^"]+)" checked', text), "on")
    texts = [r'name="(text-[^"]+)"[^>]*>\n(.*?)</textarea>', r'name="(text-[^"]+)"[^>]*value="([^"]*)"']
    sent |= {name: unescape(value) for shape in texts for name, value in re.findall(shape, text, re.DOTALL)}
    sent |= dict(re.findall(r'name="(choice-[^"]+)" value="([^"]+)" checked', text))
    return sent | {"reason": unescape(re.findall(r'name="reason"[^>]*value="([^"]*)"', text)[0])}


def settle(client: Client, page: HttpResponse, record: Any, way: str = "_joined", **fields: Any) -> HttpResponse:
    """Answers the page of a conflict."""
    return client.post(of(record), {**sent_by(page), **fields, way: "x"})


def key(record: Any, column: str = "") -> str:
    """The name of a place of a record, or of a whole row, on the page."""
    return f"{record._meta.model_name}-{record.pk}-{column}"


def told_on(page: HttpResponse) -> str:
    """The words of a page."""
    content = page.content.decode().split('id="content"')[1]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", content)))


def labels(page: HttpResponse) -> list[str]:
    """What collides."""
    return [collision.label for collision in page.context["collisions"]]


def sides(page: HttpResponse) -> dict[str, str]:
    """The three columns of the one thing that collides."""
    [collision] = page.context["collisions"]
    return {
        side.name: " | ".join("".join(part.text for part in line.parts) for line in side.lines)
        for side in collision.sides
    }
