"""What is kept to be used again, up to a number; what was not used for the longest time goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Kept(Generic[Thing]):
    """Things by key, shared by the threads of a process."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Thing | None:
        """The thing, or nothing."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def forget(self) -> None:
        """Lets all of them go."""
        with self._lock:
            self._things.clear()

    def put(self, key: Hashable, thing: Thing) -> Thing:
        """Keeps the thing and returns it."""
        with self._lock:
            self._things[key] = thing
            if len(self._things) > self.most:
                self._things.popitem(last=False)
        return thing
