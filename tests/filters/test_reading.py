"""What every list of readers does, whatever it lists."""

import pytest

from catalog.filters import reading
from tests.factories import make_citation

from .test_citation import listing

pytestmark = pytest.mark.django_db


def test_a_list_of_several_pages_is_had_whole_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(26):
        make_citation(f"paper {number}")

    whole = listing().whole
    assert (whole.label, whole.url) == ("All 26 citations", "/citations/?page=all")
    assert (len(listing("page=all").page), listing("page=all").whole) == (26, None)
    assert listing("page=all").canonical == "/citations/"

    monkeypatch.setattr(reading, "MOST_AT_ONCE", 25)
    assert listing().whole is None
    assert listing("page=all").problems == ["There is no page “all” here: there are 2."]
