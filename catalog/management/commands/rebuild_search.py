"""Writes the search index anew, for a database that was filled or restored by other means."""

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from catalog.search.following import is_current, rebuild


class Command(BaseCommand):
    """One pass over all published records."""

    help = "Write the search index anew. The site can be read and edited meanwhile."

    def add_arguments(self, parser: CommandParser) -> None:
        """Only where it is missing or was written by other rules, if that is asked for."""
        parser.add_argument("--if-old", action="store_true", help="do nothing when an index by today's rules is there")

    def handle(self, *, if_old: bool, **options: Any) -> None:
        """One call, one printed summary."""
        if if_old and is_current():
            self.stdout.write("The search index is there already.")
            return
        watch = partial(tqdm, desc="search", unit=" steps", leave=False, disable=None)  # silent where no one watches
        self.stdout.write(f"The search index holds {rebuild(watch=watch):,} records.")
