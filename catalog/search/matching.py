"""Which citations hold what a reader typed. The one door: what finds them can change behind it."""

from pyroaring import BitMap

from catalog.models import Citation

from .facet_rows import Joined
from .facets import FacetIndex
from .words import words


def matches(typed: str, index: FacetIndex) -> BitMap:
    """The ids of citations whose title or note holds every word; those of recent words are kept with the index."""
    wanted = tuple(sorted(set(words(typed))))
    kept = index.words.get(wanted)
    return index.words.put(wanted, find(wanted)) if kept is None else kept


def find(wanted: tuple[str, ...]) -> BitMap:
    """The same from the database: one statement, one row."""
    rows = Citation.objects.order_by()
    for word in wanted:
        rows = rows.filter(folded__contains=word)
    return BitMap(map(int, filter(None, (rows.aggregate(ids=Joined("pk"))["ids"] or "").split(","))))
