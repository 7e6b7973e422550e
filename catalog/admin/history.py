"""The history pages of a record."""


class HistoryViews:
    """The pages that tell a record's story."""
