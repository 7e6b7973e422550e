"""Citations by words."""

import pytest
from pytest_django import DjangoAssertNumQueries

from catalog.search.facet_keeping import facet_index
from catalog.search.matching import matches
from tests.factories import make_citation

pytestmark = pytest.mark.django_db


def test_all_words_must_be_there_in_any_order() -> None:
    both = make_citation("Sjögren and the lungs")
    make_citation("Lungs alone")

    assert list(matches("LUNGS sjogren", facet_index())) == [both.pk]
    assert list(matches("lungs zzz", facet_index())) == []


def test_the_database_is_asked_once_for_the_same_words(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_citation("lungs")
    index = facet_index()
    first = matches("the lungs", index)

    with django_assert_num_queries(0):
        again = matches("LUNGS the", index)

    assert again is first
