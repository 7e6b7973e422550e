"""Ways from page to page: the way up, the one before and after, and what else to see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse

from catalog.identifiers.names import capital
from catalog.models import AddressedRecord, CrossReference


@dataclass(frozen=True)
class Way:
    """A link with its words; ``small`` stands beside it, then ``noun`` for those who hear it; ``children`` under it.

    ``lang`` is the language of words that are not English.
    """

    label: str
    url: str = ""
    small: str = ""
    noun: str = ""
    children: Sequence["Way"] = ()
    lang: str = ""


def name_of(record: Any) -> str:
    """What readers call the record, with a capital."""
    name = getattr(record, "title", None) or str(record)
    return capital(str(name))


def lang_of(record: Any) -> str:
    """The language of its title, where that is a paper's and not English."""
    return str(record.lang) if getattr(record, "is_foreign", False) else ""


def way_to(record: AddressedRecord, small: str = "") -> Way:
    """The record's page."""
    return Way(name_of(record), record.get_absolute_url(), small, lang=lang_of(record))


def counted_way(record: AddressedRecord, count: int, noun: str) -> Way:
    """The record's page, with how many of something it holds."""
    return Way(name_of(record), record.get_absolute_url(), str(count), noun if count == 1 else f"{noun}s")


def crumbs(first: tuple[str, str], *records: AddressedRecord | str) -> list[Way]:
    """The way down to this page: the list it belongs to, the records above it, itself."""
    label, route = first
    rest = [Way(record) if isinstance(record, str) else way_to(record) for record in records]
    return [Way(label, reverse(route)), *rest]


def neighbors(
    record: AddressedRecord, records: Sequence[AddressedRecord], where: str, *, up: Way | None = None
) -> dict[str, Way | None]:
    """The records before and after this one in an ordered list that holds it, and what they all stand under."""
    place = list(records).index(record)
    before = records[place - 1] if place else None
    after = records[place + 1] if place + 1 < len(records) else None
    return {
        "previous": way_to(before, f"Before it {where}") if before else None,
        "next": way_to(after, f"After it {where}") if after else None,
        "up": up,
    }


def canonical(page: Any) -> str:
    """The one full address of a list or a record, whatever address it was asked for by."""
    path = page.canonical if hasattr(page, "canonical") else page.get_absolute_url()
    return f"{settings.SITE_URL}{path}"


def see_also(record: AddressedRecord) -> list[Way]:
    """The published records that cross references join to this one, from either side: one query."""
    return list(_ends(record, CrossReference.objects.touching(record)))


def closing(others: Sequence[Way]) -> list[Way]:
    """What every page of a record ends with, for "on this page"."""
    also = [Way("Also see", "#see-also")] if others else []
    return [*also, Way("About this page", "#about-page")]


def _ends(record: AddressedRecord, references: Iterable[CrossReference]) -> Iterable[Way]:
    for reference in references:
        is_start = reference.start == record
        other = reference.target if is_start else reference.start
        if other.is_published:
            yield way_to(other, reference.note if is_start else reference.note_back)
