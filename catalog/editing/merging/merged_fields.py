"""The fields of two records that are to be one: where they differ, and whose value is taken."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Field

from catalog.history.describing import VAGUE
from catalog.history.naming import editable_fields, names_behind, words
from catalog.models import Status

# Addresses are not picked: that of the record that goes leads to the one that stays.
NOT_PICKED = {"slug", "reviewed_by"}
# What is true only together is taken together.
TOGETHER = {"reviewed_on": ("reviewed_by",)}


@dataclass(frozen=True)
class Choice:
    """One field of both records in words, and whether the value of the one that goes looks better."""

    name: str
    label: str
    stays: str
    goes: str
    takes_other: bool


def pickable(model: type[Any]) -> list[Field]:
    """The fields an editor may pick."""
    return [field for field in editable_fields(model) if field.name not in NOT_PICKED]


def choices(keep: Any, drop: Any) -> list[Choice]:
    """The fields that differ."""
    model = type(keep)
    known = names_behind([(model, keep), (model, drop)])
    return [
        Choice(
            name=field.name,
            label=str(field.verbose_name),
            stays=words(field, keep, known),
            goes=words(field, drop, known),
            takes_other=is_better(field, keep, drop),
        )
        for field in pickable(model)
        if getattr(keep, field.attname) != getattr(drop, field.attname)
    ]


def agreeing(keep: Any, drop: Any) -> list[tuple[str, str]]:
    """The label and the value of every field that is filled and the same in both."""
    model = type(keep)
    known = names_behind([(model, keep)])
    same = [field for field in pickable(model) if getattr(keep, field.attname) == getattr(drop, field.attname)]
    told = [(str(field.verbose_name), words(field, keep, known)) for field in same]
    return [(label, value) for label, value in told if value]


def is_better(field: Field, keep: Any, drop: Any) -> bool:
    """Something is better than nothing, and what readers see is better than what they do not."""
    mine, other = getattr(keep, field.attname), getattr(drop, field.attname)
    if field.name == "status":
        return bool(other == Status.PUBLISHED)
    return is_empty(mine) and not is_empty(other)


def is_empty(value: Any) -> bool:
    """Whether nobody has entered anything."""
    return value is None or value == "" or value in VAGUE


def picked(keep: Any, drop: Any, picks: Collection[str]) -> dict[str, Any]:
    """The columns of the record that stays, with what is picked from the other; neither points at itself."""
    values = {}
    for field in pickable(type(keep)):
        mine, other = (keep, drop) if field.name not in picks else (drop, keep)
        for name in (field.name, *TOGETHER.get(field.name, ())):
            column = keep._meta.get_field(name)
            values[column.attname] = away_from(column, (mine, other), {keep.pk, drop.pk})
    return values


def away_from(column: Any, sources: Iterable[Any], both: set[int]) -> Any:
    """The value of the first source; a pointer at one of the two records is no pointer for the one they become."""
    first, second = (getattr(source, column.attname) for source in sources)
    if column.related_model is None or first not in both or not issubclass(column.model, column.related_model):
        return first
    return second if second not in both else None
