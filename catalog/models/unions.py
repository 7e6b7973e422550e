"""Several questions asked as one."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet


def united(parts: list[QuerySet]) -> Iterable[Any]:
    """All parts in one query."""
    return parts[0].union(*parts[1:], all=True) if parts else []
