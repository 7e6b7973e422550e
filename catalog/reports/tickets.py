"""The ticket in every form we send: names one submission, for one subject, for one day. It needs no cookie.

A form filled in under two seconds is filled in by a machine, or by a very quick hand that may simply press again.
"""

import uuid
from datetime import datetime

from django.core import signing

# Named after where it stood first, so that forms which are open while the site is renewed stay good.
SIGNER = signing.Signer(salt="catalog.links.tickets")
LEAST_SECONDS = 2
MOST_SECONDS = 24 * 60 * 60


class TooEarlyError(ValueError):
    """The ticket is good, but was handed out a moment ago."""


class UnusableTicketError(ValueError):
    """The ticket is too old, belongs to another form or was never ours."""


def issue(*, about: str, now: datetime) -> str:
    """A new ticket for a report about this subject."""
    return SIGNER.sign_object({"submission": uuid.uuid4().hex, "about": about, "at": now.timestamp()})


def read(ticket: str, *, about: str, now: datetime) -> uuid.UUID:
    """The submission that the ticket names. A ticket from the future is unusable: the clock was set back."""
    try:
        content = SIGNER.unsign_object(ticket)
    except signing.BadSignature:
        raise UnusableTicketError from None
    age = now.timestamp() - content["at"]
    if content["about"] != about or not 0 <= age <= MOST_SECONDS:
        raise UnusableTicketError
    if age < LEAST_SECONDS:
        raise TooEarlyError
    return uuid.UUID(content["submission"])
