"""Names as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.names import fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Cell-Cept", "cellcept"),
        ("cell cept", "cellcept"),
        ("CELLCEPT®", "cellcept"),
        ("Sjögren’s disease", "sjogrensdisease"),
        ("Raynaud's_phenomenon", "raynaudsphenomenon"),
        ("ﬁbrosis", "fibrosis"),
        ("Straße", "strasse"),
        ("硬皮病", "硬皮病"),
        ("***", ""),
    ],
)
def test_case_accents_blanks_and_hyphens_do_not_count(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abc -'’", max_size=20))
def test_case_never_counts(text: str) -> None:
    assert fold(text.upper()) == fold(text)
