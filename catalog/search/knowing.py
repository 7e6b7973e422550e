"""Reads the names of all published records from their tables, once for each state of the catalogue."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import (
    Disease,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugName,
    Page,
    Status,
    Topic,
    Treatment,
)

from .entries import SOURCE_OF
from .guessing import Guesser
from .names import Known, Name, Names

LOOK_ALIKE = DrugName.Kind.LOOK_ALIKE
HEADING = re.compile(r"^#+\s+(.*\w)\W*$", re.MULTILINE)
MARKUP = re.compile(r"^[ \t]*(?:[*+>-]|\d+\.)\s+|\*\*|`|\[([^\]]*)\]\([^)]*\)", re.MULTILINE)
LISTED_AS = (Treatment.Role.USED, Treatment.Role.STUDIED)


@lru_cache(maxsize=2)
def known_names(version: int) -> Names:
    """The names as they are at this version of the data."""
    return Names([*_drugs(), *_diseases(), *_plain()])


@lru_cache(maxsize=2)
def guesser(version: int) -> Guesser:
    """What guesses among these names."""
    return Guesser(known_names(version))


def _drugs() -> Iterator[Known]:
    listed = _listed()
    for drug in Drug.objects.published().in_order().prefetch_related("names", "codes"):
        others = [_other(name) for name in drug.names.all()]
        names = [Name(drug.name), *(name for name in others if name.kind != LOOK_ALIKE)]
        look_alikes = tuple(name for name in others if name.kind == LOOK_ALIKE)
        codes = [Name(code.code, "code", code.get_system_display()) for code in drug.codes.all()]
        known = _known("medicines", drug, [*names, *codes], _texts(drug))
        yield replace(known, listed=tuple(listed[drug.pk]), look_alikes=look_alikes)


def _other(name: DrugName) -> Name:
    mistaken_for = SOURCE_OF[Drug].number(name.confused_with_id) if name.confused_with_id else 0
    return Name(name.text, name.kind, name.market, name.caution, mistaken_for, name.lang)


def _listed() -> dict[int, list[int]]:
    """The numbers of the conditions that each medicine is used or studied for."""
    listed: dict[int, list[int]] = defaultdict(list)
    rows = Treatment.objects.published().filter(drug__isnull=False, role__in=LISTED_AS)
    for drug, disease in rows.order_by("disease__name").values_list("drug", "disease").distinct():
        listed[drug].append(SOURCE_OF[Disease].number(disease))
    return listed


def _diseases() -> Iterator[Known]:
    for disease in Disease.objects.published().in_order().prefetch_related("names"):
        names = [Name(disease.title)] + ([Name(disease.name, "plain")] if disease.plain_name else [])
        names += [Name(name.text, name.kind, caution=name.caution, lang=name.lang) for name in disease.names.all()]
        codes = {"MeSH": disease.mesh, "ICD-10": disease.icd10, "ORPHA": disease.orpha, "DOID": disease.doid}
        names += [Name(code, "code", system) for system, code in codes.items() if code]
        yield replace(_known("conditions", disease, names, _texts(disease)), body=disease.body_system)


def _plain() -> Iterator[Known]:
    """What has one name, and others with commas between."""
    members = members_of(DrugClass.objects.hierarchy())
    kinds: list[tuple[str, type[Any]]] = [("classes", DrugClass), ("topics", Topic)]
    for group, model in kinds:
        for record in model.objects.published().in_order():
            others = [text.strip() for text in record.also_called.split(",") if text.strip()]
            names = [Name(record.name), *(Name(text, "synonym") for text in others)]
            known = _known(group, record, names, _texts(record))
            yield replace(known, members=tuple(members[record.pk])) if model is DrugClass else known
    for page in Page.objects.published().order_by("title"):
        yield _known("pages", page, [Name(page.title)], list(map(without_markup, _texts(page))))


def members_of(tree: Hierarchy) -> dict[int, list[int]]:
    """The ids of the published medicines in each class of the tree and in those under it: one statement."""
    members: dict[int, list[int]] = defaultdict(list)
    rows = DrugClassMembership.objects.filter(drug__status=Status.PUBLISHED).order_by("position", "pk")
    for drug, drug_class in rows.values_list("drug", "drug_class"):
        for above in (drug_class, *tree.above(drug_class)):
            members[above].append(drug)
    return members


def _texts(record: Any) -> list[str]:
    return [text for text in SOURCE_OF[type(record)].text(record) if text]


def without_markup(text: str) -> str:
    """A text in Markdown as its words are read, the headings as sentences.

    >>> without_markup("## Papers\\n\\n* **One** by [us](/about/).")
    'Papers. One by us.'
    """
    return " ".join(MARKUP.sub(r"\1", HEADING.sub(r"\1. ", text)).split())


def _known(group: str, record: Any, names: list[Name], texts: list[str]) -> Known:
    number = SOURCE_OF[type(record)].number(record.pk)
    return Known(number, group, record.get_absolute_url(), tuple(names), tuple(texts))
