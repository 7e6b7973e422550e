"""Lists that stay quick however long they grow: what columns print is read for one page alone, a search runs once."""

from functools import cached_property
from typing import Any

from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from catalog.search.called import CALLED, records_called

from .filters import Counted

FEW = 2000  # of so many rows the numbers are kept; a longer find is looked for again by each count


class DeskList(ChangeList):
    """One page of a list. Whatever joins rows to many others is filtered by ``Related``, which doubles none."""

    model_admin: Any
    _filters: Any = None

    def get_filters(self, request: HttpRequest) -> Any:
        """The filters, made once: counting the choices of one asks for all of them again."""
        if self._filters is None:
            specs, has_filters, remaining, _doubles, is_active = super().get_filters(request)
            self._filters = specs, has_filters, remaining, False, is_active
        return self._filters

    def is_chosen_in(self, spec: Any) -> bool:
        """Whether the address chooses something in the filter."""
        return any(name in self.filter_params for name in spec.expected_parameters())

    @cached_property
    def idle_counts(self) -> dict[Any, dict[str, int]]:
        """How many rows each choice would give, for all filters that nothing is chosen in: one statement."""
        idle: list[Any] = [
            spec for spec in self.filter_specs if isinstance(spec, Counted) and not self.is_chosen_in(spec)
        ]
        asked: list[dict[str, Any]] = [spec.get_facet_counts(self.pk_attname, self.queryset) for spec in idle]
        wanted = {f"{place}_{key}": count for place, counts in enumerate(asked) for key, count in counts.items()}
        found = self.queryset.aggregate(**wanted)
        return {
            spec: {key: found[f"{place}_{key}"] for key in counts}
            for place, (spec, counts) in enumerate(zip(idle, asked, strict=True))
        }

    def get_results(self, request: HttpRequest) -> None:
        """The rows of the page, with what their columns print."""
        super().get_results(request)
        ids = list(self.result_list.values_list("pk", flat=True))
        rows = self.apply_select_related(self.model_admin.with_columns(request)).in_bulk(ids)
        self.result_list: Any = [rows[pk] for pk in ids if pk in rows]


class SearchedOnce:
    """Mixed into an admin: every count beside a list and its page share one search."""

    model: Any

    def get_search_results(self, request: Any, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """The rows in which all words of the search were found."""
        if not search_term.strip():
            return queryset, False
        if not hasattr(request, "found"):
            request.found = self.found(request, search_term)
        return queryset.filter(request.found), False

    def found(self, request: HttpRequest, search_term: str) -> Q:
        """What was found, by number where it is little enough."""
        everything = self.model._default_manager.order_by()
        rows, _ = super().get_search_results(request, everything, search_term)  # type: ignore[misc]
        ids = rows.values_list("pk", flat=True)
        few = list(ids.distinct()[: FEW + 1])
        return Q(pk__in=few if len(few) <= FEW else ids) | called(self.model, search_term)


def called(model: type[Model], text: str) -> Q:
    """The rows that readers' search would find by the text; of rows that join records, those whose ends it names."""
    if model in CALLED:
        return Q(pk__in=records_called(model, text))
    ends: list[Any] = [field for field in model._meta.concrete_fields if field.related_model in CALLED]
    words = [
        Q(*((f"{end.name}__in", records_called(end.related_model, word)) for end in ends), _connector=Q.OR)
        for word in text.split()
    ]
    return Q(*words) if ends else Q(pk__in=[])
