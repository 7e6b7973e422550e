"""The list of citations."""

from functools import cached_property
from typing import Any

import django_filters
from django.db.models import QuerySet

from catalog.models import (
    Access,
    Citation,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    DataVersion,
    Language,
    Source,
    Study,
)
from catalog.search.lookup import with_words
from catalog.search.words import LONGEST

from .facets import ColumnFacet, FacetFilter, LinkFacet, Option, TreeFacet
from .reading import ReaderFilter

FIRST_YEAR, LAST_YEAR = 1800, 2100


class SourceFacet(FacetFilter):
    """Where a citation was found."""

    def find_options(self) -> list[Option]:
        """All sources, by name."""
        return [Option(slug, name) for slug, name in Source.objects.order_by("name").values_list("slug", "name")]

    def keep(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        """Rows found through one of them."""
        return rows.filter(source__slug__in=values)

    def tally(self, rows: QuerySet[Any]) -> dict[str, int]:
        """One grouped statement."""
        return ColumnFacet.tally(self, rows)  # type: ignore[arg-type]


class CitationFilter(ReaderFilter):
    """Citations by words, subject, kind of study, source, years, language and access."""

    noun, nouns = "citation", "citations"
    fetch = "for_cards"
    sorts = {
        "newest": ("Newest", "newest_first"),
        "oldest": ("Oldest", "oldest_first"),
        "kind": ("Kind", "by_kind"),
    }

    q = django_filters.CharFilter(label="Words", method="with_words", max_length=LONGEST)
    study = ColumnFacet(title="Kind of source", field_name="study", vocabulary=Study)
    drug = LinkFacet(title="Medicine", links=CitationDrug, row="citation", record="drug")
    disease = TreeFacet(title="Condition", links=CitationDisease, row="citation", record="disease")
    topic = LinkFacet(title="Topic", links=CitationTopic, row="citation", record="topic")
    source = SourceFacet(title="Source", field_name="source__slug")
    access = ColumnFacet(title="Reading it", field_name="access", vocabulary=Access)
    language = ColumnFacet(title="Language", field_name="language", vocabulary=Language, is_ordered=False)
    year_from = django_filters.NumberFilter(
        label="From year",
        field_name="year",
        lookup_expr="gte",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        decimal_places=0,
    )
    year_to = django_filters.NumberFilter(
        label="To year",
        field_name="year",
        lookup_expr="lte",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        decimal_places=0,
    )

    class Meta:
        model = Citation
        fields: list[str] = []

    def with_words(self, rows: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Rows that the words find, just as the search does."""
        return with_words(rows, value, version=self.version)

    @cached_property
    def version(self) -> int:
        """The state of the catalogue that the list shows."""
        return DataVersion.objects.current()
