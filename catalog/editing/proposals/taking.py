"""What putting a record back would take from other records or give to them, and who may do that.

Whoever changes a record through another one may do no more to it than on its own page.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.history.naming import with_ends
from catalog.history.snapshot import Snapshot, belongings
from catalog.history.versions import records_behind
from catalog.models import Merger

from .proposing import goes_live


def merged_problem(model: type[Any], pk: int) -> str | None:
    """Why a record that is gone stays gone, in words: what was its own is part of another record since."""
    into = Merger.objects.now(model, pk)
    return (
        f"It was merged into “{into}”, which has its rows and its address now. It cannot come back." if into else None
    )


def rows_elsewhere(then: Snapshot) -> list[Any]:
    """The rows of the snapshot that are part of another record today."""
    found: list[Any] = []
    for table, column in belongings(then.model):
        rows = table._default_manager.filter(pk__in=then.rows.get(table, {}).keys())
        found += rows.exclude(**{column: then.pk}).order_by("pk")
    return found


def records_of(rows: Iterable[Any]) -> list[Any]:
    """The records that the rows are, or are part of."""
    return [
        record
        for model, ids in records_behind(rows).items()
        for record in with_ends(model).filter(pk__in=ids).order_by("pk")
    ]


def refusals(others: Iterable[Any], *, by: User) -> list[str]:
    """Which of the other records this person may not change at once, in words."""
    return [
        f"Readers see “{other}”, and this would change it too. Change that one first, on its own page."
        for other in others
        if not goes_live(other, by=by)
    ]


def hold_others(others: Iterable[Any], *, by: User) -> None:
    """Keeps the other records for the change under way.

    Raises ValidationError in words for what this person may not change, StaleVersionError for what was changed since.
    """
    problems = refusals(others, by=by)
    if problems:
        raise ValidationError(problems)
    for other in others:
        other.lock_version()
