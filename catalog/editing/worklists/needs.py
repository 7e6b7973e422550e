"""What records still lack, as words for lists, filters and work queues alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet

from catalog.models import (
    UNCOUNTED,
    Citation,
    CitationClass,
    CitationDrug,
    CitationTopic,
    Contact,
    Disease,
    Drug,
    DrugClass,
    GlossaryTerm,
    Journal,
    Page,
    Risk,
    RiskEvidence,
    Sic,
    Source,
    Status,
    Topic,
    Treatment,
    TreatmentEvidence,
)

FIVE_YEARS = timedelta(days=5 * 365 + 1)
COMPARING = "comparing-treatments"  # the address of the topic that editors give to comparisons
VERSUS = (" versus ", "-versus-", " vs ", " vs. ", " v ", "compared with", "compared to", "in comparison",
          "comparison of", "comparative", "head-to-head", "head to head")  # fmt: skip
AGAINST_NOTHING = tuple(
    f"{words}{kind}placebo"
    for words in ("versus ", "versus-", "vs ", "vs. ", " v ", "compared with ", "compared to ")
    for kind in ("", "a ", "matching ")
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


def papers_on(model: type[Any]) -> QuerySet:
    """The citations that count, of a medicine or a statement, as rows to be asked for beside it."""
    link: Any = {
        Drug: (CitationDrug, "drug"),
        Treatment: (TreatmentEvidence, "treatment"),
        Risk: (RiskEvidence, "risk"),
    }[model]
    counted = link[0].objects.filter(citation__status=Status.PUBLISHED).exclude(citation__standing__in=UNCOUNTED)
    return counted.filter(**{link[1]: OuterRef("pk")})


def without_paper(model: type[Any], _on: date) -> QuerySet:
    """Published medicines that no published citation is about; a retracted one does not count."""
    return model.objects.published().filter(~Exists(papers_on(model)))


def with_old_papers(model: type[Any], on: date) -> QuerySet:
    """What is published and rests on dated citations, none of them from the last five years."""
    papers = papers_on(model).filter(citation__sort_date__isnull=False)
    newer = papers.filter(citation__sort_date__gte=on - FIVE_YEARS)
    return model.objects.published().filter(Exists(papers), ~Exists(newer))


def says(texts: Iterable[str]) -> Q:
    """Titles with one of the texts in them, in small letters or capitals."""
    return Q(*[Q(title__icontains=text) for text in texts], _connector=Q.OR)


def one_sided(model: type[Any], _on: date) -> QuerySet:
    """Comparisons that are linked to one medicine and to no class: the other side is missing.

    A comparison has that topic, or its title says so, or a statement that rests on it names what was compared. To
    compare with a placebo needs no second medicine.
    """
    single = CitationDrug.objects.values("citation").annotate(drugs=Count("pk")).filter(drugs=1).values("citation")
    compared = [
        Q(pk__in=evidence.objects.exclude(Q(comparator="") | Q(comparator__icontains="placebo")).values("citation"))
        for evidence in (TreatmentEvidence, RiskEvidence)
    ]
    titled = says(VERSUS) & ~says(AGAINST_NOTHING)
    tagged = Q(pk__in=CitationTopic.objects.filter(topic__slug=COMPARING).values("citation"))
    rows = in_use(model).filter(pk__in=single).exclude(pk__in=CitationClass.objects.values("citation"))
    return rows.filter(titled | tagged | compared[0] | compared[1])


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
PAPER = Need("paper", "A citation about it", without_paper)
NEWER = Need("newer", "Newer evidence", with_old_papers)
OTHER_SIDE = Need("other_side", "The other medicine", one_sided)
DATE = Need("date", "A date", lambda model, _on: in_use(model).filter(sort_date=None))
ISSN = Need("issn", "An ISSN", lambda model, _on: model.objects.filter(issn=None))
ADDRESS = Need("address", "An address", lambda model, _on: model.objects.filter(url=None))

NEEDS: dict[type[Model], tuple[Need, ...]] = {
    Drug: (STATEMENT, PAPER, NEWER, REVIEW),
    DrugClass: (STATEMENT, REVIEW),
    Disease: (STATEMENT, REVIEW),
    Topic: (STATEMENT, REVIEW),
    Treatment: (CITATION, NEWER, REVIEW),
    Risk: (CITATION, NEWER, REVIEW),
    Citation: (NOTE, DATE, OTHER_SIDE, NO_LINK, DEAD_LINK, REVIEW),
    Journal: (ISSN,),
    Source: (ADDRESS,),
    Page: (REVIEW,),
    Contact: (REVIEW,),
    GlossaryTerm: (REVIEW,),
    Sic: (),
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
