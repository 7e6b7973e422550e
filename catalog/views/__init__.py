"""The public pages: read input, ask one question, render. One noun a file.

What several pages share stands beside them: found (records by address), shelves (citations by kind), charts,
trails (ways up and also see). messages holds the friendly pages for what went wrong.
"""
