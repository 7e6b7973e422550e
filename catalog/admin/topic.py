"""Topics at the desk."""

from django.contrib import admin

from catalog.models import Topic

from .base import EditorialAdmin
from .care import InCareOf
from .columns import Needs, changed, needs, status
from .review import ADDRESS, REVIEW, ReviewBy
from .statement_rows import also_see


@admin.register(Topic)
class TopicAdmin(EditorialAdmin):
    """Topics."""

    list_display = ("name", status, needs, changed)
    list_filter = ("status", "kind", Needs, ReviewBy, InCareOf)
    search_fields = ("name", "also_called")
    search_help_text = "The name, or other words for the topic."
    ordering = ("sort_key", "name")
    inlines = (also_see("topic"),)
    fieldsets = (
        ("Name", {"fields": ("name", "also_called", "kind")}),
        ("What readers see", {"fields": ("summary", "watch_for", "urgent")}),
        REVIEW,
        ADDRESS,
    )
