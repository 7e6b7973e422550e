"""Rows of one table that exchange what no two of them may share: each is saved once, in whatever order they come."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, ForeignKey, Model, Q, UniqueConstraint, Value

Key = tuple[Any, ...]


@dataclass(frozen=True)
class Rule:
    """Columns whose values, alone or together, no two rows of a table share, of the rows that meet the condition."""

    columns: list[Any]
    condition: Q | None = None

    def key(self, row: Any, *, but: Any = None) -> Key | None:
        """What the row holds in the columns, as it would be stored; None for a row that nobody can be in the way of.

        ``but`` is a column to leave out.
        """
        key = tuple(column.pre_save(row, False) for column in self.columns if column is not but)
        return key if None not in key and self.is_about(row) else None

    def is_about(self, row: Any) -> bool:
        """Whether the row meets the condition."""
        values = {field.name: getattr(row, field.attname) for field in row._meta.concrete_fields}
        return self.condition is None or self.condition.check(values)


def only_once(model: type[Model]) -> Iterator[Rule]:
    """The rules of a table."""
    columns: list[Any] = [field for field in model._meta.concrete_fields if field.unique and not field.primary_key]
    yield from (Rule([column]) for column in columns)
    for each in model._meta.constraints:
        if isinstance(each, UniqueConstraint):
            yield Rule([model._meta.get_field(name) for name in each.fields], each.condition)


def holder(row: Any, rule: Rule, *, but: Collection[int | None] = ()) -> Any:
    """Another row that has what only one may have. ``but`` are the numbers of rows that do not count."""
    key = rule.key(row)
    if key is None:
        return None
    values = {column.attname: value for column, value in zip(rule.columns, key, strict=True)}
    others = type(row)._default_manager.exclude(pk__in=[*but, row.pk])
    return others.filter(rule.condition or Q(), **values).first()


def make_way(rows: Sequence[Any]) -> None:
    """Inside a change: lets go of what one of the rows holds and another is to have, until each is saved.

    The rows are as they are to be, and are all saved afterwards. What they hold meanwhile leaves no history.
    """
    kept = [row for row in rows if not row._state.adding]
    if not kept:
        return
    model = type(kept[0])
    stored = model._default_manager.in_bulk([row.pk for row in kept])
    for rule in only_once(model):
        wanted = {rule.key(row): row.pk for row in rows}
        for pk, row in stored.items():
            held = rule.key(row)
            if held is not None and wanted.get(held, pk) != pk:
                park(row, rule.columns, taken=wanted)


def park(row: Any, columns: Sequence[Any], *, taken: Collection[Key | None]) -> None:
    """Gives the stored row a value that no row has, or is to have, in one of the columns."""
    column = easiest([column for column in columns if column.name not in row.belongs_to])
    rows = type(row)._default_manager.filter(pk=row.pk)
    if isinstance(column, CharField):
        rows.update(**{column.name: Value(f"~{row.pk}")})
    elif isinstance(column, ForeignKey):
        rows.update(**{column.name: Value(-row.pk)})  # which record it names is asked when the transaction ends
    else:
        rows.update(**{column.name: free_number(row, column, columns, taken)})


def free_number(row: Any, column: Any, columns: Sequence[Any], taken: Collection[Key | None]) -> int:
    """A number within the bounds of the column that leaves the row alone with what it has in all of them."""
    beside = {each.name: getattr(row, each.attname) for each in columns if each is not column}
    used = set(type(row)._default_manager.filter(**beside).values_list(column.name, flat=True))
    used |= {key[columns.index(column)] for key in taken if key}
    return next(number for number in range(column.most, column.least, -1) if number not in used)


def easiest(columns: Sequence[Any]) -> Any:
    """The column with the most free values, which is also the one that people look at: long texts, numbers last."""
    return min(columns, key=lambda each: (-(each.max_length or 0), not isinstance(each, ForeignKey)))
