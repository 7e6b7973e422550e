"""Which citations each change touched, so that whoever keeps something of them need not read them all anew."""

from collections.abc import Iterable

from django.db import models

from .citation import Citation
from .data_version import DataVersion

KEPT = 500  # changes
MOST = 1000  # citations


class ChangedCitationQuerySet(models.QuerySet):
    """Words about what changed."""

    def note(self, touched: Iterable[models.Model]) -> None:
        """Called in the transaction of every change with the rows that it wrote; forgets what is long past."""
        ids = {
            row.pk if isinstance(row, Citation) else row.citation_id
            for row in touched
            if isinstance(row, Citation) or hasattr(row, "citation_id")
        }
        version = DataVersion.objects.current()
        named = ids if len(ids) <= MOST else {None}
        self.bulk_create(self.model(version=version, citation=pk) for pk in sorted(named, key=lambda pk: pk or 0))
        self.filter(version__lte=version - KEPT).delete()

    def between(self, old: int, new: int) -> set[int] | None:
        """The citations touched after one version, up to another; None when nobody can tell: too many, too long ago."""
        if not 0 <= new - old < KEPT:
            return None
        ids = set(self.filter(version__gt=old).values_list("citation", flat=True))
        return ids if None not in ids and len(ids) <= MOST else None


class ChangedCitation(models.Model):
    """One row says that a change touched a citation, which may be gone since; NULL stands for very many."""

    version = models.BigIntegerField(db_index=True)
    citation = models.BigIntegerField(null=True)

    objects = ChangedCitationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.version}: {self.citation or 'very many'}"
