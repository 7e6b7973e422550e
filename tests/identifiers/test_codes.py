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
