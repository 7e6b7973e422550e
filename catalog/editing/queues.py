"""The work that waits: each queue is one condition, used for its number and for the list it opens."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Min, Q, QuerySet, Value

from catalog.models import Citation, Drug, EditorialRecord, Risk, Status, Treatment

from .groups import recorded_models
from .naming import with_ends
from .needs import CITATION, DATE, NEWER, NOTE, OTHER_SIDE, PAPER, REVIEW, Need, lacks

Condition = Callable[[type[Any], User, date], Q]


def records() -> list[type[Any]]:
    """Every kind of record that has a status."""
    return [model for model in recorded_models() if issubclass(model, EditorialRecord)]


def changeable(user: User, models: Iterable[type[Any]]) -> list[type[Any]]:
    """Those of the kinds of records that the person may change."""
    return [model for model in models if user.has_perm(f"catalog.change_{model._meta.model_name}")]


def mine(model: type[Any], user: User, _on: date) -> Q:
    """Drafts the person has written on."""
    return Q(status=Status.DRAFT, pk__in=model.history.filter(history_user=user).values("id"))


@dataclass(frozen=True)
class Queue:
    """One pile of work. ``models`` narrows it; None means every kind of record with a status."""

    key: str
    title: str
    hint: str
    is_personal: bool
    condition: Condition
    models: tuple[type[Any], ...] | None = None
    is_coverage: bool = False

    def rows(self, model: type[Any], *, user: User, on: date) -> QuerySet:
        """The records of one kind that wait in it."""
        return with_ends(model).filter(self.condition(model, user, on)).order_by("updated_at", "pk")

    def kinds(self, user: User) -> list[type[Any]]:
        """The kinds of records in it that the person may change."""
        return changeable(user, records() if self.models is None else self.models)


def coverage(need: Need, key: str, title: str, hint: str, *models: type[Any]) -> Queue:
    """The queue of what the catalogue lacks of one sort."""
    return Queue(key, title, hint, False, lambda model, _, on: lacks(model, need, on=on), models, is_coverage=True)


QUEUES = (
    Queue("my-drafts", "My drafts", "Drafts you have written on", True, mine),
    Queue("drafts", "All drafts", "Readers do not see them yet", False, lambda *_: Q(status=Status.DRAFT)),
    Queue("in-review", "In review", "Written, and not yet published", False, lambda *_: Q(status=Status.REVIEW)),
    Queue(
        "overdue",
        "Reviews overdue",
        "Pages whose day for a new review has passed",
        False,
        lambda model, _, on: lacks(model, REVIEW, on=on),
    ),
    coverage(PAPER, "no-citation", "Medicines without a citation", "No published citation is about them", Drug),
    coverage(
        CITATION,
        "uncited",
        "Statements without a citation",
        "Readers see these marked “uncited” or “no longer supported”",
        Treatment,
        Risk,
    ),
    coverage(
        OTHER_SIDE, "one-sided", "Comparisons with one medicine", "What it was compared with is not linked", Citation
    ),
    coverage(
        NEWER,
        "old-evidence",
        "Evidence older than five years",
        "The newest dated citation is older than that",
        Drug,
        Treatment,
        Risk,
    ),
    coverage(DATE, "undated", "Citations without a date", "They come last in every list", Citation),
    coverage(NOTE, "no-note", "Citations without our note", "A title alone helps few readers", Citation),
)


@dataclass
class Waiting:
    """How much waits in a queue, by kind of record, and since when."""

    queue: Queue
    kinds: dict[str, int]
    oldest: datetime | None = None

    @property
    def count(self) -> int:
        """How many records wait."""
        return sum(self.kinds.values())


def waiting(*, user: User, on: date) -> list[Waiting]:
    """Every queue the person can work on, counted in one query."""
    piles = {queue.key: Waiting(queue, {}) for queue in QUEUES if queue.kinds(user)}
    parts = [
        counted(pile.queue.rows(model, user=user, on=on), key, model)
        for key, pile in piles.items()
        for model in pile.queue.kinds(user)
    ]
    for key, kind, number, oldest in united(parts):
        pile = piles[key]
        pile.kinds[kind] = number
        pile.oldest = min(filter(None, [pile.oldest, oldest]), default=None)
    return list(piles.values())


def counted(rows: QuerySet, key: str, model: type[Any]) -> QuerySet:
    """The number of rows and the oldest change, as one row with the queue and the kind; none for no rows."""
    kind = Value(model._meta.model_name)
    named = rows.order_by().annotate(in_queue=Value(key), of_kind=kind).values("in_queue", "of_kind")
    sums = named.annotate(how_many=Count("pk"), oldest=Min("updated_at")).filter(how_many__gt=0)
    return sums.values_list("in_queue", "of_kind", "how_many", "oldest")


def united(parts: list[QuerySet]) -> Iterable[Any]:
    """All parts in one query."""
    return parts[0].union(*parts[1:], all=True) if parts else []
