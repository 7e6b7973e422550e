"""Row -> unsaved record -> the record it speaks of. Whatever is wrong is a ValidationError by field."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from .nouns import BY_MODEL
from .reading import Row

# A seed is meant for readers unless its row says otherwise. Who reviewed a record is for people to say.
STANDARD = {"status": "published"}
FOR_PEOPLE = {"reviewed_by"}


class DeletedByPeopleError(Exception):
    """The row speaks of a record that people deleted: it is not brought back."""


def fields_of(model: Any, *, owner: str = "") -> dict[str, models.Field]:
    """The fields a row may fill."""
    fields = [field for field in model._meta.concrete_fields if field.editable and not field.primary_key]
    return {field.name: field for field in fields if field.name not in {owner, *FOR_PEOPLE}}


def build(model: Any, row: Row, *, owner: str = "", parts: tuple[str, ...] = ()) -> Any:
    """A record with what the row says; what the row leaves out gets its standard value."""
    fields = fields_of(model, owner=owner)
    problems = {name: "There is no such field here." for name in row.values if name not in {*fields, *parts}}
    values = {}
    for name, field in fields.items():
        text = row.values.get(name) or STANDARD.get(name, "")
        try:
            values[name] = value_of(field, text)
        except ValidationError as problem:
            problems[name] = str(problem.message)
    if problems:
        raise ValidationError(problems)
    return model(**values)


def value_of(field: models.Field, text: Any) -> Any:
    """The value of a field: a text, the record that the text names, or the standard value for nothing."""
    if not isinstance(text, str):
        raise ValidationError("Write one text here, not a list or fields.")
    if not text:
        return field.get_default()
    if not field.is_relation:
        return text
    noun = BY_MODEL[field.related_model]  # type: ignore[index]
    record = find(noun.model, {noun.key[0]: text})
    if record is None:
        raise ValidationError(f"There is no {noun.word} “{text}”, or its own row was refused.")
    return record


def find(model: Any, key: dict[str, Any]) -> Any:
    """The record with this key, now or before people renamed it; None if there never was one."""
    live = model.objects.filter(**key).first()
    if live is not None:
        return live
    past = model.history.filter(**key).first()
    if past is None:
        return None
    live = model.objects.filter(pk=past.id).first()
    if live is None:
        raise DeletedByPeopleError
    return live


def key_of(record: Any, key: tuple[str, ...]) -> tuple[Any, ...]:
    """What names the record among its like."""
    return tuple(getattr(record, record._meta.get_field(name).attname) for name in key)


def differing(fresh: Any, live: Any, *, owner: str = "") -> list[str]:
    """The columns in which the record differs from its row."""
    columns = [field.attname for field in fields_of(type(fresh), owner=owner).values()]
    return [name for name in columns if getattr(fresh, name) != getattr(live, name)]


def write(fresh: Any, live: Any | None, columns: list[str]) -> Any:
    """Checks and saves: the fresh record itself, or the given columns of it into the live one."""
    record = fresh if live is None else live
    for name in columns:
        setattr(record, name, getattr(fresh, name))
    record.full_clean()
    record.save()
    return record
