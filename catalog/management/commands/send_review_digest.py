"""Tells people by e-mail which reviews wait for them. Run it once a week."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from catalog.editing.worklists.digest import send_digests


class Command(BaseCommand):
    """One letter to each person whose reviews are overdue or due within 30 days."""

    help = "E-mail each owner, or deputy, their reviews. Exit code 1 when a letter could not be sent."

    def handle(self, **options: Any) -> None:
        """One call, one printed summary."""
        sent = send_digests(on=timezone.localdate())
        self.stdout.write(sent.summary)
        if sent.failed:
            raise SystemExit(1)
