"""Texts in the cells of a spreadsheet."""

import re

# Quotes and blanks may stand before it. Full-width signs are read as the plain ones by some programs.
FORMULA = re.compile("[\\s\"'“”„‘’‚«»\u00a0\u200b\ufeff]*[=+\\-@＝＋－＠]|[ \"'“”„‘’‚«»\u00a0\u200b\ufeff]*[\t\r\n]")


def cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before what could be one.

    >>> cell('=HYPERLINK("http://example.org")'), cell("1-2")
    ('\\'=HYPERLINK("http://example.org")', '1-2')
    """
    return f"'{text}" if FORMULA.match(text) else text
