"""Readers choose among sources that stand at a citation they may see."""

import pytest

from catalog.facets.keeping import facet_index
from tests.factories import make_citation, make_source

pytestmark = pytest.mark.django_db


def test_a_source_with_nothing_but_drafts_is_no_choice() -> None:
    seen, hidden, unused = (make_source(name) for name in ("seen", "hidden", "unused"))
    make_citation(source=seen)
    make_citation(source=hidden, status="draft")
    make_citation(source=hidden, status="retired")
    assert unused.name == "unused"

    index = facet_index()

    assert [entry.label for entry in index.names.entries["source"]] == ["Seen"]
    assert list(index.values["source"]) == [seen.slug]
