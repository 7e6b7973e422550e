"""What readers are told of a record's changes: the reasons their editors ticked for them, since it was published."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet, Subquery
from django.utils import timezone

from catalog.models import EditorialRecord, Statement, Status

from .snapshot import belongings
from .timeline import links_of

MOST = 5


@dataclass(frozen=True)
class PublicReason:
    """One change as readers are told of it."""

    on: date
    why: str


def public_reasons(record: EditorialRecord) -> list[PublicReason]:
    """The last of them, the newest first: of the record, its rows and the statements on its page. One query."""
    history: Any = type(record).history
    published = history.filter(id=record.pk, status=Status.PUBLISHED).order_by("history_date")
    since = Subquery(published.values("history_date")[:1])
    parts = [told(rows.filter(history_date__gte=since)) for rows in rows_told(record)]
    newest = parts[0].union(*parts[1:]).order_by("-at")[: MOST * len(parts)]
    found: dict[UUID, tuple[datetime, str]] = {}
    for changeset, why, at in newest:
        found.setdefault(changeset, (at, why))
    return [PublicReason(timezone.localdate(at), why) for at, why in list(found.values())[:MOST]]


def told(rows: QuerySet) -> QuerySet:
    """The change sets with a public reason, each with its last moment."""
    public = rows.order_by().filter(reason_is_public=True).exclude(history_change_reason="")
    named = public.values("changeset", "history_change_reason").annotate(at=Max("history_date"))
    return named.values_list("changeset", "history_change_reason", "at")


def rows_told(record: EditorialRecord) -> Iterator[Any]:
    """The history of the record, of its rows, and of the published statements about it with their rows."""
    model: Any = type(record)
    yield model.history.filter(id=record.pk)
    for table, column in belongings(model):
        yield table.history.filter(**{column: record.pk})
    for link in links_of(model, record.pk):
        if issubclass(link.model, Statement):
            seen = link.model.objects.published().filter(**{link.column: record.pk}).order_by().values("pk")
            yield link.model.history.filter(id__in=seen, status=Status.PUBLISHED)
            for table, column in belongings(link.model):
                yield table.history.filter(**{f"{column}__in": seen})
