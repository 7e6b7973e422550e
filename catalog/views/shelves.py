"""Citations of one subject, grouped by kind of study, the newest of each kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from catalog.models import Citation, Statement, Study
from catalog.models.citation import CitationQuerySet

from .trails import Way

A_SHELF = 5


@dataclass(frozen=True)
class Shelf:
    """One kind of study: the newest citations of it, and how many there are in all."""

    study: Study
    total: int
    citations: list[Citation]

    @property
    def title(self) -> str:
        """The kind, in the number that fits."""
        return str(self.study.label if self.total == 1 else self.study.plural)

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are shown."""
        return self.total > len(self.citations)


def reading(found: list[Shelf]) -> Way:
    """The shelves, for "on this page"."""
    children = [Way(f"{shelf.title} ({shelf.total})", f"#kind-{shelf.study}") for shelf in found]
    return Way("Studies and other reading", "#citations-title", children=children)


def kinds_in(statements: Iterable[Statement]) -> list[Study]:
    """The kinds of study that the statements rest on, in the order readers know them."""
    kinds = {tally.study for statement in statements for tally in statement.tally}
    return [study for study in Study if study in kinds]


def shelves(citations: CitationQuerySet) -> list[Shelf]:
    """The shelves that hold anything, in the order readers know the kinds: a fixed number of queries."""
    counts = dict(citations.order_by().values_list("study").annotate(Count("pk", distinct=True)))
    newest = [F("sort_date").desc(nulls_last=True), F("pk").desc()]
    number = Window(RowNumber(), partition_by=F("study"), order_by=newest)
    chosen = Citation.objects.filter(pk__in=citations.values("pk")).annotate(number=number).filter(number__lte=A_SHELF)
    found: dict[str, list[Citation]] = {}
    for citation in chosen.for_cards().newest_first():
        found.setdefault(citation.study, []).append(citation)
    return [Shelf(study, counts[study], found[study]) for study in Study if study in found]
