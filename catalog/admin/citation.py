"""Citations at the desk."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import Q
from django.forms import Script
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from catalog.editing.merging.duplicates import keep_as_twins, tell_apart
from catalog.models import (
    Citation,
    CitationAuthor,
    CitationClass,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Recorded,
    Standing,
    StandingNotice,
)

from .base import EditorialAdmin, Rows, TallRows
from .care import InCareOf
from .citation_form import CitationForm
from .columns import Needs, changed, needs, status
from .filters import Choices, Conditions, Related, titled
from .hardened import editor_of
from .review import REVIEW

CLOSED = {"classes": ("collapse",)}


class AuthorRows(Rows):
    """The authors, in order."""

    model = CitationAuthor
    max_num = 1_000  # a paper of a large group has some hundred
    fields = ("family", "given", "position")

    class Media:
        js = (Script("js/order.js", defer=True),)
        css = {"all": ("css/admin-order.css",)}


class NoticeRows(TallRows):
    """What the publisher says on how the citation stands."""

    model = StandingNotice
    fields = (("standing", "dated", "confirmed_on"), "url", "reason", "confirmed_by")
    readonly_fields = ("confirmed_by",)


def about(link: type[Recorded], subject: str) -> type[Rows]:
    """The inline for one kind of subject."""
    return type(f"{link.__name__}Rows", (Rows,), {"model": link, "fields": (subject,), "__doc__": "Subjects."})


class OurNote(Conditions):
    """Whether the editors have written their note."""

    title = "our note"
    parameter_name = "note"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """There, or not."""
        return [("written", "Written"), ("missing", "Missing")]

    def conditions(self) -> dict[str, Q]:
        """With it or without."""
        return {"written": ~Q(annotation=""), "missing": Q(annotation="")}


@admin.register(Citation)
class CitationAdmin(EditorialAdmin):
    """Citations."""

    form = CitationForm
    actions = (*EditorialAdmin.actions, "bulk_tag")
    list_display = ("paper", "study_kind", status, needs, changed)
    list_filter = (
        "status",
        OurNote,
        Needs,
        ("study", titled(Choices, "kind")),
        "standing",
        ("drugs", titled(Related, "medicine")),
        ("diseases", titled(Related, "condition")),
        InCareOf,
    )
    list_select_related = ("journal", "source")
    search_fields = ("title", "authors__family", "group_author", "journal__title", "doi", "=pmid")
    search_help_text = "Title, author, journal, DOI or PubMed number."
    ordering = ("-updated_at", "-pk")
    readonly_fields = ("reviewed_by", "added_on", "legacy_text")
    inlines = (
        AuthorRows,
        about(CitationDrug, "drug"),
        about(CitationClass, "drug_class"),
        about(CitationDisease, "disease"),
        about(CitationTopic, "topic"),
        NoticeRows,
    )

    def get_fieldsets(self, request: HttpRequest, obj: Citation | None = None) -> Any:
        """The standing lies open only when there is something to say about it."""
        stands = obj is None or obj.standing == Standing.CURRENT
        return (
            ("Find it", {"fields": ("doi", "pmid", "pmcid", "nct", "url", "access")}),
            (
                "The paper",
                {
                    "fields": (
                        "kind", "title", "title_note", "earlier_titles", "group_author", "journal", "source",
                        "platform", ("volume", "issue", "supplement"), "pages", "language", "publication_types",
                        "design", "sample_size", "sample_note",
                    )
                },
            ),
            ("When", {"fields": ("issued", "online", "updated", "date_as_printed")}),
            ("Our note", {"fields": ("annotation",)}),
            REVIEW,
            ("Standing", {"fields": ("standing", "twin_of", "version_of"), **(CLOSED if stands else {})}),
            ("Address", {"fields": ("slug", "added_on"), **CLOSED}),
            ("Old page text", {"fields": ("legacy_text",), **CLOSED}),
        )  # fmt: skip

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form, which knows whether other papers may change with this one."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.by = None if self.is_next_version(request) else editor_of(request)
        return form

    def save_model(self, request: HttpRequest, obj: Citation, form: Any, change: bool) -> None:
        """Writes the record, and tells what went into another field; a new one comes in today."""
        if not change:
            obj.added_on = timezone.localdate()
        for told in form.moved:
            messages.info(request, told)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The rows, and which other papers this one is and is not."""
        super().save_related(request, form, formsets, change)
        if form.twin is not None:
            keep_as_twins(first=form.twin, second=form.instance, by=editor_of(request))
        others = [other.pk for other in form.told_apart]
        if getattr(request, "is_rolled_back", False):
            request.apart = others  # type: ignore[attr-defined]
        else:
            self.keep_apart(request, form.instance.pk, others)

    def keep_apart(self, request: HttpRequest, pk: int, others: Sequence[int]) -> None:
        """Says that it is another paper than those of the others that are still there."""
        papers = Citation.objects.in_bulk([pk, *others]) if others else {}
        if pk in papers:
            tell_apart(citation=papers.pop(pk), others=papers.values(), by=editor_of(request))

    @admin.display(description="Citation", ordering="title")
    def paper(self, row: Citation) -> str:
        """Title over journal and date."""
        return render_to_string("admin/columns/paper.html", {"row": row})

    @admin.display(description="Kind", ordering="study")
    def study_kind(self, row: Citation) -> str:
        """The plain kind."""
        return row.study_kind.label
