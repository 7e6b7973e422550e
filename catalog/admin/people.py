"""Who works here: people with their roles. Nobody has permissions that come from no role."""

from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm, UserCreationForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest

from .forms import WithoutColons
from .hardened import HardenedAdmin

LABELS = {"groups": "Roles", "is_staff": "May sign in here", "is_active": "Works with us"}
HELP = {"groups": "", "is_staff": "", "is_active": "Take the tick away when somebody leaves; never delete them."}


class PersonForm(WithoutColons, UserChangeForm):
    """Who somebody is and what they may do."""

    class Meta(UserChangeForm.Meta):
        labels = LABELS
        help_texts = HELP


class NewPersonForm(WithoutColons, UserCreationForm):
    """Somebody new, who may sign in."""

    class Meta(UserCreationForm.Meta):
        labels = LABELS
        help_texts = HELP


admin.site.unregister([User, Group, AccessAttempt, AccessFailureLog, AccessLog])


@admin.register(User)
class PersonAdmin(HardenedAdmin, UserAdmin):
    """People: name, e-mail and roles."""

    list_display = ("username", "first_name", "last_name", "email", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    search_fields = ("username", "first_name", "last_name", "email")
    form = PersonForm
    add_form = NewPersonForm
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        ("Who", {"fields": ("username", "password", "first_name", "last_name", "email")}),
        ("Roles", {"fields": ("groups", "is_active", "is_staff")}),
        ("When", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            "Who",
            {"fields": ("username", "first_name", "last_name", "email", "password1", "password2")},
        ),
        ("Roles", {"fields": ("groups", "is_staff")}),
    )

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Roles as boxes to tick."""
        return super().formfield_for_manytomany(db_field, request, **{**kwargs, "widget": forms.CheckboxSelectMultiple})

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Roles come with the program: none is added here."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.widget.can_add_related = False
        return field

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Somebody new may sign in."""
        return {"is_staff": True, **super().get_changeform_initial_data(request)}

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:
        """A new password for somebody; only superusers set those of superusers."""
        person = self.get_object(request, id)
        if person is not None and person.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        return super().user_change_password(request, id, form_url)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Superusers are changed by superusers only."""
        return super().has_change_permission(request, obj) and self.is_below(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Nobody: histories name people for ever. Whoever leaves loses the tick "Works with us"."""
        return False

    def is_below(self, request: HttpRequest, person: User | None) -> bool:
        """Whether the person has no more rights than whoever asks."""
        return person is None or not person.is_superuser or request.user.is_superuser


@admin.register(Group)
class RoleAdmin(HardenedAdmin):
    """Roles, to look at: they come with the program, with permissions that are filled after each update."""

    fields = ("name",)
    search_fields = ("name",)
    ordering = ("name",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """The program knows its roles."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """The program knows its roles."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """The program knows its roles."""
        return False
