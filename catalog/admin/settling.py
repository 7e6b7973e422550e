"""The page that settles what two people made of one record: take theirs, save mine over it, or join both."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.editing.proposals.colliding import Answer, Clash, joined_by, mine_over, unanswered, with_stray_texts
from catalog.editing.proposals.conflict_words import collisions_in_words, fits_in_words, lost_rows
from catalog.editing.proposals.proposing import StaleNextVersionError
from catalog.editing.workflow.publishing import SEEN_BY_READERS
from catalog.history.naming import name_of
from catalog.history.snapshot import Snapshot
from catalog.models import REASON_LENGTH, Merger, StaleVersionError

from .conflict_form import Work, answer_in, read_work, signed, without_theirs
from .forms import SAY_WHY
from .hardened import editor_of
from .meeting import Meeting, meet

SAVED = "Saved as the next version. Readers see the old one until it is approved."
NOTHING_OF_YOURS = "Nothing of yours differs from what is there by now, so nothing was saved."
DROPPED = "Your changes were dropped. Theirs stand."
ODD = "What you wrote came back damaged, so it cannot be saved."
CHOOSE = "Choose what to keep wherever both of you changed something. Still to choose: {count}."
AGAIN = "The record was changed once more while you chose. Look at it again: what you chose and typed is kept."


def reason_in(request: HttpRequest) -> dict[str, Any]:
    """Why the person changes something, and whether readers may see that."""
    why = request.POST.get("reason", "").strip()[:REASON_LENGTH]
    return {"why": why, "is_public": bool(request.POST.get("reason_public"))}


def is_known_to_readers(found: Clash) -> bool:
    """Whether readers know the record, so that each change to it says why."""
    return (found.theirs.fields or {}).get("status") in SEEN_BY_READERS


class ConflictPage:
    """The page, and its three ways on."""

    model: Any
    opts: Any
    admin_site: Any

    def conflict(
        self, request: HttpRequest, work: Work, answer: Answer, *, problems: Sequence[str] = ()
    ) -> HttpResponse:
        """The page (409). ``problems`` say why what was chosen on it before could not be saved."""
        meeting = meet(work, by=editor_of(request))
        pk, found, changes = work.base.pk, meeting.clash, meeting.changes
        if found.is_settled:
            return self.leave(request, NOTHING_OF_YOURS, found)
        people = {change_set.who for change_set in changes}
        fits, their_fits = fits_in_words(found, answer)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "pk": pk,
            "name": name_of(self.model, pk),
            "clash": found,
            "since": changes,
            "they": people.pop() if len(people) == 1 else "",
            "is_known": work.version is not None,
            "collisions": collisions_in_words(found, answer, marked=unanswered(found, answer) if problems else ()),
            "fits": fits,
            "their_fits": their_fits,
            "rows": lost_rows(found),
            "into": Merger.objects.now(self.model, pk) if found.is_gone else None,
            "is_next": meeting.is_next,
            "is_closed": bool(work.number) and meeting.pending is None,
            "work": signed(replace(work, mine=found.mine), seen=meeting.seen, by=editor_of(request)),
            "problems": problems,
            "needs_reason": is_known_to_readers(found),
            "reason_length": REASON_LENGTH,
            **reason_in(request),
        }
        return TemplateResponse(request, "admin/conflict.html", context, status=409)

    def settle(self, request: HttpRequest, pk: int) -> HttpResponse:
        """One of the three ways on."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        try:
            work, seen = read_work(request.POST["work"], model=self.model, pk=pk, by=editor_of(request))
        except BadSignature:
            raise BadRequest(ODD) from None
        found = meet(work, by=editor_of(request)).clash
        if "_theirs" in request.POST:
            return self.leave(request, DROPPED, found)
        answer, unread = answer_in(request.POST, found)
        work = replace(work, mine=with_stray_texts(found, answer))
        meeting = meet(work, by=editor_of(request))
        found = meeting.clash
        if meeting.seen != seen:
            return self.conflict(request, work, without_theirs(answer), problems=[AGAIN, *unread])
        is_over = "_mine" in request.POST
        problems = [*unread, *self.missing(request, found, () if is_over else unanswered(found, answer))]
        if problems:
            return self.conflict(request, work, answer, problems=problems)
        snapshot = mine_over(found, answer) if is_over else joined_by(found, answer)
        return self.keep(request, meeting, answer, snapshot) if snapshot else self.leave(request, DROPPED, found)

    def missing(self, request: HttpRequest, found: Clash, waiting: Sequence[Any]) -> list[str]:
        """What has to be chosen or said before anything can be saved."""
        problems = [CHOOSE.format(count=len(waiting))] if waiting else []
        return [*problems, SAY_WHY] if is_known_to_readers(found) and not reason_in(request)["why"] else problems

    def keep(self, request: HttpRequest, meeting: Meeting, answer: Answer, snapshot: Snapshot) -> HttpResponse:
        """Writes what was chosen, unless somebody was faster once more."""
        work = meeting.work
        try:
            record = meeting.keep(snapshot, by=editor_of(request), **reason_in(request))
        except (StaleVersionError, StaleNextVersionError):
            return self.conflict(request, work, without_theirs(answer), problems=[AGAIN])
        except ValidationError as problem:
            return self.conflict(request, work, answer, problems=problem.messages)
        self.keep_apart(request, work.base.pk, work.apart)
        if record is None:
            messages.success(request, SAVED)
        else:
            self.tell(request, record)  # type: ignore[attr-defined]
            self.message_user(request, "", messages.SUCCESS)  # type: ignore[attr-defined]
        return HttpResponseRedirect(self.address_of("changelist"))

    def keep_apart(self, request: HttpRequest, pk: int, others: Sequence[int]) -> None:
        """Keeps which other records of its kind it is said not to be. Most kinds ask nothing of that sort."""

    def leave(self, request: HttpRequest, words: str, found: Clash) -> HttpResponse:
        """To the record as it stands, or to the list of what is left."""
        messages.success(request, words)
        page = self.address_of("changelist") if found.is_gone else self.address_of("change", found.theirs.pk)
        return HttpResponseRedirect(page)

    def address_of(self, page: str, *args: Any) -> str:
        """A page of the desk about records of this kind."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)
