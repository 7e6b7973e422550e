"""The form by which an editor puts an earlier version of a record back."""

from django import forms

from catalog.models import REASON_LENGTH


class RestoreForm(forms.Form):
    """Why, who may read why, and which version of the record was on the page."""

    reason = forms.CharField(
        max_length=REASON_LENGTH,
        label="Why do you restore it?",
        error_messages={"required": "Say why you restore it.", "max_length": "Say it shorter."},
    )
    reason_public = forms.BooleanField(required=False, label="Readers may see this reason")
    version = forms.UUIDField(required=False, widget=forms.HiddenInput)
