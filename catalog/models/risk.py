"""Risk statements: what a medicine, or a class, does to the risk that a topic names."""

from typing import Self

from django.db import models

from .base import Status
from .evidence import ABOUT_ONE, Evidence, Statement, StatementQuerySet
from .fields import LongText, ShortText
from .topic import Topic


class RiskQuerySet(StatementQuerySet):
    """Words about risks."""

    def published(self) -> Self:
        """What readers may see: the statement and both its ends."""
        return super().published().filter(topic__status=Status.PUBLISHED)

    def for_tables(self) -> Self:
        """All that one row of a table prints, in a fixed number of queries."""
        rows = RiskEvidence.objects.filter(citation__status=Status.PUBLISHED).select_related("citation")
        return self.select_related("drug", "drug_class", "topic").prefetch_related(
            models.Prefetch("evidence", queryset=rows)
        )


class Risk(Statement):
    """One row says how a medicine, or a class, moves a risk."""

    class Direction(models.TextChoices):
        """Which way the risk seems to move."""

        RAISES = "raises", "Raises"
        NO_CHANGE = "no-change", "No clear change"
        LOWERS = "lowers", "Lowers"
        UNKNOWN = "unknown", "Not clear"

    class Seriousness(models.TextChoices):
        """How much it can matter."""

        MILD = "mild", "Mostly mild"
        SERIOUS = "serious", "Can be serious"
        LIFE_THREATENING = "life-threatening", "Can be life-threatening"
        UNKNOWN = "unknown", "Not stated"

    topic = models.ForeignKey(Topic, models.PROTECT, related_name="risks")
    direction = ShortText("effect on the risk", max_length=9, choices=Direction.choices, default=Direction.UNKNOWN)
    compared_with = ShortText(
        max_length=200,
        blank=True,
        help_text="Only where the effect is next to something else: azathioprine, hydroxychloroquine alone.",
    )
    seriousness = ShortText(max_length=16, choices=Seriousness.choices, default=Seriousness.UNKNOWN)
    statement = LongText("what is known", max_length=1000, blank=True)
    what_to_do = LongText(max_length=1000, blank=True, help_text="For readers: when to call, what to ask.")

    objects = RiskQuerySet.as_manager()

    class Meta(Statement.Meta):
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=ABOUT_ONE, name="a_risk_is_of_one_drug_or_class"),
            models.UniqueConstraint(fields=["drug", "topic"], name="a_drug_and_a_risk_once"),
            models.UniqueConstraint(fields=["drug_class", "topic"], name="a_class_and_a_risk_once"),
        ]

    def __str__(self) -> str:
        return f"{self.about} and {self.topic}"

    @property
    def effect(self) -> str:
        """Which way it moves the risk, in words; next to something else these words say to what."""
        words = COMPARED if self.compared_with else ALONE
        return words[self.Direction(self.direction)].format(self.compared_with)

    @property
    def arrow(self) -> str:
        """The name of the sign for its effect, or nothing. A comparison has no arrow: it would claim more."""
        if self.compared_with:
            return "beside"
        return ARROWS.get(self.Direction(self.direction), "")


ARROWS = {Risk.Direction.RAISES: "up", Risk.Direction.NO_CHANGE: "level", Risk.Direction.LOWERS: "down"}
ALONE = {
    Risk.Direction.RAISES: "Raises the risk",
    Risk.Direction.NO_CHANGE: "No clear change",
    Risk.Direction.LOWERS: "Lowers the risk",
    Risk.Direction.UNKNOWN: "Effect not clear",
}
COMPARED = {
    Risk.Direction.RAISES: "More often than {}",
    Risk.Direction.NO_CHANGE: "About as often as {}",
    Risk.Direction.LOWERS: "Less often than {}",
    Risk.Direction.UNKNOWN: "Compared with {}: not clear",
}


class RiskEvidence(Evidence):
    """One row is a citation behind a risk statement."""

    belongs_to = ("risk",)
    risk = models.ForeignKey(Risk, models.CASCADE, related_name="evidence")

    class Meta:
        verbose_name = "evidence"
        verbose_name_plural = "evidence"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["risk", "citation"], name="a_citation_once_a_risk")]
