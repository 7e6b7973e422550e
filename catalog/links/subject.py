"""What a report can be about."""

from dataclasses import dataclass

from catalog.models import Citation


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
