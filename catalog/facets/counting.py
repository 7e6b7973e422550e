"""Counts over trees: what stands under a record counts for the record as well."""

from collections import Counter
from collections.abc import Iterable

from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import Disease

from .index import Entry, FacetIndex


def counted_within(hierarchy: Hierarchy, pairs: Iterable[tuple[int, int]]) -> Counter[int]:
    """How many different rows each record holds, of (row, record) pairs, itself or through what stands under it."""
    reached = {(row, above) for row, record in set(pairs) for above in [record, *hierarchy.above(record)]}
    return Counter(record for _, record in reached)


def citations_by_disease(index: FacetIndex) -> Counter[int]:
    """How many published citations each published condition has, itself and through what stands under it."""
    counts = index.counts("disease", index.published)
    return Counter({entry.pk: counts[entry.value] for entry in index.names.entries["disease"]})


def most_cited(index: FacetIndex) -> list[Entry]:
    """The published medicines, those with the most citations first, then A to Z."""
    counts = index.counts("drug", index.published)
    return sorted(index.names.entries["drug"], key=lambda entry: (-counts[entry.value], entry.label))


def published_diseases() -> tuple[list[Disease], Hierarchy]:
    """All published conditions in the editors' order, and which stands under which: one query."""
    diseases = list(Disease.objects.published().in_order())
    ids = {disease.pk for disease in diseases}
    pairs = ((d.pk, up) for d in diseases for up in (d.parent_id, d.complication_of_id) if up in ids)
    return diseases, Hierarchy(pairs)
