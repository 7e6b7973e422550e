"""Finished pieces of pages. A template that prints nothing but its arguments need not run again for the same ones.

``piece`` keeps what a template printed; ``filled`` keeps what it printed around the parts that are always new.
Templates stay the only place of markup. While DEBUG is on nothing is kept, so that a template can be worked on.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from html import escape  # what Django's own calls, without its care for lazy texts
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from catalog.identifiers.page_path import page_path

register = template.Library()

# Stand in a kept piece where a part goes, or the number of a choice. What readers typed is put in only afterwards.
PART = re.compile("\ue001(\\w+)\ue001")
PRIVATE = "/reports/"  # whoever knows such an address may read what somebody told us
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


@register.simple_tag(takes_context=True)
def site_part(context: Context, template_name: str, **plain: Hashable) -> SafeString:
    """The header or the footer, whose link to the form of reports carries the page it stands on."""
    request = context.get("request")
    try:
        here = page_path(context.get("here") or (request.path if request else ""))
    except ValueError:
        here = "/"
    here = "/" if here.startswith(PRIVATE) else here
    return filled(template_name, plain, {"report": f"{reverse('report-page')}?{urlencode({'page': here}, safe='/')}"})


@register.simple_tag(takes_context=True)
def own_address(context: Context) -> str:
    """The full address of a page that has no query worth keeping; nothing where search engines are kept out."""
    request = context.get("request")
    return "" if request is None or context.get("robots") else f"{settings.SITE_URL}{request.path}"


@register.simple_tag
def facets(groups: Iterable[Any]) -> SafeString:
    """The groups of choices of a list as components/facet.html prints them; the first one stands open."""
    return printed(_facet(group, is_open=place == 0) for place, group in enumerate(groups))


@register.simple_tag
def heat(square: Any) -> SafeString:
    """A square as components/heat.html prints it; a map has hundreds."""
    parts = {"url": square.url, "count": str(square.count), "words": square.words, "between": square.between}
    return filled("components/heat.html", _plain(square), parts)


@register.simple_tag
def square_line(square: Any, *, noun: str) -> SafeString:
    """A square as components/square.html prints it, by the name of its "medicine" or its "condition"."""
    ends = square.ends
    name, other = ends if noun == "medicine" else ends[::-1]
    words = square.words if square.count else square.words[:1].upper() + square.words[1:]
    parts = {"url": square.url, "count": str(square.count), "words": words, "name": name, "other": other}
    return filled("components/square.html", _plain(square), parts)


def _plain(square: Any) -> dict[str, Hashable]:
    """What the templates of a square branch on."""
    return {
        "heat": square.heat,
        "sign": square.sign,
        "is_linked": bool(square.url),
        "is_counted": bool(square.count),
        "is_one": square.count == 1,
    }


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


def _facet(facet: Any, *, is_open: bool) -> SafeString:
    """What leads nowhere is folded, and so is what follows the first few."""
    counts, on = facet.counts, set(facet.on)
    usable = [option for option in facet.options if counts.get(option.value) or option.value in on]
    empty = [option for option in facet.options if option.value not in on and not counts.get(option.value)]
    folded = [*usable[SHOWN:], *empty]
    plain = {
        "title": facet.title,
        "name": facet.name,
        "folded_count": len(folded),
        "empty_noun": "" if usable[SHOWN:] else facet.noun,
        "is_open": is_open or facet.is_whole,
        "is_whole": facet.is_whole,
        "total": facet.total,
    }
    parts = {
        "whole_url": facet.whole_url,
        "chosen": ", ".join(option.label for option in usable if option.value in on) or "Any",
        "shown": _choices(facet, usable[:SHOWN]),
        "folded": _choices(facet, folded),
    }
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
