"""Values of rows of history in words: labels, days, and names of other records, never their numbers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field, Model
from django.utils.formats import date_format

from catalog.models import AddressedRecord, Statement

NAMES = ("name", "title", "term", "text")
Known = dict[tuple[type[Model], int], str]


def editable_fields(model: type[Model]) -> list[Field]:
    """The fields a person enters, in the order of the model."""
    return [field for field in model._meta.concrete_fields if field.editable and not field.primary_key]


def person(user: User | None) -> str:
    """Somebody by name; changes of nobody come from an import."""
    return (user.get_full_name() or user.get_username()) if user else "Import"


def names_behind(rows: Iterable[tuple[type[Model], Any]]) -> Known:
    """The name of every record the rows point at."""
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for model, row in rows:
        for field in editable_fields(model):
            if field.many_to_one and getattr(row, field.attname) is not None:
                wanted[field.related_model].add(getattr(row, field.attname))  # type: ignore[index]
    return names_of(wanted)


def names_of(wanted: Mapping[type[Model], set[int]]) -> Known:
    """What these records are called, or were last: one query for each kind, a few more for those that are gone."""
    known: Known = {}
    for model, ids in wanted.items():
        known |= {(model, row.pk): label(row) for row in with_ends(model).filter(pk__in=ids)}
        gone = {pk for pk in ids if (model, pk) not in known}
        known |= {(model, pk): name for pk, name in last_names(model, gone).items()}
    return known


def name_of(model: type[Model], pk: int) -> str:
    """What one record is called, or was last."""
    return names_of({model: {pk}})[model, pk]


def with_ends(model: type[Model]) -> Any:
    """The rows of a model with what their names are made of."""
    ends = [field.name for field in model._meta.fields if field.many_to_one] if issubclass(model, Statement) else []
    return model._default_manager.select_related(*ends) if ends else model._default_manager.all()


def label(row: Any) -> str:
    """A person's name, or what a record calls itself."""
    return person(row) if isinstance(row, User) else str(row)


def last_names(model: type[Any], ids: set[int]) -> dict[int, str]:
    """What deleted records were called last: statements by what they join, as that is called now, or was last."""
    gone = f"a deleted {model._meta.verbose_name}"
    names = dict.fromkeys(sorted(ids), gone)
    if ids and hasattr(model, "history"):
        rows = {row.id: row for row in model.history.filter(id__in=ids).order_by("history_id")}
        own = statement_names(model, rows) if issubclass(model, Statement) else {}
        names |= {pk: own.get(pk) or own_name(row) or gone for pk, row in rows.items()}
    return names


def statement_names(model: type[Statement], rows: Mapping[int, Any]) -> dict[int, str]:
    """What the statements in these rows of history call themselves."""
    pointers: list[Any] = [field for field in editable_fields(model) if field.many_to_one]
    ends = [field for field in pointers if issubclass(field.related_model, AddressedRecord)]
    wanted: dict[Any, set[int]] = defaultdict(set)
    for row in rows.values():
        for end in ends:
            wanted[end.related_model] |= {getattr(row, end.attname)} - {None}
    known = names_of(wanted)
    names = {}
    for pk, row in rows.items():
        named = {end: (end.related_model, getattr(row, end.attname)) for end in ends}
        made = {end.name: end.related_model(name=known[at]) for end, at in named.items() if at in known}
        names[pk] = str(model(**made))
    return names


def own_name(row: Any) -> str:
    """The first field that serves as a name."""
    return next((str(getattr(row, name)) for name in NAMES if getattr(row, name, None)), "")


def words(field: Field, row: Any, known: Known) -> str:
    """One value of a row in words; nothing is an empty text."""
    value = getattr(row, field.attname)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if field.many_to_one:
        return known[field.related_model, value]  # type: ignore[index]
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return date_format(value, "j F Y") if isinstance(value, date) else str(value)
