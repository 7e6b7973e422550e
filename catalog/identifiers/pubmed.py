"""Numbers of PubMed (PMID) and PubMed Central (PMCID), as the National Library of Medicine writes them."""

import re

PMID = re.compile(
    r"(?:https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|pmid:?\s*)?0*([1-9]\d{0,8})/?",
    re.ASCII | re.IGNORECASE,
)
PMCID = re.compile(
    r"(?:https?://(?:www\.)?(?:pmc\.)?ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/|pmcid:?\s*)?(?:pmc)?([1-9]\d{0,7})/?",
    re.ASCII | re.IGNORECASE,
)


def pmid(text: str) -> str:
    """The bare number.

    >>> pmid("PMID: 27799438")
    '27799438'
    """
    match = PMID.fullmatch(text.strip())
    if match is None:
        raise ValueError("This is not a PubMed number. It is up to 9 digits, like 27799438.")
    return match[1]


def pmcid(text: str) -> str:
    """The number with its PMC.

    >>> pmcid("https://pmc.ncbi.nlm.nih.gov/articles/pmc5530354/")
    'PMC5530354'
    """
    match = PMCID.fullmatch(text.strip())
    if match is None:
        raise ValueError("This is not a PubMed Central number. It looks like PMC5530354.")
    return f"PMC{match[1]}"


def pmid_address(number: str) -> str:
    """The abstract at PubMed."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{number}/"


def pmcid_address(number: str) -> str:
    """The free copy at PubMed Central."""
    return f"https://pmc.ncbi.nlm.nih.gov/articles/{number}/"
