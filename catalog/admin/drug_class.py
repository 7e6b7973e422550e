"""Classes at the desk."""

from django.contrib import admin

from catalog.models import DrugClass, Treatment

from .care import InCareOf
from .columns import Needs, changed, needs, status
from .review import ADDRESS, REVIEW, ReviewBy
from .statement_rows import StatementRows, also_see
from .trees import TreeAdmin


class TreatmentRows(StatementRows):
    """What is said of the class as a whole."""

    model = Treatment
    other_end = "disease"
    verbose_name_plural = "what the whole class treats"
    fields = ("disease", "role", "line", "severity", "evidence_rows")


@admin.register(DrugClass)
class DrugClassAdmin(TreeAdmin):
    """Classes."""

    list_display = ("indented", status, needs, changed)
    list_filter = ("status", Needs, ReviewBy, InCareOf)
    search_fields = ("name", "also_called")
    search_help_text = "The name, or other words for the class."
    ordering = ("sort_key", "name")
    inlines = (TreatmentRows, also_see("drug_class"))
    fieldsets = (
        ("Name", {"fields": ("name", "also_called", "parent", "is_chemotherapy")}),
        ("What readers see", {"fields": ("summary", "definition", "chemotherapy_note")}),
        REVIEW,
        ADDRESS,
    )
