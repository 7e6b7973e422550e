"""One number that rises with every change of the catalogue, so that whatever is kept knows when it is old."""

import secrets

from django.db import connections, models
from django.db.models import F


class DataVersionQuerySet(models.QuerySet):
    """Words about the one row."""

    def current(self) -> int:
        """The number now; 0 before the first change. Every page asks, so it is asked without ceremony."""
        with connections[self.db].cursor() as cursor:
            cursor.execute(f"SELECT number FROM {self.model._meta.db_table}")  # noqa: S608 - a name of our own
            row = cursor.fetchone()
        return row[0] if row else 0

    def rise(self) -> None:
        """Called in the transaction of every change, so that readers see change and number together."""
        if not self.update(number=F("number") + 1):
            self.get_or_create(pk=1)
            self.update(number=F("number") + 1)

    def step_aside(self) -> None:
        """Called in a transaction that will be taken back: its number is below nought, and no other ever has it."""
        aside = -(2**32 + secrets.randbelow(2**60))
        if not self.update(number=aside):
            self.create(pk=1, number=aside)


class DataVersion(models.Model):
    """The one row holds how many changes the catalogue has seen, and by which rules its search index was written."""

    number = models.BigIntegerField(default=0)
    search_rules = models.BigIntegerField(default=0)

    objects = DataVersionQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.number)
