"""The rule that nothing stands under itself."""

from django.core.exceptions import ValidationError
from django.db import models


def refuse_cycle(node: models.Model, *links: str) -> None:
    """ValidationError on the first of ``links`` (names of foreign keys to the same model) that closes a circle."""
    tree = type(node)._default_manager.hierarchy()  # type: ignore[attr-defined]
    for link in links:
        above = getattr(node, f"{link}_id")
        if node.pk is not None and above is not None and above in tree.within(node.pk):
            raise ValidationError({link: "This would put the record under itself."})
