"""Columns and filters that the lists share."""

from typing import Any

from django.contrib import admin
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from catalog.editing.needs import NEEDS, lacks, needs_of


def with_last_editor(queryset: QuerySet) -> QuerySet:
    """Adds ``last_editor``: the name of whoever saved the row last, None for an import."""
    full_name = Trim(Concat(F("history_user__first_name"), Value(" "), F("history_user__last_name")))
    newest = queryset.model.history.filter(id=OuterRef("pk")).order_by("-history_date", "-history_id")
    named = newest.annotate(editor=Coalesce(NullIf(full_name, Value("")), F("history_user__username")))
    return queryset.annotate(last_editor=Subquery(named.values("editor")[:1]))


@admin.display(description="Status", ordering="status")
def status(row: Any) -> str:
    """The status as a pill."""
    return render_to_string("admin/columns/status.html", {"row": row})


@admin.display(description="Needs")
def needs(row: Any) -> str:
    """Pills only for what is missing."""
    return render_to_string("admin/columns/needs.html", {"needs": needs_of(row)})


@admin.display(description="Changed", ordering="updated_at")
def changed(row: Any) -> str:
    """Day over name."""
    return render_to_string("admin/columns/changed.html", {"row": row})


@admin.display(description="Changed")
def changed_by(row: Any) -> str:
    """The name alone, for rows that keep no day."""
    return row.last_editor or "Import"


def titled(shape: type[admin.FieldListFilter], title: str) -> type[admin.FieldListFilter]:
    """A stock filter under a name that editors use."""

    class Titled(shape):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.title = title

        def has_output(self) -> bool:
            """Shown with one choice too, so that a list does not change its shape as it grows."""
            return True

    return Titled


class Needs(admin.SimpleListFilter):
    """Rows that lack something. A list names its own by subclassing."""

    title = "needs"
    parameter_name = "needs"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """What rows of this list can lack."""
        return [(need.key, need.label) for need in NEEDS[model_admin.model]]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """The rows that lack it; all rows for a word that is no need."""
        for need in NEEDS[queryset.model]:
            if need.key == self.value():
                return queryset.filter(lacks(queryset.model, need, on=timezone.localdate()))
        return queryset
