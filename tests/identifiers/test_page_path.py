"""Paths of our own pages, as a report names them."""

import pytest

from catalog.identifiers.page_path import page_path


@pytest.mark.parametrize("text", ["", "drugs", "//example.org/", "/\t/[x", "/a b", "/" + "a" * 300])
def test_what_is_no_path_of_ours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="This is not the address of a page of ours"):
        page_path(text)


def test_what_was_searched_for_is_left_out() -> None:
    assert page_path("/search/?q=knots#top") == "/search/"
