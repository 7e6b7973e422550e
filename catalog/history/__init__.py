"""The story of a record: who changed what, when and why, and what it was at any moment.

Here belongs what reads the history; what writes it is ``change`` in the models, and what is made of a past state lives
in editing. Read timeline first: it tells the story. snapshot is a record with its rows as plain values.
"""
