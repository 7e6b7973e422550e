"""The one letter a reader gets who asked for an answer. It names no paper: a letter may be read by others."""

import logging
from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.dateformat import format as format_date

from catalog.models import LinkReport, ReportCase

logger = logging.getLogger(__name__)

TEXT = """\
Your report {number} of {received} has an answer: {state}.

{answer}
You can read this again until {until}:
{page}

This is the only message we send. We have deleted your email address.
"""


def write_letter(report: LinkReport, *, state: ReportCase.State, answer: str, until: datetime) -> tuple[str, str]:
    """Subject and text of the letter about a report that was just answered, and can be read until then."""
    word = state.label.lower()
    text = TEXT.format(
        number=report.number,
        received=format_date(report.received_at, "j F Y"),
        state=word,
        answer=f"{answer}\n" if answer else "",
        until=format_date(until, "j F Y"),
        page=settings.SITE_URL + reverse("report-status", args=[report.token]),
    )
    return f"Your report {report.number}: {word}", text


def send_letter(*, to: str, subject: str, text: str) -> None:
    """Sends it, or writes to the log that it could not be sent: the answer stands on the status page anyway."""
    try:
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [to])
    except OSError as problem:  # what smtplib raises is one, too; its text holds the address and stays out of the log
        logger.error("A letter was not sent (%s): %s", type(problem).__name__, subject)
