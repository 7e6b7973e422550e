"""Records that are known by a name which no other of their kind has, however it is written."""

from typing import ClassVar

from django.db import models

from catalog.identifiers.names import KEY_LENGTH, key_of_title

from .fields import DerivedText

APART, MARKED = "~", 180  # the mark stands in no folded name


def one_name(kind: str) -> models.UniqueConstraint:
    """The rule for one kind of record, in the word that people use for it."""
    told = f"Another {kind} has this name already, perhaps in other letters or retired."
    return models.UniqueConstraint(fields=["name_key"], name=f"one_{kind}_a_name", violation_error_message=told)


class Named(models.Model):
    """Mixed into a record: its name stands in the column ``named_by``."""

    named_by: ClassVar[str] = "name"
    name_key = DerivedText(max_length=KEY_LENGTH, default="", compute=lambda row: row.key_of_name())

    class Meta:
        abstract = True

    def key_of_name(self) -> str:
        """The name as it is compared. A second one from before this rule stays marked until it is called otherwise."""
        name = getattr(self, self.named_by)
        key = key_of_title(name) or name
        return self.name_key if self.name_key.startswith(key[:MARKED] + APART) else key

    def clean(self) -> None:
        """What the rule looks at."""
        super().clean()
        self.name_key = self.key_of_name()
