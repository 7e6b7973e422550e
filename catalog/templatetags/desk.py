"""What the editors' templates need to say about lists and forms."""

import re
from typing import Any

from django import template

from catalog.editing.keeping import mark_of

register = template.Library()

FACET = re.compile(r"^(?P<label>.*) \((?P<count>[0-9]+|-)\)$", re.DOTALL)


@register.filter
def facet_label(display: object) -> str:
    """A choice of a filter without its count.

    >>> facet_label("Draft (7)"), facet_label("All")
    ('Draft', 'All')
    """
    found = FACET.match(str(display))
    return found["label"] if found else str(display)


@register.filter
def facet_count(display: object) -> str:
    """The count of a choice of a filter, or nothing.

    >>> facet_count("Draft (7)"), facet_count("All")
    ('7', '')
    """
    found = FACET.match(str(display))
    return found["count"] if found else ""


@register.filter
def fields_in_trouble(adminform: Any) -> list[str]:
    """The labels of the fields that have an error, in the order of the form."""
    return [str(field.label) for field in adminform.form if field.errors]


@register.inclusion_tag("admin/_written_by.html", takes_context=True)
def written_by(context: Any) -> dict[str, str]:
    """For whom a form is drawn: what arrives without a session is kept for that person alone."""
    request = context["request"]
    return {"mark": mark_of(request.user), "kept": request.POST.get("kept", "")}
