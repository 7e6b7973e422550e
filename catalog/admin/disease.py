"""Conditions at the desk."""

from django.contrib import admin

from catalog.models import Disease, DiseaseName

from .base import Rows
from .care import InCareOf
from .columns import Needs, changed, needs, status
from .review import REVIEW, ReviewBy
from .rows import NamesApart
from .statement_rows import also_see
from .trees import TreeAdmin


class NameRows(Rows):
    """The other names of a condition."""

    model = DiseaseName
    fields = ("text", "kind", "language", "caution")
    formset = NamesApart


@admin.register(Disease)
class DiseaseAdmin(TreeAdmin):
    """Conditions."""

    list_display = ("indented", status, needs, changed)
    list_filter = ("status", "kind", Needs, ReviewBy, InCareOf)
    search_fields = ("name", "plain_name", "names__text", "mesh")
    search_help_text = "Names of every kind, or a MeSH number."
    ordering = ("sort_key", "name")
    inlines = (NameRows, also_see("disease"))
    fieldsets = (
        ("Name", {"fields": ("name", "plain_name")}),
        ("What readers see", {"fields": ("summary",)}),
        ("Where it belongs", {"fields": ("kind", "parent", "complication_of", "body_system", "position")}),
        REVIEW,
        ("Codes and address", {"fields": ("mesh", "icd10", "orpha", "doid", "slug"), "classes": ("collapse",)}),
    )
