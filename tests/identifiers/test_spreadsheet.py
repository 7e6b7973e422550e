"""No spreadsheet takes a text of ours for a formula."""

import pytest

from catalog.identifiers.spreadsheet import cell


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\ta", "\ra", "\na", "＝1", "＋1", "－1", "＠x", "  =1", "\"=1",
     "'=1", "“ -1", "\u00a0=1", "\ufeff=1", " \ta"],
)  # fmt: skip
def test_what_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "1-2", "a=b", " a", '"Quoted" words', "2026-11-22", "´=1"])
def test_all_else_stays_as_it_is(text: str) -> None:
    assert cell(text) == text
