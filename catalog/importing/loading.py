"""The one door of the import: a folder goes in whole, or not at all."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from catalog.models import change

from .matching import DeletedByPeopleError
from .nouns import BY_NAME, NOUNS
from .reading import Row, read_file, read_folder
from .report import Outcome, Refusal, RefusedError, Report
from .work import Work

Watch = Callable[[list[Work]], Iterable[Work]]


def is_empty() -> bool:
    """Whether the catalogue holds nothing yet."""
    return not any(noun.model.objects.exists() for noun in NOUNS)


def load_seeds(*, folder: Path, now: datetime, watch: Watch = iter) -> Report:
    """Reads the folder and brings the catalogue up to it, as one change set without a person.

    Records that people edited, renamed or deleted since stay as they are. ``watch`` sees the work pass by.
    """
    works, refusals = collect(folder)
    if refusals:
        return Report(refusals=refusals)
    with change(by=None, why=f"seed import {now:%Y-%m-%d}"):
        for step in (Work.save_record, Work.drop_parts, Work.save_parts):
            for work in watch(works):
                with judging(work, refusals):
                    step(work)
        refusals += twice(works)
        if refusals:
            transaction.set_rollback(True)
            return Report(refusals=refusals)
    return report_of(works)


def collect(folder: Path) -> tuple[list[Work], list[Refusal]]:
    """Every row in the order of loading, and what could not be read."""
    works: list[Work] = []
    refusals: list[Refusal] = []
    for name, path in read_folder(folder):
        file = f"{folder.name}/{path.relative_to(folder)}"
        try:
            if name not in BY_NAME:
                raise RefusedError(file, 1, f"This file is of no known kind. Known are: {', '.join(BY_NAME)}.")
            works += [Work(BY_NAME[name], row) for row in read_file(path, name=file)]
        except RefusedError as problem:
            refusals.append(problem.refusal)
    if not works and not refusals:
        refusals.append(Refusal(str(folder), 1, "", "There is no seed file in this folder."))
    return [work for noun in NOUNS for work in parents_first([w for w in works if w.noun is noun])], refusals


def parents_first(works: list[Work]) -> list[Work]:
    """The rows of one noun, each after those of its noun that it points at."""
    named = {work.name: work for work in works}
    return sorted(works, key=lambda work: depth(work, named, frozenset()))


def depth(work: Work, named: dict[str, Work], below: frozenset[str]) -> int:
    """How many rows stand above it; a circle ends where it began, for the records themselves to refuse."""
    below |= {work.name}
    return max((1 + depth(named[name], named, below) for name in work.above if name in named.keys() - below), default=0)


@contextmanager
def judging(work: Work, refusals: list[Refusal]) -> Iterator[None]:
    """Turns what is wrong with a row into refusals."""
    try:
        yield
    except DeletedByPeopleError:
        work.outcome = Outcome.KEPT
    except ValidationError as problem:
        refusals.extend(refusals_of(problem, work.at))


def twice(works: list[Work]) -> Iterator[Refusal]:
    """Rows that speak of a record that another row speaks of."""
    first: dict[Any, Row] = {}
    for work in works:
        if work.record is not None and work.outcome != Outcome.KEPT:
            row = first.setdefault(work.record, work.row)
            if row is not work.row:
                yield work.row.refusal("", f"This record stands twice, also in {row.file}, line {row.line}.")


def refusals_of(problem: ValidationError, row: Row) -> Iterator[Refusal]:
    """One refusal a message, at the line of its field."""
    for field, messages in problem.message_dict.items():
        for message in messages:
            yield row.refusal("" if field == NON_FIELD_ERRORS else field, message)


def report_of(works: list[Work]) -> Report:
    """The outcomes, counted."""
    report = Report()
    for work in works:
        report.counts[work.outcome] += 1
        if work.outcome == Outcome.KEPT:
            report.kept.append(f"{work.row.file}, line {work.row.line}: kept (edited by people)")
    return report
