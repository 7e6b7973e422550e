"""One number that rises with every change of the catalogue, so that whatever is kept knows when it is old."""

from django.db import models
from django.db.models import F


class DataVersionQuerySet(models.QuerySet):
    """Words about the one row."""

    def current(self) -> int:
        """The number now; 0 before the first change."""
        return self.values_list("number", flat=True).first() or 0

    def rise(self) -> None:
        """Called in the transaction of every change, so that readers see change and number together."""
        if not self.update(number=F("number") + 1):
            self.get_or_create(pk=1)
            self.update(number=F("number") + 1)


class DataVersion(models.Model):
    """The one row holds how many changes the catalogue has seen."""

    number = models.BigIntegerField(default=0)

    objects = DataVersionQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.number)
