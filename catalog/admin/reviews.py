"""The list of reviews: overdue or due soon, by owner, and the same as a table to download."""

import csv
from collections.abc import Iterator
from datetime import date
from itertools import groupby, islice
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from catalog.editing.worklists.queues import changeable, records
from catalog.editing.worklists.reviews import (
    NOBODY,
    SPANS,
    Asked,
    Burden,
    Due,
    burdens,
    due_rows,
    people_of,
    told_reviews,
)
from catalog.identifiers.spreadsheet import cell

from .care import label
from .hardened import editor_of, read_id

ROWS_A_PAGE = 100
AT_ONCE = 500
HEADINGS = ("Record", "Kind", "Review by", "When", "Last reviewed", "Owner", "Deputy", "Address")


class ReviewViews:
    """Mixed into the desk: the pages about reviews that are due."""

    def get_urls(self) -> list[Any]:
        """Two addresses besides the others."""
        own = [
            path("reviews/", self.admin_view(self.reviews), name="reviews"),  # type: ignore[attr-defined]
            path("reviews/csv/", self.admin_view(self.reviews_csv), name="reviews_csv"),  # type: ignore[attr-defined]
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def reviews(self, request: HttpRequest) -> HttpResponse:
        """What is due, by owner; nobody's comes last."""
        kinds, asked = kinds_of(request), asked_of(request)
        if asked is None:
            messages.warning(request, "Part of the address could not be used. These are all reviews.")
            return HttpResponseRedirect(request.path)
        waiting = burdens(kinds, on=asked.on)
        page = Paginator(due_rows(kinds, asked), ROWS_A_PAGE).get_page(request.GET.get("page"))
        rows = told_reviews(page, kinds)
        people = people_of([*waiting, *(pk for row in rows for pk in (row.owner, row.deputy))])
        context = {
            **self.each_context(request),  # type: ignore[attr-defined]
            "title": "Reviews",
            "asked": asked,
            "page": page,
            "query": query(asked),
            "spans": {key: words for key, (words, _, _) in SPANS.items()},
            "burdens": told_burdens(waiting, people),
            "people": choices(people, editor_of(request)),
            "groups": [
                (name_of(owner, people), [line(row, people, asked.on) for row in group])
                for owner, group in groupby(rows, key=lambda row: row.owner)
            ],
        }
        return TemplateResponse(request, "admin/reviews.html", context)

    def reviews_csv(self, request: HttpRequest) -> HttpResponse:
        """The same rows for a spreadsheet. The mark in front tells programs that the letters are UTF-8."""
        kinds, asked = kinds_of(request), asked_of(request) or Asked(timezone.localdate())
        response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="reviews-{asked.on.isoformat()}.csv"'
        sheet = csv.writer(response)
        sheet.writerow(HEADINGS)
        for row in cells(kinds, asked):
            sheet.writerow([cell(text) for text in row])
        return response


def kinds_of(request: HttpRequest) -> list[type[Any]]:
    """The kinds of records that the person may change; 403 for whoever may change none."""
    kinds = changeable(editor_of(request), records())
    if not kinds:
        raise PermissionDenied
    return kinds


def asked_of(request: HttpRequest) -> Asked | None:
    """What the address asks for; None when it cannot be used."""
    whose, span = request.GET.get("whose", ""), request.GET.get("span", "")
    if (whose and whose != NOBODY and read_id(whose) is None) or (span and span not in SPANS):
        return None
    return Asked(timezone.localdate(), whose, span)


def query(asked: Asked) -> str:
    """What is asked, as part of an address."""
    return f"whose={asked.whose}&span={asked.span}"


def name_of(pk: int | None, people: dict[int, User]) -> str:
    """The name of an owner or deputy."""
    return label(people[pk]) if pk in people else "Nobody"


def told_burdens(waiting: dict[int | None, Burden], people: dict[int, User]) -> list[tuple[str, str, Burden]]:
    """Each person's id and name with what waits, from A to Z; nobody last."""
    told = [(str(pk) if pk else NOBODY, name_of(pk, people), burden) for pk, burden in waiting.items()]
    return sorted(told, key=lambda row: (row[0] == NOBODY, row[1].casefold()))


def choices(people: dict[int, User], me: User) -> list[tuple[str, str]]:
    """Whose reviews can be asked for."""
    others = sorted((label(user), str(pk)) for pk, user in people.items() if pk != me.pk)
    return [("", "Everybody’s"), (str(me.pk), "Mine"), *((pk, name) for name, pk in others), (NOBODY, "Nobody’s")]


def line(row: Due, people: dict[int, User], on: date) -> dict[str, Any]:
    """One row of the page."""
    opts = row.model._meta
    return {
        "row": row,
        "kind": opts.verbose_name,
        "address": f"{reverse(f'admin:{opts.app_label}_{opts.model_name}_change', args=[row.pk])}#id_review_due_on",
        "span": row.span(on),
        "when": SPANS[row.span(on)][0],
        "deputy": name_of(row.deputy, people) if row.deputy else "",
    }


def cells(kinds: list[type[Any]], asked: Asked) -> Iterator[list[str]]:
    """One row of the table after the other."""
    found = due_rows(kinds, asked).iterator()
    while some := list(islice(found, AT_ONCE)):
        rows = told_reviews(some, kinds)
        people = people_of(pk for row in rows for pk in (row.owner, row.deputy))
        for row in rows:
            told = line(row, people, asked.on)
            yield [
                row.name,
                told["kind"],
                row.due_on.isoformat(),
                told["when"],
                row.done_on.isoformat() if row.done_on else "",
                name_of(row.owner, people) if row.owner else "",
                told["deputy"],
                settings.SITE_URL + told["address"],
            ]
