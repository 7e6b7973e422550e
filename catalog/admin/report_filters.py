"""The filters of the queue of readers' reports."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest

from catalog.models import LinkReport, ReportCase


class StateFilter(admin.SimpleListFilter):
    """How cases stand. The queue shows the open ones until another state is chosen."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The states, and all of them."""
        return [*ReportCase.State.choices, ("all", "All")]

    def value(self) -> str:
        """Open, unless chosen otherwise."""
        return super().value() or ReportCase.State.OPEN.value

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Without the stock "All", which would only lead back to the open ones."""
        return islice(super().choices(changelist), 1, None)

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Cases in the state; all of them for an unknown word."""
        return queryset.filter(state=self.value()) if self.value() in ReportCase.State.values else queryset


class ProblemFilter(admin.SimpleListFilter):
    """What readers say is wrong."""

    title = "what"
    parameter_name = "what"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The kinds on the form."""
        return list(LinkReport.Problem.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Cases with a report of the kind."""
        if not self.value():
            return queryset
        return queryset.filter(pk__in=LinkReport.objects.filter(problem=self.value()).values("case"))


class TakenFilter(admin.SimpleListFilter):
    """Who looks into it."""

    title = "who has it"
    parameter_name = "who"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """I, nobody, or somebody else."""
        self.me = request.user.pk
        return [("me", "I have it"), ("nobody", "Nobody"), ("others", "Somebody else")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Cases in those hands; all for an unknown word."""
        hands = {
            "me": queryset.filter(taken_by=self.me),
            "nobody": queryset.filter(taken_by=None),
            "others": queryset.exclude(taken_by=None).exclude(taken_by=self.me),
        }
        return hands.get(self.value() or "", queryset)
