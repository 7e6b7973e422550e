"""No page asks more questions because there is more to show. Nothing but the facet index is kept."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from catalog.facets.keeping import facet_index
from catalog.models import change
from tests.factories import (
    make_citation,
    make_class,
    make_contact,
    make_disease,
    make_drug,
    make_journal,
    make_page,
    make_risk,
    make_source,
    make_term,
    make_topic,
    make_treatment,
)

pytestmark = pytest.mark.django_db

QUERIES = {
    "/": 15,
    "/drugs/": 13,
    "/drugs/?class=immune&letter=d": 13,
    "/drugs/drug-0/": 19,
    "/classes/immune/": 18,
    "/diseases/": 12,
    "/diseases/?treated_with=immune": 13,
    "/diseases/scleroderma/": 13,
    "/topics/": 3,
    "/topics/infection/": 8,
    "/citations/": 2,
    "/citations/?drug=drug-0&study=trial": 2,
    "/citations/?q=paper&drug=drug-0&drug=drug-1": 15,  # the first of a version reads the names
    "/citations/paper-0/": 13,
    "/citations/paper-0/report/": 4,
    "/evidence-map/": 6,
    "/evidence-map/?as=list&study=trial&class=immune": 6,
    "/search/?q=drug": 21,
    "/about/": 7,
    "/evidence/": 7,
    "/sitemap.xml": 13,
    "/robots.txt": 0,
    "/healthz": 1,
}


def fill(rows: int) -> None:
    """A class, a condition and a topic, each joined to as many medicines, papers and statements as asked for."""
    immune, scleroderma, infection = make_class("immune"), make_disease("scleroderma"), make_topic("infection")
    about, journal, source = make_page("About"), make_journal(), make_source("PubMed")
    make_page("Evidence")
    for number in range(rows):
        drug = make_drug(f"drug {number}", classes=(immune,), also_chemotherapy="yes")
        form = make_disease(f"drug disease {number}", parent=scleroderma)
        paper = make_citation(
            f"paper {number}", drugs=(drug,), diseases=(form, scleroderma), topics=(infection,), classes=(immune,),
            design="randomized-trial", journal=journal, source=source, issued="2016", annotation="On a drug.",
        )  # fmt: skip
        other = make_topic(f"drug topic {number}")
        make_treatment(drug, scleroderma, citations=(paper,))
        make_treatment(make_drug(f"other drug {number}", classes=(immune,)), form)
        make_treatment(immune, form, citations=(paper,))
        make_risk(drug, infection, citations=(paper,))
        make_risk(immune, other, citations=(paper,))
        make_class(f"drug class {number}", parent=immune)
        make_term()
        with change(by=None, why="parts"):
            drug.names.create(text=f"Brand {number}", kind="brand", caution="Take care.", confused_with=drug)
            form.names.create(text=f"Form {number}")
            make_contact().numbers.create(number="1")
            for record in (immune, scleroderma, infection, about):
                record.references.create(to_topic=other)
            paper.authors.create(position=1, family="Author")
            paper.notices.create(standing="corrected")
        if number == 0:
            make_treatment(drug, form, citations=(paper,))
            make_risk(drug, other, citations=(paper,))
    make_citation("paper twin", twin_of=paper)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("address", QUERIES)
def test_a_page_asks_the_same_number_of_questions_however_much_it_shows(
    reader: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, rows: int
) -> None:
    fill(rows)
    facet_index()

    with django_assert_num_queries(QUERIES[address]):
        answer = reader.get(address)

    assert answer.status_code == 200
