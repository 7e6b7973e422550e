"""What the tests of restoring share."""

from typing import Any

from django.contrib import admin
from django.test import Client

from catalog.models import Drug, EditorialRecord, Statement, Versioned
from tests.admin.addresses import at
from tests.factories import (
    make_drug,
    save,
)

GROUPS = ("Volunteer", "Editor", "Publisher", "Administrator")
RECORDS = [model for model in admin.site._registry if issubclass(model, Versioned)]


def page_of(record: Any, pk: int | None = None, place: int = 0) -> str:
    """The page that puts a record back to a change set of its own, the first unless told otherwise."""
    changesets = list(type(record).history.filter(id=pk or record.pk).order_by("history_id"))
    return at(type(record), "restore", pk or record.pk, changesets[place].changeset)


def send(client: Client, address: str, **changes: Any) -> Any:
    """Opens the page, gives a reason, presses the button."""
    form = {"version": client.get(address).context["version"], "reason": "Better then."}
    return client.post(address, {**form, **changes})


def html(response: Any) -> str:
    return " ".join(response.content.decode().split())


def edited(name: str = "alphazole", **values: Any) -> Drug:
    """A medicine that was changed once."""
    drug = make_drug(name, summary="It shows a gain.", **values)
    drug.summary = "It proves a gain."
    return save(drug, why="Bolder.")


def may(group: str) -> bool:
    """Who may restore, as the brief of each group says. What readers see is not changed at once for all that."""
    return group != "Volunteer"


def may_at_once(group: str, record: Any) -> bool:
    """Whether readers see at once what somebody restores: never a statement, nothing of those who may not publish."""
    is_seen = isinstance(record, EditorialRecord) and record.is_published
    return may(group) and not (is_seen and (group == "Editor" or isinstance(record, Statement)))
