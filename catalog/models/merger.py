"""Records that became one with another, and citations that look alike and are two."""

from typing import Any

from django.db import models

from .base import Recorded
from .citation import Citation
from .cross_reference import exactly_one
from .disease import Disease
from .drug import Drug
from .drug_class import DrugClass
from .fields import ShortText
from .journal import Journal, Source
from .topic import Topic

MERGED: dict[type[models.Model], str] = {
    Citation: "into_citation", Drug: "into_drug", DrugClass: "into_class", Disease: "into_disease",
    Topic: "into_topic", Journal: "into_journal", Source: "into_source",
}  # fmt: skip

NAME_LENGTH = 500


def into(model: type[models.Model]) -> models.ForeignKey:
    """The record that stayed, where it is of that kind."""
    return models.ForeignKey(model, models.CASCADE, null=True, blank=True, related_name="mergers")


class MergerQuerySet(models.QuerySet):
    """Words about mergers."""

    def note(self, *, gone: int, name: str, into: models.Model) -> None:
        """Says where the record with this number went."""
        self.create(**{MERGED[type(into)]: into, "gone": gone, "name": name[:NAME_LENGTH]})

    def now(self, model: type[models.Model], gone: int) -> Any:
        """The record that a record of this kind went into; None when it did not go into any."""
        if model not in MERGED:
            return None
        merger = self.filter(**{f"{MERGED[model]}__isnull": False}, gone=gone).select_related(MERGED[model]).last()
        return merger and getattr(merger, MERGED[model])


class Merger(Recorded):
    """One row says into which record another one went. When that one goes too, the row follows: one hop is enough."""

    gone = models.BigIntegerField(editable=False, db_index=True, help_text="The number it had. Its history keeps it.")
    name = ShortText(max_length=NAME_LENGTH, help_text="What it was called.")
    into_citation = into(Citation)
    into_drug = into(Drug)
    into_class = into(DrugClass)
    into_disease = into(Disease)
    into_topic = into(Topic)
    into_journal = into(Journal)
    into_source = into(Source)

    objects = MergerQuerySet.as_manager()

    class Meta:
        verbose_name = "merged from"
        verbose_name_plural = "merged from"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=exactly_one(list(MERGED.values())), name="a_record_went_into_one_record")
        ]

    def __str__(self) -> str:
        return self.name


class ToldApart(Recorded):
    """One row says that two citations which look alike are two papers."""

    first = models.ForeignKey(Citation, models.CASCADE, related_name="told_apart")
    second = models.ForeignKey(Citation, models.CASCADE, related_name="told_apart_from")

    class Meta:
        verbose_name = "another paper"
        verbose_name_plural = "other papers"
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="two_papers_are_told_apart_once")]

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"
