"""What the catalogue lacks."""

from datetime import date
from typing import Any

import pytest

from catalog.editing.worklists.needs import DATE, NEWER, OTHER_SIDE, PAPER, lacks
from catalog.models import Citation, CitationClass, Drug, Risk, Treatment, TreatmentEvidence
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_risk,
    make_topic,
    make_treatment,
    save,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def lacking(model: type[Any], need: Any) -> set[str]:
    """The records that lack something, by name."""
    return {str(row) for row in model.objects.filter(lacks(model, need, on=TODAY))}


def test_a_medicine_needs_a_published_citation_that_counts() -> None:
    make_citation(drugs=(make_drug("cited"),))
    make_citation(drugs=(make_drug("retracted"),), standing="retracted")
    make_citation(drugs=(make_drug("only drafted"),), status="draft")
    make_drug("bare")
    make_drug("unfinished", status="draft")

    assert lacking(Drug, PAPER) == {"retracted", "only drafted", "bare"}


def test_evidence_is_old_when_its_newest_dated_citation_is_older_than_five_years() -> None:
    disease = make_disease("knots")
    papers = {
        "old": [make_citation(issued="2021-11-21"), make_citation()],
        "fresh": [make_citation(issued="2021-11-22"), make_citation(issued="1999")],
        "undated": [make_citation()],
        "fresh but retracted": [make_citation(issued="2026", standing="retracted"), make_citation(issued="2001")],
    }
    for name, citations in papers.items():
        drug = make_drug(name)
        make_treatment(drug, disease, citations=tuple(citations))
        make_risk(drug, make_topic(f"risk of {name}"), citations=tuple(citations))
        for citation in citations:
            save(citation.about_drugs.model(citation=citation, drug=drug))

    old = {"old", "fresh but retracted"}
    assert lacking(Drug, NEWER) == old
    assert lacking(Treatment, NEWER) == {f"{name} for knots" for name in old}
    assert lacking(Risk, NEWER) == {f"{name} and risk of {name}" for name in old}


def test_a_comparison_names_both_sides() -> None:
    one, two = make_drug("one"), make_drug("two")
    comparing = make_topic(slug="comparing-treatments")
    make_citation("One versus two, one side", drugs=(one,))
    make_citation("One versus two, both sides", drugs=(one, two))
    make_citation("One versus placebo", drugs=(one,))
    make_citation("One against its class compared with nothing", drugs=(one,), classes=(make_class(),))
    make_citation("Versus nobody")
    make_citation("Tagged", drugs=(one,), topics=(comparing,))
    make_citation("Retired versus two", drugs=(one,), status="retired")
    behind, against = make_citation("Behind", drugs=(one,)), make_citation("Against a dummy", drugs=(one,))
    treatment = make_treatment(one, make_disease())
    save(TreatmentEvidence(treatment=treatment, citation=behind, comparator="two"))
    save(TreatmentEvidence(treatment=treatment, citation=against, comparator="a placebo pill"))

    assert lacking(Citation, OTHER_SIDE) == {"One versus two, one side", "Tagged", "Behind"}
    assert CitationClass.objects.count() == 1


@pytest.mark.parametrize(
    ("title", "is_comparison"),
    [
        ("Comparison of one and two", True),
        ("A HEAD-TO-HEAD trial of one and two", True),
        ("One-versus-two", True),
        ("A comparative study of one", True),
        ("One v two", True),
        ("One vs two: a placebo-controlled trial", True),
        ("One versus placebo", False),
        ("One vs. a placebo", False),
        ("One compared with matching placebo", False),
        ("One for knots", False),
    ],
)
def test_a_title_says_that_it_compares(title: str, is_comparison: bool) -> None:
    make_citation(title, drugs=(make_drug("one"),))

    assert lacking(Citation, OTHER_SIDE) == ({title} if is_comparison else set())


def test_a_citation_has_a_date_by_any_of_its_days() -> None:
    for name, values in {"print": {"issued": "2016"}, "web": {"updated": "2017-01"}, "none": {}}.items():
        make_citation(name, date_as_printed="spring", **values)

    assert lacking(Citation, DATE) == {"none"}
