"""What was changed lately, over all records: one line for each change set."""

import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import CASCADE, CharField, Count, F, Max, Min, Model, QuerySet, Value

from catalog.models.registry import is_record, recorded_models
from catalog.models.unions import united

from .naming import last_names, person, with_ends

LATELY = timedelta(days=90)


@dataclass
class Recent:
    """One change set. ``records`` holds each kind of record with how many changed and the id of one of them."""

    id: uuid.UUID
    at: datetime
    who: str
    why: str
    records: dict[type[Model], tuple[int, int]] = field(default_factory=dict)
    name: str = ""

    @property
    def main(self) -> tuple[type[Model], int, int]:
        """The kind with the most records, how many, and one of them."""
        model = max(self.records, key=lambda kind: self.records[kind][0])
        return (model, *self.records[model])


def owners() -> Iterator[tuple[type[Any], type[Any], str]]:
    """Every table with the record its rows belong to, and the column that names it."""
    for model in recorded_models():
        if is_record(model):
            yield model, model, "id"
            continue
        link: Any
        for link in model._meta.fields:
            if link.many_to_one and link.remote_field.on_delete is CASCADE:
                yield model, link.related_model, link.attname


def recent(*, now: datetime, most: int = 8) -> list[Recent]:
    """The last changes, the newest first."""
    found = last_sets(now=now, most=most)
    kinds = {model._meta.model_name: model for model in recorded_models()}
    parts = [touched(history(table), list(found), owner, column) for table, owner, column in owners()]
    for changeset, kind, number, one in united(parts):
        records, model = found[changeset].records, kinds[kind]
        records[model] = max(records.get(model, (0, 0)), (number, one))
    told = [change for change in found.values() if change.records]
    give_names(told)
    return told


def history(model: type[Any]) -> QuerySet:
    """The history of a table, in no order."""
    return model.history.order_by()


def last_sets(*, now: datetime, most: int) -> dict[uuid.UUID, Recent]:
    """The newest change sets over all tables."""
    columns = ("changeset", "history_user_id", "history_change_reason")
    parts = [
        history(model).filter(history_date__gt=now - LATELY).values(*columns).annotate(at=Max("history_date"))
        for model in recorded_models()
    ]
    lines = parts[0].union(*parts[1:]).order_by("-at")[: most * len(parts)]
    newest = list({line["changeset"]: line for line in reversed(lines)}.values())[::-1]
    newest = sorted(newest, key=lambda line: line["at"], reverse=True)[:most]
    people = User.objects.in_bulk([line["history_user_id"] for line in newest if line["history_user_id"]])
    return {
        line["changeset"]: Recent(
            id=line["changeset"],
            at=line["at"],
            who=person(people.get(line["history_user_id"])),
            why=line["history_change_reason"] or "",
        )
        for line in newest
    }


def touched(rows: QuerySet, sets: list[uuid.UUID], owner: type[Any], column: str) -> QuerySet:
    """How many records of a kind the change sets touched through one table, and one of them."""
    kind = Value(owner._meta.model_name, output_field=CharField())
    mentioned = rows.filter(changeset__in=sets, **{f"{column}__isnull": False})
    named = mentioned.annotate(of_kind=kind).values("changeset", "of_kind")
    sums = named.annotate(how_many=Count(column, distinct=True), one=Min(F(column)))
    return sums.values_list("changeset", "of_kind", "how_many", "one")


def give_names(told: list[Recent]) -> None:
    """Names the record of each change set that touched just one."""
    single: dict[type[Model], dict[int, list[Recent]]] = defaultdict(lambda: defaultdict(list))
    for change in told:
        model, number, one = change.main
        if number == 1:
            single[model][one].append(change)
    for model, changes in single.items():
        names = last_names(model, set(changes)) | {row.pk: str(row) for row in with_ends(model).filter(pk__in=changes)}
        for pk, lines in changes.items():
            for change in lines:
                change.name = names[pk]
