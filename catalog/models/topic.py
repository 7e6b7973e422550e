"""Topics: side effects, risks, procedures, monitoring, resources for patients and overviews."""

from typing import Self

from django.db import models

from catalog.identifiers.names import KEY_LENGTH, sort_key

from .base import AddressedRecord, EditorialQuerySet
from .fields import DerivedText, LongText, ShortText
from .named import Named, one_name


class TopicQuerySet(EditorialQuerySet):
    """Words about topics."""

    def in_order(self) -> Self:
        """A to Z."""
        return self.order_by("sort_key", "name", "pk")


class Topic(Named, AddressedRecord):
    """One row is a subject that cuts across medicines and conditions."""

    class Kind(models.TextChoices):
        """What kind of subject it is."""

        SIDE_EFFECT = "side-effect", "Side effect"
        RISK = "risk", "Risk"
        PROCEDURE = "procedure", "Procedure"
        MONITORING = "monitoring", "Tests and checks"
        RESOURCE = "resource", "For patients"
        OVERVIEW = "overview", "Overview"

    route = "topic-detail"
    name = ShortText(max_length=120)
    sort_key = DerivedText(max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: sort_key(row.name))
    kind = ShortText("kind of topic", max_length=12, choices=Kind.choices)
    also_called = ShortText(max_length=200, blank=True, help_text="Other words for it, with commas between.")
    summary = LongText("in one or two sentences", max_length=600, blank=True)
    watch_for = LongText("what to watch for", blank=True, help_text="One sign a line.")
    urgent = LongText("call your care team", max_length=1000, blank=True, help_text="When to call the same day.")

    objects = TopicQuerySet.as_manager()

    class Meta(AddressedRecord.Meta):
        constraints = [one_name("topic")]

    def __str__(self) -> str:
        return self.name
