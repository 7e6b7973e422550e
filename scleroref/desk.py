"""Puts the editors' desk in the place of Django's admin site."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig
from django.core.checks import register

from .checks import database_is_whole


class DeskConfig(AdminConfig):
    """The admin app with our own site as its default."""

    default_site = "catalog.admin.desk.Desk"

    def ready(self) -> None:
        """Registers our records after Django's own discovery: their package holds the site they register with."""
        super().ready()
        import_module("catalog.admin.records")
        register(database_is_whole)
