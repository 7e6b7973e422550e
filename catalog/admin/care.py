"""In whose care a record is: the two fields of every form, and the filters of every list."""

from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q, QuerySet
from django.forms import ModelChoiceField, Select
from django.http import HttpRequest

from catalog.history.naming import person

from .filters import Conditions
from .hardened import editor_of

CARE = ("owner", "deputy")


def label(user: User) -> str:
    """Somebody by name, and whether they still work here."""
    return person(user) if user.is_active else f"{person(user)} (has left)"


def people(request: Any) -> list[User]:
    """Everybody, read once for a page: Django makes each filter anew for the counts of every other one."""
    if not hasattr(request, "everybody"):
        request.everybody = list(everybody())
    return request.everybody


def everybody() -> QuerySet[User]:
    """All people by name; those who have left come last."""
    return User.objects.order_by("-is_active", "first_name", "last_name", "username")


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
            kwargs |= {"widget": Select(), "form_class": PersonField, "queryset": everybody(), "empty_label": "Nobody"}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Nobody is added to the users on the way."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if db_field.name in CARE:
            field.widget.can_add_related = False
        return field


class InCareOf(Conditions):
    """Records by who sees to them, as owner or as deputy."""

    title = "in the care of"
    parameter_name = "care"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """I, nobody, or somebody else."""
        me = editor_of(request).pk
        others = [(str(user.pk), label(user)) for user in people(request) if user.pk != me]
        return [("me", "Me"), ("nobody", "Nobody"), *others]

    def conditions(self) -> dict[str, Q]:
        """The records in the hands of each."""
        hands = {str(user.pk): Q(owner=user) | Q(deputy=user) for user in people(self.request)}
        return {"me": hands[str(editor_of(self.request).pk)], "nobody": Q(owner=None), **hands}
