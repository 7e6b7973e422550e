"""Pages of text, contacts and notices, and the glossary at the desk."""

from typing import Any

from django.contrib import admin
from django.forms import Field
from django.http import HttpRequest

from catalog.models import Contact, ContactNumber, GlossaryTerm, Page

from .base import EditorialAdmin, Rows
from .care import InCareOf
from .columns import changed, status
from .markdown import MARKDOWN
from .review import ADDRESS, REVIEW, ReviewBy
from .statement_rows import also_see


@admin.register(Page)
class PageAdmin(EditorialAdmin):
    """Pages of text."""

    list_display = ("title", status, "review_due_on", changed)
    list_filter = ("status", ReviewBy, InCareOf)
    search_fields = ("title", "lead", "body")
    ordering = ("title",)
    inlines = (also_see("page"),)
    fieldsets = (("What readers see", {"fields": ("title", "lead", "body")}), REVIEW, ADDRESS)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Field | None:
        """The body is the one text of a record that is written in Markdown."""
        if db_field.name == "body":
            kwargs |= MARKDOWN
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class NumberRows(Rows):
    """The telephone numbers of a contact."""

    model = ContactNumber
    fields = ("number", "note")


@admin.register(Contact)
class ContactAdmin(EditorialAdmin):
    """Contacts and notices."""

    list_display = ("name", status, "review_due_on", changed)
    list_filter = ("status", "kind", InCareOf)
    search_fields = ("name", "countries", "text")
    ordering = ("name",)
    inlines = (NumberRows,)
    fieldsets = (
        ("Who", {"fields": ("kind", "name", "text")}),
        ("Where", {"fields": ("url", "address")}),
        ("Countries", {"fields": ("countries", "position")}),
        REVIEW,
    )


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(EditorialAdmin):
    """The glossary."""

    list_display = ("term", status, "review_due_on", changed)
    list_filter = ("status", InCareOf)
    search_fields = ("term", "definition")
    ordering = ("term",)
    fieldsets = (("What readers see", {"fields": ("term", "definition")}), REVIEW)
