"""The editors' desk: one module a kind of record, on the base in ``base.py``. Read desk and base first.

Importing the package registers nothing, because the site itself lives in it; ``records`` does.
"""
