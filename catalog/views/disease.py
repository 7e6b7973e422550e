"""Conditions: the list, and the page of one."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.editing.public_reasons import public_reasons
from catalog.filters.disease import DiseaseFilter
from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import Disease, DiseaseName, Support, Treatment
from catalog.search.counting import citations_by_disease, published_diseases
from catalog.search.facet_keeping import facet_index
from catalog.search.facets import FacetIndex

from .cards import cards
from .charts import year_chart
from .found import by_slug
from .shelves import kinds_in
from .squares import disease_squares, warned_papers
from .trails import Way, canonical, counted_way, crumbs, name_of, neighbors, see_also
from .version import data_version

CONDITIONS = ("Conditions", "disease-list")
NEWEST = 5


@dataclass
class Branch:
    """A condition in the tree, with its count of citations and what stands under it."""

    disease: Disease
    count: int
    branches: list["Branch"] = field(default_factory=list)


@dataclass
class Table:
    """Treatment statements under one heading."""

    title: str
    rows: list[Treatment]


@require_safe
def disease_list(request: HttpRequest) -> HttpResponse:
    """All published conditions as a tree, or the treatment statements that the address asks for."""
    listing = DiseaseFilter(request.GET, path=reverse("disease-list"), queryset=Treatment.objects.published())
    diseases, hierarchy = published_diseases()
    context: dict[str, Any] = {
        "section": "diseases",
        "listing": listing,
        "all_label": f"Show all {len(diseases)} conditions",
        "crumbs": [Way("Home", reverse("home")), Way("Conditions")],
        "canonical": canonical(listing),
        "robots": listing.robots,
        **(
            statements(listing, diseases, hierarchy)
            if listing.is_by_statement
            else branches(listing, diseases, facet_index(data_version(request)))
        ),
    }
    return render(request, "disease/list.html", context)


def branches(listing: DiseaseFilter, diseases: list[Disease], index: FacetIndex) -> dict[str, Any]:
    """The conditions as a tree."""
    shown = {disease.pk for disease in listing.diseases}
    total = f"{len(diseases)} conditions"
    return {
        "heading": "Conditions",
        "lead": "Scleroderma and related diseases, in groups. Forms and complications stand under the disease they "
        "belong to.",
        "branches": tree([disease for disease in diseases if disease.pk in shown], citations_by_disease(index)),
        "found": len(shown),
        "count_text": total if len(shown) == len(diseases) else f"{len(shown)} of {total}",
    }


def tree(diseases: list[Disease], counts: Counter[int]) -> list[Branch]:
    """The conditions under one another; what stands under nothing that is shown comes first in its own right."""
    branches = {disease.pk: Branch(disease, counts[disease.pk]) for disease in diseases}
    tops: list[Branch] = []
    for disease in diseases:
        above = next((pk for pk in (disease.complication_of_id, disease.parent_id) if pk in branches), None)
        (branches[above].branches if above else tops).append(branches[disease.pk])
    return tops


def statements(listing: DiseaseFilter, diseases: list[Disease], hierarchy: Hierarchy) -> dict[str, Any]:
    """The statements that pass the filters, in tables by the widest group of their condition."""
    by_id = {disease.pk: disease for disease in diseases}
    rows = sorted(listing.page, key=lambda row: (row.strength, name_of(row.about)), reverse=True)
    tables: dict[str, Table] = {}
    for disease in diseases:
        above = hierarchy.above(disease.pk)
        title = name_of(by_id[above[-1]] if above else disease)
        mine = [row for row in rows if row.disease_id == disease.pk]
        tables.setdefault(title, Table(title, [])).rows.extend(mine)
    return {
        "heading": heading(listing),
        "lead": "What each statement says, and what it rests on.",
        "tables": [table for table in tables.values() if table.rows],
        "legend": kinds_in(rows),
        "found": (found := len({row.disease_id for row in rows})),
        "count_text": f"{found} of {len(diseases)} conditions, {len(rows)} statement{'s' * (len(rows) != 1)}: "
        f"{supports(rows)}",
    }


def supports(rows: list[Treatment]) -> str:
    """How many statements are cited, how many are not, and how many have lost what they rested on, if any has."""
    counts = Counter(row.support for row in rows)
    always = {Support.CITED, Support.UNCITED}
    return ", ".join(f"{counts[kind]} {kind.label.lower()}" for kind in Support if kind in always or counts[kind])


def heading(listing: DiseaseFilter) -> str:
    """The question that the filters ask, in words."""
    treated = [listing.words_for("treated_with", value) for value in listing.values.get("treated_with", [])]
    return (
        f"Conditions treated with {' or '.join(words[:1].lower() + words[1:] for words in treated)}"
        if treated
        else "Conditions"
    )


@require_safe
@by_slug(Disease)
def disease_detail(request: HttpRequest, disease: Disease) -> HttpResponse:
    """One condition: where it belongs, medicines by strength of evidence, papers by year, the newest papers."""
    diseases, hierarchy = published_diseases()
    by_id = {found.pk: found for found in diseases}
    within = hierarchy.within(disease.pk)
    index = facet_index(data_version(request))
    citations = index.select({"disease": [disease.slug]})
    counts = citations_by_disease(index)
    context = {
        "section": "diseases",
        "disease": disease,
        **also(disease),
        "above": [by_id[pk] for pk in reversed(hierarchy.above(disease.pk))],
        "under": [
            counted_way(found, counts[found.pk], "citation") for found in diseases if disease.pk in parents(found)
        ],
        "tables": (tables := by_problem([by_id[pk] for pk in within])),
        "legend": kinds_in(row for table in tables for row in table.rows),
        "squares": disease_squares(disease, index),
        "warned": warned_papers(citations, index),
        "contents": contents(),
        "chart": year_chart(index.counts("year", citations), subject=name_of(disease), today=timezone.now().date()),
        "has_more": len(citations) > NEWEST,
        "newest": cards(index.page(citations, size=NEWEST), index),
        "citation_count": counts[disease.pk],
        "see_also": see_also(disease),
        "changes": public_reasons(disease),
        "crumbs": crumbs(CONDITIONS, *[by_id[pk] for pk in way_up(disease, by_id)], disease),
        **neighbors(disease, diseases, "condition"),
    }
    return render(request, "disease/detail.html", context)


def also(disease: Disease) -> dict[str, Any]:
    """The other names of a condition, and those to take care with; misspellings help the search and are not shown."""
    names = list(disease.names.all())
    shown = [name for name in names if name.kind != DiseaseName.Kind.MISSPELLING]
    if disease.plain_name:
        shown.insert(0, DiseaseName(text=disease.name))
    return {"also": shown, "cautions": [name for name in names if name.caution]}


def contents() -> list[Way]:
    """What stands on the page of a condition."""
    return [
        Way("Medicines, by strength of evidence", "#by-problem"),
        Way("Papers by medicine", "#evidence"),
        Way("Newest citations", "#newest"),
        Way("About this page", "#about-page"),
    ]


def parents(disease: Disease) -> set[int | None]:
    """What it stands right under."""
    return {disease.parent_id, disease.complication_of_id}


def way_up(disease: Disease, by_id: dict[int, Disease]) -> list[int]:
    """One way up for the breadcrumb: as a complication first, else as a form; widest first."""
    way: list[int] = []
    node: Disease | None = disease
    while node is not None:
        step = next((pk for pk in (node.complication_of_id, node.parent_id) if pk in by_id and pk not in way), None)
        node = by_id[step] if step else None
        way += [step] if step else []
    return way[::-1]


def by_problem(within: list[Disease]) -> list[Table]:
    """Statements on the condition and on what stands under it, the best supported medicines first."""
    rows = sorted(
        Treatment.objects.published().filter(disease__in=within).for_tables(),
        key=lambda row: (row.strength, name_of(row.about)),
        reverse=True,
    )
    tables = [Table(name_of(found), [row for row in rows if row.disease_id == found.pk]) for found in within]
    return [table for table in tables if table.rows]
