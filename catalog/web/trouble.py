"""What is answered while the database is in trouble, and when the fault is ours. No page here asks the database."""

import logging
import re
import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import DatabaseError, DataError, InterfaceError, InternalError, OperationalError
from django.http import HttpRequest, HttpResponse

from catalog.forms.sent import sent_form

from . import desk_messages, messages

logger = logging.getLogger(__name__)

DESK = "/admin/"
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)

# What SQLite and PostgreSQL say when the trouble is theirs and passes or is mended by hand, and when what we were
# asked is beyond them.
OUT_OF_ORDER = re.compile(
    r"is locked|is full|no space left|could not extend|disk i/o|read-?only|unable to open|malformed|not a database"
    r"|invalid page|could not (read|write|open|access)|input/output error|connection|connect to server"
    r"|starting up|shutting down|recovery mode|not yet accepting|too many clients|(lock|statement) timeout|deadlock"
    r"|could not serialize",
    re.IGNORECASE,
)
BEYOND_IT = re.compile(r"too large|too complex|too many sql variables", re.IGNORECASE)


def answer_to(problem: BaseException | None, request: HttpRequest) -> HttpResponse | None:
    """The page for a trouble of the database; None for a fault of ours."""
    if isinstance(problem, (DataError, OverflowError)):
        return messages.bad_request(request)
    # A damaged file is a bare DatabaseError; the other kinds of it are about our own statements.
    is_theirs = isinstance(problem, (OperationalError, InterfaceError, InternalError))
    if not is_theirs and type(problem) is not DatabaseError:
        return None
    if BEYOND_IT.search(str(problem)):
        return messages.bad_request(request)
    if not OUT_OF_ORDER.search(str(problem)):
        return None
    logger.error("The database cannot answer at %s: %s", request.path, problem)
    return out_of_order(request)


def out_of_order(request: HttpRequest) -> HttpResponse:
    """503, with everything that was sent."""
    if request.method in {"GET", "HEAD"}:
        return messages.not_answering(request)
    if request.path.startswith(DESK):
        return desk_messages.not_saving(request, form=sent_form(request.POST))
    kept = request.POST.get("details")
    return messages.not_saving(request, kept=kept, again=request.POST.dict() if kept is not None else None)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What we do not read: a form beyond the bounds of one, or an address."""
    if not isinstance(exception, TOO_LARGE):
        return messages.bad_request(request)
    return too_large(request)


def too_large(request: HttpRequest) -> HttpResponse:
    """413, with the bounds of a form in words."""
    signs, fields = settings.DATA_UPLOAD_MAX_MEMORY_SIZE, settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    bounds = f"We take at most {signs:,} characters in {fields:,} fields."
    if request.path.startswith(DESK):
        return desk_messages.too_large(bounds=bounds)
    return messages.message(
        request,
        status=413,
        title="That was too much for one form",
        lead=f"{bounds} Nothing of it reached us. Go back with your browser, shorten it and send it again.",
        action_url=request.path,
        action_label="Open the form anew",
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's last resort: for what a page, a session or a check of forms could not do before any page was there."""
    form = sent_form(request.POST) if request.path.startswith(DESK) else None
    broken = answer_to(sys.exc_info()[1], request)
    return broken or (desk_messages.our_fault(request, form=form) if form else messages.server_error(request))
