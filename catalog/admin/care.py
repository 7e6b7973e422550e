"""In whose care a record is: the two fields of every form, and the filters of every list."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.db.models import QuerySet
from django.forms import ModelChoiceField, Select
from django.http import HttpRequest

from catalog.editing.naming import person

from .hardened import editor_of, read_id

CARE = ("owner", "deputy")


def label(user: User) -> str:
    """Somebody by name, and whether they still work here."""
    return person(user) if user.is_active else f"{person(user)} (has left)"


class PersonField(ModelChoiceField):
    """Choosing somebody by name."""

    def label_from_instance(self, obj: Any) -> str:
        """The name."""
        return label(obj)


class CareFields:
    """Mixed into the admin of records: owner and deputy are chosen from a plain list of people."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Editors may not look into the list of users, which a search box would need."""
        if db_field.name in CARE:
            people = User.objects.order_by("-is_active", "first_name", "last_name", "username")
            kwargs |= {"widget": Select(), "form_class": PersonField, "queryset": people, "empty_label": "Nobody"}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Nobody is added to the users on the way."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if db_field.name in CARE:
            field.widget.can_add_related = False
        return field


class InCareOf(admin.SimpleListFilter):
    """Records by who sees to them."""

    column = ""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """I, nobody, and everybody who has one."""
        having = model_admin.model._default_manager.order_by().values(self.column)
        others = (
            User.objects.filter(pk__in=having)
            .exclude(pk=editor_of(request).pk)
            .order_by("first_name", "last_name", "username")
        )
        return [("me", "Me"), ("nobody", "Nobody"), *((str(user.pk), label(user)) for user in others)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """The records in those hands; all records for an unknown word."""
        value = self.value() or ""
        if value == "nobody":
            return queryset.filter(**{f"{self.column}__isnull": True})
        who = editor_of(request).pk if value == "me" else read_id(value)
        return queryset.filter(**{self.column: who}) if who else queryset


class OwnerFilter(InCareOf):
    """Records by their owner."""

    title = parameter_name = column = "owner"


class DeputyFilter(InCareOf):
    """Records by their deputy."""

    title = parameter_name = column = "deputy"


IN_CARE_OF: tuple[type[InCareOf], ...] = (OwnerFilter, DeputyFilter)
