"""How a list's address is read: usable values are used, everything else is named to the reader."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar
from urllib.parse import urlencode

import django_filters
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from .facets import Facet, FacetFilter
from .telling import Link, Told

MOST_VALUES, MOST_TOLD = 20, 4
LAST_PAGE = 1000
ALL, MOST_AT_ONCE = "all", 500  # the page that holds the whole list, for paper, and how long it may be


class ReaderFilter(Told, django_filters.FilterSet):
    """A list as a reader's address asks for it: rows, problems, chips, facets, orders and pages.

    Its filters tell by ``knows`` whether they can use a value. ``noun`` names what is listed; ``sorts`` gives each
    order's label and the query word behind it, the default first; ``fetch`` is the query word that loads what a row
    prints; ``aside`` is a facet that stands outside the panel; ``unlisted`` are those that choose how rows are shown.
    """

    sorts: ClassVar[dict[str, tuple[str, str]]] = {}
    page_size: ClassVar[int] = 25
    fetch: ClassVar[str] = "for_rows"
    aside: ClassVar[str] = ""

    def __init__(self, data: QueryDict, *, path: str, queryset: QuerySet[Any]) -> None:
        self.path = path
        self._problems: list[str] = []
        super().__init__(MultiValueDict(), queryset=queryset)
        self.values = self._read(data)
        self.data = MultiValueDict(self.values)

    # What was asked for

    def _read(self, data: QueryDict) -> dict[str, list[str]]:
        """The usable values by name, in the order the filters are declared; the rest becomes ``problems``."""
        for name in sorted(set(data) - set(self.filters) - {"sort", "page", "undo", "all"}):
            self._problems.append(f"“{name[:60]}” is not something this list can be filtered by.")
        found = {name: self._usable(name, data.getlist(name)) for name in self.filters}
        self.sort = self._one_of(self.sorts, data.get("sort", ""), "an order")
        self.wanted_page = data.get("page", "")
        self.whole_facet = self._one_of(["", *self.filters], data.get("all", ""), "a group of choices")
        self.taken_away = [pair.partition(".")[::2] for pair in data.getlist("undo")[:MOST_VALUES]]
        return {name: values for name, values in found.items() if values}

    def _usable(self, name: str, values: Iterable[str]) -> list[str]:
        """The values that the filter can use, each once, sorted so that the same choice has one address."""
        asked = list(dict.fromkeys(value.strip() for value in values if value.strip()))
        if len(asked) > MOST_VALUES:
            self._problems.append(
                f"More than {MOST_VALUES} values for “{name}”: only the first {MOST_VALUES} are used."
            )
        filter_ = self.filters[name]
        usable = []
        for value in asked[:MOST_VALUES]:
            if filter_.knows(value):
                usable.append(value)
            else:
                self._problems.append(f"“{value[:60]}” is not a value that we know for “{self.title_of(name)}”.")
        return sorted(usable) if isinstance(filter_, FacetFilter) else usable[:1]

    def _one_of(self, known: Iterable[str], value: str, what: str) -> str:
        """The value if it is known, else the first one; an unknown one is named."""
        if value in known:
            return value
        if value:
            self._problems.append(f"“{value[:60]}” is not {what} that we know.")
        return next(iter(known), "")

    def title_of(self, name: str) -> str:
        """What readers call the filter, in lower case."""
        filter_ = self.filters[name]
        return str(getattr(filter_, "title", filter_.label)).lower()

    @property
    def problems(self) -> list[str]:
        """Each value that could not be used, the page number among them, in a sentence of its own."""
        self.page.number  # noqa: B018 - reading the page finds out whether it exists
        return self._problems

    # What it gives

    @cached_property
    def rows(self) -> Any:
        """The rows asked for, in the order asked for: what has a length and can be cut."""
        rows = getattr(self.narrowed(), self.fetch)()
        return getattr(rows, self.sorts[self.sort][1])() if self.sort else rows

    def narrowed(self, *, without: str = "") -> QuerySet[Any]:
        """The rows that pass every filter but one."""
        rows = self.queryset
        for name, value in self.form.cleaned_data.items() if self.form.is_valid() else ():
            if name != without:
                rows = self.filters[name].filter(rows, value)
        return rows

    @cached_property
    def facets(self) -> list[Facet]:
        """Every group of choices; each choice counted with all other filters on."""
        return [
            filter_.facet(name=name, noun=self.noun, counts=self.counts(name), chosen=self.values.get(name, []))
            for name, filter_ in self.filters.items()
            if isinstance(filter_, FacetFilter)
        ]

    def counts(self, name: str) -> Mapping[Any, int]:
        """How many of the rows that pass all other filters carry each value of this one."""
        filter_ = self.filters[name]
        return filter_.tally(self.narrowed(without=name))

    @property
    def panel(self) -> list[Facet]:
        """The facets of the panel of filters, long ones cut but for the one that is asked for whole."""
        return [self._as_sent(facet) for facet in self.facets if facet.name != self.aside]

    def _as_sent(self, facet: Facet) -> Facet:
        if facet.name == self.whole_facet:
            return replace(facet, is_whole=True)
        if not facet.is_long:
            return facet
        return facet.shortened(url=f"{self.url(whole_facet=facet.name)}#facet-{facet.name}")

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What the panel's form must carry along unseen."""
        unseen = [(self.aside, value) for value in self.values.get(self.aside, [])]
        unseen += [("all", self.whole_facet)] if self.whole_facet else []
        is_default = self.sort == next(iter(self.sorts), "")
        return unseen if is_default else [*unseen, ("sort", self.sort)]

    @property
    def typed(self) -> str:
        """The words typed."""
        return next(iter(self.values.get("q", [])), "")

    @property
    def where(self) -> str:
        """Which page of how many."""
        return f"Page {self.page.number} of {self.page.paginator.num_pages}"

    @cached_property
    def page(self) -> Page[Any]:
        """The page asked for; one that does not exist is named and the nearest one shown."""
        paginator = Paginator(self.rows, self.page_size)
        if self.wanted_page == ALL and paginator.count <= MOST_AT_ONCE:
            return Paginator(self.rows, MOST_AT_ONCE).page(1)
        last = min(paginator.num_pages, LAST_PAGE)
        number = int(self.wanted_page) if self.wanted_page.isascii() and self.wanted_page.isdigit() else 0
        if self.wanted_page and not 1 <= number <= last:
            self._problems.append(f"There is no page “{self.wanted_page[:20]}” here: there are {last}.")
        return paginator.page(min(max(number, 1), last))

    # Addresses

    def url(
        self,
        changes: Mapping[str, list[str]] | None = None,
        *,
        page: int | str = 1,
        sort: str | None = None,
        undo: Iterable[tuple[str, str]] = (),
        whole_facet: str = "",
    ) -> str:
        """The one address of this list with some values changed; defaults are left out.

        ``undo`` are names and values that the page there offers to put back; all choices of ``whole_facet`` are there.
        """
        values = {**self.values, **(changes or {})}
        query = [(name, value) for name in self.filters for value in values.get(name, [])]
        sort = self.sort if sort is None else sort
        if sort and sort != next(iter(self.sorts)):
            query.append(("sort", sort))
        if page != 1:
            query.append(("page", str(page)))
        if whole_facet:
            query.append(("all", whole_facet))
        query += [("undo", f"{name}.{value}") for name, value in undo]
        return f"{self.path}?{urlencode(query)}" if query else self.path

    @property
    def canonical(self) -> str:
        """The address of what is shown."""
        return self.url(page=self.page.number)

    @property
    def orders(self) -> list[Link]:
        """The orders to choose from."""
        return [Link(label, self.url(sort=key), key == self.sort) for key, (label, _) in self.sorts.items()]

    @property
    def previous(self) -> Link | None:
        """The page before."""
        return self._page_link("Previous page", self.page.number - 1) if self.page.has_previous() else None

    @property
    def next(self) -> Link | None:
        """The page after."""
        return self._page_link("Next page", self.page.number + 1) if self.page.has_next() else None

    @property
    def whole(self) -> Link | None:
        """The whole list on one page, where it has several and is not too long."""
        total = self.page.paginator.count
        if not self.page.has_other_pages() or total > MOST_AT_ONCE:
            return None
        return Link(f"All {total} {self.nouns}", self.url(page=ALL), small="To print, on one page")

    def _page_link(self, small: str, number: int) -> Link:
        page = self.page.paginator.page(number)
        label = f"{self.nouns.capitalize()} {page.start_index()} to {page.end_index()}"
        return Link(label, self.url(page=number), small=small)

    @property
    def count_text(self) -> str:
        """How many, and which of them are shown."""
        total = self.page.paginator.count
        text = f"{total:,} {self.noun if total == 1 else self.nouns}"
        if self.page.has_other_pages():
            text += f", showing {self.page.start_index()} to {self.page.end_index()}"
        return text

    @property
    def heading(self) -> str:
        """What the list holds, in words, for the title of the window: its filters, or which page of it this is."""
        on = [chip.label for chip in self.chips]
        if not on:
            return self.nouns.capitalize() + (f", page {self.page.number}" if self.page.number > 1 else "")
        more = f" and {len(on) - MOST_TOLD} more" if len(on) > MOST_TOLD else ""
        return f"{self.count_text}: {', '.join(on[:MOST_TOLD])}{more}"

    @property
    def robots(self) -> str:
        """Combinations without end are kept out of search engines."""
        return "noindex" if self.on_count > 2 or self.problems or self.taken_away or self.whole_facet else ""
