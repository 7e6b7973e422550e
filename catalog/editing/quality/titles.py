"""Titles that end in a stray mark, or hold half of a pair."""

import re

# A question mark, an exclamation mark, an ellipsis or a closing sign may well end a title.
STRAY_ENDS = ",;:/\\|&+*=<~^_•·†‡-‐‑‒–—―"
ABBREVIATED = re.compile(r"(\b(al|etc|Inc|Ltd|Co|Corp|Jr|Sr|vs|spp?|ed|vol|no)|\b\w(\.\w)*|\.)\.$", re.IGNORECASE)
PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
# The sign of a cell, an ion or a charge, and a name of a language, end so: DR+, Ca2+, C++.
CHARGED = re.compile(r"\b[A-Z][A-Za-z]{0,2}[0-9]*\+{1,2}$")
HALF_OPEN = re.compile(r"[\[(]\s*-?[0-9.∞]+\s*[,;]\s*-?[0-9.∞]+\s*[\])]")  # an interval: [0, 51)
TURNED = (re.compile("»([^«»]*)«"), re.compile("”([^“”]*)”"))  # German and Swedish
COUNTED = re.compile(r"(^|\s)\(?([0-9]{1,2}|[a-h]|[ivx]{1,4})\)")  # 1) and b) need no partner


def stray_mark(text: str) -> str:
    """The end of a title that ends in a stray mark, or the sign that lacks its partner; empty when there is none.

    >>> stray_mark("Skin thickness in scleroderma,"), stray_mark("Is it safe?"), stray_mark("Two (or more")
    ('scleroderma,', '', '(')
    """
    title = text.rstrip()
    is_stray = title.endswith(tuple(STRAY_ENDS)) and not CHARGED.search(title)
    if is_stray or (title.endswith(".") and not ABBREVIATED.search(title)):
        return title.split()[-1]
    title = HALF_OPEN.sub(" ", title)
    for pair in TURNED:
        turned = pair.sub(r"\1", title)
        title = title if lonely(turned) else turned
    return lonely(title) and lonely(COUNTED.sub(" ", title))


def lonely(text: str) -> str:
    """The first bracket or quotation mark without its partner."""
    closing = {end: start for start, end in PAIRS.items()}
    is_german = "„" in text  # “ closes there
    open_signs: list[str] = []
    for sign in text:
        if is_german and sign in "“”":
            continue
        if sign in PAIRS:
            open_signs.append(sign)
        elif sign in closing and (not open_signs or open_signs.pop() != closing[sign]):
            return sign
    straight = '"' if text.count('"') % 2 else ""
    return open_signs[-1] if open_signs else straight
