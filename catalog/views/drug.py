"""Medicines: the list, and the page of one."""

from dataclasses import dataclass
from operator import attrgetter
from string import ascii_lowercase

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.editing.public_reasons import public_reasons
from catalog.filters.drug import DrugFilter
from catalog.models import Drug, DrugClass, DrugName, Risk, Status, Treatment
from catalog.models.drug_class import DrugClassQuerySet
from catalog.search.counting import published_diseases
from catalog.search.facet_keeping import facet_index

from .found import by_slug
from .shelves import Shelf, kinds_in, reading, shelves
from .squares import drug_squares, warned_papers
from .trails import Way, canonical, crumbs, name_of, neighbors, see_also
from .version import data_version

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
    to = listing.url if listing else lambda changes: f"{reverse('drug-list')}?letter={changes['letter'][0]}"
    return [
        Letter(letter.upper(), to({"letter": [letter]}) if letter in filled else "", letter in chosen)
        for letter in ascii_lowercase
    ]


def letters_in_use() -> set[str]:
    """The first letters of all published medicines: one query."""
    return {name[:1].lower() for name in Drug.objects.published().values_list("name", flat=True)}


@require_safe
@by_slug(Drug)
def drug_detail(request: HttpRequest, drug: Drug) -> HttpResponse:
    """One medicine: names, classes, what it treats, risks, reading, what else to see."""
    classes = list(DrugClass.objects.published().filter(memberships__drug=drug).order_by("memberships__position"))
    index = facet_index(data_version(request))
    treatments = Treatment.objects.published().filter(drug=drug).for_tables()
    above = trail(classes[0]) if classes else []
    citations = index.select({"drug": [drug.slug]})
    found = shelves(citations, index)
    context = {
        "section": "drugs",
        "drug": drug,
        **by_kind(list(drug.names.select_related("confused_with"))),
        "mistaken": list(mistaken_for(drug)),
        "classes": classes,
        "codes": list(drug.codes.all()),
        "treatments": (rows := sorted(treatments, key=lambda row: (row.strength, name_of(row.disease)), reverse=True)),
        "legend": kinds_in(rows),
        "squares": drug_squares(drug, published_diseases()[0], index),
        "warned": warned_papers(citations, index),
        "risks": list(Risk.objects.published().filter(drug=drug).for_tables().order_by("topic__name")),
        "risk_caption": f"Risks of {drug.name}",
        "shelves": found,
        "more": f"{reverse('citation-list')}?drug={drug.slug}",
        "citation_count": sum(shelf.total for shelf in found),
        "contents": contents(drug, found),
        "see_also": see_also(drug),
        "changes": public_reasons(drug),
        "crumbs": crumbs(MEDICINES, *above, drug),
        **neighbors(drug, siblings(drug, classes), "medicine"),
    }
    return render(request, "drug/detail.html", context)


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


def contents(drug: Drug, found: list[Shelf]) -> list[Way]:
    """What stands on the page of a medicine."""
    chemotherapy = [Way("Also used as chemotherapy", "#chemo")] if drug.is_also_chemotherapy else []
    treats = [Way("What it treats", "#treats"), Way("Papers by condition", "#evidence")]
    return [*chemotherapy, *treats, Way("Risks and checks", "#risks"), reading(found)]


def trail(drug_class: DrugClass) -> list[DrugClass]:
    """The published classes above a class, widest first, and the class itself."""
    rows: DrugClassQuerySet = DrugClass.objects.published()
    classes = {found.pk: found for found in rows}
    above = rows.hierarchy().above(drug_class.pk)
    return [classes[pk] for pk in reversed(above) if pk in classes] + [drug_class]


def siblings(drug: Drug, classes: list[DrugClass]) -> list[Drug]:
    """The medicines of its first class in the editors' order, or all from A to Z when it has none."""
    if not classes:
        return list(Drug.objects.published().in_order())
    rows = Drug.objects.published().filter(memberships__drug_class=classes[0])
    return list(rows.order_by("memberships__position", "name", "pk"))
