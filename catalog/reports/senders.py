"""Tells senders apart for a day without knowing who they are."""

import hmac
import secrets
from datetime import datetime

from catalog.identifiers.network import networks
from catalog.models import DailyKey

HALF = 32  # signs: the code of a wide network stands before that of the narrow one


def anonymous(address: str, *, now: datetime) -> str:
    """Keyed hashes of the wide and the narrow network, which nobody can undo once the day's key is destroyed.

    Call it first in a transaction that takes in a report: the row of the key is also the lock that lets one report in
    at a time, so that limits and receipts hold when many come at once.
    """
    key, _ = DailyKey.objects.select_for_update().get_or_create(
        day=now.date(), defaults={"secret": secrets.token_hex(32)}
    )
    narrow, wide = networks(address)
    return "".join(
        hmac.digest(bytes.fromhex(key.secret), part.encode(), "sha256").hex()[:HALF] for part in (wide, narrow)
    )


def wide_part(sender: str) -> str:
    """The part that all senders in the same wide network share."""
    return sender[:HALF]
