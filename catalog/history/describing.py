"""The steps of a change in words: which fields, and which rows joined, left or changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import capfirst

from catalog.models.fields import LongText

from .naming import Known, editable_fields, names_behind, words
from .timeline import Link, Step
from .words import Part, word_parts

VAGUE = {"unknown", "unspecified", "published"}


@dataclass(frozen=True)
class FieldChange:
    """One field, old to new."""

    label: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class RowChange:
    """One row of the record. ``sign`` is joined, left or changed."""

    sign: str
    kind: str
    what: str
    fields: Sequence[FieldChange] = ()


@dataclass
class Story:
    """What a change did to a record."""

    is_made: bool = False
    is_deleted: bool = False
    fields: list[FieldChange] = field(default_factory=list)
    rows: list[RowChange] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.fields or self.rows or self.is_deleted)


def describe(told: Sequence[Iterable[Step]]) -> list[Story]:
    """One story for each group of steps; the names in all of them come from the same few queries."""
    groups = [list(steps) for steps in told]
    sides = [(step.model, row) for steps in groups for step in steps for row in (step.old, step.new) if row is not None]
    known = names_behind(sides)
    return [tell(steps, known) for steps in groups]


def tell(steps: list[Step], known: Known) -> Story:
    """The steps of one change in words."""
    result = Story()
    for step in steps:
        if step.link is not None:
            result.rows += tell_row(step, step.link, known)
        elif step.new is None:
            result.is_deleted = step.old is not None
        else:
            result.is_made = step.old is None
            result.fields = field_changes(step, known)
    return result


def tell_row(step: Step, link: Link, known: Known) -> list[RowChange]:
    """What happened to one row that belongs, or belonged, to the record."""
    kind = str(capfirst(called(step.model, link)))
    before, after = link.holds(step.old), link.holds(step.new)
    if before and after:
        changes = field_changes(step, known)
        return [RowChange("changed", kind, summary(link, step.new, known), changes)] if changes else []
    if before or after:
        row = step.new if after else step.old
        return [RowChange("joined" if after else "left", kind, summary(link, row, known))]
    return []


def called(table: type[Any], link: Link) -> str:
    """What a row is called. Seen from its far end, a row that joins two records is the record at the near one."""
    for name in table.belongs_to:
        near: Any = table._meta.get_field(name)
        joins = any(relation.remote_field.through is table for relation in near.related_model._meta.many_to_many)
        if joins and near.attname != link.column:
            return str(near.related_model._meta.verbose_name)
    return str(table._meta.verbose_name)


def field_changes(step: Step, known: Known) -> list[FieldChange]:
    """The fields whose words differ."""
    changes = []
    for told in editable_fields(step.model):
        old = words(told, step.old, known) if step.old is not None else ""
        new = words(told, step.new, known)
        if old != new:
            parts = [Part("del", old), Part("ins", new)] if told.choices or told.many_to_one else word_parts(old, new)
            changes.append(FieldChange(str(capfirst(told.verbose_name)), [part for part in parts if part.text]))
    return changes


def summary(link: Link, row: Any, known: Known) -> str:
    """A row in one line: what a person entered, without long texts and without what is as good as nothing."""
    said = []
    for told in editable_fields(link.model):
        value = getattr(row, told.attname)
        is_the_record = link.is_direct and told.attname == link.column
        is_default = value == told.get_default() and not told.choices
        if not (isinstance(told, LongText) or is_the_record or is_default or value in VAGUE):
            said.append(words(told, row, known))
    return ", ".join(text for text in said if text)
