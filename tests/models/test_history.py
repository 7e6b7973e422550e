"""Every change of a record leaves who, when and why, or does not happen."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError
from simple_history.signals import pre_create_historical_record

from catalog.models import ChangeWithoutReasonError, Drug, DrugName, change
from tests.factories import make_drug
from tests.library import Library

from .every import RECORDED

pytestmark = pytest.mark.django_db


def stories(record: Any) -> list[tuple[str, User | None, str]]:
    """What each row of history of a record says, oldest first."""
    rows = record.history.order_by("history_id")
    return [(row.history_type, row.history_user, row.history_change_reason) for row in rows]


def test_each_row_says_who_and_why(editor: User) -> None:
    with change(by=editor, why="a new medicine"):
        drug = Drug.objects.create(name="alphazole", slug="alphazole")
    with change(by=None, why="a better name", is_public=True):
        drug.name = "alfazole"
        drug.save()
    with change(by=editor, why="a mistake"):
        kept = drug.pk
        drug.delete()

    rows = Drug.history.filter(id=kept).order_by("history_id")
    assert [(row.history_type, row.history_user, row.history_change_reason) for row in rows] == [
        ("+", editor, "a new medicine"),
        ("~", None, "a better name"),
        ("-", editor, "a mistake"),
    ]
    assert [row.reason_is_public for row in rows] == [False, True, False]
    assert [row.name for row in rows] == ["alphazole", "alfazole", "alfazole"]


def test_all_rows_of_one_decision_carry_one_change_set(editor: User) -> None:
    with change(by=editor, why="with its names") as decision:
        drug = Drug.objects.create(name="alphazole", slug="alphazole")
        drug.names.create(text="Alphacept")
        drug.names.create(text="alfazole", kind="misspelling")

    assert Drug.history.get().changeset == decision.id
    assert list(DrugName.history.values_list("changeset", flat=True)) == [decision.id] * 2


def test_a_change_inside_another_joins_it(editor: User) -> None:
    with change(by=editor, why="the outer reason") as outer, change(by=None, why="the inner reason") as inner:
        drug = Drug.objects.create(name="alphazole", slug="alphazole")

    assert inner is outer
    assert stories(drug) == [("+", editor, "the outer reason")]


def test_two_decisions_are_two_change_sets() -> None:
    one, other = make_drug(), make_drug()

    assert one.history.get().changeset != other.history.get().changeset


def test_a_save_that_changes_nothing_writes_nothing() -> None:
    drug = make_drug("alphazole")
    before = drug.updated_at
    with change(by=None, why="nothing") as nothing:
        drug.save()
        Drug.objects.get().save()

    assert (nothing.touched, drug.history.count(), Drug.objects.get().updated_at) == ([], 1, before)


def test_a_row_that_was_deleted_meanwhile_is_saved_anew() -> None:
    drug = make_drug("alphazole")
    with change(by=None, why="gone"):
        Drug.objects.get().delete()
    with change(by=None, why="there again"):
        drug.save()

    assert [kind for kind, _, _ in stories(drug)] == ["+", "-", "+"]


def test_nothing_is_saved_without_a_reason() -> None:
    with pytest.raises(ChangeWithoutReasonError, match=r"inside change\(by=…, why=…\)"):
        Drug.objects.create(name="alphazole", slug="alphazole")

    assert not Drug.objects.exists()


def test_nothing_is_deleted_without_a_reason() -> None:
    drug = make_drug()

    with pytest.raises(ChangeWithoutReasonError):
        drug.delete()

    assert Drug.objects.count() == 1


def test_a_decision_is_carried_out_wholly_or_not_at_all() -> None:
    make_drug("alphazole")

    def make_two() -> None:
        with change(by=None, why="two at once"):
            Drug.objects.create(name="betazole", slug="betazole")
            Drug.objects.create(name="alphazole", slug="alphazole-2")

    with pytest.raises(IntegrityError):
        make_two()

    assert [drug.name for drug in Drug.objects.all()] == ["alphazole"]
    assert Drug.history.count() == 1


def test_a_row_whose_history_cannot_be_written_is_not_saved() -> None:
    def fail(**_: Any) -> None:
        raise OSError("no room for history")

    drug = make_drug("alphazole")
    pre_create_historical_record.connect(fail)
    try:
        with change(by=None, why="never told"):
            drug.name = "betazole"
            with pytest.raises(OSError, match="no room"):
                drug.save()
    finally:
        pre_create_historical_record.disconnect(fail)

    assert Drug.objects.get().name == "alphazole"


def test_after_a_failed_decision_the_next_stands_alone() -> None:
    with pytest.raises(RuntimeError), change(by=None, why="broken off"):
        raise RuntimeError

    assert stories(make_drug()) == [("+", None, "made for a test")]


def test_history_keeps_what_was_derived_then(library: Library) -> None:
    first = library.trial.history.earliest()

    assert (first.year, str(first.sort_date), first.study) == (2016, "2016-12-01", "trial")


def test_every_row_of_the_small_world_has_its_story(library: Library) -> None:
    for model in RECORDED:
        rows = set(model._default_manager.values_list("pk", flat=True))

        assert rows, model
        assert set(model.history.filter(history_type="+").values_list("id", flat=True)) == rows, model
        assert not model.history.filter(history_change_reason=None).exists(), model


def test_a_reason_has_a_bound() -> None:
    with pytest.raises(ValueError, match="at most 300 characters"), change(by=None, why="x" * 301):
        pass
