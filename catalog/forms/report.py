"""The form by which a reader tells us of a problem: two taps and a button, everything else optional."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from catalog.identifiers.page_path import page_path
from catalog.identifiers.url import MAX_LENGTH
from catalog.identifiers.whereabouts import whereabouts
from catalog.models import LinkReport
from catalog.reports import tickets
from catalog.reports.reporting import Told
from catalog.reports.subject import Subject


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


class ProblemField(forms.ChoiceField):
    """One of the problems. Any is taken, whichever are offered: the entry may have changed while the form was open."""

    widget = forms.RadioSelect

    def valid_value(self, value: Any) -> bool:
        """Whether there is such a problem at all."""
        return value in LinkReport.Problem.values


class ReportForm(forms.Form):
    """What is wrong with one subject, which must be the one that the ticket was issued for.

    ``is_known`` is true where somebody reported it already: then nothing is chosen beforehand.
    """

    problem = ProblemField(
        label="What is wrong?",
        error_messages={
            "required": "Choose what is wrong. If you are not sure, choose “Something else”.",
            "invalid_choice": "Choose one of these. If you are not sure, choose “Something else”.",
        },
    )
    proposed_url = forms.CharField(
        label="Where can it be read?",
        help_text="An address or a number, with or without https://",
        required=False,
        max_length=MAX_LENGTH,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )
    details = Prose(
        label="Anything to add?",
        help_text="A few words are plenty. Leave out your own health details.",
        required=False,
        max_length=1000,
        error_messages={"max_length": "This is longer than we can take: shorten it to 1,000 characters."},
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

    def __init__(self, *args: Any, subject: Subject, now: datetime, is_known: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about, self.now = subject.key, now
        self.ticket = tickets.issue(about=subject.key, now=now)
        problem: Any = self.fields["problem"]
        problem.choices = [(kind.value, kind.label) for kind in subject.problems]
        problem.initial = None if is_known else subject.problems[0]
        if is_known:
            problem.label = "What else is wrong?"
        elif subject.problems[0] == LinkReport.Problem.WHERE:
            problem.label = "What can you tell us?"
        if subject.citation is None:
            self.fields["proposed_url"].widget = forms.HiddenInput()

    def clean_proposed_url(self) -> str:
        """The address as it would be stored, or nothing."""
        text = self.cleaned_data["proposed_url"]
        try:
            return whereabouts(text) if text else ""
        except ValueError as problem:
            raise ValidationError(str(problem)) from None

    def clean(self) -> None:
        """Whoever knows where it can be read says so."""
        told = self.cleaned_data
        is_where = told.get("problem") == LinkReport.Problem.WHERE
        if is_where and not (told.get("proposed_url", "wrong") or told.get("details")):
            self.add_error("proposed_url", "Type the address or the number, as far as you know it.")

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
