"""Registers the app, what follows every change, and the groups, which are filled after each migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CatalogConfig(AppConfig):
    """The catalog app."""

    name = "catalog"
    verbose_name = "Catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Permissions exist only after migrating, so the groups that hold them are filled then."""
        # The models are loaded only once the registry is ready, which forbids importing these any earlier.
        from catalog.editing.workflow.groups import fill_groups  # noqa: PLC0415
        from catalog.history.versions import follow as mark_versions  # noqa: PLC0415
        from catalog.models import ChangedCitation  # noqa: PLC0415
        from catalog.models.history import followers  # noqa: PLC0415
        from catalog.search.following import follow  # noqa: PLC0415

        followers.extend([mark_versions, follow, ChangedCitation.objects.note])
        post_migrate.connect(fill_groups, sender=self)
