"""Who stands under whom, for trees small enough to read whole; a child may have more than one parent."""

from collections import defaultdict
from collections.abc import Iterable


class Hierarchy:
    """Built from (child, parent) pairs of ids; pairs whose parent is None say nothing and are passed over."""

    def __init__(self, pairs: Iterable[tuple[int, int | None]]) -> None:
        self._up: dict[int, list[int]] = defaultdict(list)
        self._down: dict[int, list[int]] = defaultdict(list)
        for child, parent in pairs:
            if parent is not None:
                self._up[child].append(parent)
                self._down[parent].append(child)

    def above(self, node: int) -> list[int]:
        """All that the node stands under, nearest first, without the node."""
        return self._walk(node, self._up)

    def below(self, node: int) -> list[int]:
        """All that stands under the node, nearest first, without the node."""
        return self._walk(node, self._down)

    def within(self, node: int) -> list[int]:
        """The node and all that stands under it."""
        return [node, *self.below(node)]

    def _walk(self, start: int, steps: dict[int, list[int]]) -> list[int]:
        """Breadth first; a node met twice counts once, so that a cycle in old data ends."""
        met = {start: None}
        for node in (queue := [start]):
            for following in steps.get(node, []):
                if following not in met:
                    met[following] = None
                    queue.append(following)
        return list(met)[1:]
