"""Conditions and the names they go by: diseases, groups of them, their forms and their complications."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from catalog.identifiers import codes
from catalog.identifiers.hierarchy import Hierarchy
from catalog.identifiers.languages import language_code, languages
from catalog.identifiers.names import KEY_LENGTH, fold, sort_key

from .base import AddressedRecord, EditorialQuerySet, Recorded
from .fields import BoundedInteger, CanonicalText, DerivedText, LongText, ShortText
from .named import Named, one_name
from .trees import refuse_cycle


class DiseaseQuerySet(EditorialQuerySet):
    """Words about conditions."""

    def hierarchy(self) -> Hierarchy:
        """What stands under what, as a form or as a complication, of all rows chosen: one query."""
        rows = self.values_list("pk", "parent_id", "complication_of_id")
        return Hierarchy((child, above) for child, *parents in rows for above in parents)

    def in_order(self) -> Self:
        """In the editors' order, then A to Z."""
        return self.order_by("position", "sort_key", "name", "pk")


class Disease(Named, AddressedRecord):
    """One row is a condition: a disease, a group of diseases, a form, a complication or a feature of one."""

    class Kind(models.TextChoices):
        """What the row is, next to what it stands under."""

        DISEASE = "disease", "disease"
        GROUP = "group", "group"
        SUBTYPE = "subtype", "form"
        COMPLICATION = "complication", "complication"
        MANIFESTATION = "manifestation", "feature"

    class BodySystem(models.TextChoices):
        """The part of the body it is mostly about."""

        SKIN = "skin", "Skin"
        LUNGS = "lungs", "Lungs"
        JOINTS = "joints", "Joints"
        MUSCLES = "muscles", "Muscles"
        VESSELS = "vessels", "Blood vessels"
        KIDNEYS = "kidneys", "Kidneys"
        GUT = "gut", "Gut"
        NERVES = "nerves", "Nerves"
        BLOOD = "blood", "Blood"
        HORMONES = "hormones", "Hormones and sugar"
        MOUTH = "mouth", "Mouth and teeth"
        WHOLE = "whole", "Whole body"

    route = "disease-detail"
    name = ShortText(max_length=160, help_text="The name doctors use: systemic sclerosis.")
    plain_name = ShortText(max_length=160, blank=True, help_text="What patients say, if it differs.")
    sort_key = DerivedText(max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: sort_key(row.title))
    kind = ShortText(max_length=13, choices=Kind.choices, default=Kind.DISEASE)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="stands under",
        help_text="The wider disease or group.",
    )
    complication_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="complications",
        help_text="The disease that leads to it.",
    )
    body_system = ShortText("part of the body", max_length=8, choices=BodySystem.choices, blank=True)
    position = BoundedInteger("place", default=100, most=1000, help_text="Low numbers come first in lists.")
    summary = LongText("in one or two sentences", max_length=600, blank=True)
    mesh = CanonicalText("MeSH", max_length=10, unique=True, read=codes.mesh)
    icd10 = CanonicalText("ICD-10", max_length=8, read=codes.icd10)
    orpha = CanonicalText("ORPHA", max_length=7, unique=True, read=codes.orpha)
    doid = CanonicalText("DOID", max_length=8, unique=True, read=codes.doid)

    objects = DiseaseQuerySet.as_manager()

    class Meta(AddressedRecord.Meta):
        verbose_name = "condition"
        constraints = [
            one_name("condition"),
            models.CheckConstraint(
                condition=(Q(parent__isnull=True) | ~Q(parent=F("pk")))
                & (Q(complication_of__isnull=True) | ~Q(complication_of=F("pk"))),
                name="a_disease_is_not_above_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name readers see first."""
        return self.plain_name or self.name

    def clean(self) -> None:
        """A condition cannot stand under itself, by either way up."""
        super().clean()
        refuse_cycle(self, "parent", "complication_of")


class DiseaseName(Recorded):
    """One row is another name of a condition."""

    belongs_to = ("disease",)

    class Kind(models.TextChoices):
        """What kind of name it is."""

        SYNONYM = "synonym", "Other name"
        SPELLING = "spelling", "Other spelling"
        ABBREVIATION = "abbreviation", "Short form"
        MISSPELLING = "misspelling", "Misspelling"
        FORMER = "former", "Former name"

    disease = models.ForeignKey(Disease, models.CASCADE, related_name="names", verbose_name="condition")
    text = ShortText("name", max_length=160)
    folded = DerivedText(max_length=160, db_index=True, compute=lambda row: fold(row.text))
    kind = ShortText(max_length=12, choices=Kind.choices, default=Kind.SYNONYM)
    language = CanonicalText(
        max_length=60, read=languages, help_text="If not English: German. Several with commas: Spanish, Italian."
    )
    caution = ShortText(max_length=300, blank=True, help_text="What readers should know about this name.")

    class Meta:
        verbose_name = "name"
        ordering = ["kind", "text", "pk"]
        constraints = [models.UniqueConstraint(fields=["disease", "text"], name="a_name_once_a_disease")]

    def __str__(self) -> str:
        return self.text

    @property
    def lang(self) -> str:
        """The code of its language for the page; nothing for English."""
        return language_code(self.language)
