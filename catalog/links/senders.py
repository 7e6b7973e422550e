"""Tells senders apart for a day without knowing who they are."""

import hmac
import secrets
from datetime import datetime

from catalog.models import DailyKey


def anonymous(address: str, *, now: datetime) -> str:
    """A keyed hash of the address that nobody can undo once the day's key is destroyed.

    Call it first in a transaction that takes in a report: the row of the key is also the lock that lets one report in
    at a time, so that limits and receipts hold when many come at once.
    """
    key, _ = DailyKey.objects.select_for_update().get_or_create(
        day=now.date(), defaults={"secret": secrets.token_hex(32)}
    )
    return hmac.digest(bytes.fromhex(key.secret), address.encode(), "sha256").hex()
