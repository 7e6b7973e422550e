"""What editors let stand, at the desk: to be read, or taken back so that the check speaks again."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from catalog.models import CHECKED, Sic, Statement

from .base import EditorialAdmin
from .columns import changed_by

ENDS = [
    f"{name}__{end.name}"
    for name, model in CHECKED.items()
    if issubclass(model, Statement)
    for end in model._meta.fields
    if end.many_to_one and end.related_model in CHECKED.values()
]


@admin.register(Sic)
class SicAdmin(EditorialAdmin):
    """Silenced checks. They are made where a check speaks, and deleted here."""

    list_display = ("found", "check_key", "record", "reason", changed_by)
    list_filter = ("check_key",)
    list_select_related = (*CHECKED, *ENDS)
    search_fields = ("found", "reason")
    ordering = ("-pk",)
    readonly_fields = ()
    actions = ()
    fields = ("check_key", "record", "found", "reason")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """They are made on the page of a finding."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They say what was decided."""
        return False

    @admin.display(description="Record")
    def record(self, row: Sic) -> str:
        """What it is about."""
        return f"{row.about._meta.verbose_name}: {row.about}"
