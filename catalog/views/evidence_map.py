"""The evidence map: medicines by conditions, as a table or as a list; and its part on the pages of records."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.facets.axes import OTHERS, Classes, Group, disease_groups
from catalog.facets.counting import published_diseases
from catalog.facets.evidence import Cells
from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.filters.evidence_map import EvidenceMapFilter
from catalog.models import Disease, Drug
from catalog.web.version import data_version

from .emptiness import counted
from .map_folds import Fold, by_condition, by_medicine
from .squares import Parameters, Square, not_counted
from .trails import Way, canonical, name_of

MOST_COLUMNS, MOST_ALONE, MOST_SQUARES = 24, 12, 600
FEW_COLUMNS = 9
HOME_COLUMNS = 4


@dataclass(frozen=True)
class Side:
    """One group of rows or columns as it stands on the page. ``total`` counts what is folded away as well."""

    key: str
    head: Any
    above: str
    records: list[Any]
    total: int
    is_open: bool
    turn_url: str

    @property
    def hidden(self) -> int:
        """How many rows or columns are folded away."""
        return self.total - len(self.records)

    @property
    def title(self) -> str:
        """What readers call the group."""
        return name_of(self.head) if self.head else ""


@dataclass(frozen=True)
class Row:
    """One medicine with its squares, one for each column."""

    drug: Drug
    squares: list[Square]


@require_safe
def evidence_map(request: HttpRequest) -> HttpResponse:
    """How many papers there are on each medicine for each condition, and what kind of gap the others are."""
    diseases, _ = published_diseases()
    classes, columns = Classes(), disease_groups(diseases)
    drugs = list(Drug.objects.published().in_order())
    index = facet_index(data_version(request))
    listing = EvidenceMapFilter(
        request.GET, path=reverse("evidence-map"), index=index, classes=classes, columns=columns
    )
    rows = classes.groups(drugs, chosen=listing.values.get("class", []))
    some = {drug.pk for group in rows for drug in group.records} if "class" in listing.values else None
    found = Cells(index, listing.selection, drugs=some)
    columns, empty_columns = holding(columns, found.held["disease"], listing)
    rows, empty_rows = holding(rows, found.held["drug"], listing)
    across = column_sides(columns, found, listing)
    width = sum(len(side.records) for side in across)
    down = row_sides(rows, listing, width=width)
    retracted = listing.retracted
    context = {
        "section": "evidence-map",
        "listing": listing,
        "canonical": canonical(listing),
        "robots": listing.robots,
        **listing.year_span,
        "columns": across,
        "width": width + 1,
        "is_narrow": width <= FEW_COLUMNS,
        "groups": (groups := [(side, table_rows(side, across, found, narrowing(listing))) for side in down]),
        "folds": folds(groups, is_list=listing.is_list),
        "switch": [
            Way("By condition", listing.url({"as": []})),
            Way("By medicine", listing.url({"as": ["list"]})),
        ],
        "retracted_words": not_counted(retracted) if retracted else "",
        **empty_words(listing, conditions=empty_columns, medicines=empty_rows),
        "others": other_ways(listing),
        "crumbs": [Way("Home", reverse("home")), Way("Evidence map")],
    }
    return render(request, "evidence_map/list.html" if listing.is_list else "evidence_map/map.html", context)


def holding(groups: list[Group], held: set[int], listing: EvidenceMapFilter) -> tuple[list[Group], int]:
    """The groups with what holds anything, unless all is asked for or nothing would be left; and how many do not."""
    kept = [replace(group, records=[row for row in group.records if row.pk in held]) for group in groups]
    kept = [group for group in kept if group.records]
    empty = sum(len(group.records) for group in groups) - sum(len(group.records) for group in kept)
    return (groups if listing.shows_empty or not kept else kept), empty if kept else 0


def empty_words(listing: EvidenceMapFilter, *, conditions: int, medicines: int) -> dict[str, str]:
    """How many columns and rows hold nothing, and the address that shows or hides them."""
    parts = [(conditions, "condition"), (medicines, "medicine")]
    return {
        "empty": " and ".join(counted(number, noun) for number, noun in parts if number),
        "empty_url": listing.url({"empty": [] if listing.shows_empty else ["show"]}),
    }


def folds(groups: list[tuple[Side, list[Row]]], *, is_list: bool) -> list[tuple[Side | None, list[Fold]]]:
    """The squares of the table as a list: under the classes of their medicines, or all conditions together."""
    if is_list:
        return [(side, by_medicine([row.squares for row in rows])) for side, rows in groups]
    return [(None, by_condition([row.squares for _, rows in groups for row in rows]))]


def other_ways(listing: EvidenceMapFilter) -> list[Way]:
    """The same squares another way, and fewer papers in them."""
    turned = Way("The same numbers as a map", listing.url({"as": []}))
    if not listing.is_list:
        turned = Way("The same numbers as a list, one medicine at a time", listing.url({"as": ["list"]}))
    return [turned, Way("Trials and reviews only", listing.url({"study": ["review", "trial"]}))]


def narrowing(listing: EvidenceMapFilter) -> Parameters:
    """The filters of the map that the list of citations has too."""
    names = ("study", "year_from", "year_to")
    return tuple((name, value) for name in names for value in listing.values.get(name, []))


def column_sides(groups: list[Group], found: Cells, listing: EvidenceMapFilter) -> list[Side]:
    """The groups of conditions. One that holds anything below its head stands open by itself, while there is room."""
    totals = found.totals
    sides, room = [], MOST_COLUMNS - sum(len(folded(group, totals)) for group in groups)
    for group in groups:
        short = folded(group, totals)
        more = len(group.records) - len(short)
        unasked = group.head is not None and more <= room and any(row.pk in totals for row in group.records[1:])
        room -= more if unasked else 0
        sides.append(side(group, listing, short=short, unasked=unasked, anchor="columns"))
    return sides


def folded(group: Group, totals: Counter[int]) -> list[Disease]:
    """What is left of a folded group: its head, or of conditions that stand alone the few with the most papers."""
    if group.head:
        return [group.head]
    filled = [row for row in group.records if row.pk in totals] or group.records[:1]
    kept = sorted(filled, key=lambda row: -totals[row.pk])[:MOST_ALONE]
    return [row for row in filled if row in kept]


def row_sides(groups: list[Group], listing: EvidenceMapFilter, *, width: int) -> list[Side]:
    """The groups of medicines. They stand open by themselves until the map is large; the first one always does."""
    sides, squares = [], 0
    for group in groups:
        squares += len(group.records) * width
        unasked = squares <= MOST_SQUARES or group is groups[0]
        sides.append(side(group, listing, short=[], unasked=unasked, anchor="rows"))
    return sides


def side(group: Group, listing: EvidenceMapFilter, *, short: list[Any], unasked: bool, anchor: str) -> Side:
    """A group as the address asks for it, with the address that turns it."""
    is_open = listing.is_open(group.key, unasked=unasked)
    url = listing.turned(group.key, is_open=is_open, is_open_unasked=unasked)
    return Side(
        group.key,
        group.head,
        ", ".join(name_of(row) for row in group.above),
        group.records if is_open else short,
        len(group.records),
        is_open,
        f"{url}#{anchor}-{group.key}" if len(short) < len(group.records) else "",
    )


def table_rows(down: Side, across: Iterable[Side], found: Cells, parameters: Parameters) -> list[Row]:
    """The rows of a group of medicines."""
    shown = [disease for side in across for disease in side.records]
    return [
        Row(drug, [Square(drug, disease, found.get(drug.pk, disease.pk), parameters) for disease in shown])
        for drug in down.records
    ]


def home_map(drugs: list[Drug], diseases: list[Disease], index: FacetIndex) -> dict[str, Any]:
    """The squares of some medicines for the conditions they have the most papers on: one statement.

    No condition stands beside one that it stands under, nor one that only gathers others, as autoimmune disease does.
    """
    among = index.select({"drug": [drug.slug for drug in drugs]})
    found = Cells(index, among, drugs=[drug.pk for drug in drugs])
    hierarchy = index.names.trees["disease"]
    chosen: list[Disease] = []
    telling = [disease for disease in diseases if found.totals[disease.pk] and not found.is_wide(disease.pk)]
    for disease in sorted(telling, key=lambda row: -found.totals[row.pk]):
        related = {*hierarchy.within(disease.pk), *hierarchy.above(disease.pk)}
        if len(chosen) < HOME_COLUMNS and not any(row.pk in related for row in chosen):
            chosen.append(disease)
    ordered = sorted(drugs, key=name_of)
    across = Side(OTHERS, None, "", chosen, len(chosen), True, "")
    down = Side(OTHERS, None, "", ordered, len(ordered), True, "")
    return {"diseases": chosen, "rows": table_rows(down, [across], found, ())}
