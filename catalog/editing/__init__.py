"""What editors do to records, in rooms: workflow below proposals, and those below what is made of several records.

A page that shows it belongs to admin. Read workflow first. keeping holds forms that came without a session.
"""
