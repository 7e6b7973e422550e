"""Writing that is taken back: to see what a record would be like, through the same doors as if it were for good."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from catalog.models import DataVersion


@contextmanager
def rolled_back() -> Iterator[None]:
    """Everything written inside is gone at the end. Nobody else sees it, and nothing that was read of it is kept.

    On SQLite others who write wait meanwhile, so what is inside must be short: one form, or one page.
    """
    with transaction.atomic():
        DataVersion.objects.step_aside()
        yield
        transaction.set_rollback(True)
