"""Codes of registries and classifications."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers import codes

READERS = [codes.atc, codes.rxcui, codes.unii, codes.mesh, codes.icd10, codes.nct, codes.orpha, codes.doid, codes.issn]


@pytest.mark.parametrize(
    ("read", "text", "canonical"),
    [
        (codes.atc, "l04 ax 01", "L04AX01"),
        (codes.atc, "L", None),
        (codes.atc, "L04", "L04"),
        (codes.atc, "L04AX", "L04AX"),
        (codes.atc, "L04AX1", None),
        (codes.rxcui, " 1256 ", "1256"),
        (codes.rxcui, "01256", None),
        (codes.rxcui, "12５6", None),
        (codes.unii, "mrk240iy2l", "MRK240IY2L"),
        (codes.unii, "MRK240IY2", None),
        (codes.mesh, "d012595", "D012595"),
        (codes.mesh, "C000600001", "C000600001"),
        (codes.mesh, "E012595", None),
        (codes.icd10, "m34.0", "M34.0"),
        (codes.icd10, "M34", "M34"),
        (codes.icd10, "34.0", None),
        (codes.nct, "nct 00004563", "NCT00004563"),
        (codes.nct, "NCT0000456", None),
        (codes.nct, "NCT00004563/NCT00004564", None),
        (codes.nct, "NCT00004563 (NCT00004563)", "NCT00004563"),
        (codes.orpha, "ORPHA:536", "536"),
        (codes.orpha, "orpha 536", "536"),
        (codes.orpha, "0536", None),
        (codes.orpha, "5３6", None),
        (codes.doid, "DOID:0060218", "0060218"),
        (codes.doid, "doid 417", "417"),
        (codes.doid, "DOID:", None),
        (codes.issn, "0003-4967", "0003-4967"),
        (codes.issn, "0000-006x", "0000-006X"),
        (codes.issn, "0003-496", None),
    ],
)
def test_a_code_is_read_in_its_one_spelling_or_refused(
    read: Callable[[str], str], text: str, canonical: str | None
) -> None:
    try:
        found: str | None = read(text)
    except ValueError as problem:
        found = None
        assert "It looks like " in str(problem)

    assert found == canonical


AS_PRINTED: dict[Callable[[str], str], tuple[str, list[str]]] = {
    codes.orpha: (
        "90291",
        [
            "ORPHA:90291",
            "ORPHAcode: 90291",
            "Orphanet 90291",
            "https://www.orpha.net/en/disease/detail/90291",
            "http://www.orpha.net/consor/cgi-bin/OC_Exp.php?Expert=90291&lng=EN",
            "http://www.orpha.net/ORDO/Orphanet_90291",
        ],
    ),
    codes.mesh: (
        "D012595",
        [
            "mesh: D012595",
            "MeSH Unique ID: D012595",
            "MeSH:D012595 (Scleroderma, Systemic)",
            "https://meshb.nlm.nih.gov/record/ui?ui=D012595",
            "http://id.nlm.nih.gov/mesh/D012595",
        ],
    ),
    codes.issn: (
        "0003-4967",
        [
            "ISSN 0003-4967",
            "eISSN: 0003-4967",
            "ISSN (Online): 0003-4967",
            "ISSN-L: 0003-4967",
            "0003-4967 (print)",
            "0003–4967",
            "https://portal.issn.org/resource/ISSN/0003-4967",
        ],
    ),
    codes.doid: (
        "418",
        [
            "DOID_418",
            "http://purl.obolibrary.org/obo/DOID_418",
            "https://disease-ontology.org/?id=DOID:418",
        ],
    ),
    codes.atc: (
        "L04AX01",
        ["ATC code: L04AX01", "https://atcddd.fhi.no/atc_ddd_index/?code=L04AX01&showdescription=no"],
    ),
    codes.rxcui: (
        "1256",
        ["RxCUI: 1256", "RxNorm 1256", "https://mor.nlm.nih.gov/RxNav/search?searchBy=RXCUI&searchTerm=1256"],
    ),
    codes.unii: ("MRK240IY2L", ["UNII: MRK240IY2L", "https://precision.fda.gov/uniisearch/srs/unii/MRK240IY2L"]),
    codes.icd10: ("M34.0", ["ICD-10: M34.0", "ICD-10-CM M34.0", "https://icd.who.int/browse10/2019/en#/M34.0"]),
}


@pytest.mark.parametrize(
    ("read", "text", "canonical"),
    [(read, text, canonical) for read, (canonical, texts) in AS_PRINTED.items() for text in texts],
)
def test_a_code_is_read_as_its_registry_prints_it(read: Callable[[str], str], text: str, canonical: str) -> None:
    assert read(text) == canonical


def test_a_number_in_the_address_of_another_site_is_no_code() -> None:
    for read in (codes.orpha, codes.rxcui, codes.doid):
        with pytest.raises(ValueError, match="It looks like"):
            read("https://example.org/90291")


def test_two_codes_are_not_read_as_the_first() -> None:
    with pytest.raises(ValueError, match="This is not an ISSN"):
        codes.issn("0003-4967 (Print) 1468-2060 (Electronic)")


def test_an_issn_with_a_typing_slip_is_told_apart_from_what_is_none() -> None:
    with pytest.raises(ValueError, match="has a typing mistake: its last sign does not fit"):
        codes.issn("0003-4968")


@pytest.mark.parametrize("read", READERS)
@given(text=st.text(max_size=30))
def test_any_text_is_read_or_refused(read: Callable[[str], str], text: str) -> None:
    try:
        once = read(text)
    except ValueError as problem:
        assert str(problem).startswith("This")
    else:
        assert read(once) == once


def test_a_reader_says_what_it_reads() -> None:
    assert codes.atc.__name__ == "read an ATC code"
