"""What a published page is to become: written, reviewed and approved while readers still see the page as it is."""

from collections.abc import Iterable
from typing import Any, Self, cast

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from .base import EditorialRecord
from .fields import BoundedInteger, LongText, ShortText
from .history import REASON_LENGTH

COMMENT_LENGTH = 1000


class NextVersionQuerySet(models.QuerySet):
    """Words about next versions."""

    def open(self) -> Self:
        """Neither approved nor discarded."""
        return self.filter(state__in=NextVersion.OPEN)

    def of(self, record: models.Model) -> Self:
        """Those of one record."""
        return self.filter(kind=record._meta.model_name, record_id=record.pk)

    def of_kind(self, model: type[models.Model]) -> Self:
        """Those of one kind of record."""
        return self.filter(kind=model._meta.model_name)


class NextVersion(models.Model):
    """One row is a record with its rows as somebody wants it to be. Closed ones stay, so that no text is lost.

    Each save and each return gives the open one the next number, and leaves a closed one under the old number with
    what it held.
    """

    class State(models.TextChoices):
        """Where it stands."""

        DRAFT = "draft", "Draft"
        REVIEW = "review", "In review"
        APPROVED = "approved", "Approved"
        DISCARDED = "discarded", "Discarded"

    OPEN = (State.DRAFT, State.REVIEW)

    kind = ShortText(max_length=40, help_text="The model of the record, in small letters.")
    record_id = models.BigIntegerField()
    contents = models.JSONField(encoder=DjangoJSONEncoder, help_text="The record as it is to be.")
    before = models.JSONField(encoder=DjangoJSONEncoder, help_text="The record as it was when this was begun.")
    base = models.UUIDField(null=True, help_text="The version of the record that this was begun on.")
    state = ShortText(max_length=9, choices=State.choices, default=State.DRAFT)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", help_text="Whoever wrote it last."
    )
    authors: Any = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", help_text="All who wrote on it.")
    why = ShortText(max_length=REASON_LENGTH)
    is_public = models.BooleanField(default=False)
    comment = LongText(max_length=COMMENT_LENGTH, blank=True, help_text="Why it was returned.")
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    said = models.JSONField(default=list, help_text="Each sending and each return: what, by whom, at, and the text.")
    changed_at = models.DateTimeField()
    number = BoundedInteger(default=1, help_text="Rises with each save, so that nobody writes over another unseen.")
    changeset = models.UUIDField(null=True, db_index=True, help_text="The change by which it was published.")

    objects = NextVersionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record_id"],
                condition=Q(state__in=["draft", "review"]),
                name="one_open_next_version_per_record",
            ),
        ]

    def __str__(self) -> str:
        return f"next version of {self.kind} {self.record_id}"

    @property
    def model(self) -> type[EditorialRecord]:
        """The kind of record it is a version of."""
        return cast("type[EditorialRecord]", apps.get_model("catalog", self.kind))

    @property
    def record(self) -> EditorialRecord:
        """The record as readers see it: one query."""
        return self.model._default_manager.get(pk=self.record_id)

    @property
    def is_in_review(self) -> bool:
        """Whether somebody asked for a review."""
        return self.state == self.State.REVIEW

    def was_written_by(self, user: User) -> bool:
        """Whether the person wrote on it."""
        written: Iterable[User] = self.authors.all()
        return user in written
