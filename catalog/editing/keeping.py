"""Forms of the desk that arrive when nobody is signed in any more, or somebody else is: kept for their writer alone.

Every form carries a mark that says for whom it was drawn. Nobody else can make one, so that a stranger keeps nothing.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.core import signing

from catalog.models import KeptForm

MARK, PRESSED, REOPEN = "written_by", "kept", "reopen"
SIGNER = signing.TimestampSigner(salt="catalog.editing.keeping")
GOOD_FOR = timedelta(days=30)  # a form may stand open over the holidays
OURS = {MARK, PRESSED, REOPEN, "csrfmiddlewaretoken"}  # what the page that sends it again says anew


def mark_of(user: User) -> str:
    """Says, signed, for whom a form was drawn."""
    return SIGNER.sign(str(user.pk))


def writer_of(mark: str) -> User | None:
    """Whom the mark names, while that person works here; None for a mark that is not ours."""
    try:
        pk = SIGNER.unsign(mark, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    return User.objects.filter(pk=pk, is_active=True, is_staff=True).first()


def keep(*, mark: str, address: str, pairs: Iterable[tuple[str, str]], now: datetime) -> KeptForm | None:
    """Keeps what was sent for whoever wrote it; None where nobody can tell who that was."""
    writer = writer_of(mark)
    if writer is None:
        return None
    sent = [[name, value] for name, value in pairs if name not in OURS]
    return KeptForm.objects.keep(writer=writer, address=address, pairs=sent, now=now)
