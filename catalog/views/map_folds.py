"""The evidence map as a list: a fold for each condition or medicine, a line for each square that holds anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .squares import Square
from .trails import name_of


@dataclass(frozen=True)
class Fold:
    """The squares of one record: what to tell, the most papers first, and the names at the other end of the rest."""

    record: Any
    noun: str
    told: list[Square]
    unseen: list[str]
    unseen_words: str

    @property
    def name(self) -> str:
        """What readers call the record."""
        return name_of(self.record)

    @property
    def summary(self) -> str:
        """How many at the other end have papers."""
        filled = sum(1 for square in self.told if square.count)
        return f"{filled or 'No'} {self.noun}{'' if filled == 1 else 's'} with citations"


def by_condition(rows: Iterable[Iterable[Square]]) -> list[Fold]:
    """A fold for each column, the most papers first; the squares stand in rows of one medicine each."""
    folds = [
        _fold(column[0].disease, "medicine", {name_of(square.drug): square for square in column})
        for column in zip(*rows, strict=True)
    ]
    return sorted(folds, key=lambda fold: -sum(square.count for square in fold.told))


def by_medicine(rows: Iterable[list[Square]]) -> list[Fold]:
    """A fold for each row, in the order of the map."""
    return [_fold(row[0].drug, "condition", {name_of(square.disease): square for square in row}) for row in rows if row]


def _fold(record: Any, noun: str, squares: dict[str, Square]) -> Fold:
    """The squares by the name of their other end."""
    told = sorted((square for square in squares.values() if square.cell), key=lambda square: -square.count)
    unseen = {name: square for name, square in squares.items() if not square.cell}
    words = next((square.words for square in unseen.values()), "")
    return Fold(record, noun, told, list(unseen), words)
