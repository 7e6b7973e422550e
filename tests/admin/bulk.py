"""Ticking many records and going on, as somebody at the desk does."""

from typing import Any

from django.test import Client

from tests.admin.addresses import at


def tick(client: Client, action: str, *records: Any, query: str = "", **sent: Any) -> Any:
    """Ticks rows of a list and chooses an action."""
    ticked = {"_selected_action": [record.pk for record in records], "action": action, "index": "0"}
    return client.post(at(type(records[0]), "changelist") + query, {**ticked, "select_across": "0", **sent})


def go_on(client: Client, address: str, page: Any, **sent: Any) -> Any:
    """Sends back what the page holds, with more."""
    held: dict[str, Any] = {}
    for name, value in page.context["job"].kept:
        held.setdefault(name, []).append(value)
    return client.post(address, {**held, "seen": page.context.get("seen", ""), **sent})


def html(response: Any) -> str:
    return " ".join(response.content.decode().split())
