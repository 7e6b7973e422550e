"""Numbers of PubMed and PubMed Central."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.pubmed import pmcid, pmcid_address, pmid, pmid_address


@pytest.mark.parametrize(
    "text",
    [
        "27799438",
        " 27799438 ",
        "PMID: 27799438",
        "pmid27799438",
        "0027799438",
        "https://pubmed.ncbi.nlm.nih.gov/27799438/",
        "http://www.ncbi.nlm.nih.gov/pubmed/27799438",
        "PMID 27799438.",
        "PMID27799438",
        "27 799 438",
        "27\u202f799\u202f438",
        "27799438\u200b",
        "[PMID: 27799438]",
        "PubMed PMID: 27799438",
        "27799438 [PubMed - indexed for MEDLINE]",
        "PMID: 27799438; PMCID: PMC5530354",
        "Lupus. 2017;26(7):682-689. PMID: 27799438. Epub 2016",
        "www.ncbi.nlm.nih.gov/m/pubmed/27799438/",
        "http://www.ncbi.nlm.nih.gov/pubmed/27799438?dopt=Abstract",
        "https://www.ncbi.nlm.nih.gov/sites/entrez?db=PubMed&list_uids=27799438&dopt=Abstract",
        "https://pubmed.ncbi.nlm.nih.gov/?term=27799438",
        "pubmed.gov/27799438",
        "https://pubmed.ncbi.nlm.nih.gov/27799438/#affiliation-1",
        "https://europepmc.org/article/MED/27799438",
        "http://europepmc.org/abstract/med/27799438",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/27799438/",
        "https://pubmed-ncbi-nlm-nih-gov.library.example/27799438/",
        "https://library.example/login?url=https://pubmed.ncbi.nlm.nih.gov/27799438/",
    ],
)
def test_every_spelling_of_a_pmid_is_one_number(text: str) -> None:
    assert pmid(text) == "27799438"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "PMC27799438",
        "1234567890",
        "12a",
        "1 2",
        "-1",
        "1２",
        "27799438\x00",
        "9" * 9999,
        "https://pubmed.ncbi.nlm.nih.gov/?term=27799438+lupus",
        "https://example.org/PMID27799438",
    ],
)
def test_what_is_not_a_pmid_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"This is not a PubMed number\. It is up to 9 digits, like 27799438"):
        pmid(text)


@pytest.mark.parametrize(
    "text",
    [
        "PMC5530354",
        "pmc5530354",
        "5530354",
        "PMCID: PMC5530354",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC5530354/",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5530354",
        "PMC 5530354",
        "PMC5530354.1",
        "PMCID:PMC5530354;",
        "PMID: 27799438 PMCID: PMC5530354",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC5530354/pdf/main.pdf",
        "https://europepmc.org/articles/PMC5530354",
        "https://europepmc.org/article/PMC/PMC5530354",
        "http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=5530354",
    ],
)
def test_every_spelling_of_a_pmcid_is_one_text(text: str) -> None:
    assert pmcid(text) == "PMC5530354"


@pytest.mark.parametrize("text", ["", "PMC", "PMC0", "PMC123456789", "PMCX", "PMC1\n2", "http://a/PMC1"])
def test_what_is_not_a_pmcid_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"This is not a PubMed Central number\. It looks like PMC5530354"):
        pmcid(text)


@given(st.integers(min_value=1, max_value=99_999_999))
def test_each_number_is_read_back_from_its_own_address(number: int) -> None:
    assert pmid(pmid_address(str(number))) == str(number)
    assert pmcid(pmcid_address(f"PMC{number}")) == f"PMC{number}"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (pmid, pmcid):
        try:
            assert read(read(text)) == read(text)
        except ValueError as problem:
            assert str(problem).startswith("This is not a PubMed")
