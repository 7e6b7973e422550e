"""The review part of every form, and the filter on when a review is due."""

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from .filters import Conditions

REVIEW: Any = (
    "Review",
    {
        "fields": (("status", "reviewed_on", "review_due_on"), ("owner", "deputy"), "reviewed_by"),
        "description": "Only published records are shown to readers.",
    },
)
ADDRESS: Any = ("Address", {"fields": ("slug",), "classes": ("collapse",)})
SPANS = {days: f"In the next {days} days" for days in ("30", "60", "90")}


class ReviewBy(Conditions):
    """Records by when their review is due."""

    title = "review by"
    parameter_name = "review_by"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Overdue, soon, never planned, or never done."""
        return [("overdue", "Overdue"), *SPANS.items(), ("none", "No date"), ("never", "Never reviewed")]

    def conditions(self) -> dict[str, Q]:
        """Due before today, within so many days, or on no day; seen by readers and never reviewed."""
        today = timezone.localdate()
        spans = {days: Q(review_due_on__range=(today, today + timedelta(days=int(days)))) for days in SPANS}
        overdue = Q(status="published", review_due_on__lt=today)
        never = Q(status="published", reviewed_on=None)
        return {"overdue": overdue, **spans, "none": Q(review_due_on=None), "never": never}
