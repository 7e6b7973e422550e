"""The list of conditions, narrowed by statements on their treatment."""

import pytest
from django.http import QueryDict

from catalog.filters.disease import DiseaseFilter
from catalog.models import Disease, Drug, Treatment
from tests.factories import make_class, make_disease, make_drug, make_treatment

pytestmark = pytest.mark.django_db


def listing(query: str = "") -> DiseaseFilter:
    return DiseaseFilter(QueryDict(query), path="/diseases/", queryset=Treatment.objects.published())


def statements(query: str) -> list[str]:
    return sorted(str(treatment) for treatment in listing(query).page)


def counts(query: str, name: str) -> dict[str, int]:
    facet = next(facet for facet in listing(query).facets if facet.name == name)
    return {choice.value: choice.count for choice in facet.choices if choice.count}


@pytest.fixture
def world(db: None) -> None:
    """Cyclophosphamide for severe lupus, azathioprine for mild lupus, chemotherapy as a class for arthritis."""
    strong = make_class("chemotherapy drugs", is_chemotherapy=True)
    immune = make_class("immunosuppressants")
    lupus, arthritis = make_disease("lupus"), make_disease("arthritis")
    cyclophosphamide = make_drug("cyclophosphamide", also_chemotherapy="yes", classes=(immune,))
    azathioprine = make_drug("azathioprine", also_chemotherapy="no", classes=(immune,))
    make_treatment(cyclophosphamide, lupus, severity="severe", line="later")
    make_treatment(azathioprine, lupus, severity="mild", line="first")
    make_treatment(strong, arthritis, severity="severe", line="last-resort")


def test_chemotherapy_means_medicines_and_classes_that_treat_cancer(world: None) -> None:
    assert statements("treated_with=chemotherapy") == ["chemotherapy drugs for arthritis", "cyclophosphamide for lupus"]


def test_the_everyday_use_of_a_medicine_in_low_doses_is_no_chemotherapy(world: None) -> None:
    low = make_drug("methotrexate", also_chemotherapy="yes", chemotherapy_dose="lower")
    make_treatment(low, make_disease("scleroderma"))
    make_treatment(low, make_disease("grave scleroderma"), severity="life-threatening")

    assert statements("treated_with=chemotherapy") == [
        "chemotherapy drugs for arthritis",
        "cyclophosphamide for lupus",
        "methotrexate for grave scleroderma",
    ]
    assert counts("", "treated_with")["chemotherapy"] == 3
    assert counts("", "treated_with")["methotrexate"] == 2


def test_a_class_means_statements_on_it_and_on_its_medicines(world: None) -> None:
    assert statements("treated_with=immunosuppressants") == ["azathioprine for lupus", "cyclophosphamide for lupus"]
    assert statements("treated_with=azathioprine") == ["azathioprine for lupus"]
    assert statements("treated_with=chemotherapy-drugs") == ["chemotherapy drugs for arthritis"]


def test_severity_and_line_must_hold_for_the_same_statement(world: None) -> None:
    assert statements("severity=severe&line=first") == []
    assert statements("severity=mild&line=first") == ["azathioprine for lupus"]


def test_choices_count_different_conditions(world: None) -> None:
    assert counts("", "treated_with") == {
        "chemotherapy": 2,
        "chemotherapy-drugs": 1,
        "immunosuppressants": 1,
        "azathioprine": 1,
        "cyclophosphamide": 1,
    }
    assert counts("treated_with=chemotherapy", "severity") == {"severe": 2}
    assert counts("", "line") == {"first": 1, "later": 1, "last-resort": 1}


def test_words_alone_keep_the_tree_and_narrow_it(world: None) -> None:
    asked = listing("q=lupus")

    assert asked.is_by_statement is False
    assert [disease.name for disease in asked.diseases] == ["lupus"]
    assert statements("q=lupus&severity=severe") == ["cyclophosphamide for lupus"]
    assert len(listing().diseases) == 2


def test_a_statement_on_something_unpublished_is_not_there(world: None) -> None:
    hidden = make_disease("hidden", status="draft")
    make_treatment(make_class("other"), hidden, severity="moderate")

    assert statements("severity=moderate") == []


def test_a_condition_that_is_treated_and_studied_is_found_by_its_two_statements(world: None) -> None:
    cyclophosphamide, lupus = Drug.objects.get(slug="cyclophosphamide"), Disease.objects.get(slug="lupus")
    make_treatment(cyclophosphamide, lupus, role="studied", severity="severe")
    make_treatment(cyclophosphamide, make_disease("knots"), role="studied", severity="severe")
    both = "treated_with=cyclophosphamide&studied_with=cyclophosphamide"

    assert statements(both) == ["cyclophosphamide for lupus", "cyclophosphamide for lupus"]
    assert statements(f"{both}&severity=mild") == []


@pytest.mark.parametrize("asked", ["", "severity=severe", "line=first", "treated_with=cyclophosphamide"])
def test_every_choice_leads_to_as_many_conditions_as_it_says(world: None, asked: str) -> None:
    cyclophosphamide, lupus = Drug.objects.get(slug="cyclophosphamide"), Disease.objects.get(slug="lupus")
    make_treatment(cyclophosphamide, lupus, role="studied", severity="severe", line="first")
    make_treatment(cyclophosphamide, make_disease("knots"), role="studied", severity="mild")
    choices = [(facet.name, choice) for facet in listing(asked).facets for choice in facet.choices if not choice.is_on]

    wrong = {
        (name, choice.value): choice.count
        for name, choice in choices
        if name not in listing(asked).values
        and choice.count != len({row.disease_id for row in listing(f"{asked}&{name}={choice.value}").page})
    }

    assert len(choices) > 10
    assert wrong == {}
