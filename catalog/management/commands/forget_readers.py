"""Forgets what is known of the people who reported, once it has served. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from catalog.reports.forgetting import forget


class Command(BaseCommand):
    """One pass over keys, senders and addresses."""

    help = "Destroy keys, senders and failed sign-ins older than a week, and e-mail addresses of answered reports."

    def handle(self, **options: Any) -> None:
        """One call, one printed summary."""
        gone = forget(now=timezone.now())
        self.stdout.write(
            f"Forgotten: {gone.keys} keys, {gone.senders} senders, {gone.emails} e-mail addresses, "
            f"{gone.sign_ins} failed sign-ins."
        )
