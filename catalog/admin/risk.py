"""Risks at the desk."""

from django.contrib import admin

from catalog.models import Risk, RiskEvidence

from .care import InCareOf
from .columns import changed, status
from .review import REVIEW
from .statement_rows import EvidenceRows
from .statements import StatementAdmin, Uncited


class RiskEvidenceRows(EvidenceRows):
    """The citations behind a risk."""

    model = RiskEvidence


@admin.register(Risk)
class RiskAdmin(StatementAdmin):
    """Risks."""

    other_end = "topic"
    list_display = ("__str__", "direction", "rows", status, changed)
    list_filter = ("status", "direction", Uncited, InCareOf)
    search_fields = ("drug__name", "drug__names__text", "drug_class__name", "topic__name")
    inlines = (RiskEvidenceRows,)
    fieldsets = (
        ("The pair", {"fields": ("drug", "drug_class", "topic")}),
        ("What readers see", {"fields": (("direction", "seriousness"), "compared_with", "statement", "what_to_do")}),
        REVIEW,
    )
