"""Finds published records whose names or texts hold every word that was typed.

Medicines, conditions, classes, topics and pages are few: their names are read whole and matched here, so that
accents and hyphens count as little on one database as on the other. Citations are matched by the database.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from catalog.identifiers.names import fold, fold_words
from catalog.models import AddressedRecord, Citation, Disease, Drug, DrugClass, Page, Topic

from .words import words

MOST_HITS = 10


@dataclass(frozen=True)
class Hit:
    """One record found, its name, and what it is found by or what it is."""

    record: AddressedRecord
    name: str
    why: str


@dataclass(frozen=True)
class Group:
    """What was found of one kind: the first hits, and how many there are in all."""

    key: str
    title: str
    total: int
    hits: list[Any]


def drugs_named(text: str) -> list[int]:
    """Ids of published medicines with the words in their name or one of their other names."""
    return [hit.record.pk for hit in _find(text, _drugs())]


def diseases_named(text: str) -> list[int]:
    """Ids of published conditions with the words in their name or one of their other names."""
    return [hit.record.pk for hit in _find(text, _diseases())]


def find(text: str) -> list[Group]:
    """All kinds, each with its first hits; nothing typed finds nothing."""
    if not words(text):
        return []
    kinds: list[tuple[str, str, Callable[[], Iterable[Named]]]] = [
        ("medicines", "Medicines", _drugs),
        ("conditions", "Conditions", _diseases),
        ("classes", "Classes of medicines", lambda: _plain(DrugClass, "name", "also_called")),
        ("topics", "Risks and topics", lambda: _plain(Topic, "name", "also_called")),
        ("pages", "Pages", lambda: _plain(Page, "title", "lead")),
    ]
    groups = []
    for key, title, rows in kinds:
        hits = _find(text, rows())
        groups.append(Group(key, title, len(hits), hits[:MOST_HITS]))
    groups.append(_citations(text))
    return [group for group in groups if group.total]


@dataclass(frozen=True)
class Named:
    """A record and the names it can be found by, each with the reason to show."""

    record: AddressedRecord
    names: list[tuple[str, str]]


def _find(text: str, rows: Iterable[Named]) -> list[Hit]:
    """The records one of whose names holds every word, whole names first."""
    whole, typed = fold(text), words(text)
    found = []
    for row in rows:
        for name, why in row.names:
            folded = fold_words(name)
            if whole == fold(name) or (typed and all(word in folded for word in typed)):
                found.append((whole != fold(name), Hit(row.record, row.names[0][0], why)))
                break
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]


def _drugs() -> Iterable[Named]:
    for drug in Drug.objects.published().in_order().prefetch_related("names"):
        others = [(name.text, f"{name.get_kind_display()}: {name.text}") for name in drug.names.all()]
        yield Named(drug, [(drug.name.capitalize(), drug.summary), *others])


def _diseases() -> Iterable[Named]:
    for disease in Disease.objects.published().in_order().prefetch_related("names"):
        others = [(name.text, f"{name.get_kind_display()}: {name.text}") for name in disease.names.all()]
        plain = [(disease.name, disease.summary)] if disease.plain_name else []
        yield Named(disease, [(disease.title, disease.summary), *plain, *others])


def _plain(model: type[Any], name: str, more: str) -> Iterable[Named]:
    for row in model.objects.published().order_by(name):
        yield Named(row, [(getattr(row, name), getattr(row, more)), (getattr(row, more), getattr(row, more))])


def _citations(text: str) -> Group:
    rows = Citation.objects.published()
    for word in words(text):
        rows = rows.filter(folded__contains=word)
    return Group("citations", "Citations", rows.count(), list(rows.newest_first().for_cards()[:MOST_HITS]))
