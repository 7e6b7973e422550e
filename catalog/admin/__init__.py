"""The editors' desk: one module a kind of record, on the base in ``base.py``. Read desk and base first."""

from . import drug

__all__ = ["drug"]
