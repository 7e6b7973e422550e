"""Who has which record open at the desk. Machines write here: no history."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models

from .base import Versioned
from .fields import ShortText

SOON_OVER = timedelta(minutes=15)
GRACE = timedelta(minutes=1)


class OpenRecordQuerySet(models.QuerySet):
    """Words about open records."""

    def of(self, model: type[Versioned], pk: int) -> "OpenRecordQuerySet":
        """Whoever has this record open."""
        return self.filter(kind=model._meta.model_name, record_id=pk)

    def by_others(self, user: User, *, now: datetime) -> "OpenRecordQuerySet":
        """What others opened a short while ago, the last first; not what was noted before the clock was set back."""
        recent = self.filter(seen_at__gt=now - SOON_OVER, seen_at__lt=now + GRACE).exclude(user=user)
        return recent.select_related("user").order_by("-seen_at")

    def note(self, model: type[Versioned], pk: int, *, by: User, now: datetime) -> None:
        """Keeps that somebody opened a record just now, and forgets what is long past."""
        row = self.model(kind=model._meta.model_name, record_id=pk, user=by, seen_at=now)
        unique = ["kind", "record_id", "user"]
        self.bulk_create([row], update_conflicts=True, unique_fields=unique, update_fields=["seen_at"])
        self.exclude(seen_at__gt=now - SOON_OVER, seen_at__lt=now + GRACE).delete()


class OpenRecord(models.Model):
    """One row says that somebody opened the form of a record and has not saved it yet."""

    kind = ShortText(max_length=50)
    record_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(db_index=True)

    objects = OpenRecordQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "record_id", "user"], name="open_once_a_person")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}, opened by {self.user}"
