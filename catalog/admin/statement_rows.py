"""Inlines for what several kinds of records share: statements about them, evidence, and pages to see also."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.text import capfirst

from catalog.models import ENDS, CrossReference

from .base import Rows, TallRows


class StatementRows(Rows):
    """Statements as rows of what they are about, to be read. Each is written and reviewed on its own page."""

    template = "admin/edit_inline/statements.html"
    readonly_fields = ("evidence_rows",)
    show_change_link = True
    can_delete = False
    other_end: ClassVar[str]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Rows with their other end and the number of citations behind them."""
        rows = super().get_queryset(request).select_related(self.other_end)
        return rows.annotate(evidence_count=Count("evidence"))

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A link beside the rows leads to a form of its own."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A statement has a review of its own."""
        return False

    @admin.display(description="Evidence")
    def evidence_rows(self, row: Any) -> str:
        """How many citations stand behind it, or that none does."""
        return render_to_string("admin/columns/evidence.html", {"row": row})


class EvidenceRows(Rows):
    """The citations behind a statement."""

    fields: ClassVar[Any] = ("citation", "direction", "comparator", "sample_size", "note")


class AlsoSee(TallRows):
    """Pages to see also, in one direction; the other page shows it back by itself."""

    model = CrossReference
    verbose_name = "page to see also"
    verbose_name_plural = "pages to see also"
    fields: ClassVar[Any] = (tuple(f"to_{end}" for end in ENDS), ("note", "note_back"))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Each under the name of what it leads to."""
        label = capfirst(db_field.related_model._meta.verbose_name)
        return super().formfield_for_foreignkey(db_field, request, **{"label": label, **kwargs})


def also_see(end: str) -> type[AlsoSee]:
    """The inline for records that stand at the named end of a cross reference."""
    return type(f"{end}_references", (AlsoSee,), {"fk_name": end, "__doc__": "Pages to see also."})
