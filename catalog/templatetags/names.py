"""How the names of records are written on a page."""

from typing import Any

from django import template
from django.template.defaultfilters import stringfilter

from catalog.identifiers import names

register = template.Library()


@register.filter
@stringfilter
def capital(name: Any) -> str:
    """``{{ drug.name|capital }}``: with a capital, unless its first sign is one of a formula, as in β-carotene."""
    return names.capital(name)
