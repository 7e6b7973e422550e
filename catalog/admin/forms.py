"""The forms of the desk: every change asks why, and what was not changed is not saved."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import INITIAL_FORM_COUNT
from django.http import QueryDict
from django.utils.text import slugify

from catalog.editing.publishing import differs, needs_reason
from catalog.models import REASON_LENGTH, Recorded

AS_TYPED = "Plain text, without Markdown."
SAY_WHY = "Readers know this record. Say why you change it."
ROW_LEFT = (
    "A row is no longer part of this record: somebody moved it to another one, or deleted it. What you wrote in it "
    "stands below as a new row. Save again to add it, or empty it first."
)
PRESETS = (
    "Spelling or wording",
    "Newer paper added",
    "Broken link mended",
    "Date or number corrected",
    "Name or brand added",
)


class Lines(forms.CharField):
    """A text whose lines end as they are stored, whatever the browser sends."""

    def to_python(self, value: Any) -> Any:
        """Line ends as stored."""
        text = super().to_python(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else text


class PlainText(Lines):
    """A text that readers see as it was typed, and are told so."""

    def __init__(self, *args: Any, help_text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, help_text=f"{help_text} {AS_TYPED}".strip(), **kwargs)


class PartialDateText(forms.CharField):
    """A date that may lack its day or month, as text."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """The date as it is written, not the object it is read into."""
        return super().has_changed(None if initial is None else str(initial), data)


def free_slug(model: type[Any], text: str) -> str:
    """An address made of the text that no record of the model has or ever had."""
    field = model._meta.get_field("slug")
    base = slugify(text)[: field.max_length - 5].strip("-") or model._meta.model_name
    taken = set(model.history.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in [base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))] if slug not in taken)


class WithoutColons(forms.ModelForm):
    """Labels stand beside their fields, without a colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class EditorialForm(WithoutColons):
    """A record, the version of it that the form began with, and why it changes."""

    reason = forms.CharField(
        max_length=REASON_LENGTH,
        required=False,
        label="Why this change?",
        widget=forms.TextInput(attrs={"list": "reasons", "autocomplete": "off"}),
    )
    reason_public = forms.BooleanField(required=False, label="Readers may see this reason")
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    # Set on the class that a request makes for itself: what was said before, and whether it puts the record before
    # readers.
    said: tuple[str, bool] = ("", False)
    is_publishing = False
    presets = PRESETS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].initial, self.fields["reason_public"].initial = self.said
        self.fields["version"].initial = str(getattr(self.instance, "version", "") or "")
        is_known = self.instance.pk is not None and needs_reason(self.instance)
        self.fields["reason"].required = is_known or self.is_publishing
        self.fields["reason"].error_messages["required"] = SAY_WHY
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean(self) -> dict[str, Any]:
        """An address left empty is made of the name."""
        cleaned = super().clean() or {}
        if cleaned.get("slug") == "":
            named = next((cleaned[name] for name in ("name", "title") if cleaned.get(name)), "")
            cleaned["slug"] = self.instance.slug or free_slug(type(self.instance), named)
        return cleaned


class EditorialRows(forms.BaseInlineFormSet):
    """The rows of a record.

    What was written into a row that has left the record since the form was opened becomes a new row, once its writer
    knows of it: it is neither dropped nor written into another record.
    """

    model: Any
    data: Any
    prefix: Any
    _should_delete_form: Any
    rewritten = False
    strays = 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        count = self.initial_form_count() if self.is_bound else 0
        if count:
            own = {str(row.pk) for row in self.get_queryset()}
            places = [place for place in range(count) if self.data.get(self.pk_key(place), "") not in own]
            self.strays = len(places)
            if places:
                kept = [place for place in range(count) if place not in places]
                self.reorder([*kept, *places], first_new=len(kept))

    def pk_key(self, place: int) -> str:
        """The name under which the browser sends the number of a row."""
        return f"{self.add_prefix(place)}-{self.model._meta.pk.name}"

    def reorder(self, order: list[int], *, first_new: int) -> None:
        """Reads the sent rows in this order, and those from a place on as new ones."""
        to = {old: new for new, old in enumerate(order)}
        data = QueryDict(mutable=True)
        for name, values in self.data.lists():
            found = re.fullmatch(rf"({re.escape(self.prefix)})-([0-9]{{1,4}})-(.+)", name)
            place = int(found[2]) if found else -1
            data.setlist(f"{found[1]}-{to.get(place, place)}-{found[3]}" if found else name, values)
        for place in range(first_new, len(order)):
            data[self.pk_key(place)] = ""
        data[f"{self.management_form.prefix}-{INITIAL_FORM_COUNT}"] = str(first_new)
        self.data = data
        del self.management_form

    def clean(self) -> None:
        """Tells of rows that have left the record."""
        left = self.forms[self.initial_form_count() :][: self.strays]
        if any(row.has_changed() and not self._should_delete_form(row) for row in left):
            raise ValidationError(ROW_LEFT)
        super().clean()

    def save_existing(self, form: forms.ModelForm, obj: Recorded, commit: bool = True) -> Any:
        """A row written in another spelling of the same value is left as it is."""
        if not differs(form.instance):
            return obj
        self.rewritten = True
        return super().save_existing(form, obj, commit)

    @property
    def has_written(self) -> bool:
        """Whether saving wrote anything."""
        return self.rewritten or bool(self.new_objects or self.deleted_objects)
