"""What a list says of its own filters: those that are on, and those just taken away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from .facets import FacetFilter


@dataclass(frozen=True)
class Link:
    """A link of a list's head: a chip to take a filter away, an order, a page."""

    label: str
    url: str
    is_current: bool = False
    small: str = ""


class Told:
    """Mixed into a list, which has ``filters``, the usable ``values``, what was ``taken_away``, and its ``url``."""

    noun: ClassVar[str] = ""
    nouns: ClassVar[str] = ""
    unlisted: ClassVar[tuple[str, ...]] = ()
    filters: Mapping[str, Any]
    values: dict[str, list[str]]
    taken_away: list[tuple[str, str]]
    url: Any

    @property
    def chips(self) -> list[Link]:
        """Each value that is on, with the address of the list without it."""
        return [
            Link(self.words_for(name, value), self.url({name: without(value, values)}, undo=[(name, value)]))
            for name, values in self.listed.items()
            for value in values
        ]

    @property
    def listed(self) -> dict[str, list[str]]:
        """The values that narrow; how rows are shown is no filter to readers."""
        return {name: values for name, values in self.values.items() if name not in self.unlisted}

    @property
    def cleared(self) -> str:
        """The address without any filter."""
        pairs = [(name, value) for name, values in self.listed.items() for value in values]
        return self.url({name: [] for name in self.listed}, undo=pairs)

    @property
    def undone(self) -> Link | None:
        """What was just taken away, with the address of the list with it."""
        back: dict[str, list[str]] = {}
        for name, value in self.taken_away:
            if name in self.filters and value not in self.values.get(name, []) and self.filters[name].knows(value):
                back.setdefault(name, []).append(value)
        if not back:
            return None
        words = ", ".join(self.words_for(name, value) for name, values in back.items() for value in values)
        return Link(words, self.url({name: sorted({*self.values.get(name, []), *back[name]}) for name in back}))

    def words_for(self, name: str, value: str) -> str:
        """A value that is on, in words."""
        filter_ = self.filters[name]
        if isinstance(filter_, FacetFilter):
            return next(option.label for option in filter_.options if option.value == value)
        return f"{filter_.label}: {value}"

    @property
    def on_count(self) -> int:
        """How many filter values are on."""
        return sum(len(values) for values in self.listed.values())


def without(value: str, values: Iterable[str]) -> list[str]:
    """The other values."""
    return [other for other in values if other != value]
