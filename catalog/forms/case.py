"""The form by which an editor answers a case of reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from catalog.identifiers.doi import doi_address
from catalog.identifiers.url import MAX_LENGTH, host, url
from catalog.models import REASON_LENGTH, ReportCase
from catalog.reports.answering import may_mend

from .report import Prose

State = ReportCase.State
OTHER, FINE = "other", "fine"


@dataclass(frozen=True)
class Option:
    """One way to answer: with an address for the citation, or with a state alone."""

    value: str
    label: str
    why: str = ""
    address: str = ""
    state: ReportCase.State = State.FIXED
    is_best: bool = False
    is_elsewhere: bool = False

    @property
    def changes_address(self) -> bool:
        """Whether it changes the citation."""
        return bool(self.address) or self.value == OTHER


def options_for(case: ReportCase) -> list[Option]:
    """The ways to answer this case, the best first."""
    addresses = _addresses(case) if case.citation else iter(())
    return [
        *addresses,
        Option("mended", "It is mended already", "Nothing is changed here; readers are told that it is fixed."),
        Option("none", "Keep it, and say that it cannot be fixed", state=State.CANNOT_FIX),
        Option(FINE, "It is fine as it is. Close the reports", state=State.NOT_A_FAULT),
    ]


def _addresses(case: ReportCase) -> Iterator[Option]:
    citation = case.citation
    if citation and citation.doi and citation.url and case.link_now != case.url_then:
        why = "It leads to the paper for good. Any other address of the citation is dropped."
        yield Option("doi", "Use the DOI", why, doi_address(citation.doi), is_best=True)
    proposed = case.reports.exclude(proposed_url="").order_by("pk").values_list("pk", "proposed_url")
    first_of = {address: report for report, address in reversed(proposed)}
    for address, report in sorted(first_of.items(), key=lambda found: found[1]):
        if citation is None or not may_mend(citation, address):
            continue  # readers would go nowhere else, or the citation cannot have it
        why = "Not checked. Text only, on purpose: we never open a reader’s address by itself."
        elsewhere = host(address) != host(case.link_now)
        yield Option(f"reader-{report}", "Use the address a reader gave", why, address, is_elsewhere=elsewhere)
    yield Option(OTHER, "Use another address", "A DOI is best: https://doi.org/10.1136/annrheumdis-2016-210503")


class CaseForm(forms.Form):
    """What to do about a case, why, and what its readers are told."""

    fix = forms.ChoiceField(error_messages={"required": "Choose what to do.", "invalid_choice": "Choose one of these."})
    url = forms.CharField(max_length=MAX_LENGTH, required=False, label="The other address")
    reason = forms.CharField(
        max_length=REASON_LENGTH, label="Why this change?", error_messages={"required": "Say why, for other editors."}
    )
    reason_public = forms.BooleanField(required=False, label="Readers may see this reason")
    answer = Prose(
        max_length=1000,
        required=False,
        label="Answer to the readers",
        help_text="Readers who reported it see this on their status page, and get it by e-mail if they asked.",
    )

    def __init__(self, *args: Any, case: ReportCase, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = options_for(case)
        choice: Any = self.fields["fix"]
        choice.choices = [(option.value, option.label) for option in self.options]
        choice.initial = next((option.value for option in self.options if option.is_best), None)

    def clean_url(self) -> str:
        """The address as it would be stored."""
        address = self.cleaned_data["url"]
        try:
            return url(address) if address else ""
        except ValueError as problem:
            raise ValidationError(str(problem)) from None

    def clean(self) -> None:
        """Another address has to be typed."""
        if self.cleaned_data.get("fix") == OTHER and self.cleaned_data.get("url") == "":
            self.add_error("url", "Type the other address.")

    @property
    def chosen(self) -> Option:
        """The option of a valid form."""
        return next(option for option in self.options if option.value == self.cleaned_data["fix"])

    @property
    def address(self) -> str:
        """The address the citation is to have."""
        return self.chosen.address or self.cleaned_data["url"]


class NoteForm(forms.Form):
    """A word for the next editor. It leaves room for the reason that joins it when the case is closed."""

    note = Prose(max_length=600, required=False, label="Note for editors", help_text="Readers never see it.")
