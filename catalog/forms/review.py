"""The forms by which a reviewer publishes what somebody wrote, or returns it, and says that it was reviewed."""

from datetime import date
from typing import Any

from django import forms

from catalog.editing.workflow.publishing import Review, months_after
from catalog.models import COMMENT_LENGTH, REASON_LENGTH

from .report import Prose

# A record that readers never saw keeps the comment as the reason of a change, after a word of ours.
LONGEST_COMMENT_ON_A_DRAFT = REASON_LENGTH - 20


AGAIN = [("6", "6 months"), ("12", "12 months"), ("24", "24 months"), ("", "no day is set")]


class ReviewedForm(forms.Form):
    """Whether all of it was read, and when it is read again."""

    reviewed = forms.BooleanField(required=False, initial=True, label="Reviewed today")
    again = forms.TypedChoiceField(
        choices=AGAIN, coerce=int, empty_value=None, required=False, initial="12", label="Review it again in"
    )

    def review(self, *, on: date) -> Review | None:
        """What a valid form says of the review; None where the record was not read as a whole."""
        months = self.cleaned_data.get("again")
        if not self.cleaned_data.get("reviewed"):
            return None
        return Review(on, months_after(on, months) if months else None)


class ApprovalForm(ReviewedForm):
    """Why readers get it."""

    reason = forms.CharField(
        max_length=REASON_LENGTH,
        label="Why this change?",
        error_messages={"required": "Say why readers get it."},
        widget=forms.TextInput(attrs={"list": "reasons", "autocomplete": "off"}),
    )
    reason_public = forms.BooleanField(required=False, label="Readers may see this reason")


class ReturnForm(forms.Form):
    """What is to be done before it can go out."""

    def __init__(self, *args: Any, most: int = COMMENT_LENGTH, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["comment"] = Prose(
            max_length=most,
            widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "aria-describedby": "comment-help"}),
            label="Your comment",
            help_text="Whoever wrote it sees this on their desk. Readers never do.",
            error_messages={"required": "Say what is to be done. Nobody can guess it."},
        )


class JoiningForm(forms.Form):
    """For each place where the live page and the next version were both changed: which of the two stays."""

    def __init__(self, *args: Any, places: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(places):
            self.fields[f"place-{place}"] = forms.ChoiceField(
                choices=[("theirs", "As on the site now"), ("mine", "As in the next version")],
                error_messages={"required": "Choose one of the two.", "invalid_choice": "Choose one of the two."},
            )

    @property
    def mine(self) -> list[int]:
        """The numbers of the places where the next version stays."""
        return [place for place in range(len(self.fields)) if self.cleaned_data[f"place-{place}"] == "mine"]
