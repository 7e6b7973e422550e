"""Reviews that are overdue or due soon, in the care of whom. One query finds the rows, one more each kind's names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Case, CharField, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Concat, Lower, NullIf, Trim

from catalog.history.naming import with_ends
from catalog.models.unions import united

NOBODY = "nobody"
HORIZON = 90
SPANS: dict[str, tuple[str, int | None, int]] = {
    "overdue": ("Overdue", None, -1),
    "30": ("In the next 30 days", 0, 30),
    "60": ("In 31 to 60 days", 31, 60),
    "90": ("In 61 to 90 days", 61, HORIZON),
}
COLUMNS = ("of_kind", "record", "due_on", "done_on", "owned_by", "deputized_by")


@dataclass(frozen=True)
class Asked:
    """What is asked of the list on a day. ``whose`` is somebody's id or "nobody"; empty is everybody, at any time."""

    on: date
    whose: str = ""
    span: str = ""


@dataclass(frozen=True)
class Due:
    """One record whose review is due."""

    model: type[Any]
    pk: int
    due_on: date
    done_on: date | None
    owner: int | None
    deputy: int | None
    name: str = ""

    def span(self, on: date) -> str:
        """When it is due, seen from a day."""
        return next(key for key, (_, _, last) in SPANS.items() if (self.due_on - on).days <= last)


def of_span(key: str, on: date) -> Q:
    """The days of one span."""
    _, first, last = SPANS[key]
    days = Q(review_due_on__lte=on + timedelta(days=last))
    return days if first is None else days & Q(review_due_on__gte=on + timedelta(days=first))


def in_care_of(whose: str) -> Q:
    """The records somebody owns or is deputy of, or that nobody owns."""
    if whose == NOBODY:
        return Q(owner=None)
    return Q(owner=int(whose)) | Q(deputy=int(whose)) if whose else Q()


def due(model: type[Any], asked: Asked) -> QuerySet:
    """The records of one kind."""
    rows = model.objects.due(on=asked.on + timedelta(days=HORIZON + 1)).filter(in_care_of(asked.whose))
    return rows.filter(of_span(asked.span, asked.on)) if asked.span else rows


def due_rows(kinds: Sequence[type[Any]], asked: Asked) -> QuerySet:
    """The records of all kinds in one query: by owner from A to Z, nobody's last, and what is due first first."""
    full_name = Trim(Concat(F("owner__first_name"), Value(" "), F("owner__last_name")))
    parts = [
        due(model, asked)
        .order_by()
        .annotate(
            of_kind=Value(model._meta.model_name, output_field=CharField()),
            record=F("pk"),
            due_on=F("review_due_on"),
            done_on=F("reviewed_on"),
            owned_by=F("owner_id"),
            deputized_by=F("deputy_id"),
            is_nobodys=Case(When(owner=None, then=1), default=0, output_field=IntegerField()),
            owner_name=Lower(Coalesce(NullIf(full_name, Value("")), F("owner__username"), Value(""))),
        )
        .values_list(*COLUMNS, "is_nobodys", "owner_name")
        for model in kinds
    ]
    order = ("is_nobodys", "owner_name", "owned_by", "due_on", "of_kind", "record")
    return parts[0].union(*parts[1:], all=True).order_by(*order)


def told_reviews(rows: Iterable[Any], kinds: Sequence[type[Any]]) -> list[Due]:
    """The rows with the names of their records: one query for each kind among them."""
    known = {model._meta.model_name: model for model in kinds}
    found = [Due(known[row[0]], *row[1:6]) for row in rows]
    wanted: dict[type[Any], set[int]] = defaultdict(set)
    for each in found:
        wanted[each.model].add(each.pk)
    names = {
        (model, pk): str(row) for model, pks in wanted.items() for pk, row in with_ends(model).in_bulk(pks).items()
    }
    # A record that was deleted between two queries has no name and is left out.
    return [
        Due(each.model, each.pk, each.due_on, each.done_on, each.owner, each.deputy, names[each.model, each.pk])
        for each in found
        if (each.model, each.pk) in names
    ]


@dataclass
class Burden:
    """How many reviews wait in the care of somebody in each span: just those that the list of this person holds."""

    spans: dict[str, int]

    @property
    def count(self) -> int:
        """How many in all."""
        return sum(self.spans.values())


def burdens(kinds: Sequence[type[Any]], *, on: date) -> dict[int | None, Burden]:
    """What waits for each person, and under None what nobody owns: one query.

    A review counts for its owner and for its deputy, since the lists of both hold it.
    """
    asked = Asked(on)
    sums = {f"days_{key}": Count("pk", filter=of_span(key, on)) for key in SPANS}
    parts = [due(model, asked).order_by().values("owner_id", "deputy_id").annotate(**sums) for model in kinds]
    found: dict[int | None, Burden] = {}
    for row in united(parts):
        owner, deputy = row["owner_id"], row["deputy_id"]
        for who in {owner, owner if deputy is None else deputy}:
            burden = found.setdefault(who, Burden(dict.fromkeys(SPANS, 0)))
            for key in SPANS:
                burden.spans[key] += row[f"days_{key}"]
    return found


def people_of(ids: Iterable[int | None]) -> dict[int, User]:
    """People by id."""
    return User.objects.in_bulk({pk for pk in ids if pk is not None})
