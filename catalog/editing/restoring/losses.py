"""What the deletion of a record took from other records: their rows about it, and their mentions of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CASCADE, SET_NULL, Field
from django.utils.text import capfirst

from catalog.editing.proposals.applying import write
from catalog.editing.workflow.publishing import columns_to, owner_of
from catalog.history.describing import FieldChange, RowChange
from catalog.history.naming import editable_fields, last_names
from catalog.history.snapshot import Values, belongings, values_of
from catalog.history.timeline import Link, Step
from catalog.history.words import Part


@dataclass(frozen=True)
class Loss:
    """A row of another record that can be given back: a deleted one as it was, or one whose ``column`` was emptied."""

    row: Any
    column: Field
    record: int
    is_deleted: bool

    @property
    def table(self) -> type[Any]:
        """The kind of row."""
        return self.column.model

    @property
    def as_given_back(self) -> Any:
        """The row as it would be, not saved."""
        values = {**values_of(self.row), self.column.attname: self.record}
        return self.table(pk=self.row.id, **values)

    @property
    def step(self) -> Step:
        """A deleted row coming back, for the timeline's words."""
        link = Link(self.table, self.column.attname, frozenset([self.record]))
        return Step(self.table, link, None, self.row)

    def mention(self) -> RowChange:
        """An emptied column being filled again, in words."""
        owner = owner_of(self.row)
        what = str(owner) if owner is self.row else f"{owner}, {self.row}"
        name = last_names(self.column.related_model, {self.record})[self.record]  # type: ignore[arg-type]
        told = FieldChange(str(capfirst(self.column.verbose_name)), [Part("ins", name)])
        return RowChange("changed", str(capfirst(self.table._meta.verbose_name)), what, [told])

    def give_back(self) -> None:
        """Writes it, inside a change, once the record is there again."""
        values: Values = {**values_of(self.row), self.column.attname: self.record}
        write(self.table(pk=self.row.id) if self.is_deleted else self.row, values)


def losses(model: type[Any], pk: int) -> list[Loss]:
    """What the last deletion of the record took along, as far as it can be given back today."""
    deletion = model.history.filter(id=pk, history_type="-").latest("history_id")
    found: list[Loss] = []
    for column in columns_to(model):
        if column.remote_field.on_delete is CASCADE:
            found += deleted(column, pk, changeset=deletion.changeset)
        elif column.remote_field.on_delete is SET_NULL:
            found += emptied(column, pk, changeset=deletion.changeset)
    return found


def deleted(column: Any, pk: int, *, changeset: Any) -> Iterator[Loss]:
    """Rows of records that are still there. The record's own rows come back with it."""
    own = {place for table, place in belongings(column.related_model) if table is column.model}
    gone = column.model.history.filter(changeset=changeset, history_type="-", **{column.attname: pk})
    for row in gone.order_by("history_id"):
        is_own = any(getattr(row, place) == pk for place in own)
        if not is_own and not column.model._default_manager.filter(pk=row.id).exists() and is_whole(row, column):
            yield Loss(row, column, pk, is_deleted=True)


def is_whole(row: Any, column: Field) -> bool:
    """Whether all other records that a deleted row named are still there."""
    named = {field: getattr(row, field.attname) for field in editable_fields(column.model) if field.many_to_one}
    return all(
        value is None or field is column or field.related_model._default_manager.filter(pk=value).exists()  # type: ignore[union-attr]
        for field, value in named.items()
    )


def emptied(column: Any, pk: int, *, changeset: Any) -> Iterator[Loss]:
    """Rows that mentioned the record until it went, and mention nothing in its place."""
    history = column.model.history
    ever = history.filter(changeset=changeset, **{f"{column.attname}__isnull": True}).values("id")
    for row in column.model._default_manager.filter(pk__in=ever, **{f"{column.attname}__isnull": True}).order_by("pk"):
        at = history.filter(id=row.pk, changeset=changeset).earliest("history_id")
        before = history.filter(id=row.pk, history_id__lt=at.history_id).order_by("-history_id").first()
        if before is not None and getattr(before, column.attname) == pk:
            yield Loss(row, column, pk, is_deleted=False)
