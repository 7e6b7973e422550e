"""What the tests of restoring share."""

from uuid import UUID

from django.contrib.auth.models import User

from catalog.editing.restoring.restoring import restore
from catalog.history.timeline import lived, story
from catalog.models import (
    Recorded,
)


def now(record: Recorded) -> UUID:
    """The change set that wrote the record or one of its rows last."""
    return lived(story(type(record), record.pk))[-1].id


def version(record: Recorded) -> UUID | None:
    """The version that somebody who looks today would see."""
    return type(record)._default_manager.values_list("version", flat=True).filter(pk=record.pk).first()


def put_back(record: Recorded, by: User, after: UUID, pk: int | None = None) -> Recorded:
    pk = pk or record.pk
    seen = type(record)._default_manager.values_list("version", flat=True).filter(pk=pk).first()
    return restore(model=type(record), pk=pk, after=after, version=seen, by=by, why="Better then.", is_public=True)
