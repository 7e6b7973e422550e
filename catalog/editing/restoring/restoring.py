"""Puts a record back to any point of its story as one new change: its words, its rows, what its deletion took along."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import SET_NULL

from catalog.editing.proposals.applying import put
from catalog.editing.proposals.proposing import goes_live
from catalog.editing.proposals.taking import hold_others, merged_problem, records_of, refusals, rows_elsewhere
from catalog.editing.workflow.publishing import may, owner_of
from catalog.history.describing import Story, describe
from catalog.history.naming import editable_fields, last_names, with_ends
from catalog.history.snapshot import Snapshot, Values, remembered, steps, taken
from catalog.models import EditorialRecord, StaleVersionError, Statement, Status, Versioned, change

from .losses import Loss, losses

# Putting words back publishes nothing, takes nothing from readers and hands no review to anybody else.
OF_TODAY = {field.attname for field in EditorialRecord._meta.fields}
NOTHING = "There is nothing to restore."
PUBLISHED = "Readers see it, so only its next version can be written."
Gone = tuple[type[Any], int]


class MovedOnError(Exception):
    """The record was changed, deleted or brought back since it was looked at. Nothing was written."""


@dataclass(frozen=True)
class Plan:
    """What putting a record back comes to.

    ``missing`` are deleted records that it cannot be without, by name; ``emptied`` those that it merely mentioned;
    ``moving`` are rows that another record has today and would lose; ``others`` are all records besides it that would
    change. ``merged`` says that what was its own is part of another record.
    """

    today: Snapshot
    then: Snapshot
    losses: list[Loss]
    missing: dict[Gone, str]
    emptied: list[str]
    moving: list[str]
    others: list[Any]
    merged: str | None

    @property
    def changes_nothing(self) -> bool:
        """Whether the record is as it was."""
        return self.today == self.then and not self.losses

    def told(self) -> Story:
        """What differs from today, and what other records get back, in words."""
        rows = [loss.step for loss in self.losses if loss.is_deleted]
        own, back = describe([steps(self.today, self.then), rows])
        mentions = [loss.mention() for loss in self.losses if not loss.is_deleted]
        return Story(own.is_made, own.is_deleted, own.fields, [*own.rows, *back.rows, *mentions])


def may_restore(user: User, model: type[Versioned], record: Versioned | None) -> bool:
    """Whoever may change a record may put it back, at once or as its next version; a deleted one, who may add one."""
    return may(user, "change" if record else "add", model)


def plan(model: type[Any], pk: int, *, after: UUID) -> Plan | None:
    """What it is to put the record back as that change set left it; None where it left no record."""
    then = remembered(model, pk, after=after)
    if then is None or then.fields is None:
        return None
    today = taken(model, pk)
    of_today = {"status": Status.DRAFT} if today.fields is None else today.fields
    kept = {name: value for name, value in of_today.items() if name in OF_TODAY & then.fields.keys()}
    then = Snapshot(model, pk, then.fields | kept, then.rows)
    missing, emptied = without_the_gone(then)
    lost, merged = ([], None) if today.fields else (losses(model, pk), merged_problem(model, pk))
    elsewhere = rows_elsewhere(then)
    moving = [f"{owner_of(row)}: {row}" for row in elsewhere]
    others = records_of([*elsewhere, *(loss.as_given_back for loss in lost)])
    return Plan(today, then, lost, missing, emptied, moving, others, merged)


def named(snapshot: Snapshot) -> Iterator[tuple[Any, Values]]:
    """Every column that names another record, with the values in which it does."""
    rows = [(table, values) for table, found in snapshot.rows.items() for values in found.values()]
    for table, values in [(snapshot.model, snapshot.fields or {}), *rows]:
        for field in editable_fields(table):
            if field.many_to_one and values[field.attname] is not None:
                yield field, values


def without_the_gone(then: Snapshot) -> tuple[dict[Gone, str], list[str]]:
    """The records that are gone and needed, and those that were merely mentioned: their columns are emptied."""
    wanted: dict[Any, set[int]] = defaultdict(set)
    for field, values in named(then):
        wanted[field.related_model].add(values[field.attname])
    wanted[then.model].discard(then.pk)
    gone: dict[Gone, str] = {}
    for model, ids in wanted.items():
        lost = ids - set(model._default_manager.filter(pk__in=ids).values_list("pk", flat=True))
        gone |= {(model, pk): name for pk, name in last_names(model, lost).items()}
    missing: dict[Gone, str] = {}
    emptied: dict[str, None] = {}
    for field, values in list(named(then)):
        target: Any = (field.related_model, values[field.attname])
        if target in gone and field.remote_field.on_delete is SET_NULL:
            values[field.attname] = None
            emptied[gone[target]] = None
        elif target in gone:
            missing[target] = gone[target]
    return missing, list(emptied)


def problems_of(found: Plan | None, *, by: User) -> list[str]:
    """Why this person may not carry the plan out, in words."""
    if found is None or found.changes_nothing:
        return [NOTHING]
    if found.merged:
        return [found.merged]
    gone = [f"“{name}” is deleted. Bring it back first." for name in found.missing.values()]
    return [*gone, *refusals(found.others, by=by)]


def restore(
    *, model: type[Any], pk: int, after: UUID, version: UUID | None, by: User, why: str, is_public: bool = False
) -> Any:
    """The record with its rows as that change set left them, as one new change.

    It keeps its status and review of today; a deleted one comes back as a draft, with what its deletion took from
    other records. ``version`` is the one that was looked at, None for a deleted record. Raises MovedOnError when it is
    another by now, ValidationError in words when it cannot be.
    """
    try:
        with change(by=by, why=why, is_public=is_public):
            record = hold(model, pk, version)
            if not goes_live(record, by=by):
                raise ValidationError(PUBLISHED)
            found = feasible(model, pk, after=after, by=by)
            hold_others(found.others, by=by)
            record = put(found.then)
            for loss in found.losses:
                loss.give_back()
            return record
    except (StaleVersionError, IntegrityError) as problem:
        raise MovedOnError from problem


def feasible(model: type[Any], pk: int, *, after: UUID, by: User) -> Plan:
    """The plan. ValidationError in words for one that this person may not carry out."""
    found = plan(model, pk, after=after)
    problems = problems_of(found, by=by)
    if found is None or problems:
        raise ValidationError(problems)
    return found


def hold(model: type[Any], pk: int, version: UUID | None) -> Any:
    """Keeps the record, None for a deleted one, for the change under way, if it is still what was looked at."""
    record = model._default_manager.filter(pk=pk).first()
    if record is not None:
        record.version = version
        record.lock_version()
    elif version is not None:
        raise MovedOnError
    return record


def statements_about(record: Versioned) -> list[Any]:
    """Treatments and risks that name the record: they are records of their own, and stay as they are today."""
    relations: list[Any] = [row for row in record._meta.related_objects if issubclass(row.related_model, Statement)]
    return [
        statement
        for relation in relations
        for statement in with_ends(relation.related_model).filter(**{relation.field.name: record}).order_by("pk")
    ]
