"""Nothing typed is lost: a form that arrives without a session is kept, and offered to its writer once signed in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from catalog.editing import keeping
from catalog.forms.sent import sent_form
from catalog.models import KeptForm, if_possible

from .hardened import editor_of
from .kept_places import name_of, sent, subject
from .too_late import not_taken

View = Callable[..., HttpResponse]
NOT_HERE = "Nothing is kept here for you: it was saved or let go, its day is over, or somebody else wrote it."


def keeps_what_is_sent(site: AdminSite, view: View) -> View:
    """A page of the desk that loses no form: neither when nobody is signed in, nor once it is saved after all."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not site.has_permission(request):
            kept = keep(request)
            if kept is not None:
                return to_kept(kept)
        response = view(request, *args, **kwargs)
        key = request.POST.get(keeping.PRESSED)
        if key and has_saved(request):
            saved = KeptForm.objects.filter(key=key, writer=editor_of(request))
            if_possible("a kept form that is saved", saved.delete)
        return response

    return inner


def has_saved(request: HttpRequest) -> bool:
    """Whether the page wrote what was sent: then, and only then, it told its writer of a success."""
    told: Any = messages.get_messages(request)
    return any(message.level == messages.SUCCESS for message in told._queued_messages)


def keep(request: HttpRequest) -> KeptForm | None:
    """Keeps the form for whoever it was drawn for; None for a form that says nothing, or asks for a password."""
    form = sent_form(request.POST)
    if form is None:
        return None
    mark = request.POST.get(keeping.MARK, "")
    return keeping.keep(mark=mark, address=request.get_full_path(), pairs=form.pairs, now=timezone.now())


def to_kept(kept: KeptForm) -> HttpResponse:
    """By way of the page to sign in, which says what waits behind it, to what was kept."""
    return redirect_to_login(address_of(kept), reverse("admin:login"))


def address_of(kept: KeptForm) -> str:
    """Where the writer finds it."""
    return reverse("admin:kept", args=[kept.key])


def behind(site: AdminSite, request: HttpRequest) -> dict[str, Any] | None:
    """What waits behind the page to sign in: the name of what was written about, and until when it is kept."""
    address = request.GET.get("next", "") or request.POST.get("next", "")
    start, key = reverse("admin:kept", args=["-"]).split("-/")[0], address.rstrip("/").rpartition("/")[2]
    kept = KeptForm.objects.readable(now=timezone.now()).filter(key=key).first() if address.startswith(start) else None
    return {"name": name_of(site, kept), "until": kept.until} if kept else None


def waiting(site: AdminSite, user: User) -> list[tuple[str, KeptForm]]:
    """What a person wrote and has not saved, with the name of what it is about."""
    return [(name_of(site, kept), kept) for kept in KeptForm.objects.waiting_for(user, now=timezone.now())]


def kept_form(request: HttpRequest, key: str, *, site: AdminSite) -> HttpResponse:
    """What was written and not saved, beside what stands there now, with three ways on."""
    kept = KeptForm.objects.waiting_for(editor_of(request), now=timezone.now()).filter(key=key).first()
    if kept is None:
        messages.warning(request, NOT_HERE)
        return HttpResponseRedirect(reverse("admin:index"))
    if request.method == "POST":
        kept.delete()
        messages.info(request, "What you had written was let go.")
        return HttpResponseRedirect(reverse("admin:index"))
    context = {
        **site.each_context(request),
        "title": "You were signed out; here is what you wrote",
        "kept": kept,
        "form": sent(kept),
        "subject": subject(request, site, kept),
    }
    return TemplateResponse(request, "admin/kept.html", context)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the proof that this browser asked for it, as after signing in again in another tab.

    Where it says whose it is, it is kept for them. Otherwise what was typed is shown, to be copied: sent again with a
    click it could be anybody's.
    """
    kept = keep(request)
    if kept is not None:
        return HttpResponseRedirect(address_of(kept))
    return not_taken(
        request,
        title="We could not take that form",
        lead="No proof came with it that this browser asked for it: you may have signed in again meanwhile, or "
        "your browser keeps no cookies.",
        back=(reverse("admin:index"), "Go to your desk"),
        status=403,
    )
