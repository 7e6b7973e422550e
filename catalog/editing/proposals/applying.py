"""Makes a record and its rows what a snapshot says."""

from collections.abc import Iterator
from copy import copy
from itertools import chain
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError

from catalog.history.snapshot import NEW, Snapshot, Values, belongings, values_of
from catalog.search.namesakes import names_refused

from .exchanging import make_way


def put(snapshot: Snapshot, *, is_rolled_back: bool = False) -> Any:
    """Makes the record and its rows what the snapshot says, inside a change. What is the same is not written.

    New rows get ids of their own, unless it ``is_rolled_back``: then they are gone afterwards and must be known again.
    Raises ValidationError in words that name the row.
    """
    assert snapshot.fields is not None  # noqa: S101 - nobody puts a record that is not there
    record = _stored(snapshot.model, snapshot.pk)
    write(record, snapshot.fields, is_rolled_back=is_rolled_back)
    for table, column in belongings(snapshot.model):
        present = {row.pk: row for row in table._default_manager.filter(**{column: snapshot.pk})}
        wanted = snapshot.rows.get(table, {})
        for pk in present.keys() - wanted.keys():
            present[pk].delete()
        differing = {pk: to for pk, to in wanted.items() if pk not in present or values_of(present[pk]) != to}
        kept = [(pk if pk < NEW or is_rolled_back else None, to) for pk, to in differing.items()]
        _write_all(table, kept, is_rolled_back=is_rolled_back)
    return record


def _stored(table: type[Any], pk: int | None) -> Any:
    return table._default_manager.filter(pk=pk).first() or table(pk=pk)


def _write_all(table: type[Any], wanted: list[tuple[int | None, Values]], *, is_rolled_back: bool) -> None:
    """Rows that want each other's place are all written once."""
    rows = [_stored(table, pk) for pk, _ in wanted]
    make_way([_with(copy(row), values) for row, (_, values) in zip(rows, wanted, strict=True)])
    for row, (_, values) in zip(rows, wanted, strict=True):
        write(row, values, is_rolled_back=is_rolled_back)


def _with(row: Any, values: Values) -> Any:
    for column, value in values.items():
        setattr(row, column, value)
    return row


def write(row: Any, values: Values, *, is_rolled_back: bool = False) -> None:
    """Checks the row with these values and saves it, if they differ. Raises ValidationError in words that name it.

    What is rolled back does not ask whether a new name is another record's: it shows what somebody typed.
    """
    before = {} if row._state.adding else values_of(row)
    if before == values:
        return
    _with(row, values)
    try:
        row.full_clean()
    except ValidationError as problem:
        raise ValidationError([f"{_called(row)}: {text}" for text in _texts(problem)]) from None
    changed = [] if is_rolled_back else [pair[0] for pair in values.items() if pair not in before.items()]
    if refused := names_refused(row, changed):
        raise ValidationError(refused)
    row.save()


def _texts(problem: ValidationError) -> Iterator[str]:
    """What the checks say, without the number of a record that is gone."""
    for error in chain.from_iterable(problem.error_dict.values()):
        gone = (error.params or {}).get("model") if error.code == "invalid" else None
        yield from [f"the {gone} it names is gone."] if gone else error.messages


def _called(row: Any) -> str:
    """The kind of the row and its name; a row that names what is gone has none."""
    kind = str(type(row)._meta.verbose_name)
    try:
        return f"{kind} “{row}”"
    except ObjectDoesNotExist:
        return kind
