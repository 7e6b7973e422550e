"""Makes reports through the door they come in by."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from catalog.models import Citation, LinkReport, ReportCase
from catalog.reports.reporting import Receipt, Told, report
from catalog.reports.subject import Subject

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def send(
    about: Citation | str,
    *,
    address: str = "203.0.113.7",
    submission: uuid.UUID | None = None,
    now: datetime = NOW,
    **told: Any,
) -> Receipt:
    """One report: that a link is dead, unless told otherwise."""
    subject = Subject(page=about) if isinstance(about, str) else Subject(citation=about)
    return report(
        subject=subject,
        told=Told(**{"problem": "dead", **told}),
        submission=submission or uuid.uuid4(),
        address=address,
        now=now,
    )


def case_about(citation: Citation, *, emails: tuple[str, ...] = ("",), now: datetime = NOW) -> ReportCase:
    """An open case with one report for each e-mail address, from as many senders."""
    for number, email in enumerate(emails):
        send(citation, email=email, address=f"203.0.113.{number}", now=now + timedelta(seconds=number))
    return ReportCase.objects.open().get(citation=citation)


def only_report() -> LinkReport:
    """The one report there is."""
    return LinkReport.objects.get()
