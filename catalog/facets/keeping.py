"""The facet index of this process: read once, then kept in step with every change."""

from threading import Lock

from pyroaring import BitMap

from catalog.models import ChangedCitation, DataVersion

from .index import FacetIndex
from .rows import read_names, read_rows

_lock = Lock()
_kept: list[FacetIndex] = []


def facet_index(version: int | None = None) -> FacetIndex:
    """The index at that version of the data, which the caller has just read; without one it is read here.

    A process that is behind reads only the citations that changed since. Other threads wait for it: nobody is shown
    what is no longer so. Not to be asked for inside a change, whose version may never come to be. A version below
    nought is that of a trial, which nobody else sees: its index is not kept.
    """
    asked = DataVersion.objects.current() if version is None else version
    if asked < 0:
        return FacetIndex(asked, read_rows(), read_names())
    with _lock:
        if not _kept:
            _kept.append(FacetIndex(asked, read_rows(), read_names()))
        if _kept[0].version != asked and _is_old(_kept[0], asked):
            _kept[0] = _in_step(_kept[0], asked)
        return _kept[0]


def forget() -> None:
    """The next request reads everything."""
    _kept.clear()


def _is_old(index: FacetIndex, asked: int) -> bool:
    """Whether it must be renewed. One that is ahead was asked for in between, unless an older copy was put back."""
    return index.version < asked or DataVersion.objects.current() < index.version


def _in_step(old: FacetIndex, version: int) -> FacetIndex:
    changed = ChangedCitation.objects.between(old.version, version)
    if changed is None:
        rows = read_rows()
    else:
        rows = old.rows.changed(BitMap(changed), read_rows(changed)) if changed else old.rows
    return FacetIndex(version, rows, read_names())
