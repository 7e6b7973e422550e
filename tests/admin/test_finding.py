"""The desk's lists and pickers find what readers' search finds, drafts included."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.models import Citation, CitationAuthor, Disease, Treatment
from tests.admin.addresses import at
from tests.admin.posting import signed_in
from tests.factories import make_citation, make_disease, make_drug, make_risk, make_topic, make_treatment, save

pytestmark = pytest.mark.django_db


def condition(name: str) -> Callable[[], Any]:
    """A draft of a condition."""
    return lambda: make_disease(name, status="draft")


def paper() -> Citation:
    """A draft of a citation."""
    citation = make_citation("Knots", status="draft", doi="10.1002/acr.23282", pmid="27799438")
    save(CitationAuthor(citation=citation, position=1, family="O'Dell", given="J"))
    save(CitationAuthor(citation=citation, position=2, family="Søndergaard", given="K"))
    return citation


FOUND: list[tuple[str, Callable[[], Any]]] = [
    ("sjogren", condition("Sjögren's disease")),
    ("SJÖGREN", condition("Sjögren's disease")),
    ("behcet", condition("Behçet's disease")),
    ("raynaud’s", condition("Raynaud's")),
    ("O’Dell", paper),
    ("Sondergaard", paper),
    ("https://doi.org/10.1002/acr.23282", paper),
    ("doi:10.1002/ACR.23282", paper),
    ("PMID: 27799438", paper),
    ("https://pubmed.ncbi.nlm.nih.gov/27799438/", paper),
    ("sjogren alphazole", lambda: make_treatment(make_drug("alphazole"), make_disease("Sjögren's disease"))),
    ("behcet", lambda: make_risk(make_drug("alphazole"), make_topic("Behçet flare"))),
]


@pytest.mark.parametrize(("typed", "make"), FOUND)
def test_a_list_finds_it_however_it_is_typed(administrator: User, typed: str, make: Callable[[], Any]) -> None:
    record = make()
    page = signed_in(administrator).get(at(type(record), "changelist"), {"q": typed})

    assert list(page.context["cl"].result_list) == [record]


@pytest.mark.parametrize("typed", ["sjogren", "SJÖGREN’S"])
def test_a_picker_finds_it_too(editor: User, typed: str) -> None:
    disease = make_disease("Sjögren's disease", status="draft")
    asked = {"app_label": "catalog", "model_name": "citationdisease", "field_name": "disease", "term": typed}

    answer = signed_in(editor).get("/admin/autocomplete/", asked).json()

    assert [row["id"] for row in answer["results"]] == [str(disease.pk)]


def test_what_nobody_means_is_not_found(administrator: User) -> None:
    make_disease("Sjögren's disease"), make_treatment(make_drug("alphazole"), make_disease("knots"))
    client = signed_in(administrator)

    counts = [
        client.get(at(model, "changelist"), {"q": "zzz"}).context["cl"].result_count for model in (Disease, Treatment)
    ]

    assert counts == [0, 0]
