"""Puts the editors' desk in the place of Django's admin site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The admin app with our own site as its default."""

    default_site = "catalog.admin.desk.Desk"
