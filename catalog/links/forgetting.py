"""Forgets what we know of the people who reported, once it has served."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from catalog.models import DailyKey, LinkReport, ReportCase

SENDERS_FOR = timedelta(days=7)


@dataclass(frozen=True)
class Forgotten:
    """How much was forgotten."""

    keys: int
    senders: int
    emails: int


def forget(*, now: datetime) -> Forgotten:
    """Destroys keys and hashes older than a week, and addresses of answered cases, which a restored backup may hold."""
    before = now - SENDERS_FOR
    with transaction.atomic():
        keys, _ = DailyKey.objects.filter(day__lt=before.date()).delete()
        senders = LinkReport.objects.filter(received_at__lt=before).exclude(sender="").update(sender="")
        answered = LinkReport.objects.filter(case__in=ReportCase.objects.closed())
        emails = answered.exclude(email="").update(email="")
    return Forgotten(keys, senders, emails)
