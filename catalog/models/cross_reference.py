"""Also see: pages that point at each other."""

from typing import Any

from django.db import models
from django.db.models import Q

from .base import AddressedRecord, Recorded
from .disease import Disease
from .drug import Drug
from .drug_class import DrugClass
from .fields import ShortText
from .page import Page
from .topic import Topic

ENDS: dict[str, type[AddressedRecord]] = {
    "drug": Drug, "drug_class": DrugClass, "disease": Disease, "topic": Topic, "page": Page
}  # fmt: skip


def exactly_one(names: list[str]) -> Q:
    """Just one of the columns is filled."""
    return Q(*[Q(**{f"{name}__isnull": name != chosen for name in names}) for chosen in names], _connector=Q.OR)


def link(model: type[models.Model], related_name: str) -> models.ForeignKey:
    """One possible end of a cross reference."""
    return models.ForeignKey(model, models.CASCADE, null=True, blank=True, related_name=related_name)


class CrossReferenceQuerySet(models.QuerySet):
    """Words about cross references."""

    def touching(self, record: AddressedRecord) -> "CrossReferenceQuerySet":
        """Those with the record at either end, with both ends loaded."""
        end = next(name for name, model in ENDS.items() if isinstance(record, model))
        both = [*ENDS, *(f"to_{name}" for name in ENDS)]
        return self.filter(Q(**{end: record}) | Q(**{f"to_{end}": record})).select_related(*both).order_by("pk")


class CrossReference(Recorded):
    """One row joins two records; both pages show it, each in its own words."""

    belongs_to = tuple(ENDS)
    drug = link(Drug, "references")
    drug_class = link(DrugClass, "references")
    disease = link(Disease, "references")
    topic = link(Topic, "references")
    page = link(Page, "references")
    to_drug = link(Drug, "references_back")
    to_drug_class = link(DrugClass, "references_back")
    to_disease = link(Disease, "references_back")
    to_topic = link(Topic, "references_back")
    to_page = link(Page, "references_back")
    note = ShortText(max_length=120, blank=True, help_text="Shown with the second record, on the first one's page.")
    note_back = ShortText(
        max_length=120, blank=True, help_text="Shown with the first record, on the second one's page."
    )

    objects = CrossReferenceQuerySet.as_manager()

    class Meta:
        verbose_name = "also see"
        verbose_name_plural = "also see"
        constraints = [
            models.CheckConstraint(condition=exactly_one(list(ENDS)), name="a_reference_starts_at_one_record"),
            models.CheckConstraint(
                condition=exactly_one([f"to_{name}" for name in ENDS]), name="a_reference_leads_to_one_record"
            ),
        ]

    def __str__(self) -> str:
        return " and ".join(str(end) for end in (self.start, self.target) if end)

    @property
    def start(self) -> Any:
        """The first record; None while a form has none."""
        return next((getattr(self, name) for name in ENDS if getattr(self, f"{name}_id")), None)

    @property
    def target(self) -> Any:
        """The second record; None while a form has none."""
        return next((getattr(self, f"to_{name}") for name in ENDS if getattr(self, f"to_{name}_id")), None)
