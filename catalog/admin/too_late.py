"""What was sent and could not be taken: a page of the desk that says what happened, and shows what was typed."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from catalog.editing.proposals.conflict_words import since
from catalog.forms.sent import Typed, sent_form
from catalog.models import Merger
from catalog.web import desk_messages

from .stale import posted_version


def typed_in(request: HttpRequest) -> Sequence[Typed]:
    """Everything that was filled in."""
    form = sent_form(request.POST)
    return form.typed if form else ()


def not_taken(
    request: HttpRequest,
    *,
    title: str,
    lead: str,
    back: tuple[str, str],
    changes: Sequence[Any] = (),
    status: int = 409,
) -> HttpResponse:
    """The page. ``changes`` are what others did; ``back`` is where to go on, and its name."""
    typed = typed_in(request)
    lead = f"{lead} What you typed stands below: copy it first." if typed else lead
    context: dict[str, object] = {"title": title, "lead": lead, "since": changes, "typed": typed}
    context |= {"action_url": back[0], "action_label": back[1]}
    return desk_messages.page(context, status=status)


def gone(request: HttpRequest, model: Any, pk: int) -> HttpResponse:
    """Nothing was written, since a record is there no more: who took it away, why, and into which record it went."""
    into, stem = Merger.objects.now(model, pk), f"admin:{model._meta.app_label}_{model._meta.model_name}"
    back = reverse(f"{stem}_change", args=[into.pk]) if into else reverse(f"{stem}_changelist")
    return not_taken(
        request,
        title="Somebody merged it meanwhile" if into else "Somebody deleted it meanwhile",
        lead=f"Nothing of yours was done. It was merged into “{into}”." if into else "Nothing of yours was done.",
        back=(back, f"Open “{into}”" if into else "Go to the list"),
        changes=since(model, pk, posted_version(request)),
        status=409 if request.method == "POST" else 404,
    )
