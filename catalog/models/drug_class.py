"""Classes of medicines: an editorial tree. ATC is a cross-reference only."""

from typing import Self

from django.db import models
from django.db.models import Q

from catalog.identifiers.hierarchy import Hierarchy
from catalog.identifiers.names import KEY_LENGTH, sort_key

from .base import AddressedRecord, EditorialQuerySet
from .fields import DerivedText, LongText, ShortText
from .named import Named, one_name
from .trees import refuse_cycle


class DrugClassQuerySet(EditorialQuerySet):
    """Words about classes."""

    def hierarchy(self) -> Hierarchy:
        """Which class stands under which, of all rows chosen: one query."""
        return Hierarchy(self.values_list("pk", "parent_id"))

    def for_drugs(self) -> Self:
        """Joined to medicines, each one's main class first: what it is here, before what it is against cancer."""
        return self.order_by("is_chemotherapy", "memberships__position", "sort_key", "pk")

    def in_order(self) -> Self:
        """By name."""
        return self.order_by("sort_key", "name", "pk")


class DrugClass(Named, AddressedRecord):
    """One row is a group of medicines that work alike or are used alike."""

    route = "drug-class-detail"
    name = ShortText(max_length=120)
    sort_key = DerivedText(max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: sort_key(row.name))
    also_called = ShortText(max_length=200, blank=True, help_text="Other words for the class, with commas between.")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", help_text="The wider class."
    )
    summary = LongText("in one or two sentences", max_length=600, blank=True)
    definition = LongText("what it is", blank=True)
    is_chemotherapy = models.BooleanField(
        "medicines against cancer", default=False, help_text="Tick it when the class as a whole is chemotherapy."
    )
    chemotherapy_note = LongText(
        "note on chemotherapy", max_length=1000, blank=True, help_text="Shown when medicines here also treat cancer."
    )

    objects = DrugClassQuerySet.as_manager()

    class Meta(AddressedRecord.Meta):
        verbose_name = "class"
        verbose_name_plural = "classes"
        constraints = [
            one_name("class"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")), name="a_class_is_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A class cannot stand under itself."""
        super().clean()
        refuse_cycle(self, "parent")
