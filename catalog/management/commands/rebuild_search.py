"""Writes the search index anew, for a database that was filled or restored by other means."""

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from catalog.search.following import rebuild


class Command(BaseCommand):
    """One pass over all published records."""

    help = "Write the search index anew. The site can be read and edited meanwhile."

    def handle(self, **options: Any) -> None:
        """One call, one printed summary."""
        watch = partial(tqdm, desc="search", unit=" steps", leave=False, disable=None)  # silent where no one watches
        self.stdout.write(f"The search index holds {rebuild(watch=watch):,} records.")
