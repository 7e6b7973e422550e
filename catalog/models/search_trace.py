"""Who looked in vain for words that are near to nothing we list: codes alone, so that nobody's words are kept."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Count

from .fields import ShortText

KEPT_FOR = timedelta(days=30)
SEVERAL_SENDERS, SEVERAL_DAYS = 3, 2


class SearchTraceQuerySet(models.QuerySet):
    """Words about traces."""

    def note(self, *, words: str, sender: str, on: date) -> bool:
        """Notes that a sender looked for the words, and says whether several senders did so on several days."""
        self.forget(on=on)
        self.get_or_create(words=words, sender=sender, day=on)
        days = self.filter(words=words).values("day").annotate(senders=Count("pk")).order_by()
        return days.filter(senders__gte=SEVERAL_SENDERS).count() >= SEVERAL_DAYS

    def forget(self, *, on: date) -> None:
        """Removes what is older than a month."""
        self.filter(day__lt=on - KEPT_FOR).delete()


class SearchTrace(models.Model):
    """One row says that somebody looked for something on a day; both are codes that lead back to nothing."""

    words = ShortText(max_length=64)
    sender = ShortText(max_length=64)
    day = models.DateField(db_index=True)

    objects = SearchTraceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["words", "sender", "day"], name="a_sender_counts_once_a_day_for_words")
        ]

    def __str__(self) -> str:
        return f"{self.words[:8]} on {self.day}"
