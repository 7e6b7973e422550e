"""Medicines: the list, and the page of one."""

from dataclasses import dataclass
from operator import attrgetter
from string import ascii_lowercase
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from pyroaring import BitMap

from catalog.facets.axes import Classes
from catalog.facets.counting import published_diseases
from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.filters.drug import DrugFilter
from catalog.history.public_reasons import public_reasons
from catalog.identifiers.names import letter_of
from catalog.models import Citation, Drug, DrugName, Status, Study, Topic
from catalog.web.found import by_slug
from catalog.web.version import data_version

from .drug_evidence import evidence_of, kinds_in_groups, risks_of
from .emptiness import no_condition, no_paper, no_risk
from .freshness import freshness, newest_year
from .known import known
from .shelves import Shelf, reading, shelves
from .squares import warned_papers
from .trails import Way, canonical, closing, crumbs, neighbors, see_also, way_to

MEDICINES = ("Medicines", "drug-list")


@dataclass(frozen=True)
class Letter:
    """One sign of the A to Z strip; without an address nothing begins with it."""

    letter: str
    url: str
    is_current: bool


@require_safe
def drug_list(request: HttpRequest) -> HttpResponse:
    """All published medicines, A to Z, narrowed as the address says."""
    index = facet_index(data_version(request))
    listing = DrugFilter(request.GET, path=reverse("drug-list"), index=index)
    letters = next(facet for facet in listing.facets if facet.name == listing.aside)
    total = len(index.names.entries["drug"])
    context = {
        "section": "drugs",
        "listing": listing,
        "letters": alphabet({choice.value for choice in letters.choices if choice.count}, listing),
        "empty_text": f"0 of {total} medicines",
        "all_label": f"Show all {total} medicines",
        "canonical": canonical(listing),
        "robots": listing.robots,
        "crumbs": [Way("Home", reverse("home")), Way("Medicines")],
    }
    return render(request, "drug/list.html", context)


def alphabet(filled: set[str], listing: DrugFilter | None = None) -> list[Letter]:
    """The A to Z strip: letters with medicines lead to them; on the list itself the other filters are kept."""
    chosen = listing.values.get("letter", []) if listing else []
    to = listing.url if listing else lambda changes: f"{reverse('drug-list')}?{urlencode(changes, doseq=True)}"
    return [
        Letter(letter.upper(), to({"letter": [letter]}) if letter in filled else "", letter in chosen)
        for letter in ascii_lowercase + ("#" if "#" in filled else "")
    ]


def letters_in_use() -> set[str]:
    """The first letters of all published medicines: one query."""
    return {letter_of(key) for key in Drug.objects.published().values_list("sort_key", flat=True)}


@require_safe
@by_slug(Drug)
def drug_detail(request: HttpRequest, drug: Drug) -> HttpResponse:
    """One medicine: harm before benefit, people before papers, no paper twice."""
    index, classes = facet_index(data_version(request)), Classes()
    mine = [classes.by_id[pk] for pk in classes.of_drug.get(drug.pk, [])]
    citations = index.select({"drug": [drug.slug]})
    found = shelves(citations, index)
    names = by_kind(list(drug.names.select_related("confused_with")))
    context = {
        "section": "drugs",
        "drug": drug,
        **names,
        "mistaken": (mistaken := list(mistaken_for(drug))),
        "classes": mine,
        "codes": list(drug.codes.all()),
        "known": known(citations, Citation.objects.filter(drugs=drug), index),
        "fresh": freshness(drug, on=timezone.localdate(), newest=newest_year(citations, index)),
        **said_of(drug, classes, citations, index),
        "guides": [shelf for shelf in found if shelf.study is Study.PATIENT_GUIDE],
        "shelves": [shelf for shelf in found if shelf.study is not Study.PATIENT_GUIDE],
        "more": f"{reverse('citation-list')}?drug={drug.slug}",
        "citation_count": len(citations),
        "no_paper": no_paper(drug.name),
        "see_also": (others := see_also(drug)),
        "contents": contents(
            drug,
            found,
            others,
            has_names=bool(names["others"]),
            has_care=bool(names["cautions"] or names["look_alikes"] or mistaken),
        ),
        "changes": public_reasons(drug),
        "crumbs": crumbs(MEDICINES, *(classes.trail(mine[0].pk) if mine else []), drug),
        **before_and_after(drug, classes),
    }
    return render(request, "drug/detail.html", context)


def said_of(drug: Drug, classes: Classes, citations: BitMap, index: FacetIndex) -> dict[str, Any]:
    """The risks of a medicine, the conditions it comes up for, and what to say where there is nothing of either."""
    groups = evidence_of(drug, published_diseases()[0], index)
    return {
        "risks": risks_of(drug, classes.above(drug.pk), index),
        "no_risk": no_risk(drug.name, papers=len(citations), risk_papers=on_risks(citations, index)),
        "groups": groups,
        "legend": kinds_in_groups(groups),
        "has_uncited": any(not row.tally for group in groups for line in group.lines for row in line.statements),
        "no_condition": no_condition(drug.name, papers=len(citations)),
        "warned": warned_papers(citations, index),
    }


def on_risks(citations: BitMap, index: FacetIndex) -> int:
    """How many of the citations are on a side effect or another risk: one statement."""
    kinds = [Topic.Kind.SIDE_EFFECT, Topic.Kind.RISK]
    topics = Topic.objects.published().filter(kind__in=kinds).values_list("slug", flat=True)
    return len(citations & index.any_of("topic", topics))


def all_medicines() -> Way:
    """The way back from what stands under no class."""
    return Way("Medicines A to Z", reverse("drug-list"), "Back to all")


def before_and_after(drug: Drug, classes: Classes) -> dict[str, Way | None]:
    """Its neighbors in its main class and the class; without a class, those from A to Z among those without one."""
    main = next(iter(classes.of_drug.get(drug.pk, [])), None)
    if main is None:
        alone = Drug.objects.published().exclude(pk__in=list(classes.of_drug)).in_order()
        return neighbors(drug, list(alone), "from A to Z", up=all_medicines())
    rows = Drug.objects.published().in_bulk(classes.beside(drug.pk))
    ordered = [rows[pk] for pk in classes.beside(drug.pk) if pk in rows]
    return neighbors(drug, ordered, "in the class", up=way_to(classes.by_id[main], "Back to the class"))


def by_kind(names: list[DrugName]) -> dict[str, list[DrugName]]:
    """Brand names, other names, and names to take care with; misspellings help the search and are not shown.

    A look-alike is no name of this medicine. Those with one caution stand together.
    """
    kind = DrugName.Kind
    elsewhere = {kind.BRAND, kind.MISSPELLING, kind.LOOK_ALIKE}
    return {
        "brands": [name for name in names if name.kind == kind.BRAND],
        "others": [name for name in names if name.kind not in elsewhere],
        "cautions": [name for name in names if name.caution and name.kind != kind.LOOK_ALIKE],
        "look_alikes": sorted((name for name in names if name.kind == kind.LOOK_ALIKE), key=attrgetter("caution")),
    }


def mistaken_for(drug: Drug) -> QuerySet[DrugName]:
    """Names of other published medicines that have been mistaken for this one."""
    return DrugName.objects.filter(confused_with=drug, drug__status=Status.PUBLISHED).select_related("drug")


def contents(drug: Drug, found: list[Shelf], others: list[Way], *, has_names: bool, has_care: bool) -> list[Way]:
    """Every section on the page of a medicine, in order."""
    guides = [shelf for shelf in found if shelf.study is Study.PATIENT_GUIDE]
    papers = [shelf for shelf in found if shelf.study is not Study.PATIENT_GUIDE]
    sections = {
        "#chemo": drug.is_also_chemotherapy and "Also used as chemotherapy",
        "#care": has_care and "Take care with names",
        "#names": has_names and "Other names",
        "#does": drug.what_it_does and "What it does",
        "#risks": "Risks and checks",
        "#guides": guides and f"Guides for patients ({guides[0].total})",
        "#conditions": "Conditions, with the evidence",
    }
    ways = [Way(label, anchor) for anchor, label in sections.items() if label]
    return [*ways, reading(papers), *closing(others)]
