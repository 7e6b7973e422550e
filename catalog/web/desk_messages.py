"""The desk's own pages for what went wrong. They ask the database nothing: neither who is there, nor the lists."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from catalog.forms.sent import SentForm

from .messages import in_words, noted

WAIT, SOON = 300, 5  # seconds


def not_saving(request: HttpRequest, *, form: SentForm | None) -> HttpResponse:
    """503. What was sent stands on the page, whole, and goes to the same address again."""
    if form is None:
        lead, label, closing = f"Nothing was saved. Try again {in_words(WAIT)}.", "Go back to the page", ""
    else:
        lead = (
            "Nothing you wrote is lost, and reading works as usual. The form below is whole: "
            f"press “Save again” {in_words(WAIT)}, and leave this page open until then."
        )
        label, closing = "Save again", "If it does not work in an hour, copy what you wrote and keep it for tomorrow."
    context: dict[str, object] = {
        "title": "We can’t save right now",
        "lead": lead,
        "form": form,
        "action_url": request.get_full_path(),
        "action_label": label,
        "closing": closing,
    }
    return page(context, status=503, retry_after=WAIT)


def our_fault(request: HttpRequest, *, form: SentForm) -> HttpResponse:
    """500. What was typed is shown, to be copied: sent again it would break again."""
    context: dict[str, object] = {
        "title": "Something broke on our side",
        "lead": f"It has been noted under the number {noted(request)}. Nothing was saved. "
        "What you typed stands below: copy it before you leave this page.",
        "typed": form.typed,
        "action_url": request.get_full_path(),
        "action_label": "Go back to the page",
    }
    return page(context, status=500)


def too_large(*, bounds: str) -> HttpResponse:
    """413. What was sent is not read, so that it stands in the browser alone."""
    context: dict[str, object] = {
        "title": "This form is too large to be saved",
        "lead": f"{bounds} Nothing was saved. Go back with your browser: what you wrote is still in the "
        "form. Shorten it, or save it in two steps.",
    }
    return page(context, status=413)


def not_previewed(request: HttpRequest) -> HttpResponse:
    """503, at once: somebody saves."""
    context: dict[str, object] = {
        "title": "Somebody is saving at this moment",
        "lead": "A preview waits for nobody, so that nobody waits for it. Nothing is lost. Try again in a few seconds.",
        "action_url": request.get_full_path(),
        "action_label": "Try again",
    }
    return page(context, status=503, retry_after=SOON)


def too_many_sign_ins(request: HttpRequest, *, retry_after: int) -> HttpResponse:
    """429: so many tries to sign in that no password is looked at."""
    context: dict[str, object] = {
        "title": "Sign-in is busy",
        "lead": "There were too many tries to sign in from your network, or many people sign in at this moment. "
        f"Your password was not looked at. You can try again {in_words(retry_after)}.",
        "action_url": reverse("admin:login"),
        "action_label": "Go to the sign-in page",
    }
    return page(context, status=429, retry_after=retry_after)


def page(context: dict[str, object], *, status: int, retry_after: int = 0) -> HttpResponse:
    """The page for such a message, which nobody keeps."""
    response = HttpResponse(render_to_string("admin/message.html", context), status=status)
    response["Cache-Control"] = "no-store"
    if retry_after:
        response["Retry-After"] = str(retry_after)
    return response
