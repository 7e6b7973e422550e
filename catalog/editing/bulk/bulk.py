"""One thing done to many rows: looked at first, done as one change, then read again from the database.

A ``Task`` says what is done to one kind of row; ``tasks`` and ``addresses`` hold them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.text import capfirst

from catalog.history.naming import label, with_ends
from catalog.models import Versioned, change

AT_ONCE = 500
IN_ONE_GO = 1000  # rows that one change may write
SHOWN = 100  # lines on a page
NOT_SO = "The database does not say so. Look at its history."


class Task(Protocol):
    """What is done to each row."""

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Why some of the rows stay as they are, in words, by their number. A fixed number of questions."""

    def write(self, record: Any) -> None:
        """Changes one row by the door that its form uses; ValidationError when it cannot be."""

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Which of the rows are now as the task wants them, as the database says."""

    def effect(self, record: Any) -> str:
        """What will be different about the row, in words."""


@dataclass(frozen=True)
class Part:
    """A task and the rows of one table it is meant for. ``column`` is what it writes in rows without a version."""

    task: Task
    rows: QuerySet
    column: str = "pk"


@dataclass(frozen=True)
class Line:
    """One row by name, and what is said of it."""

    record: Any
    name: str
    words: str


@dataclass
class Lines:
    """How many, and the first of them."""

    count: int = 0
    shown: list[Line] = field(default_factory=list)

    def add(self, record: Any, words: str) -> None:
        """One more; only the first are kept."""
        self.count += 1
        if len(self.shown) < SHOWN:
            self.shown.append(Line(record, str(capfirst(label(record))), words))

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


@dataclass
class Outlook:
    """What a task would change, and what it cannot. ``left`` is what does not fit into one go."""

    will: Lines = field(default_factory=Lines)
    cannot: Lines = field(default_factory=Lines)

    @property
    def left(self) -> int:
        """How many must wait for the next go."""
        return max(self.will.count - IN_ONE_GO, 0)

    @property
    def now(self) -> int:
        """How many would be changed in this go."""
        return self.will.count - self.left


@dataclass
class Report:
    """How many rows were to be changed, how many are, as the database says afterwards, and which are not."""

    asked: int = 0
    done: int = 0
    left: int = 0
    failed: Lines = field(default_factory=Lines)
    cannot: Lines = field(default_factory=Lines)


def fingerprint(part: Part) -> str:
    """The same text for the same rows, unchanged: what was looked at is what is changed, and changed once."""
    fields = ["pk", "version" if issubclass(part.rows.model, Versioned) else part.column]
    known = sha256()
    for values in part.rows.order_by("pk").values_list(*fields).iterator(chunk_size=AT_ONCE):
        known.update(repr(values).encode())
    return known.hexdigest()


def look(*, parts: Sequence[Part], by: User) -> Outlook:
    """What carrying it out would do."""
    outlook = Outlook()
    for part in parts:
        for record, problem in judged(part, by):
            if problem is None:
                outlook.will.add(record, part.task.effect(record))
            else:
                outlook.cannot.add(record, problem)
    return outlook


def carry_out(*, parts: Sequence[Part], by: User, why: str, is_public: bool = False) -> Report:
    """Does it, as one change; a row that cannot be changed does not keep the others back. Then reads all again."""
    report = Report()
    tried: list[tuple[Task, Any]] = []
    with change(by=by, why=why, is_public=is_public):
        for part in parts:
            for record, problem in judged(part, by, is_held=True):
                if problem is not None:
                    report.cannot.add(record, problem)
                elif report.asked == IN_ONE_GO:
                    report.left += 1
                else:
                    report.asked += 1
                    tried += attempt(part.task, record, report)
    read_again(tried, report)
    return report


def judged(part: Part, by: User, *, is_held: bool = False) -> Iterator[tuple[Any, str | None]]:
    """Every row with what keeps it as it is, some rows at a time; nobody else changes those that are held."""
    pks = list(part.rows.order_by("pk").values_list("pk", flat=True))
    rows = with_ends(part.rows.model).order_by("pk")
    rows = rows.select_for_update(of=("self",)) if is_held else rows
    for start in range(0, len(pks), AT_ONCE):
        records = list(rows.filter(pk__in=pks[start : start + AT_ONCE]))
        problems = part.task.refusals(records, by)
        for record in records:
            yield record, problems.get(record.pk)


def attempt(task: Task, record: Any, report: Report) -> list[tuple[Task, Any]]:
    """Changes one row, or notes why not."""
    try:
        task.write(record)
    except ValidationError as problem:
        report.failed.add(record, in_words(problem, record))
        return []
    return [(task, record)]


def in_words(problem: ValidationError, record: Any) -> str:
    """What is wrong with a row, with the names of its fields."""
    labels = {field.name: f"{capfirst(field.verbose_name)}: " for field in record._meta.concrete_fields}
    errors = problem.update_error_dict({}).items()
    return " ".join(labels.get(name, "") + text for name, texts in errors for error in texts for text in error.messages)


def read_again(tried: Sequence[tuple[Task, Any]], report: Report) -> None:
    """Asks the database what came of each row."""
    for start in range(0, len(tried), AT_ONCE):
        batch = tried[start : start + AT_ONCE]
        for task in {id(task): task for task, _ in batch}.values():
            records = [record for other, record in batch if other is task]
            so = task.holds([record.pk for record in records])
            report.done += len(so)
            for record in records:
                if record.pk not in so:
                    report.failed.add(record, NOT_SO)
