"""The list of medicines, as an address asks for it."""

import pytest
from django.http import QueryDict

from catalog.facets.keeping import facet_index
from catalog.filters.drug import DrugFilter
from catalog.models import change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment

pytestmark = pytest.mark.django_db


def listing(query: str = "") -> DrugFilter:
    return DrugFilter(QueryDict(query), path="/drugs/", index=facet_index())


def names(query: str = "") -> list[str]:
    return [drug.name for drug in listing(query).page]


def counts(query: str, name: str) -> dict[str, int]:
    facet = next(facet for facet in listing(query).facets if facet.name == name)
    return {choice.value: choice.count for choice in facet.choices if choice.count}


def test_medicines_stand_from_a_to_z_or_by_number_of_citations() -> None:
    methotrexate, _ = make_drug("methotrexate"), make_drug("azathioprine")
    make_citation(drugs=(methotrexate,))

    assert names() == ["azathioprine", "methotrexate"]
    assert names("sort=citations") == ["methotrexate", "azathioprine"]


def test_a_class_finds_the_medicines_of_the_classes_under_it() -> None:
    wide = make_class("DMARDs")
    narrow = make_class("immunosuppressants", parent=wide)
    make_drug("azathioprine", classes=(narrow,))
    make_drug("aspirin")

    assert names("class=dmards") == ["azathioprine"]
    assert counts("", "class") == {"dmards": 1, "immunosuppressants": 1}


def test_letter_chemotherapy_and_condition_narrow_together() -> None:
    lupus = make_disease("lupus")
    nephritis = make_disease("lupus nephritis", complication_of=lupus)
    cyclophosphamide = make_drug("cyclophosphamide", also_chemotherapy="yes")
    make_drug("cyclosporine", also_chemotherapy="no")
    make_treatment(cyclophosphamide, nephritis)

    assert names("letter=c") == ["cyclophosphamide", "cyclosporine"]
    assert names("letter=c&chemotherapy=yes&disease=lupus") == ["cyclophosphamide"]
    assert counts("disease=lupus", "letter") == {"c": 1}
    assert counts("", "disease") == {"lupus": 1, "lupus-nephritis": 1}


def test_a_medicine_is_found_by_any_of_its_names() -> None:
    mycophenolate = make_drug("mycophenolate mofetil")
    with change(by=None, why="names"):
        mycophenolate.names.create(text="CellCept", kind="brand")

    assert names("q=Cell-Cept") == ["mycophenolate mofetil"]
    assert names("q=mofetil mycophenolate") == ["mycophenolate mofetil"]
    assert names("q=zzz") == []


def test_the_letter_travels_unseen_with_the_panel() -> None:
    make_drug("azathioprine")
    asked = listing("letter=a&sort=citations")

    assert asked.carried == [("letter", "a"), ("sort", "citations")]
    assert [facet.name for facet in asked.panel] == ["chemotherapy", "class", "disease", "studied_for"]
