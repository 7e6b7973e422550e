"""What editors do to records: who may do what, and how a record's story is told.

Read groups for the rights and timeline for the history.
"""
