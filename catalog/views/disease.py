"""Conditions: the list, and the page of one."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.facets.counting import citations_by_disease, published_diseases
from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.filters.disease import DiseaseFilter
from catalog.history.public_reasons import public_reasons
from catalog.identifiers.hierarchy import Hierarchy
from catalog.models import Citation, CitationDisease, Disease, DiseaseName, Support, Treatment
from catalog.web.found import by_slug
from catalog.web.version import data_version

from .branches import Branch, parted, tree
from .cards import cards
from .charts import year_chart
from .disease_evidence import gaps_of, kinds_behind, sources_of
from .drug_evidence import explain
from .emptiness import no_medicine, no_paper
from .freshness import freshness, newest_year
from .known import known
from .shelves import kinds_in
from .squares import warned_papers
from .trails import Way, canonical, closing, crumbs, name_of, neighbors, see_also, way_to

CONDITIONS = ("Conditions", "disease-list")
NEWEST = 5


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
    index = facet_index(data_version(request))
    context: dict[str, Any] = {
        "section": "diseases",
        "listing": listing,
        "all_label": f"Show all {len(diseases)} conditions",
        "crumbs": [Way("Home", reverse("home")), Way("Conditions")],
        "canonical": canonical(listing),
        "robots": listing.robots,
        **(
            statements(listing, diseases, hierarchy, index)
            if listing.is_by_statement
            else branches(listing, diseases, index)
        ),
    }
    return render(request, "disease/list.html", context)


def branches(listing: DiseaseFilter, diseases: list[Disease], index: FacetIndex) -> dict[str, Any]:
    """The conditions as a tree; those that lead to nothing stand last, folded until somebody asks for them."""
    shown = {disease.pk for disease in listing.diseases}
    tops = tree([disease for disease in diseases if disease.pk in shown], citations_by_disease(index))
    filled, bare = parted(tops, set(Treatment.objects.published().values_list("disease", flat=True)))
    total = f"{len(diseases)} conditions"
    return {
        "heading": "Conditions",
        "lead": "Scleroderma and related diseases, in groups. Forms and complications stand under the disease they "
        "belong to.",
        "branches": filled,
        "bare": bare,
        "found": len(shown),
        "count_text": total if len(shown) == len(diseases) else f"{len(shown)} of {total}",
    }


def statements(
    listing: DiseaseFilter, diseases: list[Disease], hierarchy: Hierarchy, index: FacetIndex
) -> dict[str, Any]:
    """The statements that pass the filters, in tables by the group right under the widest, which nearly all share."""
    by_id = {disease.pk: disease for disease in diseases}
    explain(shown := list(listing.page), index)
    rows = sorted(shown, key=lambda row: (row.strength, name_of(row.about)), reverse=True)
    groups = {pk for disease in diseases for pk in hierarchy.above(disease.pk)}
    tables: dict[str, Table] = {}
    for disease in diseases:
        line = [pk for pk in (disease.pk, *hierarchy.above(disease.pk)) if pk in groups] or [disease.pk]
        title = name_of(by_id[line[-2:][0]])
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
    asked = {"treated_with": "treated with", "studied_with": "studied with"}
    parts = [
        f"{words} {' or '.join(lower_first(listing.words_for(name, value)) for value in listing.values[name])}"
        for name, words in asked.items()
        if listing.values.get(name)
    ]
    return f"Conditions {', and '.join(parts)}" if parts else "Conditions"


def lower_first(words: str) -> str:
    """For the middle of a sentence; a name in capitals stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


@require_safe
@by_slug(Disease)
def disease_detail(request: HttpRequest, disease: Disease) -> HttpResponse:
    """One condition: where it belongs, medicines by strength of evidence, papers by year, the newest papers."""
    diseases, hierarchy = published_diseases()
    by_id = {found.pk: found for found in diseases}
    within = [by_id[pk] for pk in hierarchy.within(disease.pk)]
    index = facet_index(data_version(request))
    citations = index.select({"disease": [disease.slug]})
    counts = citations_by_disease(index)
    up = [by_id[pk] for pk in way_up(disease, by_id)]
    forms, complications = under(disease, within, counts)
    rows, on = Citation.objects.filter(pk__in=about_any(within)), timezone.localdate()
    context = {
        "section": "diseases",
        "disease": disease,
        **also(disease),
        "above": [by_id[pk] for pk in reversed(hierarchy.above(disease.pk))],
        "forms": forms,
        "complications": complications,
        "known": known(citations, rows, index),
        "fresh": freshness(disease, on=on, newest=newest_year(citations, index)),
        "groups": (groups := sources_of(within, index)),
        "legend": kinds_behind(groups),
        "no_medicine": no_medicine(papers=len(citations)),
        "gaps": gaps_of(disease, index),
        "warned": warned_papers(citations, index),
        "chart": (years := year_chart(index.counts("year", citations), subject=name_of(disease), today=on)),
        "has_more": len(citations) > NEWEST,
        "newest": cards(index.page(citations, size=NEWEST), index),
        "no_paper": no_paper("this condition"),
        "citation_count": len(citations),
        "see_also": (others := see_also(disease)),
        "contents": contents(others, family=len(within) > 1, chart=bool(years)),
        "changes": public_reasons(disease),
        "crumbs": crumbs(CONDITIONS, *up, disease),
        **before_and_after(disease, diseases, by_id),
    }
    return render(request, "disease/detail.html", context)


def about_any(diseases: list[Disease]) -> QuerySet[Any]:
    """The ids of the citations on any of the conditions, for a question within a question."""
    return CitationDisease.objects.filter(disease__in=diseases).values("citation")


def under(disease: Disease, within: list[Disease], counts: Counter[int]) -> tuple[list[Branch], list[Branch]]:
    """The forms and the complications right under a condition, each with all that stands under it."""
    tops = tree([found for found in within if found != disease], counts)
    complications = [branch for branch in tops if branch.disease.complication_of_id == disease.pk]
    return [branch for branch in tops if branch not in complications], complications


def before_and_after(disease: Disease, diseases: list[Disease], by_id: dict[int, Disease]) -> dict[str, Way | None]:
    """Its neighbors among what stands right under the same condition, and that condition."""
    above = straight_up(disease, by_id)
    beside = [found for found in diseases if straight_up(found, by_id) == above]
    up = way_to(by_id[above], "Back to") if above else Way("Conditions", reverse("disease-list"), "Back to all")
    return neighbors(disease, beside, "in this group", up=up)


def also(disease: Disease) -> dict[str, Any]:
    """The other names of a condition, and those to take care with; misspellings help the search and are not shown."""
    names = list(disease.names.all())
    shown = [name for name in names if name.kind != DiseaseName.Kind.MISSPELLING]
    if disease.plain_name:
        shown.insert(0, DiseaseName(text=disease.name))
    return {"also": shown, "cautions": [name for name in names if name.caution]}


def contents(others: list[Way], *, family: bool, chart: bool) -> list[Way]:
    """Every section on the page of a condition, in order."""
    sections = {
        "#family": family and "Forms and complications",
        "#medicines": "Medicines, strongest evidence first",
        "#gaps": "Where we list nothing",
        "#per-year": chart and "When the papers were published",
        "#newest": "Newest citations",
    }
    return [*(Way(label, anchor) for anchor, label in sections.items() if label), *closing(others)]


def straight_up(disease: Disease, by_id: dict[int, Disease], passed: Collection[int] = ()) -> int | None:
    """What it stands under first: the disease it complicates, else the wider one."""
    ways = (disease.complication_of_id, disease.parent_id)
    return next((pk for pk in ways if pk in by_id and pk not in passed), None)


def way_up(disease: Disease, by_id: dict[int, Disease]) -> list[int]:
    """One way up for the breadcrumb, widest first."""
    way: list[int] = []
    step = straight_up(disease, by_id)
    while step is not None:
        way.append(step)
        step = straight_up(by_id[step], by_id, way)
    return way[::-1]
