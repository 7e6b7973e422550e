"""Proves that the newest history is the live rows, for every record and every row of one."""

from typing import Any

from django.core.management.base import BaseCommand
from django.template.defaultfilters import pluralize
from tqdm import tqdm

from catalog.history.verifying import count_rows, verify


class Command(BaseCommand):
    """One pass over all tables that people write. The site can be read and edited meanwhile."""

    help = "Compare every record and its rows with the newest history. Exit code 1 when something differs."

    def handle(self, **options: Any) -> None:
        """Every difference as it is found, one printed summary."""
        rows, found = count_rows(), 0
        # The bar is silent where no one watches.
        with tqdm(total=rows, desc="history", unit=" rows", leave=False, disable=None) as bar:
            for difference in verify(watch=bar.update):
                self.stderr.write(str(difference))
                found += 1
        if found:
            self.stdout.write(f"{found:,} difference{pluralize(found)} between {rows:,} rows and their history.")
            raise SystemExit(1)
        self.stdout.write(f"All {rows:,} rows are as the newest history says.")
