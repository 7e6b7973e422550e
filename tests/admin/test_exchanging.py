"""Rows that exchange what no two of them may share are saved in one go, in every table of rows that the desk writes."""

from itertools import cycle
from operator import attrgetter
from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.admin.rows import DOUBLE
from catalog.editing.proposals.proposing import next_version_of
from catalog.editing.restoring.restoring import restore
from catalog.models import Statement
from tests.admin.addresses import of
from tests.admin.exchanging import Table, tables
from tests.admin.posting import signed_in
from tests.admin.reviews import answer
from tests.factories import fresh

pytestmark = pytest.mark.django_db
WHY = {"reason": "In the right order."}
NAME = attrgetter("rows.__name__")
EVERY = pytest.mark.parametrize("table", tables(), ids=NAME)
ORDERS: dict[str, tuple[int | None, ...]] = {
    "two change places": (1, 0, 2),
    "all move on": (1, 2, 0),
    "one takes the place of a row that goes": (None, 0, 2),
    "a new one comes first": (1, 2, 3, 0),
}
EACH_WAY = pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)


def test_there_are_tables_to_exchange_in() -> None:
    names = {table.rows.__name__ for table in tables()}

    assert names == {
        "DrugName", "DrugClassMembership", "DrugCode", "DiseaseName", "CitationAuthor", "CitationDrug",
        "CitationClass", "CitationDisease", "CitationTopic", "TreatmentEvidence", "RiskEvidence",
    }  # fmt: skip


@EVERY
@EACH_WAY
def test_rows_of_a_draft_exchange_their_values_in_one_save(table: Table, order: Any, editor: User) -> None:
    values = table.values(4)
    record, rows = table.made("draft", values[:3])
    wanted = [None if place is None else values[place] for place in order]

    response = table.send(signed_in(editor), record, wanted)

    assert response.status_code == 302
    assert list(table.stored(record).values()) == [value for value in wanted if value is not None]
    assert list(table.stored(record))[: len(rows) - order.count(None)] == [
        row.pk for row, value in zip(rows, wanted, strict=False) if value is not None
    ]


@EVERY
def test_the_history_tells_of_the_true_change_alone(table: Table, editor: User) -> None:
    values = table.values(3)
    record, rows = table.made("draft", values)

    table.send(signed_in(editor), record, [values[1], values[0], values[2]])

    told = [
        [(row.history_type, getattr(row, table.column.attname)) for row in each.history.order_by("history_id")]
        for each in rows
    ]
    assert told == [
        [("+", values[0]), ("~", values[1])],
        [("+", values[1]), ("~", values[0])],
        [("+", values[2])],
    ]


@pytest.mark.parametrize(
    ("table", "order"),
    list(zip(tables(), cycle(ORDERS.values()), strict=False)),
    ids=[NAME(table) for table in tables()],
)
def test_rows_of_a_next_version_exchange_their_values_and_it_is_approved(
    table: Table, order: Any, editor: User, publisher: User
) -> None:
    values = table.values(4)
    record, _ = table.made("published", values[:3])
    wanted = [None if place is None else values[place] for place in order]

    table.send(signed_in(editor), record, wanted, **WHY)
    before = list(table.stored(record).values())
    answer(signed_in(publisher), record, _approve="", **WHY)

    assert before == values[:3]
    assert list(table.stored(record).values()) == [value for value in wanted if value is not None]
    assert next_version_of(record) is None


@pytest.mark.parametrize("table", [each for each in tables() if not issubclass(each.owner, Statement)], ids=NAME)
def test_rows_that_readers_see_exchange_their_values(table: Table, publisher: User) -> None:
    values = table.values(3)
    record, _ = table.made("published", values)

    table.send(signed_in(publisher), record, [values[1], values[0], values[2]], **WHY)

    assert list(table.stored(record).values()) == [values[1], values[0], values[2]]


@EVERY
def test_rows_that_were_exchanged_are_put_back_without_leaving(table: Table, editor: User, publisher: User) -> None:
    values = table.values(3)
    record, rows = table.made("draft", values)
    before = rows[2].history.get().changeset
    table.send(signed_in(editor), record, [values[1], values[2], values[0]])

    restore(
        model=table.owner, pk=record.pk, after=before, version=fresh(record).version, by=publisher, why="As it was."
    )

    assert table.stored(record) == {row.pk: value for row, value in zip(rows, values, strict=True)}
    assert [row.history.latest().history_type for row in rows] == ["~", "~", "~"]


@EVERY
def test_two_rows_with_the_same_value_are_refused_at_the_second(table: Table, editor: User) -> None:
    values = table.values(3)
    record, _ = table.made("draft", values)
    client = signed_in(editor)

    page = table.send(client, record, [values[1], values[1], values[2]])

    [errors] = [
        inline.formset.errors for inline in page.context["inline_admin_formsets"] if inline.formset.model is table.rows
    ]
    assert [error for error in errors if error] == [{table.column.name: [DOUBLE]}]
    assert list(table.stored(record).values()) == values


def test_a_code_of_another_medicine_is_refused_with_a_link_to_it(editor: User) -> None:
    codes = next(table for table in tables() if table.rows.__name__ == "DrugCode")
    values = codes.values(2)
    other, _ = codes.made("draft", values[:1])
    record, _ = codes.made("draft", values[1:])

    page = codes.send(signed_in(editor), record, values[:1])

    assert f'We have this one already: <a href="{of(other)}">{other}</a>' in page.content.decode()
