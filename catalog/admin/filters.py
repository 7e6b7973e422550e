"""The filters of lists. Those in which nothing is chosen count their choices in one statement and one pass."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest


def titled(shape: type[admin.FieldListFilter], title: str) -> type[admin.FieldListFilter]:
    """A stock filter under a name that editors use."""

    class Titled(shape):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.title = title

        def has_output(self) -> bool:
            """Shown with one choice too, so that a list does not change its shape as it grows."""
            return True

    return Titled


class Counted:
    """Mixed into a filter: nothing chosen in it, its choices are counted together with those of the others."""

    request: HttpRequest

    def get_facet_queryset(self, changelist: Any) -> dict[str, int]:
        """How many rows each choice would give with all other filters on."""
        if changelist.is_chosen_in(self):
            return super().get_facet_queryset(changelist)  # type: ignore[misc]
        return changelist.idle_counts[self]


class Choices(Counted, admin.ChoicesFieldListFilter):
    """The words of a vocabulary."""


class Conditions(Counted, admin.SimpleListFilter):
    """Choices that are conditions on a row, by their words in the address. No condition joins a row to many others."""

    conditions: Callable[[], dict[str, Q]]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """The rows that meet the chosen condition; all rows for an unknown word."""
        return queryset.filter(self.conditions().get(self.value() or "", Q()))

    def get_facet_counts(self, pk_attname: str, filtered_qs: QuerySet) -> dict[str, Count]:
        """How many rows meet each condition."""
        conditions = self.conditions()
        return {
            f"{place}__c": Count(pk_attname, filter=conditions[word])
            for place, (word, _) in enumerate(self.lookup_choices)
        }


class Related(admin.RelatedFieldListFilter):
    """Records that rows point at, of which there may be hundreds: only those that would find something are offered."""

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """The rows that point at the chosen record, each once."""
        if not self.used_parameters:
            return queryset
        pointing: Any = super().queryset(request, queryset.model._default_manager.order_by())
        return queryset.filter(pk__in=pointing.values("pk"))

    def get_facet_queryset(self, changelist: Any) -> dict[str, int]:
        """How many rows point at each, in one statement for all of them."""
        rows = changelist.get_queryset(self.request, exclude_parameters=self.expected_parameters())
        among = changelist.model._default_manager.order_by()
        if changelist.filter_params or changelist.query:
            among = among.filter(pk__in=rows.order_by().values("pk"))
        counts = dict(among.values_list(self.field_path).annotate(Count("pk")))
        chosen: Any = self.lookup_val or []
        self.lookup_choices = [(pk, name) for pk, name in self.lookup_choices if pk in counts or str(pk) in chosen]
        return {"__c": counts.get(None, 0), **{f"{pk}__c": counts.get(pk, 0) for pk, _ in self.lookup_choices}}


# What stands by its name alone in a list_filter.
admin.FieldListFilter.register(lambda field: bool(field.choices), Choices, take_priority=True)
admin.FieldListFilter.register(lambda field: bool(field.remote_field), Related, take_priority=True)
