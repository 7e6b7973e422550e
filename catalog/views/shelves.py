"""Citations of one subject, grouped by kind of study, the newest of each kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from pyroaring import BitMap

from catalog.facets.index import FacetIndex
from catalog.models import Statement, Study

from .cards import finished
from .trails import Way

A_SHELF = 5


@dataclass(frozen=True)
class Shelf:
    """One kind of study: the finished cards of the newest citations of it, and how many there are in all."""

    study: Study
    total: int
    cards: list[SafeString]

    @property
    def title(self) -> str:
        """The kind, in the number that fits."""
        return str(self.study.label if self.total == 1 else self.study.plural)

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are shown."""
        return self.total > len(self.cards)


def reading(found: list[Shelf]) -> Way:
    """The shelves, for "on this page"."""
    children = [Way(f"{shelf.title} ({shelf.total})", f"#kind-{shelf.study}") for shelf in found]
    return Way("Studies and other reading", "#citations-title", children=children)


def kinds_in(statements: Iterable[Statement]) -> list[Study]:
    """The kinds of study that the statements rest on, in the order readers know them."""
    kinds = {tally.study for statement in statements for tally in statement.tally}
    return [study for study in Study if study in kinds]


def shelves(citations: BitMap, index: FacetIndex) -> list[Shelf]:
    """The shelves that hold anything, in the order readers know the kinds: at most one statement."""
    of_kind = {Study(kind): citations & ids for kind, ids in index.values["study"].items()}
    newest = {study: index.page(ids, size=A_SHELF) for study, ids in of_kind.items()}
    found = finished((pk for ids in newest.values() for pk in ids), index, level=4)
    return [
        Shelf(study, len(of_kind[study]), [found[pk] for pk in ids if pk in found])
        for study, ids in newest.items()
        if ids
    ]
