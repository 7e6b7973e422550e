"""Journals and sources at the desk."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from catalog.models import Journal, Source

from .base import EditorialAdmin
from .columns import Needs, changed_by, needs


class CitedAdmin(EditorialAdmin):
    """What citations point at. Its rows are in use at once: they have no status."""

    readonly_fields = ()
    actions = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Rows with the number of published citations that name them."""
        rows: Any = super().get_queryset(request)
        return rows.with_citation_count()

    @admin.display(description="Citations", ordering="citation_count")
    def cited(self, row: Any) -> int:
        """How many published citations name it."""
        return row.citation_count


@admin.register(Journal)
class JournalAdmin(CitedAdmin):
    """Journals."""

    list_display = ("title", "cited", "issn", needs, changed_by)
    list_filter = (Needs,)
    search_fields = ("title", "abbreviation", "aliases", "issn")
    search_help_text = "Title in any form, or ISSN."
    ordering = ("sort_key", "title")
    fieldsets = (("Name", {"fields": ("title", "abbreviation", "aliases", "issn")}),)


@admin.register(Source)
class SourceAdmin(CitedAdmin):
    """Sources."""

    list_display = ("name", "cited", "kind", needs, changed_by)
    list_filter = ("kind", Needs)
    search_fields = ("name",)
    ordering = ("name",)
    fieldsets = (("Name", {"fields": ("name", "kind", "url", "slug")}),)
