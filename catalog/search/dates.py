"""A date as pages print it, or as people write it, and the papers of that day or month."""

from catalog.identifiers.partial_date import PartialDate
from catalog.identifiers.written_date import TwoMeaningsError, written_date
from catalog.models import Citation

LONGEST = 40  # signs of a date in words


def read_dates(text: str) -> list[PartialDate]:
    """The date that the whole text is, at least to its month or season; all that it can mean. A year is a word."""
    try:
        found = [written_date(text)] if len(text) <= LONGEST else []
    except TwoMeaningsError as problem:
        found = problem.meanings
    except ValueError:
        return []
    return [date for date in found if date.month]


def published_on(dates: list[PartialDate]) -> list[int]:
    """Ids of the published citations with a date of theirs, in print, online or of their page, within one of these."""
    years = [date.year + step for date in dates for step in (-1, 0, 1)]  # print and page may be of other years
    fields = ("issued", "online", "updated")
    rows = Citation.objects.published().filter(year__in=years).values_list("pk", *fields)
    return [pk for pk, *own in rows if any(_is_within(one, date) for one in filter(None, own) for date in dates)]


def _is_within(one: PartialDate, other: PartialDate) -> bool:
    return other.earliest <= one.earliest and one.latest <= other.latest
