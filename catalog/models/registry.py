"""Which tables people edit, and which of those stand for themselves."""

from django.apps import apps
from django.db.models import Model

from .base import Recorded, Versioned


def recorded_models() -> list[type[Model]]:
    """Every table that people edit and that keeps a history."""
    return [model for model in apps.get_app_config("catalog").get_models() if issubclass(model, Recorded)]


def is_record(model: type[Model]) -> bool:
    """Whether its rows stand for themselves; the others belong to a record."""
    return issubclass(model, Versioned)
