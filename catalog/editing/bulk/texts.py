"""A web address that moved, in the texts that may hold links: just this address, and all that stand under it."""

import re
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from catalog.editing.proposals.proposing import goes_live
from catalog.identifiers.url import moved
from catalog.models import Page

from .tasks import LIVE

TEXTS: tuple[tuple[type[Any], str], ...] = ((Page, "body"),)  # what is written in Markdown
BEFORE = r"(?<![^\s(<\[\"'*_])"
END = r"[\s<>\"\\()\[\]]"
MARKS = r".,;:!?*_'"  # where they stand last they belong to the sentence
REST = rf"(?:[/?#](?:(?!{END}).)*(?<![{MARKS}]))?"
AFTER = rf"(?=[{MARKS}]*(?:{END}|$))"
ELSEWHERE = "Only other addresses in it begin alike."


def moved_in(text: str, *, old: str, new: str) -> tuple[str, list[str]]:
    """The text with the new address, and each replacement in words. An address that only begins alike stays.

    >>> moved_in("See <https://old.org/a>, https://old.org.uk.", old="https://old.org/", new="https://new.org/")
    ('See <https://new.org/a>, https://old.org.uk.', ['https://old.org/a → https://new.org/a'])
    """
    told = []
    there = new.replace("(", "%28").replace(")", "%29")  # a bracket would end the link

    def write(found: re.Match[str]) -> str:
        address = moved(found[0], old=old, new=there) or found[0]
        told.append(f"{found[0]} → {address}")
        return address

    return re.sub(BEFORE + re.escape(old.rstrip("/")) + REST + AFTER, write, text), told


class ReplaceInText:
    """Writes the new address in the place of the old one, in the texts of one kind of record."""

    def __init__(self, model: type[Any], column: str, *, old: str, new: str) -> None:
        self.model, self.column, self.old, self.new = model, column, old, new
        self.wanted: dict[int, str] = {}

    def rows(self) -> QuerySet:
        """Those in which it may stand."""
        return self.model._default_manager.filter(**{f"{self.column}__contains": self.old.rstrip("/")})

    def moved(self, record: Any) -> tuple[str, list[str]]:
        """The text afterwards, and what is replaced in it."""
        return moved_in(getattr(record, self.column), old=self.old, new=self.new)

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """What only a publisher changes at once, and texts that hold other addresses."""
        found = {row.pk: LIVE for row in records if not goes_live(row, by=by)}
        return found | {row.pk: ELSEWHERE for row in records if not self.moved(row)[1]}

    def write(self, record: Any) -> None:
        """As its form does."""
        self.wanted[record.pk] = self.moved(record)[0]
        setattr(record, self.column, self.wanted[record.pk])
        record.full_clean()
        record.save()

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Those in which the database holds the new text."""
        rows = self.model._default_manager.filter(pk__in=pks).values_list("pk", self.column)
        return {pk for pk, text in rows if text == self.wanted[pk]}

    def effect(self, record: Any) -> str:
        """Each address before and after, once."""
        return "; ".join(dict.fromkeys(self.moved(record)[1]))
