"""The friendly pages for what went wrong. They ask the database nothing, not even through context processors.

Start with `message`; the functions under it hold its wordings. The four that take an exception are Django's handlers.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.dateformat import format as format_date

logger = logging.getLogger(__name__)

# Nothing that is mistaken for something else when it is read out on the telephone.
READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Note:
    """The reason, where there is one to give."""

    title: str
    text: str


@dataclass(frozen=True)
class Way:
    """A page to go to instead; `small` stands at the end of its row."""

    url: str
    label: str
    small: str = ""


def message(
    request: HttpRequest,
    *,
    status: int,
    title: str,
    lead: str,
    note: Note | None = None,
    kept: str | None = None,
    again: Mapping[str, str] | None = None,
    retry_after: int | None = None,
    action_url: str | None = None,
    action_label: str | None = None,
    ways: Sequence[Way] = (),
    closing: str = "",
    template: str = "message.html",
) -> HttpResponse:
    """A page that says what happened and then what to do.

    `kept` is the text the reader typed. `again` holds every field of the form by name: with it the main action sends
    the same form once more to `action_url`; without it the action is a plain link. `retry_after` is in seconds.
    """
    context = {
        "robots": "noindex",
        "here": request.path,
        "title": title,
        "lead": lead,
        "note": note,
        "kept": kept,
        "again": again,
        "action_url": action_url,
        "action_label": action_label,
        "ways": ways,
        "closing": closing,
        "is_missing": status in {404, 410},
    }
    response = HttpResponse(render_to_string(template, context), status=status)
    response["Cache-Control"] = "no-store"
    if retry_after is not None:
        response["Retry-After"] = str(retry_after)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or the form holds what we cannot read."""
    return message(
        request,
        status=400,
        title="We can’t read that address",
        lead="The address holds signs that our site does not use. Check it, or start from the home page.",
        action_url=reverse("home"),
        action_label="Go to the home page",
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: the page is for others."""
    return message(
        request,
        status=403,
        title="This page is for our editors",
        lead="Your account can’t open it, or you are not signed in. An administrator of the site can change that.",
        action_url=reverse("home"),
        action_label="Go to the home page",
    )


def foreign_form(request: HttpRequest, *, kept: str | None = None, action_url: str | None = None) -> HttpResponse:
    """403: a form that our own page did not send. It is not offered to be sent again as it stands."""
    return message(
        request,
        status=403,
        title="This form came from somewhere else",
        lead="For safety we take reports only from our own page. Open it and send the report again.",
        kept=kept,
        action_url=action_url or reverse("report-page"),
        action_label="Open the report page",
    )


def not_found(request: HttpRequest, exception: Exception | None = None, *, meant: Sequence[Way] = ()) -> HttpResponse:
    """404: no such page, or not one that is published. `meant` are pages whose names the address holds."""
    return message(
        request,
        status=404,
        title=f"Did you mean {meant[0].label}?" if meant else "We can’t find that page",
        lead="The address may have a typing mistake, or the page may have moved. Nothing is wrong with your device.",
        ways=[*meant, *_starting_points()],
        template="message_not_found.html",
    )


def gone(
    request: HttpRequest, *, reason: str = "", removed_on: date | None = None, ways: Sequence[Way] = ()
) -> HttpResponse:
    """410: an editor took the page down. `ways` are the nearest pages; the lists follow them."""
    when = f" on {format_date(removed_on, 'j F Y')}" if removed_on else ""
    return message(
        request,
        status=410,
        title="This page was taken down",
        lead=f"An editor removed it{when}. Nothing is wrong with your device.",
        note=Note("Why it is gone", reason) if reason else None,
        ways=[*ways, *_starting_points()],
    )


def too_many(
    request: HttpRequest,
    *,
    retry_after: int,
    kept: str | None = None,
    again: Mapping[str, str] | None = None,
    action_url: str | None = None,
) -> HttpResponse:
    """429: more reports than we can read."""
    return message(
        request,
        status=429,
        title="That was a lot of reports at once",
        lead="We take only so many reports in an hour, so that the list stays readable. "
        f"You can send this one {in_words(retry_after)}.",
        kept=kept,
        again=again,
        retry_after=retry_after,
        action_url=action_url or reverse("report-page"),
        action_label="Send it again" if again else "Open the report page",
        closing="If you share a connection, in a library or a hospital, someone else may have used it up. "
        "You can read every page in the meantime.",
    )


def noted(request: HttpRequest) -> str:
    """Notes our fault in the log, under the number that it gives back."""
    number = get_random_string(6, READABLE)
    logger.exception("Error %s at %s", number, request.path)
    return number


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. The number on the page finds the traceback in the log."""
    number = noted(request)
    return message(
        request,
        status=500,
        title="Something broke on our side",
        lead=f"It has been noted under the number {number}. Try again in a few minutes.",
        action_url=reverse("home"),
        action_label="Go to the home page",
    )


def not_saving(
    request: HttpRequest,
    *,
    retry_after: int = 300,
    kept: str | None = None,
    again: Mapping[str, str] | None = None,
    action_url: str | None = None,
) -> HttpResponse:
    """503 for somebody who sent us something: nothing of it was saved."""
    return message(
        request,
        status=503,
        title="We are not able to save right now",
        lead=f"What you sent did not reach us. Send it again {in_words(retry_after)}.",
        kept=kept,
        again=again,
        retry_after=retry_after,
        action_url=action_url or request.path,
        action_label="Send it again" if again else "Go back to the page",
        closing="If it still does not work in an hour, copy the text above and keep it for tomorrow." if kept else "",
    )


def not_answering(request: HttpRequest, *, retry_after: int = 300) -> HttpResponse:
    """503 for somebody who wanted to read."""
    return message(
        request,
        status=503,
        title="We can’t show this page right now",
        lead=f"Nothing is wrong with your device. Try again {in_words(retry_after)}.",
        retry_after=retry_after,
        action_url=request.path,
        action_label="Try again",
    )


def in_words(seconds: int) -> str:
    """A wait as people say it.

    >>> in_words(40), in_words(700), in_words(5000)
    ('in about 1 minute', 'in about 12 minutes', 'in about 2 hours')
    """
    minutes = max(ceil(seconds / 60), 1)
    count, unit = (minutes, "minute") if minutes <= 60 else (ceil(minutes / 60), "hour")
    return f"in about {count} {unit}{'' if count == 1 else 's'}"


def _starting_points() -> list[Way]:
    return [
        Way(reverse("drug-list"), "Medicines A to Z"),
        Way(reverse("disease-list"), "Conditions"),
        Way(reverse("topic-list"), "Topics"),
        Way(reverse("citation-list"), "All citations"),
    ]
