"""Columns and filters that the lists share."""

from typing import Any

from django.contrib import admin
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from catalog.editing.worklists.needs import NEEDS, lacks, needs_of

from .filters import Conditions


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


class Needs(Conditions):
    """Rows that lack something. A list names its own by subclassing."""

    title = "needs"
    parameter_name = "needs"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """What rows of this list can lack."""
        self.model = model_admin.model
        return [(need.key, need.label) for need in NEEDS[self.model]]

    def conditions(self) -> dict[str, Q]:
        """Lacking each of them today."""
        on = timezone.localdate()
        return {need.key: lacks(self.model, need, on=on) for need in NEEDS[self.model]}
