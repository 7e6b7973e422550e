"""The one door by which a report comes in. Sent twice, or sixteen times at once, it is one report with one receipt."""

import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from catalog.models import LinkReport, ReportCase

from .limits import seconds_to_wait
from .senders import anonymous
from .subject import Subject


@dataclass(frozen=True)
class Told:
    """What a reader tells us. Every text is already checked, and may be empty."""

    problem: str
    proposed_url: str = ""
    details: str = ""
    email: str = ""


@dataclass(frozen=True)
class Receipt:
    """What the reader keeps: the number to name, and the token of the private status page."""

    number: str
    token: str


class TooManyReportsError(Exception):
    """Nothing was saved; the reader may try again after `wait` seconds."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"wait {wait} seconds")
        self.wait = wait


def report(*, subject: Subject, told: Told, submission: UUID, address: str, now: datetime) -> Receipt:
    """Takes the report into the open case of its subject, or opens one.

    A submission that was taken before gets its receipt again, whatever the limits say. `address` is where the sender
    is connected from; it is hashed here and never stored. Raises TooManyReportsError.
    """
    with transaction.atomic():
        sender = anonymous(address, now=now)
        known = LinkReport.objects.filter(submission=submission).first()
        if known is None:
            wait = seconds_to_wait(sender=sender, subject=subject, now=now)
            if wait:
                raise TooManyReportsError(wait)
            # Two servers just before and after midnight hold different locks; then the unique submission decides.
            known, _ = LinkReport.objects.get_or_create(
                submission=submission,
                defaults={
                    "case": _open_case(subject, now),
                    "token": secrets.token_urlsafe(32),
                    "sender": sender,
                    "received_at": now,
                    **asdict(told),
                },
            )
    return Receipt(known.number, known.token)


def _open_case(subject: Subject, now: datetime) -> ReportCase:
    """The open case of the subject, locked so that nobody answers it before this report is in it."""
    case, _ = ReportCase.objects.select_for_update().get_or_create(
        citation=subject.citation,
        page=subject.page,
        state=ReportCase.State.OPEN,
        defaults={"opened_at": now, "url_then": subject.link},
    )
    return case
