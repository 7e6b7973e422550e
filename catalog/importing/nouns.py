"""What can be imported: each noun with its table, what names one of its rows for good, and the parts it owns.

The order is the order of loading: a record may point at nouns above its own, its parts at any noun.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models

from catalog.models import (
    ENDS,
    Citation,
    CitationAuthor,
    CitationClass,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Contact,
    ContactNumber,
    CrossReference,
    Disease,
    DiseaseName,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugCode,
    DrugName,
    GlossaryTerm,
    Journal,
    Page,
    Risk,
    RiskEvidence,
    Source,
    Topic,
    Treatment,
    TreatmentEvidence,
    TreatmentSearch,
)


@dataclass(frozen=True)
class Part:
    """Rows that belong to one record, written as a list in its row.

    A bare text there fills the field ``short``, or is ``read`` together with its place in the list.
    """

    field: str
    model: Any
    owner: str
    key: tuple[str, ...]
    short: str = ""
    read: Callable[[str, int], dict[str, str]] | None = None

    def values_of(self, item: Any, place: int) -> dict[str, Any]:
        """The fields that a bare text stands for."""
        return self.read(item, place) if self.read and isinstance(item, str) else {self.short or self.field: item}


@dataclass(frozen=True)
class Noun:
    """One kind of record. ``name`` is its file or folder; ``key`` finds the record again."""

    name: str
    model: Any
    key: tuple[str, ...]
    parts: tuple[Part, ...] = ()

    @property
    def word(self) -> str:
        """What people call one of its records."""
        return str(self.model._meta.verbose_name)


def author(text: str, place: int) -> dict[str, str]:
    """A name as reference lists have it: the family name, the initials, and perhaps Jr."""
    name = NAME.fullmatch(text)
    family, given = name.groups() if name else (text, "")
    return {"position": str(place), "family": family, "given": given}


NAME = re.compile(r"(.+?) ([A-ZÀ-Þ]{1,4}(?: (?:Jr|Sr|II|III))?)")
ABOUT = ("drug", "drug_class")
NOUNS = [
    Noun("journals", Journal, ("title",)),
    Noun("sources", Source, ("slug",)),
    Noun(
        "citations",
        Citation,
        ("slug",),
        (
            Part("authors", CitationAuthor, "citation", ("position",), read=author),
            Part("drugs", CitationDrug, "citation", ("drug",), short="drug"),
            Part("classes", CitationClass, "citation", ("drug_class",), short="drug_class"),
            Part("diseases", CitationDisease, "citation", ("disease",), short="disease"),
            Part("topics", CitationTopic, "citation", ("topic",), short="topic"),
        ),
    ),
    Noun("classes", DrugClass, ("slug",)),
    Noun(
        "drugs",
        Drug,
        ("slug",),
        (
            Part("names", DrugName, "drug", ("text", "market")),
            Part("codes", DrugCode, "drug", ("system", "code")),
            Part("classes", DrugClassMembership, "drug", ("drug_class",), short="drug_class"),
        ),
    ),
    Noun("diseases", Disease, ("slug",), (Part("names", DiseaseName, "disease", ("text",)),)),
    Noun("topics", Topic, ("slug",)),
    Noun("pages", Page, ("slug",)),
    Noun(
        "treatments",
        Treatment,
        (*ABOUT, "disease", "role", "severity", "line"),
        (
            Part("evidence", TreatmentEvidence, "treatment", ("citation",), short="citation"),
            Part("searches", TreatmentSearch, "treatment", ("searched_on", "where")),
        ),
    ),
    Noun("risks", Risk, (*ABOUT, "topic"), (Part("evidence", RiskEvidence, "risk", ("citation",), short="citation"),)),
    Noun("cross_references", CrossReference, (*ENDS, *(f"to_{end}" for end in ENDS))),
    Noun("contacts", Contact, ("name",), (Part("numbers", ContactNumber, "contact", ("number",), short="number"),)),
    Noun("glossary", GlossaryTerm, ("term",)),
]
BY_NAME = {noun.name: noun for noun in NOUNS}
BY_MODEL: dict[type[models.Model], Noun] = {noun.model: noun for noun in NOUNS}
