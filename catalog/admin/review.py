"""The review part of every form, and the filter on when a review is due."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

REVIEW: Any = (
    "Review",
    {
        "fields": (("status", "reviewed_on", "review_due_on"), ("owner", "deputy"), "reviewed_by"),
        "description": "Only published records are shown to readers.",
    },
)
ADDRESS: Any = ("Address", {"fields": ("slug",), "classes": ("collapse",)})
SPANS = {days: f"In the next {days} days" for days in ("30", "60", "90")}


class ReviewBy(admin.SimpleListFilter):
    """Records by when their review is due."""

    title = "review by"
    parameter_name = "review_by"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Overdue, soon, or never planned."""
        return [("overdue", "Overdue"), *SPANS.items(), ("none", "No date")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """The records due then; all records for an unknown word."""
        today = timezone.localdate()
        if self.value() == "overdue":
            return queryset.filter(status="published", review_due_on__lt=today)
        if self.value() == "none":
            return queryset.filter(review_due_on=None)
        if self.value() in SPANS:
            return queryset.filter(review_due_on__range=(today, today + timedelta(days=int(self.value() or 0))))
        return queryset
