"""Guards around every page: what we do not read, what the database cannot do, what browsers must not do for us."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse

from . import messages
from .trouble import answer_to

Page = Callable[[HttpRequest], HttpResponse]

DESK = "/admin/"
LONGEST_QUERY = 4096  # bytes
MOST_PARAMETERS = 100
LONGEST_VALUE, LONGEST_DESK_VALUE = 512, 2048
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
PASTED = str.maketrans("\t\n\v\f\r", "     ")  # blanks that come with words copied from a table or over a line

# Every feature that a browser may lend to a page, but the clipboard, which the copy button fills.
FEATURES = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
    "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
    "screen-wake-lock", "usb", "xr-spatial-tracking",
)  # fmt: skip
NO_FEATURES = ", ".join(f"{feature}=()" for feature in FEATURES)


class HostileInputMiddleware:
    """400 for a path or query that no link or form of ours can hold."""

    def __init__(self, get_response: Page) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return messages.bad_request(request) if is_hostile(request) else self.get_response(request)


def is_hostile(request: HttpRequest) -> bool:
    """Whether the address is oversized, is not UTF-8, or holds control characters, but blanks among searched words."""
    query = request.META.get("QUERY_STRING", "")
    if len(query) > LONGEST_QUERY:
        return True
    path = request.path_info
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError:  # a UnicodeDecodeError is one, too
        return True
    longest = LONGEST_DESK_VALUE if path.startswith(DESK) else LONGEST_VALUE
    is_pasted = not path.startswith(DESK)
    words = [word.translate(PASTED) if name == "q" and is_pasted else word for name, word in pairs]
    words += [name for name, _ in pairs]
    # Django leaves those bytes of a path that are not UTF-8 percent-encoded.
    return "%" in path or any(len(word) > longest for word in words) or any(map(CONTROL.search, [path, *words]))


class DatabaseTroubleMiddleware:
    """503 with the typed text while the database is locked, full or away; 400 for what no database can answer."""

    def __init__(self, get_response: Page) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """None leaves the error to be what it is: a fault of ours."""
        return answer_to(problem, request)


class PermissionsPolicyMiddleware:
    """Says on every page that it uses no sensor, camera, place or payment, and that no other site may embed it."""

    def __init__(self, get_response: Page) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Permissions-Policy"] = NO_FEATURES
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response
