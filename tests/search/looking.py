"""Asks the search as the page does."""

from catalog.models import DataVersion
from catalog.search.finding import Results, find


def look_for(text: str, *, as_typed: bool = False) -> Results:
    """What a text finds in the catalogue as it is now."""
    return find(text, version=DataVersion.objects.current(), as_typed=as_typed)
