"""What follows from one citation without a query: when, where in its journal, in which language, and where it leads."""

from catalog.identifiers import doi, pubmed
from catalog.identifiers.lines import has_other_letters
from catalog.identifiers.names import RETRACTED
from catalog.identifiers.pages import dashed
from catalog.identifiers.partial_date import PartialDate

from .citation_words import Access, Standing
from .languages import Language


class CitationFacts:
    """Mixed into the citation, whose columns these are."""

    title: str
    standing: str
    language: str
    access: str
    volume: str
    issue: str
    supplement: str
    pages: str
    issued: PartialDate | None
    online: PartialDate | None
    updated: PartialDate | None
    doi: str | None
    pmid: str | None
    pmcid: str | None
    url: str | None

    @property
    def dated(self) -> PartialDate | None:
        """The date to sort by: in print, else online first, else the page's own."""
        return self.issued or self.online or self.updated

    @property
    def access_badge(self) -> str:
        """What a card says about reading it; nothing of a summary alone, or where nobody knows."""
        return Access(self.access).label if self.access in {Access.FREE, Access.LOGIN, Access.PAID} else ""

    @property
    def place(self) -> str:
        """Where in its journal, for reading: 18(1): 305."""
        volume = self.volume + (f"({self.issue})" if self.issue else "")
        volume = " ".join(filter(None, [volume, self.supplement and f"Suppl {self.supplement}"]))
        return ": ".join(filter(None, [volume, dashed(self.pages)]))

    @property
    def lang(self) -> str:
        """The language of its title, as ``lang`` says it. A title in our letters of a paper in others is translated."""
        is_foreign = self.language and Language(self.language).has_other_letters
        return Language.ENGLISH.value if is_foreign and not has_other_letters(self.title) else self.language

    @property
    def is_foreign(self) -> bool:
        """Whether its title may not be read as English is."""
        return self.lang != Language.ENGLISH

    @property
    def title_alone(self) -> str:
        """The title without the word that says it is retracted, where its standing says so."""
        return RETRACTED.sub("", self.title) if self.standing == Standing.RETRACTED else self.title

    @property
    def says_so(self) -> bool:
        """Whether its title says by itself that it is retracted."""
        return self.title != self.title_alone

    @property
    def link(self) -> str:
        """Where its title leads: the DOI, else the address, else PubMed; empty when none is known."""
        return self.doi_address or self.url or self.pubmed_address or self.free_copy

    @property
    def free_copy(self) -> str:
        """The copy at PubMed Central, or nothing."""
        return pubmed.pmcid_address(self.pmcid) if self.pmcid else ""

    @property
    def doi_address(self) -> str:
        """Where the DOI leads, or nothing."""
        return doi.doi_address(self.doi) if self.doi else ""

    @property
    def pubmed_address(self) -> str:
        """The record at PubMed, or nothing."""
        return pubmed.pmid_address(self.pmid) if self.pmid else ""
