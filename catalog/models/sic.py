"""What a quality check found, and an editor let stand: sic."""

import hashlib

from django.db import models

from .base import EditorialRecord, Recorded
from .citation import Citation
from .cross_reference import exactly_one, link
from .disease import Disease
from .drug import Drug
from .drug_class import DrugClass
from .fields import ShortText
from .page import Contact, GlossaryTerm, Page
from .risk import Risk
from .topic import Topic
from .treatment import Treatment

CHECKED: dict[str, type[EditorialRecord]] = {
    "drug": Drug, "drug_class": DrugClass, "disease": Disease, "topic": Topic, "treatment": Treatment, "risk": Risk,
    "citation": Citation, "page": Page, "contact": Contact, "glossary_term": GlossaryTerm,
}  # fmt: skip


def digest(text: str) -> str:
    """What stands for a text: it differs when the text does."""
    return hashlib.sha256(text.encode()).hexdigest()


class Sic(Recorded):
    """One row says that what a check finds in one text of one record is meant as it stands.

    It holds for that text alone: once the text changes, the check speaks again.
    """

    class Check(models.TextChoices):
        """What the checks look for."""

        STRAY_MARK = "stray-mark", "Stray mark"
        TOO_LONG = "too-long", "Too long"
        COPIED = "copied", "Not our own words"
        DASH = "dash", "Hyphen or dash"
        NAME = "name", "Name of a medicine"
        MARKUP = "markup", "Markup"
        LETTERS = "letters", "Letters of another language"
        RETRACTED = "retracted", "Retracted, by its title"
        MEANINGS = "meanings", "Date with two meanings"

    drug = link(Drug, "sics")
    drug_class = link(DrugClass, "sics")
    disease = link(Disease, "sics")
    topic = link(Topic, "sics")
    treatment = link(Treatment, "sics")
    risk = link(Risk, "sics")
    citation = link(Citation, "sics")
    page = link(Page, "sics")
    contact = link(Contact, "sics")
    glossary_term = link(GlossaryTerm, "sics")
    field = ShortText(max_length=40, editable=False)
    check_key = ShortText("check", max_length=10, choices=Check.choices)
    text_digest = ShortText(max_length=64, editable=False)
    found = ShortText("what it found", max_length=200)
    reason = ShortText(max_length=300)

    class Meta:
        verbose_name = "silenced check"
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(condition=exactly_one(list(CHECKED)), name="a_sic_is_about_one_record")]

    def __str__(self) -> str:
        return f"{self.get_check_key_display()}: {self.found}"

    @property
    def about(self) -> EditorialRecord:
        """The record."""
        return next(getattr(self, name) for name in CHECKED if getattr(self, f"{name}_id"))


def end_of(model: type[models.Model]) -> str:
    """The column that names records of the model."""
    return next(name for name, checked in CHECKED.items() if checked is model)
