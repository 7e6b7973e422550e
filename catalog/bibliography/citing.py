"""A citation as a formatted reference, with what we do not know left out.

Vancouver follows the ICMJE's sample references, APA the seventh edition of its manual; Plain is for letters.
"""

from dataclasses import dataclass

from catalog.identifiers.doi import doi_address
from catalog.models import Citation, CitationAuthor, Standing

VANCOUVER_AUTHORS, APA_AUTHORS = 6, 20


@dataclass(frozen=True)
class Reference:
    """A reference in one style; the journal's name stands apart because it is set in italics."""

    style: str
    before: str
    journal: str
    after: str

    @property
    def anchor(self) -> str:
        """The id of its place on a page."""
        return f"cite-{self.style.lower()}"

    @property
    def what(self) -> str:
        """What a button for it copies."""
        return f"the {self.style} style"


def references(citation: Citation) -> list[Reference]:
    """The reference in each style; authors are read from what was loaded with the citation."""
    authors = list(citation.authors.all())
    return [vancouver(citation, authors), apa(citation, authors), plain(citation, authors)]


def vancouver(citation: Citation, authors: list[CitationAuthor]) -> Reference:
    """Authors. Title. Journal. 2017;76(7):1207-1218. doi:…"""
    names = ", ".join(str(author) for author in authors[:VANCOUVER_AUTHORS])
    names += ", et al" if len(authors) > VANCOUVER_AUTHORS else ""
    year = str(citation.year or "")
    place = year + (f";{_volume(citation)}" if _volume(citation) else "")
    place += f":{citation.pages}" if citation.pages else ""
    after = _sentences(place, citation.doi and f"doi:{citation.doi}", _withdrawn(citation))
    return Reference(
        "Vancouver", _sentences(names or citation.group_author, citation.title), *_carrier(citation, after)
    )


def apa(citation: Citation, authors: list[CitationAuthor]) -> Reference:
    """Authors (2017). Title. Journal, 76(7), 1207–1218. https://doi.org/… The title leads where no author is known."""
    names = ", ".join(f"{a.family}, {_initials(a.given)}".rstrip(", ") for a in authors[:APA_AUTHORS])
    names += ", et al." if len(authors) > APA_AUTHORS else ""
    year = f"({citation.year or 'n.d.'})."
    pages = citation.pages.replace("-", "–")
    place = ", ".join(filter(None, [_volume(citation), pages]))
    link = doi_address(citation.doi) if citation.doi else citation.link
    tail = ". ".join(filter(None, [place, _withdrawn(citation), link]))
    who, title = _dotted(names or citation.group_author), _dotted(citation.title)
    before = " ".join(filter(None, [who, year, title] if who else [title, year]))
    if not citation.journal:
        return Reference("APA", f"{before} {tail}".strip(), "", "")
    after = (", " if place else ". ") + tail if tail else "."
    return Reference("APA", f"{before} ", citation.journal.title, after)


def plain(citation: Citation, authors: list[CitationAuthor]) -> Reference:
    """“Title”, by A. Author and others. Journal, July 2017."""
    who = citation.group_author
    if authors:
        first = f"{_initials(authors[0].given)} {authors[0].family}".strip()
        who = f"{first} and others" if len(authors) > 1 else first
    title = f"“{citation.title}”" + (f", by {who}. " if who else ". ")
    when = citation.dated.words if citation.dated else "no date given"
    after = _sentences(f"{', ' if citation.journal or citation.source else ''}{when}", _withdrawn(citation))
    carrier = citation.journal or citation.source
    return Reference("Plain", title, str(carrier) if carrier else "", after.rstrip())


def _carrier(citation: Citation, after: str) -> tuple[str, str]:
    """The journal with what follows it; a web page names its source instead."""
    if citation.journal:
        return citation.journal.short, f". {after}".rstrip()
    source = f"{citation.source}. " if citation.source else ""
    link = f" {citation.link}" if citation.link and not citation.doi else ""
    return "", f"{source}{after}".strip() + link


def _volume(citation: Citation) -> str:
    volume = citation.volume + (f"({citation.issue})" if citation.issue else "")
    return " ".join(filter(None, [volume, citation.supplement and f"Suppl {citation.supplement}"]))


def _withdrawn(citation: Citation) -> str:
    """Each style says that the paper is retracted."""
    return "Retracted" if citation.standing == Standing.RETRACTED else ""


def _initials(given: str) -> str:
    """A. L. from "AL" or "Ariane L"."""
    letters = given if given.isupper() else "".join(word[0] for word in given.split())
    return " ".join(f"{letter}." for letter in letters if letter.isalpha())


def _dotted(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def _sentences(*parts: str | None) -> str:
    """The parts that say something, each with its full stop and a blank."""
    return "".join(f"{_dotted(part)} " for part in parts if part)
