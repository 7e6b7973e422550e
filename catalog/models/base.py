"""What every editorial record has: an address, a status, review dates and a history."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse

from .fields import ShortText, Slug
from .history import RecordHistory, current_change, touch

VIOLATED = re.compile("Constraint “(.*)” is violated.")  # the words of Django, which name nothing that people know
# Columns that say when, or by which change, a row was written.
BY_THEMSELVES = {"version", "created_at", "updated_at"}


class Status(models.TextChoices):
    """Where a record stands on its way to readers."""

    DRAFT = "draft", "Draft"
    REVIEW = "review", "In review"
    PUBLISHED = "published", "Published"
    RETIRED = "retired", "Retired"


class EditorialQuerySet(models.QuerySet):
    """The words every editorial table knows."""

    def published(self) -> Self:
        """What readers may see."""
        return self.filter(status=Status.PUBLISHED)

    def unfinished(self) -> Self:
        """Drafts and records in review."""
        return self.filter(status__in=[Status.DRAFT, Status.REVIEW])

    def due(self, *, on: date) -> Self:
        """Published records whose next review is overdue on that day."""
        return self.published().filter(review_due_on__lt=on)


def sentence(found: re.Match[str]) -> str:
    """The name of a constraint as a sentence."""
    return f"{found[1].replace('_', ' ').capitalize()}."


class StaleVersionError(Exception):
    """Somebody changed the record since it was read. ``record`` is what was read. Nothing was written."""

    def __init__(self, record: "Versioned") -> None:
        super().__init__(f"{record} was changed since it was read.")
        self.record = record


class Recorded(models.Model):
    """Any row whose changes are people's decisions.

    ``belongs_to`` names the columns of a row that lead to the record it is part of; a record is part of nothing.
    """

    belongs_to: ClassVar[tuple[str, ...]] = ()
    history = RecordHistory()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The row and its row of history, or neither. What is as it is stored is not written.

        A row that moves to another record is told of as it was, too: the one that it leaves has changed as well.
        """
        with transaction.atomic():
            stored = None if self._state.adding else type(self)._default_manager.filter(pk=self.pk).values().first()
            if stored is None or self.differs_from(stored):
                super().save(*args, **kwargs)
                if stored is not None and self.has_moved(stored):
                    touch(type(self)(**stored))

    def validate_constraints(self, exclude: Any = None) -> None:
        """As Django does, but the name of a constraint is told as the sentence that it is."""
        try:
            super().validate_constraints(exclude=exclude)
        except ValidationError as problem:
            told = {
                name: [ValidationError(VIOLATED.sub(sentence, error.messages[0]), code=error.code) for error in errors]
                for name, errors in problem.error_dict.items()
            }
            raise ValidationError(told) from None

    def differs_from(self, stored: Mapping[str, Any]) -> bool:
        """Whether a column that is not written by itself differs from what is stored."""
        fields = [field for field in self._meta.concrete_fields if field.name not in BY_THEMSELVES]
        return any(stored[field.attname] != field.pre_save(self, False) for field in fields)

    def has_moved(self, stored: Mapping[str, Any]) -> bool:
        """Whether the row was part of another record when it was stored."""
        fields: list[Any] = [self._meta.get_field(name) for name in self.belongs_to]
        return any(stored[field.attname] != getattr(self, field.attname) for field in fields)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Gone with a row of history, or not at all."""
        with transaction.atomic():
            return super().delete(*args, **kwargs)


class Versioned(Recorded):
    """A record, which two people may have open at once. Its version is the change that last wrote it or a row of it."""

    version = models.UUIDField(null=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The row, with the version that its change gives it."""
        now = current_change.get()
        self.version = now.id if now else self.version
        super().save(*args, **kwargs)

    def lock_version(self) -> None:
        """Keeps the record for the change under way: it waits for others, and is refused if they changed the record.

        Raises StaleVersionError. Called first in a change, with the record as it was read. The version stays as it is
        until something is written: whoever changed nothing gets in nobody's way.
        """
        rows = type(self)._default_manager.filter(pk=self.pk, version=self.version)
        if current_change.get() is None or not rows.update(version=self.version):
            raise StaleVersionError(self)


class EditorialRecord(Versioned):
    """A record that editors write, review and publish."""

    status = ShortText(max_length=10, choices=Status.choices, default=Status.DRAFT, db_index=True)
    reviewed_on = models.DateField("last reviewed on", null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="reviewed by"
    )
    review_due_on = models.DateField("review again by", null=True, blank=True, db_index=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Sees to its reviews.",
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="If the owner is away.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField("changed", auto_now=True)

    objects: Any  # each table brings its own query words, on top of those above

    class Meta:
        abstract = True
        default_permissions = ("add", "change", "delete", "view", "publish")

    @property
    def is_published(self) -> bool:
        """Whether readers may see it."""
        return self.status == Status.PUBLISHED

    def clean(self) -> None:
        """A review cannot be due before it was done; a deputy is somebody else."""
        super().clean()
        if self.reviewed_on and self.review_due_on and self.review_due_on < self.reviewed_on:
            raise ValidationError({"review_due_on": "This day is before the last review."})
        if self.deputy_id is not None and self.deputy_id == self.owner_id:
            raise ValidationError({"deputy": "Choose somebody other than the owner."})


class AddressedRecord(EditorialRecord):
    """A record with a page of its own. Its former slugs live in its history and lead here for ever."""

    route = ""
    slug = Slug("address", max_length=120, unique=True, help_text="If you change it, the old address keeps working.")

    class Meta(EditorialRecord.Meta):
        abstract = True

    def get_absolute_url(self) -> str:
        """The record's own page."""
        return reverse(self.route, args=[self.slug])

    @classmethod
    def reserved(cls) -> set[str]:
        """Addresses that no record of this kind may take."""
        return set()

    @property
    def full_address(self) -> str:
        """The same with the name of the site, for paper."""
        return f"{settings.SITE_URL}{self.get_absolute_url()}"

    def clean(self) -> None:
        """An address that once belonged to another record keeps leading there; some are the site's own."""
        super().clean()
        if self.slug in self.reserved():
            raise ValidationError({"slug": "The site itself uses this address. Choose another."})
        if self.slug and type(self).history.filter(slug=self.slug).exclude(id=self.pk).exists():
            raise ValidationError({"slug": "This address belongs to another record, now or in the past."})
