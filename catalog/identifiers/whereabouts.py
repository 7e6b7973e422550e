"""Where something can be read, as readers tell us: an address with or without its beginning, or a number."""

from . import doi
from .recognizing import recognize
from .url import url

PAGES = {
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/{}/",
    "nct": "https://clinicaltrials.gov/study/{}",
}


def whereabouts(text: str) -> str:
    """The address where it can be read. Raises ValueError, with the reason, for what is neither address nor number.

    >>> whereabouts("pubmed.ncbi.nlm.nih.gov/28426053/"), whereabouts("PMID: 28426053")
    ('https://pubmed.ncbi.nlm.nih.gov/28426053/', 'https://pubmed.ncbi.nlm.nih.gov/28426053/')
    >>> whereabouts("doi: 10.1002/acr.23282"), whereabouts("<https://example.org/a>")
    ('https://doi.org/10.1002/acr.23282', 'https://example.org/a')
    """
    try:
        return url(text)
    except ValueError as problem:
        found = recognize(text) or recognize(f"https://{text.strip()}")
        if found is None:
            raise problem
    field, value = found
    return doi.doi_address(value) if field == "doi" else PAGES.get(field, "{}").format(value)
