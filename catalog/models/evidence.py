"""What statements share: whom they are about, and the rows of evidence they rest on."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from .base import EditorialQuerySet, EditorialRecord, Recorded, Status
from .citation import Citation
from .citation_words import UNCOUNTED
from .drug import Drug
from .drug_class import DrugClass
from .fields import BoundedInteger, ShortText
from .study import Study, rank_of

ABOUT_ONE = Q(drug__isnull=False, drug_class__isnull=True) | Q(drug__isnull=True, drug_class__isnull=False)


class StatementQuerySet(EditorialQuerySet):
    """Words about statements on a medicine or a class."""

    def published(self) -> Self:
        """What readers may see: the statement, and the medicine or class it is about."""
        about = Q(drug__status=Status.PUBLISHED) | Q(drug_class__status=Status.PUBLISHED)
        return super().published().filter(about)

    def cited(self) -> Self:
        """Those that rest on at least one published citation that still counts."""
        return self.filter(self._has_evidence(~Q(citation__standing__in=UNCOUNTED)))

    def uncited(self) -> Self:
        """Those that rest on nothing readers can see."""
        return self.filter(~self._has_evidence())

    def unsupported(self) -> Self:
        """Those whose published citations have all been retracted."""
        return self.without_support().filter(self._has_evidence())

    def without_support(self) -> Self:
        """Those that rest on nothing that counts, whether it never did or no longer does."""
        return self.filter(~self._has_evidence(~Q(citation__standing__in=UNCOUNTED)))

    def _has_evidence(self, *conditions: Q) -> Exists:
        evidence: Any = self.model._meta.get_field("evidence")
        rows = evidence.related_model.objects.filter(*conditions, citation__status=Status.PUBLISHED)
        return Exists(rows.filter(**{evidence.remote_field.name: OuterRef("pk")}))


class Support(models.TextChoices):
    """Whether a statement has anything behind it."""

    CITED = "cited", "Cited"
    UNCITED = "uncited", "Uncited"
    LOST = "lost", "No longer supported"


@dataclass(frozen=True)
class Tally:
    """How many citations of one kind stand behind a statement, or in a square of the evidence map."""

    study: Study
    count: int

    @property
    def words(self) -> str:
        """The kind, in the number that fits."""
        return (self.study.label if self.count == 1 else self.study.plural).lower()


def tallied(counts: Counter[str]) -> list[Tally]:
    """Numbers by kind of study, in the order readers know; kinds without any are left out."""
    return [Tally(study, counts[study]) for study in Study if counts[study]]


class Statement(EditorialRecord):
    """A sentence on one medicine, or on one class of them, and what it rests on."""

    drug = models.ForeignKey(
        Drug, models.PROTECT, null=True, blank=True, related_name="%(class)ss", verbose_name="medicine"
    )
    drug_class = models.ForeignKey(
        DrugClass, models.PROTECT, null=True, blank=True, related_name="%(class)ss", verbose_name="or a whole class"
    )

    class Meta(EditorialRecord.Meta):
        abstract = True

    @property
    def about(self) -> Drug | DrugClass | None:
        """The medicine or the class."""
        return self.drug or self.drug_class

    @property
    def waits_for(self) -> list[Any]:
        """The records it joins that readers do not see: until they do, they see nothing of the statement either."""
        ends = [self.drug, self.drug_class, getattr(self, "disease", None), getattr(self, "topic", None)]
        return [end for end in ends if end is not None and not end.is_published]

    @property
    def tally(self) -> list[Tally]:
        """What it rests on, by kind of study, of the evidence that was loaded with it; the retracted are left out."""
        return tallied(Counter(paper.study for paper in self._papers if paper.is_counted))

    @property
    def support(self) -> Support:
        """Whether it is cited, never was, or has lost all that it rested on."""
        if any(paper.is_counted for paper in self._papers):
            return Support.CITED
        return Support.LOST if self._papers else Support.UNCITED

    @property
    def warned(self) -> list[Citation]:
        """The papers behind it that were retracted, corrected or doubted."""
        return [paper for paper in self._papers if paper.is_warned]

    @property
    def retracted_count(self) -> int:
        """How many papers behind it are not counted."""
        return sum(not paper.is_counted for paper in self._papers)

    @property
    def _papers(self) -> list[Citation]:
        return [row.citation for row in self.evidence.all()]  # type: ignore[attr-defined]

    @property
    def strongest(self) -> "Evidence | None":
        """The row behind it with the strongest design, then the most people, of those that count."""
        rows = [row for row in self.evidence.all() if row.citation.is_counted]  # type: ignore[attr-defined]
        return max(rows, key=lambda row: row.strength, default=None)

    @property
    def strength(self) -> tuple[int, int, int]:
        """For sorting, more is stronger: the best design, the most people in it, the number of papers."""
        best = self.strongest
        return (*best.strength, sum(part.count for part in self.tally)) if best else (0, 0, 0)


class Evidence(Recorded):
    """One citation behind a statement, and what it says."""

    class Direction(models.TextChoices):
        """Which way the citation points, seen from the statement."""

        SUPPORTS = "supports", "Supports"
        MIXED = "mixed", "Mixed"
        NO_BENEFIT = "no-benefit", "No clear benefit"
        HARMS = "harms", "Harms"
        UNKNOWN = "unknown", "Not clear"

    citation = models.ForeignKey(Citation, models.PROTECT, related_name="%(class)s_rows")
    direction = ShortText("what it says", max_length=10, choices=Direction.choices, default=Direction.UNKNOWN)
    comparator = ShortText("compared with", max_length=200, blank=True)
    sample_size = BoundedInteger("people", null=True, blank=True, least=1, most=100_000_000)
    note = ShortText(max_length=300, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.citation)

    @property
    def people(self) -> int:
        """How many people it is about, in this comparison or in the whole paper; 0 where nobody says."""
        return self.sample_size or self.citation.sample_size or 0

    @property
    def strength(self) -> tuple[int, int]:
        """For sorting, more is stronger: the design of its paper, then how many people."""
        return rank_of(kind=self.citation.kind, design=self.citation.design), self.people
