"""Two records become one, and what looks like two of one thing is found.

Read merging first: ``merge`` is the one door. duplicates finds citations that may be the same.
"""
