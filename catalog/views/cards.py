"""The finished cards of citations: what their template printed is kept as long as the data stay as they are."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.db.models import F
from django.utils.safestring import SafeString

from catalog.facets.index import FacetIndex
from catalog.models import Citation, StandingNotice
from catalog.templatetags.pieces import printed

from .card_texts import card

PRINTED = (
    "slug", "title", "study", "standing", "access", "annotation", "issued", "online", "updated", "volume", "issue",
    "supplement", "pages", "language", "doi", "pmid", "pmcid", "nct", "url", "journal__title", "journal__abbreviation",
    "source__name", "source__kind",
)  # fmt: skip
NOTICE = ("pk", "standing", "dated", "url", "reason")


def cards(ids: Iterable[int], index: FacetIndex, *, level: int = 3) -> SafeString:
    """The cards of citations with a heading of that level, as entries of a list in that order."""
    wanted = list(ids)
    found = finished(wanted, index, level=level)
    return printed(found[pk] for pk in wanted if pk in found)


def finished(ids: Iterable[int], index: FacetIndex, *, level: int = 3) -> dict[int, SafeString]:
    """The card of each citation that is still there: at most one statement."""
    wanted = list(ids)
    found = {pk: card_kept for pk in wanted if (card_kept := index.cards.get((level, pk)))}
    for citation in _read([pk for pk in wanted if pk not in found], index):
        found[citation.pk] = index.cards.put((level, citation.pk), card(citation, level))
    return found


def _read(ids: list[int], index: FacetIndex) -> Iterator[Citation]:
    """All that a card prints: the citations, each row with one of its notices, and their subjects from the index."""
    if not ids:
        return
    columns = {f"notice_{name}": F(f"notices__{name}") for name in NOTICE}
    citations = Citation.objects.filter(pk__in=ids).select_related("journal", "source").only(*PRINTED)
    subjects = index.subjects(ids)
    rows: Iterable[Any] = citations.annotate(**columns).order_by("pk", "notices")
    for _, group in groupby(rows, key=lambda row: row.pk):
        citation, *_ = same = list(group)
        citation.told = [_notice(row) for row in same if row.notice_pk]
        citation.subjects = subjects[citation.pk]
        yield citation


def _notice(row: Any) -> StandingNotice:
    return StandingNotice(**{name: getattr(row, f"notice_{name}") for name in NOTICE})
