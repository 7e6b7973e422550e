"""The door by which editors take a case, leave a note and answer its readers. An answer is given once."""

from copy import copy
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from catalog.identifiers.doi import RESOLVERS
from catalog.identifiers.recognizing import is_elsewhere
from catalog.models import Citation, ReportCase, StaleVersionError, change
from catalog.models.report import READABLE_AFTER_CLOSING

from .letters import send_letter, write_letter

SAME = (
    "The citation has this address already, so nothing would change for readers. If it opens, choose “It is mended "
    "already” or “It is fine as it is”; if not, type another."
)


class AlreadyAnsweredError(Exception):
    """Somebody else closed the case first. Nothing was changed."""


def take(*, case: ReportCase, by: User) -> None:
    """Says that this person looks into it; readers see that it is being checked."""
    _update_open(case, taken_by=by)


def leave_note(*, case: ReportCase, note: str) -> None:
    """Writes what the next editor should know, in the place of the note before."""
    _update_open(case, note=note)


def fix_address(
    *,
    case: ReportCase,
    url: str,
    seen: UUID | None,
    by: User,
    why: str,
    answer: str,
    is_public: bool,
    now: datetime,
) -> None:
    """Gives the citation of the case this address, with the reason in its history, and closes the case as fixed.

    The address of a DOI becomes the DOI of the citation. ``seen`` is the version of the citation that the editor had
    before them. Raises StaleVersionError when there is another by now, ValidationError when the citation cannot have
    the address or has it already, AlreadyAnsweredError when the case is closed.
    """
    with change(by=by, why=why, is_public=is_public) as decision:
        citation = Citation.objects.select_for_update().get(cases=case)
        if citation.version != seen:
            raise StaleVersionError(citation)
        before = copy(citation)
        _lead_to(citation, url)
        citation.full_clean()
        if not _differs(citation, before) or not is_elsewhere(citation.link, than=case.url_then):
            raise ValidationError(SAME)
        citation.save()
        _settle(case, state=ReportCase.State.FIXED, answer=answer, now=now, closed_by=by, changeset=decision.id)


def close(*, case: ReportCase, state: ReportCase.State, answer: str, by: User, now: datetime, why: str = "") -> None:
    """Answers the case without touching the citation; `why` joins the note. Raises AlreadyAnsweredError."""
    note = "\n".join(text for text in (case.note, why) if text)
    with transaction.atomic():
        _settle(case, state=state, answer=answer, now=now, closed_by=by, note=note)


def may_mend(citation: Citation, address: str) -> bool:
    """Whether the citation can take the address, and readers would then be led elsewhere than now."""
    tried = copy(citation)
    others = {field.name for field in Citation._meta.fields} - {"doi", "url"}
    try:
        _lead_to(tried, address)
        tried.clean_fields(exclude=others)
    except ValidationError:
        return False
    is_taken = Citation.objects.filter(doi=tried.doi).exclude(pk=citation.pk).exists() if tried.doi else False
    return is_elsewhere(tried.link, than=citation.link) and not is_taken


def _differs(citation: Citation, before: Citation) -> bool:
    """Whether its DOI is another one, or its address leads elsewhere."""
    return citation.doi != before.doi or is_elsewhere(citation.url or "", than=before.url or "")


def _lead_to(citation: Citation, address: str) -> None:
    """Puts the address where readers follow it; it is checked with the rest of the record."""
    if RESOLVERS.match(address):
        citation.doi, citation.url = address, ""
    elif citation.doi:
        raise ValidationError(
            "Readers follow the DOI of this citation, so another address would change nothing for them. "
            "Type the right DOI here, or take the DOI off the citation first."
        )
    else:
        other = Citation.objects.known_as("url", address).exclude(pk=citation.pk).first()
        if other is not None:
            raise ValidationError(f"“{other}” has this address already. Is it the same paper? Then merge the two.")
        citation.url = address


def _settle(case: ReportCase, *, state: ReportCase.State, answer: str, now: datetime, **values: Any) -> None:
    """Closes the case, and writes once to those who asked for it; their addresses are gone with the same commit."""
    _update_open(case, state=state, answer=answer, closed_at=now, **values)
    waiting = case.reports.exclude(email="")
    for report in waiting:
        subject, text = write_letter(report, state=state, answer=answer, until=now + READABLE_AFTER_CLOSING)
        transaction.on_commit(partial(send_letter, to=report.email, subject=subject, text=text))
    waiting.update(email="")


def _update_open(case: ReportCase, **values: Any) -> None:
    """The state is asked in the update itself: of two people who press at once, the second learns of the first."""
    if not ReportCase.objects.open().filter(pk=case.pk).update(**values):
        raise AlreadyAnsweredError
