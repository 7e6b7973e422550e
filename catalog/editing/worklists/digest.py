"""The letters that tell people which of their reviews are overdue or due soon."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.dateformat import format as format_date
from django.utils.text import capfirst

from catalog.history.naming import person

from .queues import records
from .reviews import Asked, Due, due_rows, people_of, told_reviews

logger = logging.getLogger(__name__)
TOLD = ("overdue", "30")
MOST_NAMED = 50
TEXT = """\
Hello {name},

these pages wait for a review by you: {counts}.

{lines}
The whole list: {address}

You get this message because you own these pages, or stand in for their owner.
"""


@dataclass
class Sent:
    """What became of the letters. ``unheard`` counts records whose owner and deputy cannot be written to."""

    letters: int = 0
    records: int = 0
    failed: int = 0
    unheard: int = 0

    @property
    def summary(self) -> str:
        """All of it in one line."""
        sent, failed = counted(self.letters, "letter"), counted(self.failed, "letter")
        about, unheard = counted(self.records, "review"), counted(self.unheard, "review")
        return f"{sent} sent about {about}, {failed} not sent, {unheard} with nobody to write to."


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def send_digests(*, on: date) -> Sent:
    """Writes to whoever has reviews that are overdue or due within 30 days, and to nobody else. Keeps nothing."""
    found, unheard = piles(on=on)
    sent = Sent(unheard=unheard)
    for who, rows in found.items():
        subject, text = letter(who, rows, on=on)
        try:
            send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [who.email])
        # What smtplib raises is an OSError, an address that no letter can have a ValueError. Its text holds the address
        # and stays out of the log.
        except (OSError, ValueError) as problem:
            logger.error("A list of reviews was not sent (%s).", type(problem).__name__)
            sent.failed += 1
        else:
            sent.letters += 1
            sent.records += len(rows)
    return sent


def piles(*, on: date) -> tuple[dict[User, list[Any]], int]:
    """The rows for each person, and the number of those whose owner and deputy cannot be written to."""
    kinds = records()
    rows = sorted((row for span in TOLD for row in due_rows(kinds, Asked(on, span=span))), key=lambda row: row[2])
    people = people_of(pk for row in rows for pk in row[4:6])
    found: dict[User, list[Any]] = defaultdict(list)
    for row in rows:
        who = reached(people.get(row[4]), people.get(row[5]))
        if who is not None:
            found[who].append(row)
    return found, len(rows) - sum(map(len, found.values()))


def reached(owner: User | None, deputy: User | None) -> User | None:
    """The owner; the deputy when there is none, or the owner has left the desk or has no e-mail address."""
    return next((who for who in (owner, deputy) if who is not None and is_there(who)), None)


def is_there(who: User) -> bool:
    """Whether a letter reaches somebody who can open the list it leads to."""
    return who.is_active and who.is_staff and bool(who.email)


def letter(who: User, rows: Sequence[Any], *, on: date) -> tuple[str, str]:
    """Subject and text. The first are named; the list has the others."""
    overdue = sum(row[2] < on for row in rows)
    counts = f"{overdue} overdue, {len(rows) - overdue} due in the next 30 days"
    named = told_reviews(rows[:MOST_NAMED], records())
    more = f"... and {len(rows) - MOST_NAMED} more.\n" if len(rows) > MOST_NAMED else ""
    text = TEXT.format(
        name=person(who),
        counts=counts,
        lines="\n".join(lines(named)) + "\n" + more,
        address=f"{settings.SITE_URL}{reverse('admin:reviews')}?whose={who.pk}",
    )
    return f"Reviews: {counts}", text


def lines(rows: Iterable[Due]) -> Iterable[str]:
    """A day, a name and an address for each record."""
    for row in rows:
        opts = row.model._meta
        address = reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk])
        day = format_date(row.due_on, "j F Y")
        yield f"{day}: {capfirst(row.name)} ({opts.verbose_name})\n    {settings.SITE_URL}{address}"
