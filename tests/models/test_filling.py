"""A catalogue that is older than versions and keys gets them when it is brought up to date."""

import importlib
from typing import Any

from django.apps import apps

from catalog.editing.groups import recorded_models
from catalog.models import Citation, Drug, Versioned
from tests.library import Library

filling = importlib.import_module("catalog.migrations.0005_keys_and_versions")


def records() -> list[Any]:
    """Every kind of record that has a version."""
    return [model for model in recorded_models() if issubclass(model, Versioned)]


def versions() -> dict[Any, Any]:
    return {(model, pk): version for model in records() for pk, version in model.objects.values_list("pk", "version")}


def test_each_record_gets_the_change_that_last_wrote_it_or_a_row_of_it(library: Library) -> None:
    before = versions()
    for model in records():
        model.objects.update(version=None)
    bare = Drug.objects.bulk_create([Drug(name="nobody", slug="nobody")])[0]

    filling.fill_versions(apps, None)

    assert versions() == {**before, (Drug, bare.pk): None}
    assert {model.__name__ for model in records()} == set(filling.PARTS)


def test_each_citation_gets_the_keys_of_its_title_and_its_address(library: Library) -> None:
    before = list(Citation.objects.order_by("pk").values_list("title_key", "url_key"))
    Citation.objects.update(title_key="", url_key="")

    filling.fill_keys(apps, None)

    assert list(Citation.objects.order_by("pk").values_list("title_key", "url_key")) == before
