"""Numbers of PubMed (PMID) and PubMed Central (PMCID), as the National Library of Medicine writes them."""

import re

from .pasting import LONGEST, bare, place, visible

FLAGS = re.ASCII | re.IGNORECASE
END = r"(?:\.\d+)?(?=$|[/?#&.\[])"
TAIL = re.compile(r"\s*\[(?:pubmed|pmid|uid|epub|medline|indexed)[^\]]*\]?\s*$", re.IGNORECASE)
PMID = re.compile(
    r"(?:(?:pubmed|medline|pmid)(?:\s*(?:id|pmid|number|no\.?))*[\s:#=.]*)?"
    r"0*([1-9]\d{0,8}|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f,.]\d{3}){2})",
    FLAGS,
)
PMID_WITHIN = re.compile(r"(?<![\w/])pmid[\s:#=]*0*([1-9]\d{0,8})(?!\w|\s*\d)", FLAGS)
PMID_PLACE = re.compile(
    r"(?:pubmed(?:\.ncbi\.nlm\.nih)?\.gov/(?:m/)?(?:\?(?:.*&)?term=)?"
    r"|ncbi\.nlm\.nih\.gov/(?:(?:m|labs|sites|entrez|pmc)/)*(?:pubmed|articles/pmid)/(?:m/)?(?:\?(?:.*&)?term=)?"
    r"|ncbi\.nlm\.nih\.gov/(?:entrez|sites|pubmed).*[?&](?:list_uids|uid|term)="
    r"|pmc\.ncbi\.nlm\.nih\.gov/articles/pmid/"
    r"|europepmc\.org/(?:article|abstract)/med/)0*([1-9]\d{0,8})" + END,
    FLAGS,
)
PMCID = re.compile(
    r"(?:(?:pmcid|pmc|pubmed central)(?:\s*(?:id|number|no\.?))*[\s:#=.]*)?(?:pmc)?\s*0*([1-9]\d{0,7})(?:\.\d+)?", FLAGS
)
PMCID_WITHIN = re.compile(r"(?<![\w/])pmc(?:id[\s:#=]*(?:pmc)?)?\s?0*([1-9]\d{0,7})(?!\w|\s*\d)", FLAGS)
PMCID_PLACE = re.compile(
    r"(?:(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/(?:(?:m|labs)/)*pmc)/(?:articles/)?(?:instance/)?(?:pmc)?"
    r"|pubmedcentral\.nih\.gov/.*artid=(?:pmc)?"
    r"|europepmc\.org/(?:articles?|abstract)/(?:pmc/)?pmc)([1-9]\d{0,7})" + END,
    FLAGS,
)


def pmid(text: str) -> str:
    """The bare number.

    >>> pmid("PMID: 27799438 [PubMed - indexed for MEDLINE]"), pmid("27 799 438.")
    ('27799438', '27799438')
    """
    alone = bare(TAIL.sub("", visible(text[:LONGEST])))
    match = PMID.fullmatch(alone) or within(PMID_PLACE, PMID_WITHIN, text)
    if match is None:
        raise ValueError("This is not a PubMed number. It is up to 9 digits, like 27799438.")
    return re.sub(r"\D", "", match[1])


def pmcid(text: str) -> str:
    """The number with its PMC.

    >>> pmcid("https://pmc.ncbi.nlm.nih.gov/articles/pmc5530354/")
    'PMC5530354'
    """
    match = PMCID.fullmatch(bare(visible(text[:LONGEST]))) or within(PMCID_PLACE, PMCID_WITHIN, text)
    if match is None:
        raise ValueError("This is not a PubMed Central number. It looks like PMC5530354.")
    return f"PMC{match[1]}"


def within(at: re.Pattern[str], named: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The number of an address, or one that a longer text calls by name."""
    address = place(text)
    return at.match(address) if address else named.search(visible(text[:LONGEST]))


def pmid_address(number: str) -> str:
    """The abstract at PubMed."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{number}/"


def pmcid_address(number: str) -> str:
    """The free copy at PubMed Central."""
    return f"https://pmc.ncbi.nlm.nih.gov/articles/{number}/"
