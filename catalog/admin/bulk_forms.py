"""What is asked before many records are changed."""

from typing import Any

from django import forms
from django.contrib.auth.models import User

from catalog.editing.bulk.addresses import parts
from catalog.forms.review import ReviewedForm
from catalog.history.naming import person
from catalog.identifiers.doi import RESOLVERS
from catalog.identifiers.url import moved, url
from catalog.models import REASON_LENGTH, SUBJECTS

from .hardened import read_id

SAY_WHY = "Say why."
DOIS = "Nothing would change: DOIs are kept as numbers, not as addresses. Change a DOI on the form of its paper."


class BulkForm(forms.Form):
    """Why. What else is asked stands before it."""

    reason = forms.CharField(max_length=REASON_LENGTH, required=False, label="Why this change?")
    reason_public = forms.BooleanField(required=False, label="Readers may see this reason")

    def __init__(self, *args: Any, model: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.model = model
        self.order_fields([name for name in self.fields if not name.startswith("reason")])

    def clean(self) -> dict[str, Any]:
        """Looking needs no reason; doing does."""
        cleaned = super().clean() or {}
        if "_do" in self.data and not cleaned.get("reason"):
            self.add_error("reason", SAY_WHY)
        return cleaned

    @property
    def asked(self) -> list[Any]:
        """What is asked besides the reason."""
        return [field for field in self if not field.name.startswith("reason")]


class PublishForm(BulkForm, ReviewedForm):
    """Why, and whether all of them were read. Nobody is taken to have read many records."""

    def __init__(self, data: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(data if "_do" in data else {**data.dict(), "again": "12"}, *args, **kwargs)

    @property
    def asked(self) -> list[Any]:
        """Nothing: it stands beside the reason."""
        return []


class Reviewers(forms.ModelChoiceField):
    """People by name."""

    def label_from_instance(self, obj: Any) -> str:
        """The full name where there is one."""
        return person(obj)

    def clean(self, value: Any) -> Any:
        """A made-up number is nobody among the choices."""
        return super().clean(value if not value or read_id(str(value)) else 0)


class AssignForm(BulkForm):
    """Who reviews them."""

    reviewer = Reviewers(User.objects.none(), required=False, label="Reviewer", empty_label="Nobody")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        right = f"catalog.change_{self.model._meta.model_name}"
        people = User.objects.with_perm(right, backend="django.contrib.auth.backends.ModelBackend")
        self.fields["reviewer"].queryset = people.filter(is_staff=True).order_by(  # type: ignore[attr-defined]
            "first_name", "last_name", "username"
        )


class TagForm(BulkForm):
    """Which subject joins or leaves."""

    what = forms.ChoiceField(choices=[("add", "Add it"), ("remove", "Take it away")], label="What to do")
    subject = forms.ChoiceField(label="Medicine, class, condition or topic")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subject"].choices = [  # type: ignore[attr-defined]
            ("", "Choose one"),
            *(
                (
                    str(model._meta.verbose_name_plural).capitalize(),
                    [(f"{name}:{pk}", str(called)) for pk, called in rows_of(model)],
                )
                for name, model in SUBJECTS.items()
            ),
        ]

    def clean_subject(self) -> Any:
        """The record."""
        name, _, pk = self.cleaned_data["subject"].partition(":")
        return SUBJECTS[name]._default_manager.get(pk=pk)


def rows_of(model: Any) -> Any:
    """Numbers and names, A to Z."""
    return model._default_manager.order_by("sort_key", "pk").values_list("pk", "name")


class ReplaceForm(BulkForm):
    """The old address and the new one."""

    old = forms.CharField(max_length=2000, label="Old address", help_text="A page, or all that stands under it.")
    new = forms.CharField(max_length=2000, label="New address", help_text="What stood after the old one is kept.")

    def clean_old(self) -> str:
        """As rows hold it."""
        return spelled(self.cleaned_data["old"])

    def clean_new(self) -> str:
        """As rows will hold it."""
        return spelled(self.cleaned_data["new"])

    def clean(self) -> dict[str, Any]:
        """Something must change."""
        cleaned = super().clean()
        old, new = cleaned.get("old"), cleaned.get("new")
        if old and new and old == new:
            self.add_error("new", "This is the old address.")
        elif old and new and moved(new, old=old, new=new):
            self.add_error("new", "This stands under the old address, so all that is there already would move again.")
        elif old and new and RESOLVERS.match(old) and not any(part.rows.exists() for part in parts(old=old, new=new)):
            self.add_error("old", DOIS)
        return cleaned


def spelled(text: str) -> str:
    """A web address in its canonical spelling; ValidationError for anything else."""
    try:
        return url(text)
    except ValueError as problem:
        raise forms.ValidationError(str(problem)) from None
