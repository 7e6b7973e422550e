"""The page of one class of medicines."""

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.facets.axes import Classes
from catalog.facets.counting import counted_within
from catalog.facets.index import NOTHING, FacetIndex
from catalog.facets.keeping import facet_index
from catalog.filters.drug import with_counts
from catalog.history.public_reasons import public_reasons
from catalog.models import Drug, DrugClass, DrugClassMembership, Status, Treatment
from catalog.web.found import by_slug
from catalog.web.version import data_version

from .drug import MEDICINES, all_medicines
from .drug_evidence import explain, risks_of
from .emptiness import no_member, no_paper
from .freshness import freshness, newest_year
from .shelves import Shelf, reading, shelves
from .trails import Way, closing, counted_way, crumbs, name_of, neighbors, see_also, way_to


@require_safe
@by_slug(DrugClass)
def drug_class_detail(request: HttpRequest, drug_class: DrugClass) -> HttpResponse:
    """One class: its medicines in the editors' order, smaller classes, shared risks, evidence on the class."""
    index, classes = facet_index(data_version(request)), Classes()
    everything = list(classes.by_id.values())
    beside = [found for found in everything if found.parent_id == drug_class.parent_id]
    trail = classes.trail(drug_class.pk)
    parent = trail[-2] if len(trail) > 1 else None
    drugs = members(drug_class, classes, index)
    citations = index.meet([index.rows.links["drug_class"].get(drug_class.pk, NOTHING)])
    found = shelves(citations, index)
    counts = medicines_in_classes()
    risks, treatments = risks_of(None, trail[::-1], index), statements_on(drug_class, index)
    context = {
        "section": "drugs",
        "drug_class": drug_class,
        "parent": parent,
        "drugs": drugs,
        "chemotherapy_count": sum(1 for drug in drugs if drug.is_also_chemotherapy),
        "children": [
            counted_way(row, counts[row.pk], "medicine") for row in everything if row.parent_id == drug_class.pk
        ],
        "no_member": no_member(classes=len(classes.hierarchy.below(drug_class.pk))),
        "risks": risks,
        "treatments": treatments,
        "shelves": found,
        "citation_count": len(citations),
        "no_paper": no_paper(
            "the class as a whole", elsewhere=sum(drug.citation_count for drug in drugs), where="on its medicines"
        ),
        "fresh": freshness(drug_class, on=timezone.localdate(), newest=newest_year(citations, index)),
        "see_also": (others := see_also(drug_class)),
        "contents": contents(found, others, risks=bool(risks), statements=bool(treatments)),
        "changes": public_reasons(drug_class),
        "crumbs": crumbs(MEDICINES, *trail),
        **neighbors(drug_class, beside, "in this group", up=way_back(parent)),
    }
    return render(request, "drug_class/detail.html", context)


def way_back(parent: DrugClass | None) -> Way:
    """To the wider class, or to all medicines."""
    return way_to(parent, "Back to the wider class") if parent else all_medicines()


def statements_on(drug_class: DrugClass, index: FacetIndex) -> list[Treatment]:
    """What is said of the class as a whole: what it was used for first, the best supported first."""
    roles: list[str] = list(Treatment.Role)
    rows = list(Treatment.objects.published().filter(drug_class=drug_class).for_tables())
    explain(rows, index)
    return sorted(rows, key=lambda row: (roles.index(row.role), [-n for n in row.strength], name_of(row.disease)))


def members(drug_class: DrugClass, classes: Classes, index: FacetIndex) -> list[Any]:
    """The medicines of the class in the editors' order, then those of the classes under it from A to Z."""
    direct = Drug.objects.published().filter(memberships__drug_class=drug_class).values_list("pk", flat=True)
    ids = list(direct.order_by("memberships__position", "sort_key", "pk"))
    places = {pk: place for place, pk in enumerate(ids)}
    rows = Drug.objects.published().filter(pk__in=classes.drugs_within([drug_class.slug])).for_rows()
    return sorted(with_counts(rows, index), key=lambda drug: (places.get(drug.pk, len(places)), drug.name.lower()))


def medicines_in_classes() -> Counter[int]:
    """How many published medicines each published class holds, itself and through the classes under it."""
    rows = DrugClassMembership.objects.filter(drug__status=Status.PUBLISHED).values_list("drug", "drug_class")
    return counted_within(DrugClass.objects.published().hierarchy(), rows)


def contents(found: list[Shelf], others: list[Way], *, risks: bool, statements: bool) -> list[Way]:
    """Every section on the page of a class, in order."""
    sections = {"#medicines": "Medicines in this class"}
    sections |= {"#risks": "Risks they share"} if risks else {}
    sections |= {"#evidence": "Statements on the class as a whole"} if statements else {}
    return [*(Way(label, anchor) for anchor, label in sections.items()), reading(found), *closing(others)]
