"""The words that records are found by, and what was looked for in vain. Machines write here: no history."""

from datetime import date

from django.db import models
from django.db.models import F

from .fields import BoundedInteger, LongText, ShortText

LONGEST = {"title": 1000, "names": 8000, "text": 40_000}


class SearchEntry(models.Model):
    """One row holds the words that one published record is found by, folded and stemmed, with blanks between.

    Its number is that of the citation; records of other kinds have negative numbers (``catalog.search.entries``).
    Both databases keep an index of their own over these columns and follow every change of a row by themselves.
    """

    id = models.BigIntegerField(primary_key=True)
    title = LongText(max_length=LONGEST["title"])
    names = LongText(max_length=LONGEST["names"])
    text = LongText(max_length=LONGEST["text"])

    class Meta:
        verbose_name_plural = "search entries"

    def __str__(self) -> str:
        return self.title


class UnfoundSearchQuerySet(models.QuerySet):
    """Words about searches that found nothing."""

    def most_wanted(self) -> "UnfoundSearchQuerySet":
        """What was looked for most often, and last, first."""
        return self.order_by("-count", "-last_on", "words")

    def seen(self, words: str, *, on: date) -> None:
        """Counts a search that found nothing."""
        if not self.filter(words=words).update(count=F("count") + 1, last_on=on):
            self.get_or_create(words=words, defaults={"last_on": on})


class UnfoundSearch(models.Model):
    """One row counts how often the same words found nothing. Nothing is kept of who typed them."""

    words = ShortText(max_length=100, unique=True)
    count = BoundedInteger("times", default=1)
    last_on = models.DateField("last asked on")

    objects = UnfoundSearchQuerySet.as_manager()

    class Meta:
        verbose_name = "search that found nothing"
        verbose_name_plural = "searches that found nothing"

    def __str__(self) -> str:
        return self.words
