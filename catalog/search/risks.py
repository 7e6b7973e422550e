"""What is recorded of a medicine, or of one of its classes, and a risk that is asked about beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.facets.index import FacetIndex
from catalog.models import Risk

from .names import Known, Names
from .subjects import AGENTS, Subject


@dataclass(frozen=True)
class Recorded:
    """One statement: the medicine or class that was asked about, on whose page it stands, and what it says."""

    known: Known
    risk: Risk

    @property
    def url(self) -> str:
        """The risks on its page."""
        return f"{self.known.url}#risks"

    @property
    def of_class(self) -> str:
        """The class that it is said of, where that is not what was asked about."""
        drug_class = self.risk.drug_class
        is_own = self.known.group == "classes" and self.risk.drug_class_id == self.known.pk
        return drug_class.name if drug_class and not is_own else ""


def recorded(subjects: Sequence[Subject], names: Names, index: FacetIndex) -> tuple[Recorded, ...]:
    """The statements on each medicine or class and each topic: one each, the medicine's own before its classes'."""
    topics = [known.pk for subject in subjects if subject.group == "topics" for known in subject.records]
    agents = [known for subject in subjects if subject.group in AGENTS for known in subject.records]
    if not topics or not agents:
        return ()
    about = Risk.objects.published().filter(topic__in=topics)
    rows = list(about.select_related("topic", "drug_class").order_by("pk"))
    return tuple(found for known in agents for found in _of(known, rows, names, index))


def _of(known: Known, rows: list[Risk], names: Names, index: FacetIndex) -> Iterator[Recorded]:
    classes = _classes(known, names, index)
    mine = [row for row in rows if known.group == "medicines" and row.drug_id == known.pk]
    shared = [row for pk in classes for row in rows if row.drug_class_id == pk]
    first: dict[int, Risk] = {}
    for row in [*mine, *shared]:
        first.setdefault(row.topic_id, row)
    return (Recorded(known, row) for row in first.values())


def _classes(known: Known, names: Names, index: FacetIndex) -> list[int]:
    """The class itself and those it stands under; of a medicine those it is in, the smallest first."""
    if known.group == "classes":
        return [known.pk, *index.names.trees["drug_class"].above(known.pk)]
    holding = [other for other in names.records.values() if other.group == "classes" and known.pk in other.members]
    return [other.pk for other in sorted(holding, key=lambda other: len(other.members))]
