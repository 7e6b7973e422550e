"""The page of one class of medicines."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from catalog.editing.public_reasons import public_reasons
from catalog.filters.drug import with_counts
from catalog.models import Drug, DrugClass, DrugClassMembership, Risk, Status, Treatment
from catalog.search.counting import counted_within
from catalog.search.facet_keeping import facet_index
from catalog.search.facets import NOTHING

from .drug import MEDICINES, trail
from .found import by_slug
from .shelves import Shelf, reading, shelves
from .trails import Way, counted_way, crumbs, neighbors, see_also
from .version import data_version


@require_safe
@by_slug(DrugClass)
def drug_class_detail(request: HttpRequest, drug_class: DrugClass) -> HttpResponse:
    """One class: its medicines in the editors' order, smaller classes, shared risks, evidence on the class."""
    index = facet_index(data_version(request))
    everything = list(DrugClass.objects.published().in_order())
    beside = [found for found in everything if found.parent_id == drug_class.parent_id]
    above = trail(drug_class)
    rows = Drug.objects.published().filter(memberships__drug_class=drug_class).for_rows()
    drugs = with_counts(rows.order_by("memberships__position", "name", "pk"), index)
    found = shelves(index.meet([index.rows.links["drug_class"].get(drug_class.pk, NOTHING)]), index)
    counts = medicines_in_classes()
    context = {
        "section": "drugs",
        "drug_class": drug_class,
        "parent": above[-2] if len(above) > 1 else None,
        "drugs": drugs,
        "drug_count": counts[drug_class.pk],
        "chemotherapy_count": sum(1 for drug in drugs if drug.is_also_chemotherapy),
        "children": [
            counted_way(row, counts[row.pk], "medicine") for row in everything if row.parent_id == drug_class.pk
        ],
        "risks": list(Risk.objects.published().filter(drug_class=drug_class).for_tables().order_by("topic__name")),
        "treatments": list(Treatment.objects.published().filter(drug_class=drug_class).for_tables()),
        "shelves": found,
        "contents": contents(found),
        "citation_count": sum(shelf.total for shelf in found),
        "see_also": see_also(drug_class),
        "changes": public_reasons(drug_class),
        "crumbs": crumbs(MEDICINES, *above),
        **neighbors(drug_class, beside, "class"),
    }
    return render(request, "drug_class/detail.html", context)


def medicines_in_classes() -> Counter[int]:
    """How many published medicines each published class holds, itself and through the classes under it."""
    rows = DrugClassMembership.objects.filter(drug__status=Status.PUBLISHED).values_list("drug", "drug_class")
    return counted_within(DrugClass.objects.published().hierarchy(), rows)


def contents(found: list[Shelf]) -> list[Way]:
    """What stands on the page of a class."""
    return [Way("Medicines in this class", "#medicines"), reading(found), Way("About this page", "#about-page")]
