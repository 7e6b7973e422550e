"""Treatments at the desk."""

from django.contrib import admin

from catalog.models import Treatment, TreatmentEvidence, TreatmentSearch

from .base import Rows
from .care import InCareOf
from .columns import changed, status
from .filters import Related, titled
from .review import REVIEW
from .statement_rows import EvidenceRows
from .statements import StatementAdmin, Uncited


class TreatmentEvidenceRows(EvidenceRows):
    """The citations behind a treatment."""

    model = TreatmentEvidence


class SearchRows(Rows):
    """Searches that found nothing."""

    model = TreatmentSearch
    fields = ("searched_on", "where", "note")


@admin.register(Treatment)
class TreatmentAdmin(StatementAdmin):
    """Treatments."""

    other_end = "disease"
    list_display = ("__str__", "direction", "rows", status, changed)
    list_filter = (
        "status",
        "direction",
        Uncited,
        ("drug", titled(Related, "medicine")),
        ("disease", titled(Related, "condition")),
        InCareOf,
    )
    search_fields = ("drug__name", "drug__names__text", "drug_class__name", "disease__name", "disease__names__text")
    inlines = (TreatmentEvidenceRows, SearchRows)
    fieldsets = (
        ("The pair", {"fields": ("drug", "drug_class", "disease")}),
        (
            "How it is used",
            {"fields": ("role", ("line", "severity"), "purpose", "setting", "combination", "dose_relation", "outcome")},
        ),
        ("What readers see", {"fields": ("direction", "statement")}),
        REVIEW,
    )
