"""Citations: the list, and the page of one."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from pyroaring import BitMap

from catalog.bibliography.citing import references
from catalog.facets.index import NOTHING, FacetIndex
from catalog.facets.keeping import facet_index
from catalog.history.public_reasons import public_reasons
from catalog.identifiers.url import host
from catalog.models import Citation, Disease, Risk, RiskEvidence, Topic, Treatment, TreatmentEvidence
from catalog.web.found import by_slug
from catalog.web.version import data_version

from .freshness import freshness
from .trails import Way, crumbs, name_of, way_to

CITATIONS = ("Citations", "citation-list")
RELATED, SHOWN_AUTHORS = 5, 3
SECTIONS = {
    "note": "In our words",
    "what": "Kind and size of study",
    "about": "What it is about",
    "rests": "Where we use it",
    "ids": "Identifiers and dates",
    "cite": "How to cite it",
    "about-page": "About this page",
}


@dataclass(frozen=True)
class Use:
    """A statement that rests on the citation: the row that joins them, its other end, and if nothing supports it."""

    row: TreatmentEvidence | RiskEvidence
    statement: Treatment | Risk
    end: Disease | Topic
    is_lost: bool

    @property
    def name(self) -> str:
        """What readers call the condition or topic."""
        return name_of(self.end)


@require_safe
@by_slug(Citation)
def citation_detail(request: HttpRequest, citation: Citation) -> HttpResponse:
    """One citation: our note, how it was done, where we use it, identifiers and honest dates, how to cite it."""
    citation = Citation.objects.for_cards().prefetch_related("authors").get(pk=citation.pk)
    context = {
        "section": "citations",
        "citation": citation,
        "authors": authors(citation),
        "earlier_titles": [line.strip() for line in citation.earlier_titles.splitlines() if line.strip()],
        "link_host": host(citation.link),
        "contents": [Way(label, f"#{anchor}") for anchor, label in SECTIONS.items()],
        "uses": uses(citation),
        "siblings": siblings(citation),
        "references": references(citation),
        "related": related(citation, facet_index(data_version(request))),
        "changes": public_reasons(citation),
        "fresh": freshness(citation, on=timezone.localdate()),
        "crumbs": [*crumbs(CITATIONS), Way(short_name(citation))],
    }
    return render(request, "citation/detail.html", context)


def short_name(citation: Citation) -> str:
    """A name that fits a breadcrumb: the first words and the year."""
    words = citation.title.split()
    name = " ".join(words[:5]) + (" …" if len(words) > 5 else "")
    return f"{name}, {citation.year}" if citation.year else name


def authors(citation: Citation) -> str:
    """The first three authors and how many others, and the group that signs."""
    names = [str(author) for author in citation.authors.all()]
    more = f" and {len(names) - SHOWN_AUTHORS} others" if len(names) > SHOWN_AUTHORS + 1 else ""
    persons = ", ".join(names[:SHOWN_AUTHORS] if more else names) + more
    return "; ".join(filter(None, [persons, citation.group_author]))


def uses(citation: Citation) -> list[Use]:
    """The published statements that rest on it, each with what it says there: two queries, four for a retracted one."""
    treatments = TreatmentEvidence.objects.filter(
        citation=citation, treatment__in=Treatment.objects.published()
    ).select_related("treatment__drug", "treatment__drug_class", "treatment__disease")
    risks = RiskEvidence.objects.filter(citation=citation, risk__in=Risk.objects.published()).select_related(
        "risk__drug", "risk__drug_class", "risk__topic"
    )
    lost, lost_risks = unsupported(Treatment, citation), unsupported(Risk, citation)
    return [
        *(Use(row, row.treatment, row.treatment.disease, row.treatment_id in lost) for row in treatments),
        *(Use(row, row.risk, row.risk.topic, row.risk_id in lost_risks) for row in risks),
    ]


def unsupported(model: type[Treatment] | type[Risk], citation: Citation) -> set[int]:
    """Ids of the statements that have nothing left behind them, which only a retracted citation can bring about."""
    if citation.is_counted:
        return set()
    return set(model.objects.unsupported().filter(evidence__citation=citation).values_list("pk", flat=True))


def siblings(citation: Citation) -> list[Citation]:
    """Published twins and versions of it, from either side."""
    joined = Q(twin_of=citation) | Q(version_of=citation)
    joined |= Q(pk__in=[pk for pk in (citation.twin_of_id, citation.version_of_id) if pk])
    # Asked for by ids, so that the database does not go through all that is published for the order's sake.
    ids = Citation.objects.order_by().filter(joined).values("pk")
    rows = Citation.objects.published().filter(pk__in=ids)
    return list(rows.select_related("journal", "source").newest_first())


def related(citation: Citation, index: FacetIndex) -> list[Way]:
    """The newest other published citations about one of its medicines and one of its conditions."""
    drugs, diseases = (
        BitMap.union(NOTHING, *(index.rows.links[facet].get(record.pk, NOTHING) for record in records))
        for facet, records in (("drug", citation.drugs.all()), ("disease", citation.diseases.all()))
    )
    others = index.meet([drugs, diseases]) - BitMap([citation.pk])
    rows = Citation.objects.in_bulk(ids := index.page(others, size=RELATED))
    return [way_to(rows[pk], str(rows[pk].year or "")) for pk in ids if pk in rows]
