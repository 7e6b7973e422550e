"""The list of citations."""

from functools import cached_property

from pyroaring import BitMap

from catalog.models import Access, Citation, Language, Standing, Study
from catalog.search.lookup import citations_with
from catalog.search.words import LONGEST

from .facets import Words
from .indexed import FIRST_YEAR, LAST_YEAR, IndexedFilter, MetWordFacet, RecordFacet, WordFacet, Year
from .years import YearGroup, year_groups

HALF_DATES = "A month counts as its first day, a year as its first month. What has no date comes last."


class CitationFilter(IndexedFilter):
    """Citations by words, subject, kind of study, source, years, language and access."""

    noun, nouns = "citation", "citations"
    sorts = {"newest": ("Newest", "newest"), "oldest": ("Oldest", "oldest"), "kind": ("Kind", "kind")}
    rules = {
        "newest": f"By the date of print, the newest first. {HALF_DATES}",
        "oldest": f"By the date of print, the oldest first. {HALF_DATES}",
        "kind": f"By kind of source, the newest of each kind first. {HALF_DATES}",
    }

    q = Words(label="Words", max_length=LONGEST)
    study = WordFacet(title="Kind of source", vocabulary=Study)
    drug = RecordFacet(title="Medicine")
    disease = RecordFacet(title="Condition")
    topic = RecordFacet(title="Topic")
    source = RecordFacet(title="Source")
    access = WordFacet(title="Reading it", vocabulary=Access)
    language = MetWordFacet(title="Language", vocabulary=Language, is_ordered=False)
    standing = WordFacet(title="Standing", vocabulary=Standing)
    year_from = Year(label="From year", first=FIRST_YEAR, last=LAST_YEAR)
    year_to = Year(label="To year", first=FIRST_YEAR, last=LAST_YEAR)

    class Meta:
        model = Citation
        fields: list[str] = []

    def read_parts(self) -> dict[str, BitMap]:
        """Words stand beside the facets."""
        parts = super().read_parts()
        if self.typed and (found := citations_with(self.typed, version=self.index.version)) is not None:
            parts["q"] = BitMap(found)
        return parts

    @cached_property
    def years(self) -> list[YearGroup]:
        """How many citations that pass all other filters are of which years, each with the list of those years."""
        found = self.index.counts("year", self.beside("year"))
        counts = {year: found[year] for year in self.published_years}
        return year_groups(counts, span=self.span, url=self._url_of_years)

    def _url_of_years(self, first: int, last: int) -> str:
        return self.url({"year_from": [str(first)], "year_to": [str(last)]})
