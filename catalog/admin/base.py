"""The base of the records' admin pages: one save is one change with a person and a reason, or nothing at all."""

from collections.abc import Collection
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import QuerySet
from django.forms import DateInput, ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from catalog.editing.proposals.conversation import reason_of_step
from catalog.editing.workflow.publishing import (
    differs,
    may_choose,
    may_publish,
    seen_when,
    send_for_review,
    was_published,
)
from catalog.editing.worklists.needs import with_needs
from catalog.identifiers.names import capital
from catalog.models import REASON_LENGTH, EditorialRecord, StaleVersionError, Status, Versioned, change
from catalog.models.fields import PartialDateField

from .bulk import BulkActions
from .care import CareFields
from .columns import with_last_editor
from .conflict import TwoEditors
from .forms import EditorialForm, PartialDateText, PlainText
from .hardened import HardenedAdmin, Pickers, editor_of
from .history import HistoryViews
from .merging import MergingView
from .next_version import NextVersionForm
from .opened import OpenedBy
from .previewing import PreviewView
from .restoring import RestoringView
from .retiring import RetiringView
from .reviewing import ReviewViews
from .rows import EditorialRows, RowForm
from .stale import parted, rows_left_out
from .warnings import QualityWarnings

__all__ = ["EditorialAdmin", "HardenedAdmin", "Rows", "TallRows"]

WIDGETS: dict[type[models.Field], dict[str, Any]] = {
    models.DateField: {"widget": DateInput(format="%Y-%m-%d", attrs={"type": "date"})},
    models.TextField: {"form_class": PlainText},
    PartialDateField: {"form_class": PartialDateText},
}
TOLD = {
    Status.DRAFT: "Saved as a draft. Readers do not see it yet.",
    Status.REVIEW: "Saved. It waits for a review; readers do not see it yet.",
    Status.PUBLISHED: "{name} is saved. {seen}",
    Status.RETIRED: "{name} is saved. Readers do not find it.",
    None: "{name} is saved.",
}
NOTHING = "Nothing was changed, so nothing was saved."
NOTHING_SENT = "Nothing was sent: none of the ticked is a draft."
MOST_ROWS = 200  # of which no record has a quarter


class RowsMixin(Pickers):
    """What both shapes of inline share."""

    form: Any = RowForm
    formset: Any = EditorialRows
    formfield_overrides: Any = WIDGETS
    extra = 0
    max_num: Any = MOST_ROWS

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """A request cannot ask for more rows than a record may have, also where none may be added here."""
        return super().get_formset(request, obj, absolute_max=type(self).max_num, **kwargs)  # type: ignore[misc]


class Rows(RowsMixin, admin.TabularInline):
    """Short rows of a record, side by side."""


class TallRows(RowsMixin, admin.StackedInline):
    """Rows of a record that hold sentences."""


class EditorialAdmin(
    OpenedBy,
    TwoEditors,
    NextVersionForm,
    QualityWarnings,
    BulkActions,
    MergingView,
    ReviewViews,
    PreviewView,
    CareFields,
    RetiringView,
    RestoringView,
    HistoryViews,
    HardenedAdmin,
):
    """A kind of record, as editors see it."""

    form = EditorialForm
    formfield_overrides = WIDGETS
    readonly_fields: ClassVar[Any] = ("reviewed_by",)
    actions: Any = ("send_for_review", "bulk_publish", "bulk_retire", "bulk_assign")

    def with_columns(self, request: HttpRequest) -> QuerySet:
        """Rows with who changed them last and what they lack."""
        return with_last_editor(with_needs(super().with_columns(request), on=timezone.localdate()))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> type[ModelForm]:
        """The form, which offers only the statuses this person may choose."""
        form = super().get_form(request, obj, change, **kwargs)
        if "status" in form.base_fields:
            old = obj.status if obj else Status.DRAFT
            new = request.POST.get("status", old)
            form.is_publishing = new == Status.PUBLISHED and self.may_choose(request, old=old, new=new)
            form.may_publish = self.may_review(request, old=old)
            form.base_fields["status"].widget.choices = [
                choice for choice in Status.choices if self.may_choose(request, old=old, new=choice[0])
            ]
        return form

    def writes_live(self, request: HttpRequest) -> bool:
        """Whether saving this form changes the record itself, which then must be as its writer saw it."""
        return issubclass(self.model, Versioned) and not self.is_next_version(request)

    def may_choose(self, request: HttpRequest, *, old: str, new: str) -> bool:
        """Whether the form offers this status. A next version does not retire what it is a version of."""
        is_next = new != old and self.is_next_version(request)
        return not is_next and may_choose(editor_of(request), self.model, old=old, new=new)

    def may_review(self, request: HttpRequest, *, old: str) -> bool:
        """Whether whoever saves the form may put the record before readers with it, and say that it was reviewed."""
        may = may_publish(editor_of(request), self.model) and not self.is_next_version(request)
        return may and self.may_choose(request, old=old, new=Status.PUBLISHED)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The page knows that there is a history, and what its last link does."""
        record = context["original"]
        is_kept = isinstance(record, EditorialRecord) and was_published(record)
        context |= {"keeps_history": True, "form_takes_away": "Retire" if is_kept else "Delete"}
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, which knows that there is a history."""
        return super().changelist_view(request, {"keeps_history": True, **(extra_context or {})})

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form. All that one press of Save writes is one change."""
        proposed = self.next_version_view(request, object_id, form_url, extra_context)
        if proposed is not None:
            return proposed
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        why = self.reason_of_save(request, object_id)[:REASON_LENGTH]
        with change(by=editor_of(request), why=why, is_public=bool(request.POST.get("reason_public"))):
            return super().changeform_view(request, object_id, form_url, extra_context)

    def reason_of_save(self, request: HttpRequest, object_id: str | None) -> str:
        """Why, as it is kept in the history."""
        why, new = request.POST.get("reason", "").strip(), request.POST.get("status", "")
        may_return = new == Status.DRAFT and issubclass(self.model, EditorialRecord)
        record = self.get_object(request, unquote(object_id)) if object_id and may_return else None
        return reason_of_step(record, new=new, by=editor_of(request), why=why) if record else why

    @admin.action(description="Send for review", permissions=["change"])
    def send_for_review(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        """Moves the ticked drafts to review, but those that somebody changed since the list was drawn."""
        same, changed = parted(request, queryset)
        if changed and not same:
            return rows_left_out(request, self, changed)
        try:
            moved = send_for_review(records=same, by=editor_of(request))
        except StaleVersionError as late:
            return rows_left_out(request, self, [late.record])
        told = f"{moved} sent for review. They wait on the desk under “In review”." if moved else NOTHING_SENT
        messages.add_message(request, messages.SUCCESS if moved else messages.INFO, told)
        if changed:
            names = ", ".join(f"“{row}”" for row in changed)
            messages.warning(request, f"Changed by somebody since you opened the list, and left as they are: {names}.")
        return None

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Writes the record if it differs, with the name of whoever reviewed it; 403 for a forbidden step."""
        if isinstance(obj, EditorialRecord):
            old = form.initial["status"] if change else Status.DRAFT
            if not self.may_choose(request, old=old, new=obj.status):
                raise PermissionDenied
            if "reviewed_on" in form.changed_data:
                obj.reviewed_by = editor_of(request) if obj.reviewed_on else None
            elif obj.is_published and (review := form.review(on=timezone.localdate())):
                self.note_review(obj, review.values(by=editor_of(request)), typed=form.changed_data)
        self.say(request, NOTHING)
        if not change or differs(obj):
            super().save_model(request, obj, form, change)
            self.tell(request, obj)

    def note_review(self, record: EditorialRecord, values: dict[str, Any], *, typed: Collection[str]) -> None:
        """Says that it was reviewed today. A day that was typed stays."""
        for column in values.keys() - set(typed):
            setattr(record, column, values[column])

    def save_formset(self, request: HttpRequest, form: ModelForm, formset: Any, change: bool) -> None:
        """Writes the rows that differ."""
        for row in formset.forms:
            if "confirmed_on" in row.changed_data:
                row.instance.confirmed_by = request.user if row.instance.confirmed_on else None
        super().save_formset(request, form, formset, change)
        if formset.has_written:
            self.tell(request, form.instance)

    def tell(self, request: Any, record: Any) -> None:
        """Keeps the words that say what saving did."""
        request.has_written = True
        words = TOLD[getattr(record, "status", None)]
        self.say(request, words.format(name=capital(str(record)), seen=seen_when(record)))

    def say(self, request: Any, words: str) -> None:
        """Keeps the outcome of a save until Django tells it."""
        request.outcome = words

    def message_user(self, request: HttpRequest, message: Any, *args: Any, **kwargs: Any) -> None:
        """The outcome of a save; that of a next version is told elsewhere."""
        if not self.is_next_version(request):
            super().message_user(request, message, *args, **kwargs)
