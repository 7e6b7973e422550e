"""The forms of the desk: every change asks why, and what was not changed is not saved."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import slugify

from catalog.editing.keeping import REOPEN
from catalog.editing.proposals.exchanging import holder, only_once
from catalog.editing.workflow.publishing import needs_reason
from catalog.forms.review import ReviewedForm
from catalog.identifiers.written_date import written_date
from catalog.models import REASON_LENGTH
from catalog.search.namesakes import Namesake, names_near, names_taken

LONGEST_DATE = 120  # as it is written; what is read out of it is short
FUTURE = "{year} lies in the future. Write the year that the paper shows."
AS_TYPED = "Plain text, without Markdown."
SAY_WHY = "Readers know this record. Say why you change it."
APART = "_apart"  # the box by which a name is told apart from one that is nearly the same
SHARED = {"unique", "unique_together"}  # the codes of what no two rows may share
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
    """A date that may lack its day or month, as text. Print may be a year ahead of us, and no more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "max_length": LONGEST_DATE})

    def clean(self, value: Any) -> Any:
        """The text, unless it names a year that no paper can bear yet."""
        text = super().clean(value)
        try:
            year = written_date(text).year if text else 0
        except ValueError:
            return text  # the column says what is wrong
        if year > timezone.localdate().year + 1:
            raise ValidationError(FUTURE.format(year=year))
        return text

    def has_changed(self, initial: Any, data: Any) -> bool:
        """The date as it is written, not the object it is read into."""
        return super().has_changed(None if initial is None else str(initial), data)


def free_slug(model: type[Any], text: str) -> str:
    """An address made of the text that no record of the model has or ever had."""
    field = model._meta.get_field("slug")
    base = slugify(text)[: field.max_length - 5].strip("-") or model._meta.model_name
    taken = set(model.history.filter(slug__startswith=base).values_list("slug", flat=True))
    taken |= getattr(model, "reserved", set)()
    return next(slug for slug in [base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))] if slug not in taken)


def already_in(other: Any) -> ValidationError:
    """Says which record has it, as a link."""
    address = reverse(f"admin:catalog_{other._meta.model_name}_change", args=[other.pk])
    message = format_html('We have this one already: <a href="{}">{}</a>', address, other)
    return ValidationError(message, code="twice")


def named_already(name: str, held: Namesake, *, advice: str = "") -> ValidationError:
    """Says whose name it is, as a link."""
    if held.is_first:
        return already_in(held.record)
    address = reverse(f"admin:catalog_{held.record._meta.model_name}_change", args=[held.record.pk])
    message = format_html(
        '“{}” is a name of <a href="{}">{}</a> already.{}', name.strip(), address, held.record, advice
    )
    return ValidationError(message, code="twice")


def named_nearly(name: str, other: Any, *, is_apart: bool) -> ValidationError:
    """Asks whether it is the record that has nearly this name, with the box that says no."""
    address = reverse(f"admin:catalog_{other._meta.model_name}_change", args=[other.pk])
    message = format_html(
        '“{}” is nearly a name of <a href="{}">{}</a>. If it is the same, add what is new there. If not, say so and '
        'save again: <label><input type="checkbox" name="{}" value="{}"{}> It is another one</label>',
        name.strip(), address, other, APART, other.pk, " checked" if is_apart else "",
    )  # fmt: skip
    return ValidationError(message, code="near")


class WithoutColons(forms.ModelForm):
    """Labels stand beside their fields, without a colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class Asking(WithoutColons):
    """A form that asks for itself who else has what only one may have, and names that one."""

    def _update_errors(self, errors: ValidationError) -> None:
        """All that the row alone can be wrong in."""
        for name, found in errors.error_dict.items():
            alone = [error for error in found if error.code not in SHARED]
            if alone:
                super()._update_errors(ValidationError({name: alone}))  # type: ignore[misc]


class EditorialForm(Asking, ReviewedForm):
    """A record, the version of it that the form began with, and why it changes."""

    reason = forms.CharField(
        max_length=REASON_LENGTH,
        required=False,
        label="Why this change?",
        widget=forms.TextInput(attrs={"list": "reasons", "autocomplete": "off"}),
    )
    reason_public = forms.BooleanField(required=False, label="Readers may see this reason")
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    # Set on the class that a request makes for itself: what was said before, whether it puts the record before
    # readers, and whether it may.
    said: tuple[str, bool] = ("", False)
    is_publishing = False
    may_publish = False
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
        self.fields["reviewed"].initial = not getattr(self.instance, "is_published", True)
        if not self.may_publish:
            del self.fields["reviewed"], self.fields["again"]

    def is_valid(self) -> bool:
        """A form that is only opened again, with what somebody wrote before, is not saved however right it is."""
        return super().is_valid() and REOPEN not in self.data

    def clean(self) -> dict[str, Any]:
        """An address left empty is made of the name."""
        cleaned = super().clean() or {}
        if cleaned.get("slug") == "":
            named = next((cleaned[name] for name in ("name", "title") if cleaned.get(name)), "")
            cleaned["slug"] = self.instance.slug or free_slug(type(self.instance), self.words_of_address(named))
        return cleaned

    def words_of_address(self, named: str) -> str:
        """What its address is made of."""
        return named

    def ask_who_has_it(self) -> None:
        """No number, address or pair is another record's."""
        for rule in only_once(type(self.instance)):
            names = [column.name for column in rule.columns]
            if set(names) <= self.fields.keys() - self.errors.keys():
                other = holder(self.instance, rule)
                if other is not None:
                    self.add_error(names[0] if len(names) == 1 else None, already_in(other))

    def _post_clean(self) -> None:
        """No new name is one of another record's."""
        super()._post_clean()  # type: ignore[misc]
        self.ask_who_has_it()
        for field, name, held in list(names_taken(self.instance, self.changed_columns())):
            self.add_error(field, named_already(name, held))
        self.ask_about_near_names()

    def ask_about_near_names(self) -> None:
        """A name that is nearly another record's is held until somebody says that it is another."""
        data: Any = self.data
        apart = set(data.getlist(APART))
        near = list(names_near(self.instance, self.changed_columns()))
        if self.errors or not {str(held.record.pk) for _, _, held in near} <= apart:
            for field, name, held in near:
                self.add_error(field, named_nearly(name, held.record, is_apart=str(held.record.pk) in apart))

    def changed_columns(self) -> set[str]:
        """What is written anew, and rightly so far."""
        columns = {field.name for field in self.instance._meta.concrete_fields}
        return columns & set(self.changed_data) & self.cleaned_data.keys()
