"""The editors' own admin site."""

from django.contrib.admin import AdminSite


class Desk(AdminSite):
    """The editors' desk."""
