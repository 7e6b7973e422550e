"""What people paste is read by one reader, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.recognizing import READERS, key_of, recognize


@pytest.mark.parametrize(
    ("text", "recognized"),
    [
        ("DOI 10.1002/acr.23282", ("doi", "10.1002/acr.23282")),
        ("https://onlinelibrary.wiley.com/doi/full/10.1002/acr.23282", ("doi", "10.1002/acr.23282")),
        ("27799438", ("pmid", "27799438")),
        ("https://pubmed.ncbi.nlm.nih.gov/27799438/", ("pmid", "27799438")),
        ("PMC5530354", ("pmcid", "PMC5530354")),
        ("NCT00004563", ("nct", "NCT00004563")),
        ("NCT-00004563.", ("nct", "NCT00004563")),
        ("ClinicalTrials.gov Identifier: NCT00004563", ("nct", "NCT00004563")),
        ("https://clinicaltrials.gov/ct2/show/NCT00004563?term=x", ("nct", "NCT00004563")),
        ("classic.clinicaltrials.gov/ct2/show/record/NCT00004563", ("nct", "NCT00004563")),
        ("https://example.org/NCT00004563", ("url", "https://example.org/NCT00004563")),
        ("www.example.org/a", ("url", "https://www.example.org/a")),
        ("<https://example.org/a>", ("url", "https://example.org/a")),
        ("lupus", None),
        ("a ratio of 1:10", None),
        ("example.org", None),
        ("", None),
    ],
)
def test_a_text_names_a_publication_or_none(text: str, recognized: tuple[str, str] | None) -> None:
    assert recognize(text) == recognized


@given(st.text(max_size=80))
def test_what_was_recognized_is_in_its_last_form(text: str) -> None:
    for candidate in (text, f"https://example.org/{text}", f"10.1000/{text}", f"PMID {text}", f"NCT{text}"):
        once = recognize(candidate)

        assert once is None or READERS[once[0]](once[1]) == once[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/ö", "https://example.org/%c3%b6"),
        ("https://example.org/a", "https://example.org/a//?utm_source=x"),
        ("https://www.straße.de/", "https://xn--strae-oqa.de"),
        ("https://publisher.example/doi/full/10.1002/acr.23282", "https://doi.org/10.1002/ACR.23282"),
        ("https://www.ncbi.nlm.nih.gov/m/pubmed/27799438/?i=2", "https://pubmed.ncbi.nlm.nih.gov/27799438/"),
    ],
)
def test_one_place_has_one_key(one: str, other: str) -> None:
    assert key_of("url", one) == key_of("url", other)


def test_another_letter_is_another_place() -> None:
    assert key_of("url", "https://straße.de/") != key_of("url", "https://strasse.de/")
    assert key_of("url", "https://clinicaltrials.gov/study/NCT00004563") == "clinicaltrials.gov/study/NCT00004563"
