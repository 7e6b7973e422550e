"""What a report can be about."""

from dataclasses import dataclass

from catalog.models import Citation, LinkReport
from catalog.models.report import CaseQuerySet, ReportCase

Problem = LinkReport.Problem
OF_A_LINK = [
    Problem.DEAD, Problem.WRONG, Problem.PAYWALL, Problem.UNSAFE, Problem.RETRACTED, Problem.NOTE, Problem.TYPO,
    Problem.OTHER,
]  # fmt: skip
WITHOUT_A_LINK = [Problem.WHERE, Problem.TWICE, Problem.TITLE, Problem.NOTE, Problem.TYPO, Problem.OTHER]
OF_A_PAGE = [Problem.STATEMENT, Problem.RISK, Problem.PAPER, Problem.TYPO, Problem.HARD, Problem.OTHER]


@dataclass(frozen=True)
class Subject:
    """A citation, or a page where the trouble has to do with no citation."""

    citation: Citation | None = None
    page: str = ""

    @property
    def key(self) -> str:
        """The same text for the same subject, for the ticket of a form."""
        return f"citation {self.citation.pk}" if self.citation else f"page {self.page}"

    @property
    def path(self) -> str:
        """The page of ours it is about."""
        return self.citation.get_absolute_url() if self.citation else self.page

    @property
    def link(self) -> str:
        """The address readers follow today; empty for a page."""
        return self.citation.link if self.citation else ""

    @property
    def problems(self) -> list[LinkReport.Problem]:
        """What can be wrong with it, the likeliest first."""
        if self.citation is None:
            return OF_A_PAGE
        return OF_A_LINK if self.link else WITHOUT_A_LINK

    @property
    def cases(self) -> CaseQuerySet:
        """All cases about it."""
        return ReportCase.objects.filter(citation=self.citation, page=self.page)
