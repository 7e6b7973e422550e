"""A text made to be slow is shown as it was typed: its marks are not looked at, each again for each that follows."""

import pytest

from catalog.templatetags.prose import prose


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "![" * 15_000, "[a" * 10_000 + "]" * 10_000, "a**b" * 7_000, "_a " * 9_000]
)
def test_marks_without_end_are_signs(text: str) -> None:
    shown = prose(f"{text}\n\n[a](/b/)")

    assert text.strip()[:100] in shown.html
    assert "[a](/b/)" in shown.html


def test_a_long_text_with_many_links_stays_one() -> None:
    assert prose("[a](/b/) *c* " * 400).html.count("<a ") == 400
