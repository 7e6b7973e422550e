"""Pages of a journal, as references print them."""

import re

# Two page numbers, each with the letters it may bear: s58-63, e90-e95. An article number holds more than one hyphen,
# or a number behind it that no page could have.
PAGES = re.compile(r"(?<![\w-])([a-z]{0,2}(\d+)[a-z]?)[-‐‑–—]([a-z]{0,2}([1-9]\d*)[a-z]?)(?![\w-])", re.IGNORECASE)


def dashed(pages: str) -> str:
    """With a dash between two page numbers, and nowhere else.

    >>> dashed("1207-1218, quiz 1219-20"), dashed("bcr-2018-225678"), dashed("2018-225678"), dashed("ED-12")
    ('1207–1218, quiz 1219–20', 'bcr-2018-225678', '2018-225678', 'ED-12')
    """
    return PAGES.sub(lambda two: two[0] if len(two[4]) > len(two[2]) + 1 else f"{two[1]}–{two[3]}", pages)
