"""The list of citations."""

from functools import cached_property

from pyroaring import BitMap

from catalog.models import Access, Citation, Language, Study
from catalog.search.matching import matches
from catalog.search.words import LONGEST

from .facets import Words
from .indexed import IndexedFilter, RecordFacet, WordFacet, Year
from .years import Span, YearGroup, year_groups

FIRST_YEAR, LAST_YEAR = 1800, 2100


class CitationFilter(IndexedFilter):
    """Citations by words, subject, kind of study, source, years, language and access."""

    noun, nouns = "citation", "citations"
    sorts = {"newest": ("Newest", "newest"), "oldest": ("Oldest", "oldest"), "kind": ("Kind", "kind")}

    q = Words(label="Words", max_length=LONGEST)
    study = WordFacet(title="Kind of source", vocabulary=Study)
    drug = RecordFacet(title="Medicine")
    disease = RecordFacet(title="Condition")
    topic = RecordFacet(title="Topic")
    source = RecordFacet(title="Source")
    access = WordFacet(title="Reading it", vocabulary=Access)
    language = WordFacet(title="Language", vocabulary=Language, is_ordered=False)
    year_from = Year(label="From year", first=FIRST_YEAR, last=LAST_YEAR)
    year_to = Year(label="To year", first=FIRST_YEAR, last=LAST_YEAR)

    class Meta:
        model = Citation
        fields: list[str] = []

    def read_parts(self) -> dict[str, BitMap]:
        """Words and years stand beside the facets."""
        parts = super().read_parts()
        if self.typed:
            parts["q"] = matches(self.typed, self.index)
        if self.span:
            parts["year"] = self.index.any_of("year", range(self.span[0], self.span[1] + 1))
        return parts

    @cached_property
    def span(self) -> Span | None:
        """The first and last year asked for, where any is."""
        ends = [self._year(name) for name in ("year_from", "year_to")]
        return (ends[0] or FIRST_YEAR, ends[1] or LAST_YEAR) if any(ends) else None

    @cached_property
    def published_years(self) -> list[int]:
        """All years of which anything is listed, the oldest first."""
        return sorted(year for year, count in self.index.counts("year", self.index.published).items() if count)

    @cached_property
    def years(self) -> list[YearGroup]:
        """How many citations that pass all other filters are of which years, each with the list of those years."""
        found = self.index.counts("year", self.beside("year"))
        counts = {year: found[year] for year in self.published_years}
        return year_groups(counts, span=self.span, url=self._url_of_years)

    def _year(self, name: str) -> int | None:
        return int(self.values[name][0]) if name in self.values else None

    def _url_of_years(self, first: int, last: int) -> str:
        return self.url({"year_from": [str(first)], "year_to": [str(last)]})
