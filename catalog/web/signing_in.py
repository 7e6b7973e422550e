"""The gate before the sign-in form: checking a password costs memory and time that readers need, too."""

import time
from collections import deque
from collections.abc import Callable
from math import ceil
from threading import BoundedSemaphore, Lock

from django.http import HttpRequest, HttpResponse

from catalog.facets.kept import Kept
from catalog.identifiers.network import networks

from . import desk_messages
from .address import client_address

SIGN_IN = "/admin/login/"
WINDOW = 600  # seconds
MOST_NARROW, MOST_WIDE = 20, 60  # tries of a network in that time
NETWORKS_KEPT = 20_000
AT_ONCE, IN_THE_ROOM = 2, 4  # passwords checked at once, and with those that wait for it
PATIENCE = 5  # seconds
SOON = 30  # seconds until somebody who did not get in may try again


class Tries:
    """When each network tried, in this process and for as long as the window: nothing of it is written down."""

    def __init__(self) -> None:
        self._tries: Kept[deque[float]] = Kept(NETWORKS_KEPT)
        self._lock = Lock()

    def wait(self, address: str, *, now: float) -> int:
        """Notes one more try, or says how many seconds to wait for it."""
        narrow, wide = networks(address)
        limits = [(f"narrow {narrow}", MOST_NARROW), (f"wide {wide}", MOST_WIDE)]
        with self._lock:
            counted = [(self._recent(key, now), most) for key, most in limits]
            waits = [ceil(tries[-most] + WINDOW - now) for tries, most in counted if len(tries) >= most]
            if not waits:
                for tries, _ in counted:
                    tries.append(now)
        return max(waits, default=0)

    def _recent(self, key: str, now: float) -> deque[float]:
        tries = self._tries.get(key) or self._tries.put(key, deque())
        while tries and tries[0] <= now - WINDOW:
            tries.popleft()
        return tries


class SignInMiddleware:
    """429 for a network that tries too often, before any password is looked at; and two passwords at a time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.tries = Tries()
        self.room, self.checking = BoundedSemaphore(IN_THE_ROOM), BoundedSemaphore(AT_ONCE)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or request.path_info != SIGN_IN:
            return self.get_response(request)
        wait = self.tries.wait(client_address(request), now=time.monotonic())
        return desk_messages.too_many_sign_ins(request, retry_after=wait) if wait else self.one_by_one(request)

    def one_by_one(self, request: HttpRequest) -> HttpResponse:
        """Waits a little for its turn; whoever finds the room full does not wait, for readers need the threads."""
        if not self.room.acquire(blocking=False):
            return desk_messages.too_many_sign_ins(request, retry_after=SOON)
        try:
            if not self.checking.acquire(timeout=PATIENCE):
                return desk_messages.too_many_sign_ins(request, retry_after=SOON)
            try:
                return self.get_response(request)
            finally:
                self.checking.release()
        finally:
            self.room.release()
