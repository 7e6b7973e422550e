"""The desk asks as many questions for three records as for one, on every list that it has."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.utils import timezone

from catalog.models import Status, UnfoundSearch
from tests.admin.posting import signed_in
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
from tests.reports.reported import case_about

Counter = Callable[..., object]
# How many statements each list asks, however many rows it has. A new list is one line here.
QUESTIONS = {
    "drug": 11,
    "drugclass": 10,
    "disease": 10,
    "topic": 9,
    "treatment": 13,
    "risk": 9,
    "citation": 13,
    "journal": 8,
    "source": 8,
    "reportcase": 10,
    "sic": 7,
    "page": 9,
    "contact": 9,
    "glossaryterm": 9,
    "unfoundsearch": 7,
    "user": 10,
    "group": 7,
}
SEARCHED = {"drug": 17, "citation": 22, "treatment": 29}  # each column with words that letters are folded in is one


def make_more(count: int) -> None:
    """Records of every kind."""
    for number in range(count):
        drug = make_drug(status=Status.DRAFT, classes=(make_class(),))
        disease, topic = make_disease(), make_topic()
        journal, source = make_journal(), make_source()
        about = {"drugs": (drug,), "diseases": (disease,), "topics": (topic,)}
        paper = make_citation(journal=journal, source=source, annotation="", **about)
        make_treatment(make_drug(), disease, citations=(paper,))
        make_risk(drug, topic, citations=(paper,))
        for make in (make_page, make_contact, make_term):
            make()
        UnfoundSearch.objects.seen(f"nothing {number}", on=timezone.localdate())
        User.objects.create_user(f"person {number}").groups.set(Group.objects.all())
        case_about(paper)


def test_every_list_is_counted_here() -> None:
    assert {model._meta.model_name for model in admin.site._registry} == set(QUESTIONS)


@pytest.mark.parametrize("count", [1, 3])
def test_the_desk_asks_a_fixed_number_of_questions(
    administrator: User, django_assert_num_queries: Counter, count: int
) -> None:
    make_more(count)
    client = signed_in(administrator)

    with django_assert_num_queries(42):
        client.get("/admin/")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_list_asks_a_fixed_number_of_questions(
    administrator: User, django_assert_num_queries: Counter, name: str, count: int
) -> None:
    make_more(count)
    client = signed_in(administrator)

    with django_assert_num_queries(QUESTIONS[name]):
        client.get(f"/admin/{'auth' if name in {'user', 'group'} else 'catalog'}/{name}/")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("name", SEARCHED)
def test_a_search_with_a_filter_on_asks_a_fixed_number_of_questions(
    administrator: User, django_assert_num_queries: Counter, name: str, count: int
) -> None:
    make_more(count)
    client = signed_in(administrator)

    with django_assert_num_queries(SEARCHED[name]):
        client.get(f"/admin/catalog/{name}/?q=r&status__exact=published")
