"""Whether a statement has anything behind it, and what becomes of it when a paper is retracted."""

from typing import Any

import pytest

from catalog.models import Citation, Risk, Standing, Treatment
from tests.factories import make_citation, make_disease, make_drug, make_risk, make_topic, make_treatment

pytestmark = pytest.mark.django_db


def kept(rows: Any) -> list[str]:
    return sorted(row.purpose for row in rows)


@pytest.fixture(autouse=True)
def statements(db: None) -> None:
    """Four statements of one medicine, named by what they rest on."""
    drug = make_drug()
    for purpose, standings in {
        "whole": ["current"],
        "shaken": ["current", "retracted", "corrected"],
        "lost": ["retracted", "retracted"],
        "bare": [],
    }.items():
        papers = tuple(make_citation(standing=standing, design="cohort") for standing in standings)
        make_treatment(drug, make_disease(), citations=papers, purpose=purpose)


def test_a_statement_is_cited_uncited_or_no_longer_supported() -> None:
    rows = Treatment.objects.all()

    assert kept(rows.cited()) == ["shaken", "whole"]
    assert kept(rows.uncited()) == ["bare"]
    assert kept(rows.unsupported()) == ["lost"]
    assert kept(rows.without_support()) == ["bare", "lost"]


def test_a_loaded_statement_says_the_same_and_what_to_warn_of() -> None:
    rows = {row.purpose: row for row in Treatment.objects.for_tables()}

    assert {name: row.support.label for name, row in rows.items()} == {
        "whole": "Cited", "shaken": "Cited", "lost": "No longer supported", "bare": "Uncited",
    }  # fmt: skip
    assert {name: [part.count for part in row.tally] for name, row in rows.items()} == {
        "whole": [1], "shaken": [2], "lost": [], "bare": [],
    }  # fmt: skip
    assert {name: row.retracted_count for name, row in rows.items()} == {
        "whole": 0, "shaken": 1, "lost": 2, "bare": 0,
    }  # fmt: skip
    assert [paper.standing for paper in rows["shaken"].warned] == ["retracted", "corrected"]
    assert rows["lost"].strength == (0, 0, 0)


def test_a_hidden_paper_neither_supports_nor_is_lost() -> None:
    hidden = make_citation(standing="retracted", status="draft")
    risk = make_risk(make_drug(), make_topic(), citations=(hidden,))

    assert list(Risk.objects.uncited()) == [risk]
    assert not Risk.objects.unsupported().exists()


def test_only_what_is_retracted_stops_counting() -> None:
    assert [standing for standing in Standing if not Citation(standing=standing).is_counted] == [Standing.RETRACTED]
    assert [standing for standing in Standing if Citation(standing=standing).is_warned] == [
        Standing.CORRECTED,
        Standing.CONCERN,
        Standing.RETRACTED,
    ]
