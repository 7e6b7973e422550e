"""Searches that found nothing, at the desk: names to add, or spellings to know."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from catalog.models import UnfoundSearch

from .hardened import HardenedAdmin


@admin.register(UnfoundSearch)
class UnfoundSearchAdmin(HardenedAdmin):
    """The words most often looked for in vain, to be read alone."""

    list_display = ("words", "count", "last_on")
    list_display_links = None
    search_fields = ("words",)
    ordering = ("-count", "-last_on", "words")
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Readers add them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They say what was typed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The least wanted leave by themselves."""
        return False
