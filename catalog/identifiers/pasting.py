"""Texts as people paste them: with signs nobody sees, in brackets, broken over lines, with words before and after."""

import re
import unicodedata
from urllib.parse import unquote

LONGEST = 2000
OPENING, CLOSING = "([{<\"'“”„‘‚«‹", {")": "(", "]": "[", "}": "{", ">": "<"}
AFTER = ".,;:!?\"'“”’»›…"
WORDS_AFTER = re.compile(r"\s+(?:[\[(<]|[A-Z][a-z]+\b(?![\w/.-]*[/\d])|(?:PMC?ID|accessed|epub)\b).*", re.DOTALL)
AT_A_JOINT = re.compile(r"(?<=[/?&=#_%-])\s+|\s+(?=[/?&=#%])")
NEW_LINE = re.compile(r"\s*[\r\n\v\u2028\u2029]\s*(?!10\.|https?:|www\.)")
IS_ADDRESS = re.compile(r"https?:|www\.|[^\s/:?#@]+\.[^\W\d_]{2,}/\S", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:https?:/*)?(?:www\.)?([^\s/:?#@]+\.[^\W\d_]{2,})(?::\d*)?(/.*|[?#].*)?", re.IGNORECASE | re.DOTALL
)
CARRIED = re.compile(r"[?&](?:q?url|target)=(https?://.+)", re.IGNORECASE)
LIBRARY = (
    "pubmed.ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov", "pubmedcentral.nih.gov", "pubmed.gov",
    "europepmc.org", "clinicaltrials.gov",
)  # fmt: skip


def visible(text: str) -> str:
    """The text without signs that nobody sees, such as a zero-width blank.

    >>> visible("10.1136/\\u200bx ")
    '10.1136/x'
    """
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip()


def bare(text: str) -> str:
    """Without brackets, quotes and full stops around it. A bracket that closes one inside belongs to the text.

    >>> bare("(a(b).)"), bare("<https://example.org/a>,")
    ('a(b)', 'https://example.org/a')
    """
    text = text.strip().lstrip(OPENING)
    while text and (text[-1] in AFTER or text[-1].isspace() or is_unopened(text)):
        text = text[:-1]
    return text


def is_unopened(text: str) -> bool:
    """Whether it ends with a bracket that nothing opens."""
    opening = CLOSING.get(text[-1])
    return opening is not None and text.count(text[-1]) > text.count(opening)


def decoded(text: str) -> str:
    """Without percent signs of addresses, however often they were put in."""
    while (plain := unquote(text)) != text:
        text = plain
    return text


def in_one_piece(text: str, *, over_lines: bool = True) -> str:
    """Joined where a line broke or a blank came in at a joint; words that follow are dropped. Other blanks stay.

    >>> in_one_piece("annrheumdis- 2016-210503 [Epub ahead of print]")
    'annrheumdis-2016-210503'
    """
    text = WORDS_AFTER.sub("", text)
    return AT_A_JOINT.sub("", NEW_LINE.sub("", text) if over_lines else text)


def place(text: str) -> str:
    """Host and rest of an address, decoded, without scheme, ``www.`` and the library's door; empty for anything else.

    >>> place("https://www-ncbi-nlm-nih-gov.door.example.edu/pubmed/27799438")
    'ncbi.nlm.nih.gov/pubmed/27799438'
    """
    address = bare(visible(text[:LONGEST]))
    if not IS_ADDRESS.match(address):
        return ""
    address = decoded(in_one_piece(address))
    if carried := CARRIED.search(address):
        return place(carried[1])
    found = ADDRESS.fullmatch(address)
    if found is None or re.search(r"\s", address):
        return ""
    host = found[1].lower()
    plain = re.sub(r"^(?:www|m|classic|beta)\.", "", host.replace("-", "."))
    known = next((name for name in LIBRARY if plain == name or plain.startswith(f"{name}.")), host)
    return known + (found[2] or "/")
