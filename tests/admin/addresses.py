"""Addresses of the desk."""

from typing import Any

from django.db.models import Model
from django.urls import reverse


def at(model: type[Model], page: str, *args: Any) -> str:
    """The address of a page about a model."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def of(record: Model, page: str = "change") -> str:
    """The address of a page about a record."""
    return at(type(record), page, record.pk)
