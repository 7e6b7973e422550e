"""Forms of the desk that came without a session, kept for a day for their writers. Machines write here: no history."""

import secrets
from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction

from .fields import LongText, ShortText

KEPT_FOR = timedelta(hours=24)
MOST_OF_A_PERSON = 20


class KeptFormQuerySet(models.QuerySet):
    """Words about kept forms."""

    def readable(self, *, now: datetime) -> Self:
        """Those whose day is not over yet."""
        return self.filter(kept_at__gt=now - KEPT_FOR)

    def waiting_for(self, writer: User, *, now: datetime) -> Self:
        """What a person wrote and has not saved, the newest first."""
        return self.readable(now=now).filter(writer=writer).order_by("-pk")

    def keep(self, *, writer: User, address: str, pairs: list[list[str]], now: datetime) -> Any:
        """Keeps one more; the same form sent twice is one. The oldest of this person's make room, and what is over."""
        with transaction.atomic():
            self.forget(now=now)
            known: Any = self.filter(writer=writer, address=address).order_by("-pk").first()
            if known is not None and known.pairs == pairs:
                return known
            row = self.create(key=secrets.token_urlsafe(24), writer=writer, address=address, pairs=pairs, kept_at=now)
            beyond = self.filter(writer=writer).order_by("-pk").values_list("pk", flat=True)[MOST_OF_A_PERSON:]
            self.filter(pk__in=list(beyond)).delete()
        return row

    def forget(self, *, now: datetime) -> int:
        """Removes those whose day is over, and says how many they were."""
        return self.filter(kept_at__lte=now - KEPT_FOR).delete()[0]


class KeptForm(models.Model):
    """One row is a form with all its fields and rows, as it was sent. Its key is the only way to it."""

    key = ShortText(max_length=32, unique=True)
    writer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    address = LongText(max_length=5000)
    pairs = models.JSONField()
    kept_at = models.DateTimeField(db_index=True)

    objects = KeptFormQuerySet.as_manager()

    def __str__(self) -> str:
        return f"a form of {self.writer}"

    @property
    def until(self) -> datetime:
        """When it is removed."""
        return self.kept_at + KEPT_FOR
