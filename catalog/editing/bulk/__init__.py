"""The same change to many records, one after the other, each with its own outcome.

Read bulk first; tasks are the changes there are.
"""
