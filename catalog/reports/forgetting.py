"""Forgets what we know of the people who reported, once it has served."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.db import transaction

from catalog.models import DailyKey, KeptForm, LinkReport, ReportCase, SearchTrace

SENDERS_FOR = timedelta(days=7)


@dataclass(frozen=True)
class Forgotten:
    """How much was forgotten."""

    keys: int
    senders: int
    emails: int
    sign_ins: int


def forget(*, now: datetime) -> Forgotten:
    """Destroys what is older than a week: keys, hashes, failed sign-ins; and e-mail addresses of answered cases.

    A case forgets its addresses when it is answered, but a restored backup may hold them again.
    """
    before = now - SENDERS_FOR
    with transaction.atomic():
        keys, _ = DailyKey.objects.filter(day__lt=before.date()).delete()
        senders = LinkReport.objects.filter(received_at__lt=before).exclude(sender="").update(sender="")
        answered = LinkReport.objects.filter(case__in=ReportCase.objects.closed())
        emails = answered.exclude(email="").update(email="")
        KeptForm.objects.forget(now=now)
        SearchTrace.objects.forget(on=now.date())
        sign_ins, _ = AccessAttempt.objects.filter(attempt_time__lt=before).delete()
    return Forgotten(keys, senders, emails, sign_ins)
