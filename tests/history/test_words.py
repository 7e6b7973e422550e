"""Differences of texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.history.words import Part, word_parts

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("", "new", [Part("ins", "new")]),
        ("old", "", [Part("del", "old")]),
        ("a b", "a c", [Part("same", "a "), Part("del", "b"), Part("ins", "c")]),
        ("a b", "a b c", [Part("same", "a "), Part("del", "b"), Part("ins", "b c")]),
        ("x " * 1500, "y " * 1500, [Part("del", "x " * 1500), Part("ins", "y " * 1500)]),
    ],
)
def test_what_went_and_what_came(old: str, new: str, parts: list[Part]) -> None:
    assert word_parts(old, new) == parts


def test_a_long_unchanged_run_is_shortened() -> None:
    [same, came] = word_parts(f"{LONG} ", f"{LONG} end")

    assert came == Part("ins", "end")
    assert same.text.startswith("word0 word1 ")
    assert "word11 … word48 " in same.text


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_parts_hold_both_texts(old: str, new: str) -> None:
    parts = word_parts(old, new)

    assert "".join(part.text for part in parts if part.kind != "del").split() == new.split()
    assert "".join(part.text for part in parts if part.kind != "ins").split() == old.split()
