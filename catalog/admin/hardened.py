"""The base of every admin page: odd ids, huge searches and made-up parameters get a message or a 404, never a crash."""

import re
from typing import Any, cast

from django.contrib import messages
from django.contrib.admin import ModelAdmin, ShowFacets
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import QuerySet
from django.forms import Field, ModelMultipleChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.text import capfirst

from catalog.models import KeptForm

from .lists import DeskList, SearchedOnce

LARGEST_ID = 2**63 - 1
LARGEST_NUMBER = 2**31 - 1
SEARCH_LENGTH = 200
SEARCH_WORDS = 8


def read_id(text: str) -> int | None:
    """The number of a row, or None for anything that cannot be one."""
    if re.fullmatch(r"[0-9]{1,19}", text) and 0 < int(text) <= LARGEST_ID:
        return int(text)
    return None


def editor_of(request: HttpRequest) -> User:
    """Who asks. Every page of the desk is for people who are signed in."""
    return cast("User", request.user)


def is_usable(value: str) -> bool:
    """Whether a filter value can be handed to both databases: no number in it is larger than they can hold."""
    return len(value) <= SEARCH_LENGTH and all(int(number) <= LARGEST_NUMBER for number in re.findall(r"[0-9]+", value))


def is_searchable(text: str) -> bool:
    """Whether the database can look for all the words of the text."""
    return len(text) <= SEARCH_LENGTH and len(text.split()) <= SEARCH_WORDS


class SafeChoices(ModelMultipleChoiceField):
    """Choosing several rows; a made-up id is one that is not among the choices."""

    def clean(self, value: Any) -> Any:
        """Ids that cannot be one are kept out of the query."""
        return super().clean([text if read_id(str(text)) else 0 for text in value or []])


class Picker(AutocompleteSelect):
    """A search box for a record, which shows nothing as chosen when the id cannot be one."""

    def format_value(self, value: Any) -> list[str]:
        """Only ids that can be looked up."""
        return [text for text in super().format_value(value) if text == "" or read_id(text)]


class Pickers:
    """Mixed into an admin or inline: every relation is a search box, with a way to add what is missing."""

    admin_site: Any

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The search box."""
        widget = Picker(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **{"widget": widget, **kwargs})  # type: ignore[misc]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        """Adding stays beside a picker; changing, viewing and deleting have pages of their own."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        for switch in ("can_change_related", "can_view_related", "can_delete_related"):
            if field is not None and hasattr(field.widget, switch):
                setattr(field.widget, switch, False)
        return field


class HardenedAdmin(Pickers, SearchedOnce, ModelAdmin):
    """An admin page that answers anything thrown at it."""

    show_facets = ShowFacets.ALWAYS
    list_per_page = 25
    view_on_site = False  # the desk links to pages itself; the stock address leads to the host that the request names
    empty_value_display = "–"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list that stays quick."""
        return DeskList

    def with_columns(self, request: HttpRequest) -> QuerySet:
        """Rows with what the columns print. Lists take it for the rows of one page."""
        return self.get_queryset(request)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The row, or None when the id cannot be one."""
        if from_field is None and read_id(object_id) is None:
            return None
        return super().get_object(request, object_id, from_field)

    def to_field_allowed(self, request: HttpRequest, to_field: str) -> bool:
        """Rows are known by their number alone."""
        return to_field == self.opts.pk.name

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """A list is filtered by what its filters offer and by nothing else."""
        return lookup in self.offered_lookups()

    def offered_lookups(self) -> set[str]:
        """The parameters that the filters of this list understand."""
        offered: set[str] = set()
        entry: Any
        for entry in self.list_filter:
            path = entry[0] if isinstance(entry, tuple) else entry
            if isinstance(path, str):
                offered |= {f"{path}__exact", f"{path}__id__exact", f"{path}__isnull"}
            else:
                offered.add(path.parameter_name)
        return offered

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Nothing for a search too large for the database."""
        if not is_searchable(search_term):
            return queryset.none(), False
        return super().get_search_results(request, queryset, search_term)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list; back to all of it, with a message, when a parameter or a ticked row cannot be used."""
        if not is_searchable(request.GET.get(SEARCH_VAR, "")):
            messages.warning(request, f"Search for at most {SEARCH_WORDS} words and {SEARCH_LENGTH} characters.")
            return HttpResponseRedirect(request.path)
        filters = [value for name in request.GET if name != SEARCH_VAR for value in request.GET.getlist(name)]
        unknown = [name for name in request.GET if not self.is_known(name)]
        if unknown or not all(is_usable(value) for value in filters):
            messages.warning(request, "Part of the address could not be used. This is the whole list.")
            return HttpResponseRedirect(request.path)
        if any(read_id(ticked) is None for ticked in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            messages.warning(request, "One of the ticked rows does not exist. Nothing was changed.")
            return HttpResponseRedirect(request.get_full_path())
        if self.forbids(request, request.POST.get("action", "")):
            raise PermissionDenied
        return super().changelist_view(request, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form, which says what this person wrote about the record before, and has not saved."""
        kept = KeptForm.objects.waiting_for(editor_of(request), now=timezone.now())
        about = kept.filter(address__startswith=request.path.removesuffix("change/"))
        context["kept_forms"] = about.exclude(key=request.POST.get("kept", ""))
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Writes it, and keeps words of ours for it."""
        super().save_model(request, obj, form, change)
        request.outcome = f"{capfirst(str(obj))} is saved."  # type: ignore[attr-defined]

    def message_user(self, request: HttpRequest, message: Any, *args: Any, **kwargs: Any) -> None:
        """What was done in our own words, where there are some."""
        super().message_user(request, getattr(request, "outcome", message), *args, **kwargs)

    def forbids(self, request: HttpRequest, action: str) -> bool:
        """Whether the list has an action of this name that is not this person's."""
        every = {name for _, name, _ in self._get_base_actions()}  # type: ignore[attr-defined]
        return action in every - set(self.get_actions(request))

    def is_known(self, name: str) -> bool:
        """Whether a list understands this parameter: its own filters, or what every list has."""
        everywhere = {SEARCH_VAR, "o", "p", "all", "e", "_facets", IS_POPUP_VAR, TO_FIELD_VAR}
        return name in everywhere or name in self.offered_lookups()

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Several choices, by ids that are checked first."""
        return super().formfield_for_manytomany(db_field, request, **{"form_class": SafeChoices, **kwargs})
