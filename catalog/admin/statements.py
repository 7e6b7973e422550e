"""What the lists of treatments and risks share."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from catalog.editing.worklists.needs import CITATION, lacks

from .base import EditorialAdmin
from .filters import Conditions


class Uncited(Conditions):
    """Published statements that rest on nothing readers can see."""

    title = "uncited"
    parameter_name = "uncited"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Only what needs work."""
        self.model = model_admin.model
        return [("yes", "Without a citation")]

    def conditions(self) -> dict[str, Q]:
        """The uncited ones."""
        return {"yes": lacks(self.model, CITATION, on=timezone.localdate())}


class StatementAdmin(EditorialAdmin):
    """Sentences on one medicine, or one class, and what they rest on."""

    search_help_text = "The medicine or class, or what the statement says about it."
    ordering = ("-updated_at",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Rows with both ends and the number of citations behind them."""
        rows = super().get_queryset(request).select_related("drug", "drug_class", self.other_end)
        return rows.annotate(evidence_count=Count("evidence", distinct=True))

    other_end = ""

    @admin.display(description="Rows", ordering="evidence_count")
    def rows(self, row: Any) -> int:
        """How many citations stand behind it."""
        return row.evidence_count
