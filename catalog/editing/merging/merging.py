"""Two records become one: what pointed at the one that goes points at the one that stays, and so does its address."""

from collections.abc import Collection, Iterator
from enum import Enum
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import SET_NULL, Field, Q, UniqueConstraint

from catalog.editing.workflow.publishing import may_publish, publish_problem
from catalog.models import (
    CitationAuthor,
    EditorialRecord,
    Merger,
    NextVersion,
    Recorded,
    ReportCase,
    StaleVersionError,
    Statement,
    Status,
    change,
)
from catalog.models.history import ChangeRow
from catalog.models.registry import is_record

from .merged_fields import picked
from .merged_names import called, name_after

# Rows that are right only together: they are taken over where the other record has none of its own.
WHOLE_LISTS = {CitationAuthor}
AT_ONCE = 500
GONE = "One of the two records is no longer there. Somebody may have merged or deleted it meanwhile."


class Fate(Enum):
    """What becomes of a row that points at the record that goes."""

    MOVES = "moves"
    DOUBLE = "double"
    CIRCLE = "circle"
    LEFT = "left"


def may_merge(user: User, model: type[Recorded]) -> bool:
    """Merging takes a record away from readers and gives them another: it needs both rights."""
    may_take_away = user.has_perm(f"{model._meta.app_label}.delete_{model._meta.model_name}")
    return may_take_away and (not issubclass(model, EditorialRecord) or may_publish(user, model))


def merge(
    *, keep: Any, drop: Any, picks: Collection[str], by: User | None, why: str, is_public: bool = False
) -> Recorded:
    """Moves all that points at ``drop`` to ``keep``, takes the ``picks`` over, and deletes ``drop``, as one change.

    ``picks`` names the fields whose value ``drop`` gives. The histories of both stay readable. Returns what stayed.
    Raises StaleVersionError for a record that was changed since it was read, ValidationError when the two cannot be
    one; nothing is changed then.
    """
    with change(by=by, why=why, is_public=is_public):
        keep, drop = both(keep, drop)
        names = called(keep, drop)
        gone, name, values = drop.pk, str(drop), picked(keep, drop, picks)
        if values.get("status") == Status.PUBLISHED != keep.status and by is not None:
            refuse(publish_problem(record=keep, by=by))
        let_go(keep, drop, values)
        absorb(keep, drop)
        for column, value in values.items():
            setattr(keep, column, value)
        keep.full_clean()
        keep.save()
        name_after(keep, names)
        Merger.objects.note(gone=gone, name=name, into=keep)
    return keep


def both(keep: Any, drop: Any) -> tuple[Any, Any]:
    """Both records as they were read, held until the change ends."""
    rows = type(keep)._default_manager.select_for_update().order_by("pk").in_bulk([keep.pk, drop.pk])
    if len(rows) != 2:
        raise ValidationError(GONE)
    for read in (keep, drop):
        if rows[read.pk].version != read.version:
            raise StaleVersionError(read)
    return rows[keep.pk], rows[drop.pk]


def refuse(problem: str | None) -> None:
    """ValidationError for a problem."""
    if problem:
        raise ValidationError(problem)


def let_go(keep: Any, drop: Any, values: dict[str, Any]) -> None:
    """The record that stays stands under the other no more. History is written once, when all of it is saved."""
    columns = [column for column in values if is_pointer(keep, column) and getattr(keep, column) == drop.pk]
    if columns:
        type(keep)._base_manager.filter(pk=keep.pk).update(**{column: values[column] for column in columns})


def is_pointer(record: Any, column: str) -> bool:
    """Whether the column names a record of the same kind."""
    return record._meta.get_field(column).related_model is type(record)


def relations_of(model: type[Any]) -> list[Any]:
    """Every foreign key that points at the model, those without a name of their own too; history stays as it was."""
    relations: list[Any] = model._meta.get_fields(include_hidden=True)
    return [
        relation.field
        for relation in relations
        if relation.auto_created and not relation.concrete and not relation.many_to_many
        if not issubclass(relation.related_model, ChangeRow)
    ]


def absorb(keep: Any, drop: Any) -> None:
    """Gives all rows of one record to the other, then deletes the empty one. Next versions are settled first."""
    if NextVersion.objects.open().of(drop).exists():
        refuse(f"“{drop}” has a next version that nobody approved yet. Approve or discard it first.")
    for field in relations_of(type(keep)):
        is_whole = has_own_list(field, keep)
        for row in rows_at(field, drop):
            if is_whole:
                row.delete()
            else:
                take_over(row, field, keep)
    drop.delete()


def rows_at(field: Any, record: Any) -> Iterator[Any]:
    """The rows whose foreign key names the record, some at a time."""
    manager = field.model._base_manager
    pks = list(manager.filter(**{field.name: record}).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(pks), AT_ONCE):
        yield from manager.filter(pk__in=pks[start : start + AT_ONCE]).order_by("pk")


def has_own_list(field: Any, keep: Any) -> bool:
    """Whether the rows are right only together, and the record has its own."""
    return field.model in WHOLE_LISTS and field.model._base_manager.filter(**{field.name: keep}).exists()


def take_over(row: Any, field: Any, keep: Any) -> None:
    """Moves one row. One that both have stands once afterwards, with all that hung on either."""
    fate, standing = fate_of(row, field, keep)
    if fate == Fate.CIRCLE:
        row.delete()
        return
    if standing is not None:
        if is_before_readers(standing) or not is_before_readers(row):
            join(standing, row)
            return
        join(row, standing)
    for circle in circles(row, field, keep):
        if circle.remote_field.on_delete is SET_NULL:
            setattr(row, circle.attname, None)
    if getattr(row, field.attname) is not None:
        setattr(row, field.attname, keep.pk)
    row.save()


def is_before_readers(row: Any) -> bool:
    """Whether readers see the row for itself."""
    return getattr(row, "status", None) == Status.PUBLISHED


def join(stays: Any, goes: Any) -> None:
    """Makes one row of two that say the same. What editors told each other about a report is kept with it."""
    if isinstance(stays, Statement) and is_before_readers(stays) and not is_before_readers(goes):
        refuse(f"“{goes}” is there twice, once before readers and once not. Settle the latter first.")
    if isinstance(stays, ReportCase):
        longest = ReportCase._meta.get_field("note").max_length
        stays.note = "\n".join(filter(None, [stays.note, goes.note]))[:longest]
        stays.save()
    absorb(stays, goes)


def fate_of(row: Any, field: Any, keep: Any) -> tuple[Fate, Any]:
    """What becomes of a row, and the row that already stands in its place."""
    meeting = circles(row, field, keep)
    if meeting and not any(circle.remote_field.on_delete is SET_NULL for circle in meeting):
        return Fate.CIRCLE, None
    standing = double_of(row, field, keep)
    return (Fate.DOUBLE, standing) if standing is not None else (Fate.MOVES, None)


def circles(row: Any, field: Any, keep: Any) -> list[Any]:
    """The foreign keys by which a row would join the record to itself. Other records may point at it twice."""
    others = [
        other
        for other in row._meta.concrete_fields
        if other.related_model is type(keep) and other != field and getattr(row, other.attname) == keep.pk
    ]
    return [field, *others] if others and not is_record(type(row)) else []


def double_of(row: Any, field: Any, keep: Any) -> Any:
    """The row of the record that stays which says the same: a rule allows only one, or all their values are equal."""
    rows = type(row)._base_manager.exclude(pk=row.pk)
    for names, condition in only_once(type(row), field):
        values = {name: keep.pk if name == field.name else value_of(row, name) for name in names}
        if None not in values.values() and is_subject(row, condition):
            standing = rows.filter(condition, **values).first()
            if standing is not None:
                return standing
    if is_record(type(row)):
        return None
    columns = [column.attname for column in row._meta.concrete_fields if not column.primary_key]
    return rows.filter(**{**{name: getattr(row, name) for name in columns}, field.attname: keep.pk}).first()


def value_of(row: Any, name: str) -> Any:
    """What a row holds in the column of a field."""
    return getattr(row, row._meta.get_field(name).attname)


def is_subject(row: Any, condition: Q) -> bool:
    """Whether a rule that holds for some rows holds for this one."""
    return not condition or type(row)._base_manager.filter(condition, pk=row.pk).exists()


def only_once(model: type[Any], field: Field) -> Iterator[tuple[Collection[str], Q]]:
    """The fields that no two rows may share, of which the foreign key is one, and the rows for which that holds."""
    for rule in model._meta.constraints:
        if isinstance(rule, UniqueConstraint) and field.name in rule.fields:
            yield rule.fields, rule.condition or Q()
    yield from [((field.name,), Q())] if field.unique else []
