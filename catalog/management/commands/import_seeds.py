"""Loads the seed files; run twice, the second run changes nothing."""

from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from tqdm import tqdm

from catalog.importing import is_empty, load_seeds


class Command(BaseCommand):
    """Brings the catalogue up to a folder of seeds, whole or not at all."""

    help = "Load seed files into the catalogue. Exit code 1 when a row is refused; then nothing is loaded."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the files are, and whether a catalogue in use is left alone."""
        parser.add_argument("--folder", type=Path, default=settings.BASE_DIR / "seeds")
        parser.add_argument("--if-empty", action="store_true", help="do nothing when the catalogue holds a record")

    def handle(self, *, folder: Path, if_empty: bool, **options: Any) -> None:
        """One import, one printed summary."""
        if if_empty and not is_empty():
            self.stdout.write("The catalogue holds records already: nothing loaded.")
            return
        watch = partial(tqdm, desc="seeds", unit=" rows", leave=False, disable=None)  # silent where no one watches
        report = load_seeds(folder=folder, now=timezone.now(), watch=watch)
        for line in [*report.kept, *report.refusals]:
            self.stderr.write(str(line))
        self.stdout.write(report.summary)
        if report.refusals:
            raise SystemExit(1)
