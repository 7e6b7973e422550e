"""Finished pieces of pages. A template that prints nothing but its arguments need not run again for the same ones.

``piece`` keeps what a template printed; ``filled`` keeps what it printed around the parts that are always new.
Templates stay the only place of markup. While DEBUG is on nothing is kept, so that a template can be worked on.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from html import escape  # what Django's own calls, without its care for lazy texts
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# Stand in a kept piece where a part goes, or the number of a choice. What readers typed is put in only afterwards.
PART = re.compile("\ue001(\\w+)\ue001")
ANY_COUNT = 987_654_321_012
MOST_AROUND = 20_000


@register.simple_tag
def piece(template_name: str, **arguments: Hashable) -> SafeString:
    """``{% piece "components/icon.html" name="star" %}``: an include for templates whose arguments are plain values."""
    return render_to_string(template_name, arguments) if settings.DEBUG else _piece(template_name, **arguments)


def filled(template_name: str, plain: Mapping[str, Hashable], parts: Mapping[str, str]) -> SafeString:
    """What the template prints with the ``plain`` values, which it may branch on, and the ``parts``, which it may only
    print. Parts are escaped unless a template printed them. A plain value may hold a ``mark`` of a part."""
    make = _frame.__wrapped__ if settings.DEBUG else _frame
    pieces = list(make(template_name, tuple(parts), tuple(plain.items())))
    safe = {name: text if hasattr(text, "__html__") else escape(text) for name, text in parts.items()}
    pieces[1::2] = [safe[name] for name in pieces[1::2]]
    return printed(pieces)


@register.simple_tag
def facets(groups: Iterable[Any]) -> SafeString:
    """The groups of choices of a list as components/facet.html prints them."""
    return printed(_facet(group) for group in groups)


@register.simple_tag
def heat(square: Any) -> SafeString:
    """A square as components/heat.html prints it; a map has hundreds."""
    plain = {
        "heat": square.heat,
        "sign": square.sign,
        "is_linked": bool(square.url),
        "is_counted": bool(square.count),
        "is_one": square.count == 1,
    }
    parts = {"url": square.url, "count": str(square.count), "words": square.words, "between": square.between}
    return filled("components/heat.html", plain, parts)


def mark(name: str) -> SafeString:
    """Stands where the part of that name goes."""
    return SafeString(f"\ue001{name}\ue001")


def printed(pieces: Iterable[str]) -> SafeString:
    """Pieces one after the other. Each was printed, and so escaped, by a template, or has no sign to escape."""
    return mark_safe("".join(pieces))  # noqa: S308 - see above


@lru_cache(maxsize=4096)
def _piece(template_name: str, **arguments: Hashable) -> SafeString:
    return render_to_string(template_name, arguments)


@lru_cache(maxsize=1000)
def _frame(template_name: str, names: tuple[str, ...], plain: tuple[tuple[str, Any], ...]) -> list[str]:
    """What the template prints: between two pieces stands the name of a part."""
    return PART.split(render_to_string(template_name, {**dict(plain), **{name: mark(name) for name in names}}))


SHOWN = 6


def _facet(facet: Any) -> SafeString:
    folded = len(facet.options) - SHOWN
    plain = {"title": facet.title, "name": facet.name, "folded_count": max(folded, 0)}
    parts = {"shown": _choices(facet, facet.options[:SHOWN]), "folded": _choices(facet, facet.options[SHOWN:])}
    return filled("components/facet.html", plain, parts)


def _choices(facet: Any, options: Iterable[Any]) -> SafeString:
    """There can be hundreds, in each of which only the count is new."""
    around = (Around if settings.DEBUG else _around)(facet.name, facet.kind, facet.noun)
    counts, on, found = facet.counts, set(facet.on), []
    for option in options:
        count = counts.get(option.value, 0)
        printed_off, printed_on, printed_few = around[option]
        if count < 2:
            found.append(printed_few(count, option.value in on))
        else:
            before, after = printed_on if option.value in on else printed_off
            found.append(f"{before}{count:,}{after}")
    return printed(found)


Ends = tuple[str, str]


class Around(dict[Any, tuple[Ends, Ends, Callable[[int, bool], str]]]):
    """By option: what components/choice.html prints before and after a count of two or more, when it is off and when it
    is on; and how it prints a lower count, whose words differ."""

    def __init__(self, name: str, kind: str, noun: str) -> None:
        super().__init__()
        self.arguments = {"name": name, "kind": kind, "noun": noun}

    def __missing__(self, option: Any) -> tuple[Ends, Ends, Callable[[int, bool], str]]:
        @lru_cache(maxsize=4)
        def whole(count: int, is_on: bool) -> str:
            choice = {"value": option.value, "label": option.label, "mark": option.mark, "count": count, "is_on": is_on}
            return render_to_string("components/choice.html", {"choice": choice, **self.arguments}).strip()

        if len(self) >= MOST_AROUND:
            self.clear()
        off, on = (whole(ANY_COUNT, is_on).rpartition(str(ANY_COUNT))[::2] for is_on in (False, True))
        self[option] = off, on, whole
        return self[option]


@lru_cache(maxsize=100)
def _around(name: str, kind: str, noun: str) -> Around:
    return Around(name, kind, noun)
