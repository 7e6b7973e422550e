"""A next version that the catalogue no longer takes: all of it that still fits is shown, and the rest is named."""

from django.core.exceptions import ValidationError
from django.db import transaction

from catalog.editing.proposals.applying import put
from catalog.history.naming import editable_fields
from catalog.history.snapshot import Snapshot, taken

from .joining import differing, places, with_places


def put_what_fits(snapshot: Snapshot) -> list[str]:
    """Within ``rolled_back``, makes the record what the snapshot says, and leaves as it is what cannot be had any more.

    Returns why, in words that name the row: a name that another record took since, a condition that is gone.
    """
    if not _problems(snapshot):
        return []
    problems, state = [], _begun(snapshot)
    wanted = places(snapshot)
    for place in differing(state, snapshot):
        further = with_places(state, {place: wanted.get(place)})
        found = _problems(further)
        problems += found
        state = state if found else further
    return problems


def _begun(snapshot: Snapshot) -> Snapshot:
    """The record as it is; one that is gone comes back without rows, and without what another record may have now.

    Raises ValidationError where it cannot come back.
    """
    state = taken(snapshot.model, snapshot.pk)
    if state.fields is not None:
        return state
    owned = {field.attname: None for field in editable_fields(snapshot.model) if field.unique and field.null}
    fields = {**(snapshot.fields or {}), **owned}
    put(Snapshot(snapshot.model, snapshot.pk, fields, {}), is_rolled_back=True)
    return taken(snapshot.model, snapshot.pk)


def _problems(snapshot: Snapshot) -> list[str]:
    try:
        with transaction.atomic():
            put(snapshot, is_rolled_back=True)
    except ValidationError as problem:
        return problem.messages
    return []
