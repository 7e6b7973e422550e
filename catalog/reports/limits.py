"""How many reports we take: from one sender, one sender about one subject, a wide network, and everybody together."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from catalog.models import LinkReport
from catalog.models.report import LinkReportQuerySet

from .senders import wide_part
from .subject import Subject

# A report may be stamped a little later than the clock we were given. What is stamped much later was received
# before the clock was set back, and must not shut readers out.
GRACE = timedelta(minutes=1)


@dataclass(frozen=True)
class Limit:
    """At most so many within such a time."""

    most: int
    window: timedelta


SENDER = (Limit(5, timedelta(minutes=1)), Limit(20, timedelta(hours=1)))
SENDER_AND_SUBJECT = (Limit(3, timedelta(hours=1)),)
# A fifth of what we take from everybody: whoever floods us shuts out nobody else.
WIDE_NETWORK = (Limit(60, timedelta(hours=1)),)
EVERYBODY = (Limit(300, timedelta(hours=1)),)


def seconds_to_wait(*, sender: str, subject: Subject, now: datetime) -> int:
    """How long until the next report of this sender about this subject is welcome; 0 when it is welcome now."""
    everybody = LinkReport.objects.all()
    same_sender = everybody.filter(sender=sender)
    same_subject = same_sender.filter(case__citation=subject.citation, case__page=subject.page)
    nearby = everybody.filter(sender__startswith=wide_part(sender))
    scopes = [
        (everybody, EVERYBODY),
        (nearby, WIDE_NETWORK),
        (same_sender, SENDER),
        (same_subject, SENDER_AND_SUBJECT),
    ]
    return max(_pause(reports, limit, now) for reports, limits in scopes for limit in limits)


def _pause(reports: LinkReportQuerySet, limit: Limit, now: datetime) -> int:
    """Until the oldest of the reports that fill the limit leaves the window."""
    recent = reports.received_between(now - limit.window, now + GRACE).newest_first()
    filling = recent.values_list("received_at", flat=True)[limit.most - 1 : limit.most]
    return max((ceil((moment + limit.window - now).total_seconds()) for moment in filling), default=0)
