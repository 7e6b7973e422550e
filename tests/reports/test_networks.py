"""How many reports a network may send: whoever has a million addresses is one sender, and shuts out nobody else."""

from datetime import timedelta

import pytest

from catalog.models import LinkReport
from catalog.reports.reporting import TooManyReportsError

from .reported import NOW, send

pytestmark = pytest.mark.django_db


def taken(addresses: list[str]) -> int:
    """How many reports about as many pages are taken, from these addresses, one in ten seconds."""
    for number, address in enumerate(addresses):
        try:
            send(f"/page-{number}/", address=address, now=NOW + timedelta(seconds=10 * number))
        except TooManyReportsError:
            continue
    return LinkReport.objects.count()


def test_the_addresses_of_one_line_are_one_sender() -> None:
    assert taken([f"2001:db8:1:2::{number:x}" for number in range(1, 41)]) == 20


def test_the_lines_of_one_customer_share_a_fifth_of_what_we_take() -> None:
    assert taken([f"2001:db8:1:{number:x}::1" for number in range(1, 81)]) == 60


def test_somebody_else_is_still_heard() -> None:
    taken([f"2001:db8:1:{number:x}::1" for number in range(1, 81)])

    receipt = send("/drugs/", address="2001:db8:2::1", now=NOW + timedelta(minutes=14))

    assert LinkReport.objects.filter(token=receipt.token).exists()
