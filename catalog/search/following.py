"""Keeps the index in step: every change re-indexes what it touched, in its own transaction."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from django.db import models, transaction
from django.db.models import Q

from catalog.models import (
    Citation,
    CitationAuthor,
    DataVersion,
    Disease,
    DiseaseName,
    Drug,
    DrugCode,
    DrugName,
    Journal,
    SearchEntry,
    Source,
)

from .entries import RULES, SOURCE_OF, SOURCES
from .entries import Source as Kind

AT_ONCE = 500
# Rows whose words stand in the entry of the record they belong to.
OWNERS: dict[type[models.Model], tuple[type[models.Model], str]] = {
    DrugName: (Drug, "drug_id"),
    DrugCode: (Drug, "drug_id"),
    DiseaseName: (Disease, "disease_id"),
    CitationAuthor: (Citation, "citation_id"),
}

Step = tuple[Kind, Sequence[int]]


def follow(rows: Iterable[models.Model]) -> None:
    """Brings the entries up to the rows that a change has saved or deleted."""
    touched: dict[type[models.Model], set[int]] = defaultdict(set)
    for row in rows:
        owner, key = OWNERS.get(type(row), (type(row), "pk"))
        touched[owner].add(getattr(row, key))
    journals, sources = touched.pop(Journal, set()), touched.pop(Source, set())
    if journals or sources:
        named = Q(journal__in=journals) | Q(source__in=sources) | Q(platform__in=sources)
        touched[Citation].update(Citation.objects.filter(named).values_list("pk", flat=True))
    for model, pks in touched.items():
        if source := SOURCE_OF.get(model):
            for step in _steps(source, sorted(pks)):
                _write(*step)


def rebuild(*, watch: Callable[[list[Step]], Iterable[Step]] = iter) -> int:
    """Writes every entry anew and removes what belongs to nothing; gives how many there are.

    Each step is a transaction of its own: readers search and editors save meanwhile. ``watch`` sees the steps pass by.
    """
    published = ((source, source.model.objects.published().values_list("pk", flat=True)) for source in SOURCES)
    for step in watch([step for source, pks in published for step in _steps(source, list(pks))]):
        with transaction.atomic():
            _write(*step)
    with transaction.atomic():
        for source in SOURCES:
            _sweep(source)
        DataVersion.objects.rise()
        DataVersion.objects.update(search_rules=RULES)
    return SearchEntry.objects.count()


def is_current() -> bool:
    """Whether there is an index, written by the rules of today."""
    return SearchEntry.objects.exists() and DataVersion.objects.filter(search_rules=RULES).exists()


def _steps(source: Kind, pks: Sequence[int]) -> list[Step]:
    return [(source, pks[start : start + AT_ONCE]) for start in range(0, len(pks), AT_ONCE)]


def _write(source: Kind, pks: Sequence[int]) -> None:
    """Entries for those of the records that readers may see, none for the others."""
    entries = list(source.entries(pks))
    SearchEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["id"], update_fields=["title", "names", "text"]
    )
    hidden = {source.number(pk) for pk in pks} - {entry.id for entry in entries}
    if hidden:
        SearchEntry.objects.filter(id__in=hidden).delete()


def _sweep(source: Kind) -> None:
    """Removes the entries of this kind whose records readers may not see."""
    published = source.model.objects.published().values_list("pk", flat=True)
    if source.digit == 0:
        SearchEntry.objects.filter(id__gt=0).exclude(id__in=published).delete()
        return
    seen = {source.number(pk) for pk in published}
    others = SearchEntry.objects.filter(id__lt=0).values_list("id", flat=True)
    gone = [number for number in others if -number % 10 == source.digit and number not in seen]
    SearchEntry.objects.filter(id__in=gone).delete()
