"""The page that settles what two people made of one record: take theirs, save mine over it, or join both."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.editing.clash_words import collisions_in_words, fits_in_words, since
from catalog.editing.colliding import Answer, Clash, clash, joined_by, mine_over, unanswered, with_stray_texts
from catalog.editing.naming import name_of
from catalog.editing.publishing import SEEN_BY_READERS, may_move
from catalog.editing.snapshot import Snapshot, taken
from catalog.editing.writing import write
from catalog.models import REASON_LENGTH, StaleVersionError, Status

from .conflict_form import Work, answer_in, read_work, signed, without_theirs
from .forms import SAY_WHY
from .hardened import editor_of

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

    def met(self, request: HttpRequest, work: Work) -> tuple[UUID | None, Clash]:
        """The version of the record now, and mine against it. A status that this person may not choose stays theirs."""
        version = self.model._default_manager.filter(pk=work.base.pk).values_list("version", flat=True).first()
        theirs, mine = taken(self.model, work.base.pk), work.mine
        fields, old = mine.fields or {}, (theirs.fields or {}).get("status", Status.DRAFT)
        if not may_move(editor_of(request), self.model, old=old, new=fields.get("status") or old):
            mine = replace(mine, fields={**fields, "status": old})
        return version, clash(base=work.base, theirs=theirs, mine=mine)

    def conflict(
        self, request: HttpRequest, work: Work, answer: Answer, *, problems: Sequence[str] = ()
    ) -> HttpResponse:
        """The page (409). ``problems`` say why what was chosen on it before could not be saved."""
        version, found = self.met(request, work)
        if found.is_settled:
            return self.leave(request, NOTHING_OF_YOURS, found)
        pk, changes = work.base.pk, since(self.model, work.base.pk, work.version)
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
            "work": signed(replace(work, mine=found.mine), seen=version, by=editor_of(request)),
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
        _, found = self.met(request, work)
        if "_theirs" in request.POST:
            return self.leave(request, DROPPED, found)
        answer, unread = answer_in(request.POST, found)
        work = replace(work, mine=with_stray_texts(found, answer))
        version, found = self.met(request, work)
        if version != seen:
            return self.conflict(request, work, without_theirs(answer), problems=[AGAIN, *unread])
        is_over = "_mine" in request.POST
        problems = [*unread, *self.missing(request, found, () if is_over else unanswered(found, answer))]
        if problems:
            return self.conflict(request, work, answer, problems=problems)
        snapshot = mine_over(found, answer) if is_over else joined_by(found, answer)
        return self.keep(request, work, answer, snapshot, seen) if snapshot else self.leave(request, DROPPED, found)

    def missing(self, request: HttpRequest, found: Clash, waiting: Sequence[Any]) -> list[str]:
        """What has to be chosen or said before anything can be saved."""
        problems = [CHOOSE.format(count=len(waiting))] if waiting else []
        return [*problems, SAY_WHY] if is_known_to_readers(found) and not reason_in(request)["why"] else problems

    def keep(
        self, request: HttpRequest, work: Work, answer: Answer, snapshot: Snapshot, seen: UUID | None
    ) -> HttpResponse:
        """Writes what was chosen, unless somebody was faster once more."""
        try:
            record = write(snapshot=snapshot, seen=seen, by=editor_of(request), **reason_in(request))
        except StaleVersionError:
            return self.conflict(request, work, without_theirs(answer), problems=[AGAIN])
        except ValidationError as problem:
            return self.conflict(request, work, answer, problems=problem.messages)
        self.tell(request, record)  # type: ignore[attr-defined]
        self.message_user(request, "", messages.SUCCESS)  # type: ignore[attr-defined]
        return HttpResponseRedirect(self.address_of("changelist"))

    def leave(self, request: HttpRequest, words: str, found: Clash) -> HttpResponse:
        """To the record as it stands, or to the list of what is left."""
        messages.info(request, words)
        page = self.address_of("changelist") if found.is_gone else self.address_of("change", found.theirs.pk)
        return HttpResponseRedirect(page)

    def address_of(self, page: str, *args: Any) -> str:
        """A page of the desk about records of this kind."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)
