"""Treatment statements: a medicine, or a class, for a condition, and what that rests on."""

from typing import Self

from django.db import models
from django.db.models import Q

from .base import Recorded, Status
from .disease import Disease
from .drug import DoseRelation, YesNoUnknown
from .evidence import ABOUT_ONE, Evidence, Statement, StatementQuerySet
from .fields import LongText, ShortText

# Where a medicine is mostly given in doses below those for cancer, its everyday use is no chemotherapy.
GRAVE = ("severe", "life-threatening", "refractory")
AS_CHEMOTHERAPY = Q(drug_class__is_chemotherapy=True) | (
    Q(drug__also_chemotherapy=YesNoUnknown.YES)
    & (~Q(drug__chemotherapy_dose=DoseRelation.LOWER) | Q(severity__in=GRAVE))
)


class TreatmentQuerySet(StatementQuerySet):
    """Words about treatments."""

    def published(self) -> Self:
        """What readers may see: the statement and both its ends."""
        return super().published().filter(disease__status=Status.PUBLISHED)

    def with_chemotherapy(self) -> Self:
        """Those with a medicine that treats cancer too, or with a class of such medicines, used as such."""
        return self.filter(AS_CHEMOTHERAPY)

    def for_tables(self) -> Self:
        """All that one row of a table prints, in a fixed number of queries."""
        rows = TreatmentEvidence.objects.filter(citation__status=Status.PUBLISHED).select_related("citation")
        return self.select_related("drug", "drug_class", "disease").prefetch_related(
            models.Prefetch("evidence", queryset=rows), "searches"
        )


class Treatment(Statement):
    """One row says how a medicine, or a class, comes up for a condition."""

    class Role(models.TextChoices):
        """How it comes up."""

        USED = "used", "Used"
        STUDIED = "studied", "Studied"
        COMPARATOR = "comparator", "Compared with"
        LABORATORY = "laboratory", "In the laboratory"
        NOT_RECOMMENDED = "not-recommended", "Not recommended"

    class Severity(models.TextChoices):
        """How severe the condition is when it is used."""

        ANY = "any", "Any"
        MILD = "mild", "Mild"
        MODERATE = "moderate", "Moderate"
        SEVERE = "severe", "Severe"
        LIFE_THREATENING = "life-threatening", "Life-threatening"
        REFRACTORY = "refractory", "Not helped by other medicines"
        UNSPECIFIED = "unspecified", "Not stated"

    class Line(models.TextChoices):
        """When it is used."""

        FIRST = "first", "First choice"
        SECOND = "second", "Second choice"
        LATER = "later", "Later choice"
        LAST_RESORT = "last-resort", "Last resort"
        INDUCTION = "induction", "To bring it under control"
        MAINTENANCE = "maintenance", "To keep it under control"
        UNSPECIFIED = "unspecified", "Not stated"

    Direction = Evidence.Direction

    disease = models.ForeignKey(Disease, models.PROTECT, related_name="treatments", verbose_name="condition")
    role = ShortText("how it comes up", max_length=15, choices=Role.choices, default=Role.USED)
    severity = ShortText("how severe", max_length=16, choices=Severity.choices, default=Severity.UNSPECIFIED)
    line = ShortText("when it is used", max_length=12, choices=Line.choices, default=Line.UNSPECIFIED)
    purpose = ShortText("what for", max_length=200, blank=True)
    setting = ShortText(max_length=200, blank=True, help_text="Where or how: under close supervision in a hospital.")
    combination = ShortText("together with", max_length=200, blank=True)
    dose_relation = ShortText("dose, next to cancer use", max_length=200, blank=True)
    outcome = ShortText("what was measured", max_length=200, blank=True)
    statement = LongText(
        "statement readers see",
        max_length=1000,
        blank=True,
        help_text="Say 'tended to', 'seemed to', 'in this study'. Never 'proves' or 'safe'.",
    )
    direction = ShortText("what the evidence says", max_length=10, choices=Direction.choices, default=Direction.UNKNOWN)

    objects = TreatmentQuerySet.as_manager()

    class Meta(Statement.Meta):
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=ABOUT_ONE, name="a_treatment_is_with_one_drug_or_class"),
            models.UniqueConstraint(
                fields=["drug", "disease", "role", "severity", "line"], name="a_drug_for_a_disease_once"
            ),
            models.UniqueConstraint(
                fields=["drug_class", "disease", "role", "severity", "line"], name="a_class_for_a_disease_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} for {self.disease}"

    @property
    def circumstances(self) -> str:
        """How severe, when, what for and where, as far as anybody says, in one line."""
        said = [
            SEVERITIES.get(self.Severity(self.severity), ""),
            LINES.get(self.Line(self.line), ""),
            self.purpose,
            self.combination and f"together with {self.combination}",
            self.setting,
            self.dose_relation,
        ]
        parts = [words[:1].lower() + words[1:] if words[1:2].islower() else words for words in filter(None, said)]
        line = "; ".join(parts)
        return line[:1].upper() + line[1:]


SEVERITIES = {
    Treatment.Severity.MILD: "in mild disease",
    Treatment.Severity.MODERATE: "in moderate disease",
    Treatment.Severity.SEVERE: "in severe disease",
    Treatment.Severity.LIFE_THREATENING: "in life-threatening disease",
    Treatment.Severity.REFRACTORY: "where other medicines have not helped",
}
LINES = {
    Treatment.Line.FIRST: "as a first choice",
    Treatment.Line.SECOND: "as a second choice",
    Treatment.Line.LATER: "as a later choice",
    Treatment.Line.LAST_RESORT: "as a last resort",
    Treatment.Line.INDUCTION: "to bring the disease under control",
    Treatment.Line.MAINTENANCE: "to keep the disease under control",
}


class TreatmentEvidence(Evidence):
    """One row is a citation behind a treatment statement."""

    belongs_to = ("treatment",)
    treatment = models.ForeignKey(Treatment, models.CASCADE, related_name="evidence")

    class Meta:
        verbose_name = "evidence"
        verbose_name_plural = "evidence"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["treatment", "citation"], name="a_citation_once_a_treatment")]


class TreatmentSearch(Recorded):
    """One row says that somebody looked for evidence on a day and found none."""

    belongs_to = ("treatment",)
    treatment = models.ForeignKey(Treatment, models.CASCADE, related_name="searches")
    searched_on = models.DateField()
    where = ShortText(max_length=200, blank=True, help_text="PubMed, with the words you used.")
    note = ShortText(max_length=300, blank=True)

    class Meta:
        verbose_name = "search without a find"
        verbose_name_plural = "searches without a find"
        ordering = ["-searched_on", "-pk"]

    def __str__(self) -> str:
        return f"searched on {self.searched_on}"
