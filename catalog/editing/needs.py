"""What records still lack, as words for lists, filters and work queues alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from catalog.models import (
    Citation,
    Contact,
    Disease,
    Drug,
    DrugClass,
    GlossaryTerm,
    Journal,
    Page,
    Risk,
    Source,
    Status,
    Topic,
    Treatment,
)


@dataclass(frozen=True)
class Need:
    """One thing a record can lack. ``rows`` are the records of a model that lack it on a day."""

    key: str
    label: str
    rows: Callable[[type[Any], date], QuerySet]


def in_use(model: type[Any]) -> QuerySet:
    """All but the retired."""
    return model.objects.exclude(status=Status.RETIRED)


def without_citation(model: type[Any], _on: date) -> QuerySet:
    """Published statements that rest on nothing that counts: uncited, or no longer supported."""
    return model.objects.published().without_support()


def with_uncited_statements(model: type[Any], _on: date) -> QuerySet:
    """Records on whose page readers meet a statement marked as uncited or no longer supported."""
    lacking = [
        Q(pk__in=statement.objects.published().without_support().values(link))
        for statement in (Treatment, Risk)
        for link in [field.name for field in statement._meta.fields if field.related_model is model]
    ]
    return model.objects.filter(Q(*lacking, _connector=Q.OR))


REVIEW = Need("review", "A review", lambda model, on: model.objects.due(on=on))
NOTE = Need("note", "Our note", lambda model, _on: in_use(model).filter(annotation=""))
NO_LINK = Need("link", "A link", lambda model, _on: in_use(model).filter(doi=None, url=None, pmid=None, pmcid=None))
DEAD_LINK = Need(
    "working_link",
    "A working link",
    lambda model, _on: in_use(model).filter(cases__state="open", cases__reports__problem__in=["dead", "wrong"]),
)
CITATION = Need("citation", "A citation", without_citation)
STATEMENT = Need("citation", "A citation", with_uncited_statements)
ISSN = Need("issn", "An ISSN", lambda model, _on: model.objects.filter(issn=None))
ADDRESS = Need("address", "An address", lambda model, _on: model.objects.filter(url=None))

NEEDS: dict[type[Model], tuple[Need, ...]] = {
    Drug: (STATEMENT, REVIEW),
    DrugClass: (STATEMENT, REVIEW),
    Disease: (STATEMENT, REVIEW),
    Topic: (STATEMENT, REVIEW),
    Treatment: (CITATION, REVIEW),
    Risk: (CITATION, REVIEW),
    Citation: (NOTE, NO_LINK, DEAD_LINK, REVIEW),
    Journal: (ISSN,),
    Source: (ADDRESS,),
    Page: (REVIEW,),
    Contact: (REVIEW,),
    GlossaryTerm: (REVIEW,),
}


def with_needs(queryset: QuerySet, *, on: date) -> QuerySet:
    """Adds ``needs_<key>``, whether a row lacks it, for each need of the model."""
    model, this = queryset.model, OuterRef("pk")
    found = {f"needs_{need.key}": need.rows(model, on).order_by().filter(pk=this) for need in NEEDS[model]}
    return queryset.annotate(**{name: Exists(rows) for name, rows in found.items()})


def lacks(model: type[Model], need: Need, *, on: date) -> Q:
    """The condition that a row lacks it."""
    return Q(pk__in=need.rows(model, on).order_by().values("pk"))


def needs_of(row: Any) -> list[str]:
    """What a row that came from ``with_needs`` lacks, in words."""
    return [need.label for need in NEEDS[type(row)] if getattr(row, f"needs_{need.key}")]
