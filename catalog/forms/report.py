"""The form by which a reader tells us of a problem: two taps and a button, everything else optional."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from catalog.identifiers.page_path import page_path
from catalog.identifiers.url import MAX_LENGTH, url
from catalog.links import tickets
from catalog.links.reporting import Told
from catalog.models import LinkReport


class Prose(forms.CharField):
    """Several lines. Browsers send each line end as two signs; it counts as one, as it did while typing."""

    widget = forms.Textarea(attrs={"rows": 4})

    def to_python(self, value: Any) -> str:
        """Line ends as they are stored."""
        return (super().to_python(value) or "").replace("\r\n", "\n")


class Honeypot(forms.CharField):
    """A field that people do not see. What fills it is a machine."""

    widget = forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})


class PageForm(forms.Form):
    """Which page of ours a report is about. What follows the path may hold words somebody searched for: dropped."""

    page = forms.CharField(required=False, empty_value="/", max_length=2000)

    def clean_page(self) -> str:
        """The path alone, on this site, within its bound."""
        try:
            return page_path(self.cleaned_data["page"])
        except ValueError as problem:
            raise ValidationError(str(problem)) from None


class ReportForm(forms.Form):
    """What is wrong with one subject. `about` names the subject; it must be the one the ticket was issued for."""

    problem = forms.ChoiceField(
        label="What is wrong?",
        choices=LinkReport.Problem.choices,
        initial=LinkReport.Problem.DEAD,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what is wrong. If you are not sure, choose “Something else”.",
            "invalid_choice": "Choose one of these. If you are not sure, choose “Something else”.",
        },
    )
    proposed_url = forms.CharField(
        label="A better address",
        help_text="If you know where it is now. Copy it from the top of your browser.",
        required=False,
        max_length=MAX_LENGTH,
        widget=forms.URLInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    details = Prose(
        label="Anything to add?",
        help_text="A few words are plenty. Leave out your own health details.",
        required=False,
        max_length=1000,
    )
    email = forms.EmailField(
        label="Your email",
        help_text="Only if you want to hear what we did. We delete it after we reply.",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "invalid": "This is not a whole email address. Write it like name@example.org, or leave it empty."
        },
    )
    website = Honeypot(label="Leave this empty", required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, about: str, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about, self.now = about, now
        self.ticket = tickets.issue(about=about, now=now)

    def clean_proposed_url(self) -> str:
        """The address as it would be stored, or nothing."""
        address = self.cleaned_data["proposed_url"]
        try:
            return url(address) if address else ""
        except ValueError as problem:
            raise ValidationError(str(problem)) from None

    def clean_token(self) -> str:
        """Keeps a ticket that is still good, so that the same form stays the same submission."""
        ticket = self.cleaned_data["token"]
        try:
            self.submission = tickets.read(ticket, about=self.about, now=self.now)
        except tickets.TooEarlyError:
            self.ticket = ticket
            raise ValidationError("That was very quick, and we could not take it. Press “Send report” again.") from None
        except tickets.UnusableTicketError:
            raise ValidationError(
                "This page was open for too long, so we made it new. All you typed is still here. "
                "Press “Send report” again."
            ) from None
        self.ticket = ticket
        return ticket

    @property
    def is_by_a_machine(self) -> bool:
        """Whether the field that nobody sees was filled in."""
        return bool(self.data.get("website"))

    @property
    def told(self) -> Told:
        """What a valid form says."""
        names = ("problem", "proposed_url", "details", "email")
        return Told(**{name: self.cleaned_data[name] for name in names})
