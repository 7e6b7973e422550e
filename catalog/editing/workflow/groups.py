"""The groups of people who work here, and what each may do."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Model, Q

from catalog.models import EditorialRecord, LinkReport, ReportCase, UnfoundSearch
from catalog.models.registry import is_record, recorded_models

VOLUNTEER, EDITOR, PUBLISHER, ADMINISTRATOR = "Volunteer", "Editor", "Publisher", "Administrator"

Permit = tuple[str, str]


def permits(models: Iterable[type[Model]], *verbs: str) -> Iterator[Permit]:
    """App and codename of each verb on each model."""
    for model in models:
        for verb in verbs:
            yield model._meta.app_label, f"{verb}_{model._meta.model_name}"


def rights() -> dict[str, set[Permit]]:
    """What each group may do. Each may do all that the one before it may."""
    editable = recorded_models()
    records = [model for model in editable if is_record(model)]
    rows = [model for model in editable if not is_record(model)]
    published = [model for model in records if issubclass(model, EditorialRecord)]
    volunteer = {
        *permits([ReportCase], "view", "change"),
        *permits([LinkReport], "view"),
        *permits([apps.get_model("catalog", "Citation")], "view"),
    }
    editor = volunteer | {
        *permits(editable, "view", "add", "change"),
        *permits(rows, "delete"),
        *permits([UnfoundSearch], "view"),
    }
    publisher = editor | {*permits(published, "publish"), *permits(records, "delete")}
    administrator = publisher | {*permits([User], "view", "add", "change"), *permits([Group], "view")}
    return {VOLUNTEER: volunteer, EDITOR: editor, PUBLISHER: publisher, ADMINISTRATOR: administrator}


def fill_groups(**_: Any) -> None:
    """Makes the groups and gives each just its permissions. Safe to run again."""
    known = {
        (permission.content_type.app_label, permission.codename): permission
        for permission in Permission.objects.filter(
            Q(content_type__app_label="catalog") | Q(content_type__app_label="auth")
        ).select_related("content_type")
    }
    for name, permitted in rights().items():
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.set(known[permit] for permit in permitted if permit in known)
