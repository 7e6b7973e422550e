"""A citation as a formatted reference, with what we do not know left out.

Vancouver follows the ICMJE's sample references, AMA and APA their manuals; Plain is for letters. ``people`` says how
each prints who wrote it.
"""

from dataclasses import dataclass

from catalog.identifiers.pages import dashed
from catalog.models import Citation, Standing

from .people import Person, ama_names, apa_names, person, plain_names, vancouver_names


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
    people = [person(author) for author in citation.authors.all()]
    return [style(citation, people) for style in (vancouver, ama, apa, plain)]


def vancouver(citation: Citation, people: list[Person]) -> Reference:
    """Authors. Title. Journal. 2017;76(7):1207-1218. doi:…"""
    return _numbered("Vancouver", citation, vancouver_names(people, citation.group_author))


def ama(citation: Citation, people: list[Person]) -> Reference:
    """As Vancouver, with fewer authors."""
    return _numbered("AMA", citation, ama_names(people, citation.group_author))


def apa(citation: Citation, people: list[Person]) -> Reference:
    """Authors (2017). Title. Journal, 76(7), 1207–1218. https://doi.org/… The title leads where no author is known."""
    year = f"({_years(citation).replace('-', '–') or 'n.d.'})."
    place = ", ".join(filter(None, [_volume(citation), dashed(citation.pages)]))
    tail = ". ".join(filter(None, [place, _withdrawn(citation), citation.doi_address or citation.link]))
    who, title = _dotted(apa_names(people, citation.group_author)), _dotted(citation.title_alone)
    before = " ".join(filter(None, [who, year, title] if who else [title, year]))
    if not citation.journal:
        return Reference("APA", f"{before} {tail}".strip(), "", "")
    after = (", " if place else ". ") + tail if tail else "."
    return Reference("APA", f"{before} ", citation.journal.title, after)


def plain(citation: Citation, people: list[Person]) -> Reference:
    """“Title”, by A. Author and others. Journal, July 2017."""
    who = plain_names(people, citation.group_author)
    title = f"“{citation.title_alone}”" + (f", by {_dotted(who)} " if who else ". ")
    when = citation.dated.words if citation.dated else "no date given"
    after = _sentences(f"{', ' if citation.journal or citation.source else ''}{when}", _withdrawn(citation))
    carrier = citation.journal or citation.source
    return Reference("Plain", title, str(carrier) if carrier else "", after.rstrip())


def _numbered(style: str, citation: Citation, names: str) -> Reference:
    """What styles that number their references have in common."""
    place = _years(citation) + (f";{_volume(citation)}" if _volume(citation) else "")
    place += f":{citation.pages}" if citation.pages else ""
    after = _sentences(place, citation.doi and f"doi:{citation.doi}", _withdrawn(citation))
    return Reference(style, _sentences(names, citation.title_alone), *_carrier(citation, after))


def _years(citation: Citation) -> str:
    """The year, or both where it was printed for two."""
    dated = citation.dated
    years = [dated.year, *([dated.until.year] if dated.until else [])] if dated else []
    return "-".join(map(str, dict.fromkeys(years)))


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


def _dotted(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def _sentences(*parts: str | None) -> str:
    """The parts that say something, each with its full stop and a blank."""
    return "".join(f"{_dotted(part)} " for part in parts if part)
