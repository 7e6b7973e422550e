"""The list of medicines."""

from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from string import ascii_lowercase
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict

from catalog.facets.index import FacetIndex
from catalog.identifiers.hierarchy import Hierarchy
from catalog.identifiers.names import letter_of
from catalog.models import Drug, DrugClassMembership, Treatment, YesNoUnknown
from catalog.search.finding import drugs_named
from catalog.search.words import LONGEST

from .facets import ColumnFacet, Option, RowsFacet, TreeFacet, Words
from .reading import ReaderFilter

Role = Treatment.Role


class TreatsFacet(TreeFacet):
    """Conditions that published treatment statements join to the medicine, in one of some roles."""

    def __init__(self, *, roles: list[str], **kwargs: Any) -> None:
        super().__init__(links=Treatment, row="drug", record="disease", **kwargs)
        self.links = Treatment.objects.published().filter(role__in=roles)


class StudiedFacet(TreatsFacet):
    """The same conditions once more, for what was only studied: they are read once for both."""

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Which condition stands under which."""
        return self.parent.filters["disease"].hierarchy

    @cached_property
    def _published(self) -> list[Any]:
        return self.parent.filters["disease"]._published


class LetterFacet(RowsFacet):
    """The first letter of the generic name."""

    def find_options(self) -> list[Option]:
        """A to Z, and # for what begins with no letter of these."""
        return [*(Option(letter, f"Letter {letter.upper()}") for letter in ascii_lowercase), Option("#", "Other signs")]

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """Rows that stand under one of the letters."""
        asked = Q(*[("sort_key__startswith", letter) for letter in values], _connector=Q.OR)
        return rows.filter(asked | ~Q(sort_key__regex="^[a-z]") if "#" in values else asked)

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """One statement over the names, which are few."""
        letters = [letter_of(key) for key in rows.order_by().values_list("sort_key", flat=True)]
        return {letter: letters.count(letter) for letter in set(letters)}


def with_counts(rows: Iterable[Any], index: FacetIndex) -> list[Any]:
    """Medicines, each with how many published citations are about it as ``citation_count``."""
    counts, drugs = index.counts("drug", index.published), list(rows)
    for drug in drugs:
        drug.citation_count = counts.get(drug.slug, 0)
    return drugs


class DrugFilter(ReaderFilter):
    """Medicines by words, letter, class, condition and use in cancer."""

    noun, nouns = "medicine", "medicines"
    fetch = "for_rows"
    sorts = {"name": ("A to Z", "in_order"), "citations": ("Most citations", "in_order")}
    page_size = 100
    aside = "letter"

    q = Words(label="Words", method="with_words", max_length=LONGEST)
    letter = LetterFacet(title="Letter")
    chemotherapy = ColumnFacet(
        title="Also used as chemotherapy", field_name="also_chemotherapy", vocabulary=YesNoUnknown
    )
    drug_class = TreeFacet(title="Class", links=DrugClassMembership, row="drug", record="drug_class")
    disease = TreatsFacet(title="Condition it is used for", roles=[Role.USED])
    studied_for = StudiedFacet(
        title="Condition it is studied for", roles=[Role.STUDIED, Role.COMPARATOR, Role.LABORATORY]
    )

    class Meta:
        model = Drug
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, path: str, index: FacetIndex) -> None:
        self.index = index
        super().__init__(data, path=path, queryset=Drug.objects.published())

    @cached_property
    def rows(self) -> list[Drug]:
        """The medicines asked for with their numbers of citations, in the order asked for; there are some hundreds."""
        rows = with_counts(super().rows, self.index)
        return sorted(rows, key=attrgetter("citation_count"), reverse=True) if self.sort == "citations" else rows

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """Readers' addresses say ``class``, which Python keeps for itself."""
        filters = super().get_filters()
        return {"class" if name == "drug_class" else name: filter_ for name, filter_ in filters.items()}

    def with_words(self, rows: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Rows one of whose names holds every word."""
        return rows.filter(pk__in=drugs_named(value))
