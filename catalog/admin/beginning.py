"""What a form held when it was opened: the record, or its next version."""

from typing import Any, NamedTuple
from uuid import UUID

from django.http import HttpRequest

from catalog.editing.proposals.proposing import numbered
from catalog.history.snapshot import Snapshot, remembered

from .hardened import LARGEST_NUMBER, read_id
from .stale import posted_version, read_version


class Beginning(NamedTuple):
    """The version of the record that was open, and the number of its next version, 0 where the form held none."""

    version: UUID | None
    number: int

    def snapshot(self, model: Any, pk: int) -> Snapshot | None:
        """All that the form held; None where nobody knows."""
        held = numbered(model, pk, self.number) if self.number else None
        return held or (remembered(model, pk, after=self.version) if self.version else None)


def posted_beginning(request: HttpRequest) -> Beginning:
    """What the form said of its beginning."""
    if "next_base" not in request.POST:
        return Beginning(posted_version(request), 0)
    number = read_id(request.POST.get("next_number", "")) or 0
    return Beginning(read_version(request.POST["next_base"]), min(number, LARGEST_NUMBER))
