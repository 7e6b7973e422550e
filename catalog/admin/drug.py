"""Medicines at the desk."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from catalog.models import (
    Drug,
    DrugClassMembership,
    DrugCode,
    DrugName,
    Risk,
    Status,
    Treatment,
)

from .base import EditorialAdmin, Rows
from .care import InCareOf
from .columns import Needs, changed, needs, status
from .filters import Related, titled
from .review import ADDRESS, REVIEW, ReviewBy
from .rows import NamesApart, RowForm
from .statement_rows import StatementRows, also_see


class NameRows(Rows):
    """The other names of a medicine."""

    model = DrugName
    formset = NamesApart
    fk_name = "drug"
    fields = ("text", "kind", "market", "language", "confused_with", "caution")


class ClassRows(Rows):
    """The classes of a medicine."""

    model = DrugClassMembership
    fields = ("drug_class", "position")


class CodeRow(RowForm):
    """A code, as its registry prints it: what is read out of it has to fit."""

    code = forms.CharField()


class CodeRows(Rows):
    """The codes of a medicine."""

    model = DrugCode
    form = CodeRow
    fields = ("system", "code")


class TreatmentRows(StatementRows):
    """What a medicine treats. The rest of a statement is written on its own page."""

    model = Treatment
    other_end = "disease"
    verbose_name_plural = "what it treats"
    fields = ("disease", "role", "line", "severity", "evidence_rows")


class RiskRows(StatementRows):
    """What a medicine does to risks."""

    model = Risk
    other_end = "topic"
    fields = ("topic", "direction", "seriousness", "evidence_rows")


@admin.register(Drug)
class DrugAdmin(EditorialAdmin):
    """Medicines."""

    list_display = ("name", status, "treatment_count", needs, "review_due_on", changed)
    list_filter = ("status", ("classes", titled(Related, "class")), Needs, ReviewBy, InCareOf)
    search_fields = ("name", "names__text", "codes__code")
    search_help_text = "Names of every kind, or an ATC code."
    ordering = ("sort_key", "name")
    radio_fields = {"also_chemotherapy": admin.HORIZONTAL, "chemotherapy_dose": admin.HORIZONTAL}
    inlines = (NameRows, ClassRows, TreatmentRows, RiskRows, also_see("drug"), CodeRows)
    fieldsets = (
        ("Name", {"fields": ("name", "say_it")}),
        ("What readers see first", {"fields": ("summary", "warning", "what_it_does")}),
        (
            "Also used as chemotherapy",
            {
                "fields": (
                    "also_chemotherapy", "chemotherapy_dose", "chemotherapy_note", "chemotherapy_citation",
                ),
                "description": "Readers who find “chemotherapy” in a leaflet are frightened. "
                "Say plainly how the use here differs.",
            },
        ),
        ("Checks and pregnancy", {"fields": ("monitoring", "pregnancy")}),
        REVIEW,
        ADDRESS,
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Rows with the number of their treatments in use."""
        return (
            super()
            .get_queryset(request)
            .annotate(
                treatments_in_use=Count("treatments", filter=~Q(treatments__status=Status.RETIRED), distinct=True)
            )
        )

    @admin.display(description="Treatments", ordering="treatments_in_use")
    def treatment_count(self, row: Any) -> int:
        """How many treatment statements name it."""
        return row.treatments_in_use
