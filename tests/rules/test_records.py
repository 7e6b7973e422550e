"""What must hold for every kind of record, today's and tomorrow's."""

import pytest
from django.contrib import admin
from django.test import Client

from catalog.models import EditorialRecord, Recorded, Versioned
from tests import factories
from tests.library import Library
from tests.models.every import ADDRESSED, OURS, RECORDED

WITHOUT_HISTORY = {
    "ReportCase",
    "LinkReport",
    "DailyKey",
    "DataVersion",
    "NextVersion",
    "OpenRecord",
    "ChangedCitation",
    "KeptForm",
    "SearchEntry",
    "SearchTrace",
    "UnfoundSearch",
}


# What the doors for mergers and look-alikes write by themselves.
WRITTEN_BY_THE_WAY = {"Merger", "ToldApart"}


def test_every_table_but_those_that_readers_and_machines_write_or_nobody_has_approved_has_history() -> None:
    with_history = {model.__name__ for model in OURS if hasattr(model, "history")}
    rows_of_history = {f"Historical{name}" for name in with_history}

    assert {model.__name__ for model in OURS} == with_history | rows_of_history | WITHOUT_HISTORY


def test_every_record_with_a_history_is_saved_together_with_it() -> None:
    assert all(issubclass(model, Recorded) and model.save in {Recorded.save, Versioned.save} for model in RECORDED)


def test_every_record_that_is_published_is_made_by_a_factory() -> None:
    returns = {
        function.__annotations__.get("return") for name, function in vars(factories).items() if name[:5] == "make_"
    }

    assert [model.__name__ for model in RECORDED if issubclass(model, EditorialRecord) and model not in returns] == []


@pytest.mark.django_db
def test_the_small_world_has_a_row_of_every_kind(library: Library) -> None:
    assert [model.__name__ for model in OURS if not model._default_manager.exists()] == []


def test_every_record_can_be_edited_at_the_desk() -> None:
    desks = admin.site._registry
    inlines = {inline.model for desk in desks.values() for inline in desk.inlines}

    assert {model.__name__ for model in RECORDED if model not in desks and model not in inlines} == WRITTEN_BY_THE_WAY


@pytest.mark.django_db
def test_every_record_with_an_address_answers_there(library: Library, client: Client) -> None:
    for model in ADDRESSED:
        for record in model._default_manager.published():
            assert client.get(record.get_absolute_url()).status_code == 200, record.get_absolute_url()
