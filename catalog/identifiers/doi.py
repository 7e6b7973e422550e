"""DOI names as the DOI Handbook defines them: prefix ``10.``, registrant, slash, suffix; case does not count."""

import re
from html import unescape
from urllib.parse import quote

from .pasting import LONGEST, bare, decoded, in_one_piece, visible

RESOLVERS = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
BEGINNING = re.compile(
    r"(?:^[(\[{<\"'“„«\s]*|[/=:(]\s*|doi[^/]{0,12}?)(10\.\d{4,9}(?:\.\d+)*)\s*/\s*", re.ASCII | re.IGNORECASE
)
SHAPE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[\x21-\x7e]+", re.ASCII)
# Names that hold signs which end any other name: those made of a SICI (ANSI/NISO Z39.56).
SICI = re.compile(r"[^<\[\s]*[<\[][^<>\[\]\s]*[>\]]\d\.\d\.[a-z]{2};\d(?:-[0-9a-z#](?![0-9a-z]))?")
PREPRINT = re.compile(r"(10\.1101/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})v\d.*")
MARKUP = re.compile(r"&(?:lt|gt|amp);", re.IGNORECASE)
# What publishers and programs hang on: a question, a place on the page, another number, markup.
TAIL = re.compile(r"[?&][\w.%-]+=.*|[#<>\"\\^`{|}].*|;jsessionid.*|[;,](?:pmc?id|doi)\b.*")
PAGES = re.compile(
    r"/(?:full|abs|abstract|e?pdf|pdfplus|pdfdirect|epub|html?|xml|meta|summary|full-?text|full-?html|references|"
    r"figures?|citations?|citedby|tables?|suppl(?:_file|ementary\S*|emental\S*|info)?(?:/.*)?|media|metrics|related|"
    r"comments|download|open)$|/suppl_file/.*|(?:\.full)?(?:\.pdf|\.html?|\.xml|\.full)$"
)
IN_PLACE = re.compile(r"(10\.1093/[a-z]+/[a-z]+\d+)/\d+")  # Oxford puts a number of its own behind the name


def doi(text: str) -> str:
    """The lower-case name, without resolver, label and whatever was copied with it.

    >>> doi("https://doi.org/10.1136/ANNRHEUMDIS-2016-210503?utm_source=pubmed")
    '10.1136/annrheumdis-2016-210503'
    >>> doi("See https://onlinelibrary.wiley.com/doi/full/10.1002%2Facr.23282#sec1)")
    '10.1002/acr.23282'
    """
    pasted = decoded(MARKUP.sub(lambda sign: unescape(sign[0]), visible(text[: LONGEST * 2])))
    found = BEGINNING.search(pasted)
    name = ""
    if found and len(text) <= LONGEST:
        rest = in_one_piece(pasted[found.end() :], over_lines="//" in pasted[: found.end()])
        name = without_tail(f"{found[1]}/{rest}".lower())
    if not SHAPE.fullmatch(name):
        raise ValueError("This is not a DOI. A DOI looks like 10.1136/annrheumdis-2016-210503.")
    return name


def without_tail(name: str) -> str:
    """The name alone. Taken off again and again, so that no order of what hangs on makes another name."""
    if old := SICI.match(name):
        return old[0]
    prefix, _, suffix = name.partition("/")
    before = ""
    while before != suffix:
        before = suffix
        suffix = bare(PAGES.sub("", TAIL.sub("", suffix)).rstrip("/"))
    return IN_PLACE.sub(r"\1", PREPRINT.sub(r"\1", f"{prefix}/{suffix}"))


def doi_address(name: str) -> str:
    """The address that leads to the work for good, as the DOI Foundation asks it to be shown and encoded.

    >>> doi_address("10.1002/(sici)1099-050x(199823/24)37:3/4<197::aid-hrm2>3.0.co;2-#")
    'https://doi.org/10.1002/(sici)1099-050x(199823/24)37:3/4%3C197::aid-hrm2%3E3.0.co;2-%23'
    """
    return f"https://doi.org/{quote(name, safe='/:;()!$&*+,=@.~_-')}"
