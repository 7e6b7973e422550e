"""What came of an import, row by row."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What came of one row. ``KEPT``: people changed the record since, so it was left as they want it."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"


@dataclass(frozen=True)
class Refusal:
    """One thing that is wrong in one row, and where."""

    file: str
    line: int
    field: str
    problem: str

    def __str__(self) -> str:
        field = f", {self.field}" if self.field else ""
        return f"{self.file}, line {self.line}{field}: {self.problem}"


class RefusedError(Exception):
    """A file or a row cannot be read."""

    def __init__(self, file: str, line: int, problem: str, *, field: str = "") -> None:
        super().__init__(problem)
        self.refusal = Refusal(file, line, field, problem)


@dataclass
class Report:
    """All outcomes of one import. With one refusal nothing is loaded, so nothing else is counted."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    kept: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """The one line that says it all."""
        counted = [f"{outcome} {self.counts[outcome]}" for outcome in Outcome]
        return ", ".join([*counted, f"refused {len(self.refusals)}"])
