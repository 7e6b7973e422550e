"""The work that waits: each queue is one condition, used for its number and for the list it opens."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from catalog.editing.workflow.publishing import RETURNED, may
from catalog.history.naming import with_ends
from catalog.history.snapshot import belongings
from catalog.models import (
    Citation,
    Disease,
    Drug,
    DrugClass,
    EditorialRecord,
    NextVersion,
    Page,
    Risk,
    Status,
    Topic,
    Treatment,
)
from catalog.models.registry import recorded_models
from catalog.models.unions import united

from .needs import CITATION, DATE, NEWER, NOTE, OTHER_SIDE, PAPER, REVIEW, Need, lacks

Condition = Callable[[type[Any], User, date], Q]


def records() -> list[type[Any]]:
    """Every kind of record that has a status."""
    return [model for model in recorded_models() if issubclass(model, EditorialRecord)]


def changeable(user: User, models: Iterable[type[Any]]) -> list[type[Any]]:
    """Those of the kinds of records that the person may change."""
    return [model for model in models if may(user, "change", model)]


def written_on(model: type[Any], user: User) -> Q:
    """Records the person has written on, or on rows of theirs."""
    found = Q(pk__in=model.history.filter(history_user=user).values("id"))
    for table, column in belongings(model):
        history: Any = table.history
        found |= Q(pk__in=history.filter(history_user=user).values(column))
    return found


def with_next_version(model: type[Any], **values: Any) -> Q:
    """Published records whose open next version is as described."""
    pending = NextVersion.objects.open().of_kind(model).filter(**values)
    return Q(status=Status.PUBLISHED, pk__in=pending.values("record_id"))


def mine(model: type[Any], user: User, _on: date) -> Q:
    """Drafts and next versions the person has written on."""
    pending = with_next_version(model, state=NextVersion.State.DRAFT, authors=user)
    return Q(status=Status.DRAFT) & written_on(model, user) | pending


def returned(model: type[Any], user: User, _on: date) -> Q:
    """What the person has written on and a reviewer gave back. It leaves the pile when it is sent again."""
    given_back = model.history.filter(status=Status.DRAFT, history_change_reason__startswith=RETURNED)
    drafts = Q(status=Status.DRAFT, pk__in=given_back.exclude(history_user=user).values("id"))
    pending = with_next_version(model, state=NextVersion.State.DRAFT, comment__gt="", authors=user)
    return drafts & written_on(model, user) | pending


def to_review(model: type[Any], user: User, _on: date) -> Q:
    """What waits for a review, and was not made, sent or written by this person."""
    own = model.history.filter(history_user=user).filter(Q(history_type="+") | Q(status=Status.REVIEW))
    others = Q(status=Status.REVIEW) & ~Q(pk__in=own.values("id"))
    pending = NextVersion.objects.open().of_kind(model).filter(state=NextVersion.State.REVIEW)
    written = NextVersion.objects.filter(authors=user).values("pk")
    return others | Q(status=Status.PUBLISHED, pk__in=pending.exclude(pk__in=written).values("record_id"))


def in_review(model: type[Any], _user: User, _on: date) -> Q:
    """Records and next versions that wait for somebody."""
    return Q(status=Status.REVIEW) | with_next_version(model, state=NextVersion.State.REVIEW)


@dataclass(frozen=True)
class Queue:
    """One pile of work. ``models`` narrows it; None means every kind of record with a status.

    ``verb`` is what a person must be permitted to do to find records of a kind in it, ``page`` where each is worked on.
    """

    key: str
    title: str
    hint: str
    is_personal: bool
    condition: Condition
    models: tuple[type[Any], ...] | None = None
    is_coverage: bool = False
    verb: str = "change"
    page: str = "change"
    is_of_next: bool = False  # whether a published record waits in it by its next version

    def rows(self, model: type[Any], *, user: User, on: date) -> QuerySet:
        """The records of one kind that wait in it, ``since`` when, and how their ``next_state`` is."""
        rows = with_ends(model).filter(self.condition(model, user, on))
        pending = NextVersion.objects.open().of_kind(model).filter(record_id=OuterRef("pk"))
        since = Coalesce(Subquery(pending.values("changed_at")), "updated_at") if self.is_of_next else F("updated_at")
        state = Subquery(pending.values("state")) if self.is_of_next else Value("")
        return rows.annotate(since=since, next_state=state).order_by("since", "pk")

    def kinds(self, user: User) -> list[type[Any]]:
        """The kinds of records in it that the person may change."""
        possible = records() if self.models is None else self.models
        return [model for model in possible if may(user, self.verb, model)]


def coverage(need: Need, key: str, title: str, hint: str, *models: type[Any]) -> Queue:
    """The queue of what the catalogue lacks of one sort."""
    return Queue(key, title, hint, False, lambda model, _, on: lacks(model, need, on=on), models, is_coverage=True)


QUEUES = (
    Queue("returned", "Returned to me", "A reviewer says what is to be done", True, returned, is_of_next=True),
    Queue(
        "to-review",
        "Waiting for my review",
        "Written by others; you may publish it",
        True,
        to_review,
        verb="publish",
        page="review",
        is_of_next=True,
    ),
    Queue("my-drafts", "My drafts", "Drafts and next versions you have written on", True, mine, is_of_next=True),
    Queue("drafts", "All drafts", "Readers do not see them yet", False, lambda *_: Q(status=Status.DRAFT)),
    Queue("in-review", "In review", "Written, and not yet before readers", False, in_review, is_of_next=True),
    Queue(
        "overdue",
        "Reviews overdue",
        "Pages whose day for a new review has passed",
        False,
        lambda model, _, on: lacks(model, REVIEW, on=on),
    ),
    Queue(
        "never-reviewed",
        "Never reviewed",
        "Pages that readers see, and that nobody has reviewed yet",
        False,
        lambda *_: Q(status=Status.PUBLISHED, reviewed_on=None),
        (Drug, DrugClass, Disease, Topic, Page),
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
    sums = named.annotate(how_many=Count("pk"), oldest=Min("since")).filter(how_many__gt=0)
    return sums.values_list("in_queue", "of_kind", "how_many", "oldest")
