"""After thousands of random operations through every door, history still tells the truth."""

from itertools import pairwise
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User

from catalog.history.naming import editable_fields
from catalog.history.verifying import verify
from catalog.models.registry import recorded_models
from tests.admin.working import Office
from tests.factories import (
    make_citation,
    make_class,
    make_contact,
    make_disease,
    make_drug,
    make_term,
    make_topic,
    make_treatment,
)

# How often, out of two thousand. What goes through pages of the desk takes longest, and is the rarest.
WEIGHTS = {
    "make": 250, "write": 400, "move": 150, "add_row": 350, "change_row": 250, "drop_row": 150, "take_away": 100,
    "put_back": 90, "bring_back": 60, "fix_a_link": 60, "load_seeds": 30, "send_for_review": 20,
    "take_away_at_the_desk": 30, "put_back_at_the_desk": 20, "save_at_the_desk": 30, "save_a_medicine_at_the_desk": 10,
}  # fmt: skip


def furnished() -> None:
    """A record of every kind that the work is about."""
    drugs = [make_drug(classes=(make_class(),)), make_drug(status="draft")]
    make_treatment(drugs[0], make_disease(), citations=(make_citation(),))
    make_treatment(drugs[1], make_disease(), status="draft")
    make_citation(status="draft", twin_of=make_citation(status="draft"))
    make_topic()
    make_contact()
    make_term()


def repeated(model: Any) -> list[int]:
    """Rows of history that say nothing new after the one before."""
    columns = [field.attname for field in editable_fields(model)]
    rows = model.history.order_by("id", "history_id")
    return [
        new.history_id
        for old, new in pairwise(rows)
        if old.id == new.id
        and old.history_type != "-"
        and new.history_type == "~"
        and [getattr(old, name) for name in columns] == [getattr(new, name) for name in columns]
    ]


def test_history_is_what_the_tables_hold_after_two_thousand_operations(administrator: User, tmp_path: Path) -> None:
    furnished()
    office = Office(seed=4, by=administrator, folder=tmp_path)

    office.work(WEIGHTS, times=2000)

    assert [str(difference) for difference in verify()] == []
    assert {name: office.done[name] > 0 for name in WEIGHTS} == dict.fromkeys(WEIGHTS, True)
    assert {model.__name__: repeated(model) for model in recorded_models() if repeated(model)} == {}
