"""Names as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.names import capital, fold, letter_of, one_spelling, sort_key


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


@pytest.mark.parametrize(
    ("name", "key", "letter", "shown"),
    [
        ("6-mercaptopurine", "mercaptopurine", "m", "6-mercaptopurine"),
        ("5-aminosalicylic acid", "aminosalicylic0acid", "a", "5-aminosalicylic acid"),
        ("β-carotene", "carotene", "c", "β-carotene"),
        ("D-penicillamine", "penicillamine", "p", "D-penicillamine"),
        ("N-acetylcysteine", "acetylcysteine", "a", "N-acetylcysteine"),
        ("éthinyl estradiol", "ethinyl0estradiol", "e", "Éthinyl estradiol"),
        ("ANCA", "anca", "a", "ANCA"),
        ("C-reactive protein", "c0reactive0protein", "c", "C-reactive protein"),
        ("硬皮症", "硬0皮0症", "#", "硬皮症"),
        ("17", "17", "#", "17"),
    ],
)
def test_each_name_has_a_place_and_a_letter(name: str, key: str, letter: str, shown: str) -> None:
    assert (sort_key(name), letter_of(sort_key(name)), capital(name)) == (key, letter, shown)


@pytest.mark.parametrize(
    ("british", "american"),
    [("oesophageal", "esophageal"), ("anaemia", "anemia"), ("randomised", "randomized"), ("paediatric", "pediatric"),
     ("tumours", "tumors"), ("haematopoietic", "hematopoietic"), ("fibres", "fibers"), ("analyse", "analyze"),
     ("leucopenia", "leukopenia"), ("sulphasalazine", "sulfasalazine"), ("labelled", "labeled"),
     ("enrolment", "enrollment"),
     ("programme", "program"), ("analogue", "analog"), ("hypoaesthesia", "hypoesthesia"), ("manoeuvre", "maneuver")],
)  # fmt: skip
def test_british_and_american_have_one_spelling(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)
