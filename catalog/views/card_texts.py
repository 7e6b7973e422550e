"""Cards of citations, many at once: their template runs once for each shape of card, and texts are put in afterwards.

Words can bring up cards that nobody saw before, and to run the template for each of them costs more than to find them.
"""

from typing import Any, NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from catalog.models import Citation
from catalog.templatetags.pieces import filled, mark

# Texts that a card prints and does not look into, as its template calls them.
PRINTED = (
    "slug", "title", "link", "get_absolute_url", "full_address", "report_url", "place", "annotation",
    "doi", "nct", "access_badge",
)  # fmt: skip
DATES = ("issued", "online", "updated")


class Stamp(SafeString):
    """Where a date goes that is printed for machines and in words."""

    machine = words = SafeString()


class Shape(NamedTuple):
    """What a card branches on, with marks where its texts go: a citation, as far as the template can tell."""

    texts: tuple[str, ...]  # those that are not empty
    standing: str
    is_troubled: bool
    says_so: bool
    is_foreign: bool
    lang: str
    get_standing_display: str
    standing_sentence: str
    is_manufacturer: bool
    is_online_as_issued: bool
    about: int

    def __getattr__(self, name: str) -> Any:
        """The mark of a text, or nothing where the citation has none."""
        if name in PRINTED:
            return mark(name) if name in self.texts else ""
        if name in DATES:
            return self._stamp("issued" if self.is_online_as_issued else name) if name in self.texts else None
        raise AttributeError(name)

    @property
    def study_kind(self) -> dict[str, str]:
        """Its sign and its name."""
        return {"sign": mark("sign"), "label": mark("kind")}

    @property
    def journal(self) -> dict[str, str] | None:
        """Its name."""
        return {"short": mark("journal")} if "journal" in self.texts else None

    @property
    def source(self) -> dict[str, Any] | None:
        """Its name, and whether it sells the medicine."""
        return {"name": mark("source"), "is_manufacturer": self.is_manufacturer} if "source" in self.texts else None

    @property
    def subjects(self) -> list[dict[str, str]]:
        """What it is about."""
        return [{"label": mark(f"about{n}"), "get_absolute_url": mark(f"about{n}_url")} for n in range(self.about)]

    def _stamp(self, name: str) -> Stamp:
        stamp = Stamp(mark(name))
        stamp.machine, stamp.words = mark(f"{name}_machine"), mark(f"{name}_words")
        return stamp


def card(citation: Citation, level: int) -> SafeString:
    """The card of one citation, loaded with all that it prints, with a heading of that level."""
    if citation.told:  # notices are rare, and each is a text of its own kind
        return render_to_string("citation/_item.html", {"citation": citation, "level": level})
    texts = texts_of(citation)
    shape = Shape(
        tuple(name for name, text in texts.items() if text),
        citation.standing,
        citation.is_troubled,
        citation.says_so,
        citation.is_foreign,
        citation.lang,
        citation.get_standing_display(),
        citation.standing_sentence,
        bool(citation.source and citation.source.is_manufacturer),
        bool(citation.online and citation.online == citation.issued),
        len(citation.subjects),
    )
    return filled("citation/_item.html", {"citation": shape, "level": level}, texts)


def texts_of(citation: Citation) -> dict[str, str]:
    """Every text of the card by the name of its mark."""
    texts = {
        "slug": citation.slug,
        "title": citation.title,
        "link": citation.link,
        "get_absolute_url": citation.get_absolute_url(),
        "full_address": citation.full_address,
        "report_url": citation.report_url,
        "place": citation.place,
        "annotation": citation.annotation,
        "doi": citation.doi or "",
        "nct": citation.nct or "",
        "access_badge": citation.access_badge,
        "sign": citation.study_kind.sign,
        "kind": str(citation.study_kind.label),
        "journal": citation.journal.short if citation.journal else "",
        "source": citation.source.name if citation.source else "",
    }
    for name in DATES:
        day = getattr(citation, name)
        texts |= {name: str(day), f"{name}_machine": day.machine, f"{name}_words": day.words} if day else {}
    for place, subject in enumerate(citation.subjects):
        texts |= {f"about{place}": subject.label, f"about{place}_url": subject.get_absolute_url()}
    return texts
