"""The facet index once more, slow and obvious: every citation is looked at, and every count is a loop."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from catalog.models import Citation, Disease, DrugClass, Status

Chosen = Mapping[str, Iterable[Any]]


def carried(citation: Citation) -> dict[str, set[Any]]:
    """The values that one citation carries, by facet."""
    slugs = {
        "drug": {drug.slug for drug in citation.drugs.all() if drug.is_published},
        "drug_class": {above.slug for found in citation.classes.all() for above in upwards(found)},
        "disease": {above.slug for disease in citation.diseases.all() for above in upwards(disease)},
        "topic": {topic.slug for topic in citation.topics.all() if topic.is_published},
        "source": {citation.source.slug} if citation.source else set(),
    }
    words = {name: {getattr(citation, name)} for name in ("study", "access", "language", "standing")}
    return {**slugs, **words, "year": {citation.year} - {None}}


def upwards(record: Disease | DrugClass) -> set[Disease | DrugClass]:
    """The record and all that it stands under, as far as readers may see them."""
    if record.status != Status.PUBLISHED:
        return set()
    above = [record.parent, record.complication_of] if isinstance(record, Disease) else [record.parent]
    return {record}.union(*(upwards(found) for found in above if found))


def select(chosen: Chosen) -> list[Citation]:
    """The published citations that carry one of the values of every facet."""
    return [
        citation
        for citation in Citation.objects.filter(status=Status.PUBLISHED)
        if all(carried(citation)[facet] & set(values) for facet, values in chosen.items())
    ]


def counts(facet: str, chosen: Chosen) -> dict[Any, int]:
    """How many citations carry each value with all other facets as they are chosen; none is left out."""
    found: dict[Any, int] = {}
    for citation in select({name: values for name, values in chosen.items() if name != facet}):
        for value in carried(citation)[facet]:
            found[value] = found.get(value, 0) + 1
    return found


def in_order(citations: list[Citation], order: str) -> list[int]:
    """Their ids in that order."""

    def newness(citation: Citation) -> tuple[bool, int, int]:
        return citation.sort_date is None, -(citation.sort_date or date.min).toordinal(), -citation.pk

    def oldness(citation: Citation) -> tuple[bool, int, int]:
        return citation.sort_date is None, (citation.sort_date or date.min).toordinal(), citation.pk

    kinds = list(Citation._meta.get_field("study").choices)
    places = {word: place for place, (word, _) in enumerate(kinds)}
    keys = {
        "newest": newness,
        "oldest": oldness,
        "kind": lambda citation: (places[citation.study], *newness(citation)),
    }
    return [citation.pk for citation in sorted(citations, key=keys[order])]
