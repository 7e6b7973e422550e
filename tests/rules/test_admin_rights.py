"""Every step at every address of the desk, for every group: 403 without the right to it, and nothing is written."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.test import Client

from catalog.editing.workflow.groups import rights
from catalog.models import DataVersion, Drug, OpenRecord
from tests.admin.posting import signed_in
from tests.conftest import member
from tests.library import Library

from .desk import ENDS_THE_VISIT, OF_RECORDS, OF_SITE, WITHOUT_SIGNING_IN, Address, Somebody, addresses

PEOPLE = ("nobody", "Volunteer", "Editor", "Publisher", "Administrator", "superuser")
Step = tuple[str, str, bool]  # what is asked for, where, and whether it is allowed


def person(name: str) -> User:
    """A member of the group; somebody without any; somebody who may do all."""
    if name == "superuser":
        return User.objects.create_superuser(name)
    return User.objects.create_user(name, is_staff=True) if name == "nobody" else member(name)


def somebody(name: str) -> Somebody:
    """What the group may do."""
    return Somebody(None if name == "superuser" else rights().get(name, set()))


def rows_of(model: type[Model]) -> list[Model]:
    """A record that readers see, and a draft where there is one."""
    if model is User:
        return [User.objects.get_or_create(username="colleague")[0]]
    rows = [model._default_manager.order_by("pk").first(), model._default_manager.order_by("pk").last()]
    if hasattr(model, "status"):
        rows.append(model._default_manager.exclude(status="published").first())
    return list(dict.fromkeys(filter(None, rows)))


def steps_of_site(address: Address, who: Somebody) -> Iterator[Step]:
    """What can be done at an address of the whole site."""
    permit = OF_SITE[address.name]
    is_allowed = permit is None or who.permits is None or ("catalog", permit) in who.permits
    for method in ("GET", "POST"):
        if address.name not in ENDS_THE_VISIT:
            yield method, address.at(), is_allowed


def steps_of_records(address: Address, who: Somebody) -> Iterator[Step]:
    """What can be done at an address of one kind of record."""
    assert address.model is not None
    opens, sends = OF_RECORDS[address.name]
    rows = rows_of(address.model)
    for record in rows if address.name == "delete" else rows[:1]:
        yield "GET", address.at(record), opens(who, record)
        if sends is not opens or not opens(who, record):  # what is sent to a page that one only reads is not looked at
            yield "POST", address.at(record), sends(who, record)


def steps(who: Somebody) -> Iterator[Step]:
    """Everything that can be done."""
    for address in addresses():
        yield from steps_of_records(address, who) if address.model else steps_of_site(address, who)


def everything_kept() -> tuple[object, ...]:
    """A number of every table, and of all changes; whoever signs in writes no more than that."""
    models = [model for app in ("catalog", "auth", "admin") for model in apps.get_app_config(app).get_models()]
    passwords = list(User.objects.order_by("pk").values_list("username", "password", "is_staff", "is_superuser"))
    kept = (model._default_manager.count() for model in models if model is not OpenRecord)  # who looked at what
    return DataVersion.objects.current(), *passwords, *kept


def wrong(client: Client, steps: Iterator[Step]) -> list[str]:
    """The steps that were answered as they should not be."""
    found = []
    for method, address, is_allowed in steps:
        answer = client.generic(method, address)
        is_right = answer.status_code == 405 or (answer.status_code == 403) != is_allowed
        if not is_right or answer.status_code >= 500 or "/login/" in answer.headers.get("Location", ""):
            found.append(f"{method} {address}: {answer.status_code}, allowed: {is_allowed}")
    return found


def test_every_address_of_the_desk_says_who_may_go_there() -> None:
    unknown = {
        f"{address.route} ({address.name}): say in tests/rules/desk.py who may go there"
        for address in addresses()
        if address.name not in (OF_RECORDS if address.model else OF_SITE)
    }

    assert unknown == set()


@pytest.mark.parametrize("name", PEOPLE)
def test_each_group_does_what_it_may_and_nothing_else(library: Library, name: str) -> None:
    client = signed_in(person(name))
    walk = list(steps(somebody(name)))
    before = everything_kept()

    found = wrong(client, iter(walk))

    assert found == []
    assert everything_kept() == before
    assert {is_allowed for _, _, is_allowed in walk} == {True, False}


def test_whoever_is_not_signed_in_is_led_to_the_way_in(library: Library, reader: Client) -> None:
    stranger = signed_in(User.objects.create_user("stranger"))
    found = []
    for address in addresses():
        if address.model or address.name not in WITHOUT_SIGNING_IN | ENDS_THE_VISIT:
            record = rows_of(address.model)[0] if address.model else None
            for client in (reader, stranger):
                answers = [client.get(address.at(record)), client.post(address.at(record))]
                found += [address.at(record) for answer in answers if "/admin/login/" not in answer.get("Location", "")]

    assert found == []


@pytest.mark.parametrize("name", PEOPLE)
def test_an_action_that_is_not_ones_own_is_refused(library: Library, name: str) -> None:
    who, client = somebody(name), signed_in(person(name))
    before = everything_kept()
    answers, expected = {}, {}
    for model, desk in admin.site._registry.items():
        for action, verb, _ in desk._get_base_actions():
            permits = getattr(action, "allowed_permissions", None)
            assert permits, f"{model.__name__}: {verb} says no permission that it needs"
            if not any(who.may(permit, model) for permit in permits):
                chosen = {"action": verb, "_selected_action": [row.pk for row in rows_of(model)]}
                address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
                answers[f"{model.__name__}: {verb}"] = client.post(address, chosen).status_code
                expected[f"{model.__name__}: {verb}"] = 403

    assert answers == expected
    assert everything_kept() == before


def test_a_group_is_made_of_its_rights_alone(db: None) -> None:
    held = {
        group.name: set(group.permissions.values_list("content_type__app_label", "codename"))
        for group in Group.objects.all()
    }

    assert held == rights()
    assert ("catalog", f"publish_{Drug._meta.model_name}") not in held["Editor"]
