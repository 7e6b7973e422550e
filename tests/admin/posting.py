"""Fills the desk's forms the way a browser does: everything the page holds is sent back."""

import re
from html import unescape
from typing import Any

from django.contrib.auth.models import User
from django.forms import BaseForm, CheckboxInput, CheckboxSelectMultiple
from django.http import HttpResponse
from django.test import Client


def signed_in(user: User) -> Client:
    """A browser in which somebody has signed in."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def values(form: BaseForm) -> dict[str, Any]:
    """What a browser sends for a form that nobody touched."""
    sent = {}
    for bound in form:
        value = bound.value()
        widget = getattr(bound.field.widget, "widget", bound.field.widget)
        if isinstance(widget, CheckboxSelectMultiple):
            sent[bound.html_name] = value or []
        elif not isinstance(widget, CheckboxInput):
            sent[bound.html_name] = "" if value is None else value
        elif value:
            sent[bound.html_name] = "on"
    return sent


def held(response: HttpResponse) -> dict[str, Any]:
    """All fields of a change form with all its rows."""
    sent = values(response.context["adminform"].form)
    for inline in response.context["inline_admin_formsets"]:
        for form in [inline.formset.management_form, *inline.formset.forms]:
            sent |= values(form)
    next_form = response.context.get("next")
    if next_form:
        sent |= {"next_number": next_form.began.number, "next_base": str(next_form.began.version)}
        sent |= {"_next": "1"} if next_form.is_next else {}
    return sent


def send(client: Client, address: str, **changes: Any) -> HttpResponse:
    """Opens a form, changes some fields, presses Save."""
    return client.post(address, {**held(client.get(address)), **changes})


def told(client: Client, response: HttpResponse) -> list[str]:
    """The messages on the page that a save leads to."""
    return [str(message) for message in client.get(response.url).context["messages"]]


def hidden(response: HttpResponse) -> dict[str, str]:
    """What a page sends back without showing it."""
    tags = re.findall(r"<input[^>]*type=\"hidden\"[^>]*>", response.content.decode())
    found = [(re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)) for tag in tags]
    sent = {name[1]: unescape(value[1]) if value else "" for name, value in found if name}
    return {name: value for name, value in sent.items() if name != "csrfmiddlewaretoken"}


def press(client: Client, address: str, **fields: Any) -> HttpResponse:
    """Opens a page that asks something, and answers it."""
    return client.post(address, {**hidden(client.get(address)), **fields})
