"""A process keeps the facet index in step with what it and others change."""

import pytest
from pytest_django import DjangoAssertNumQueries

from catalog.facets import keeping as facet_keeping
from catalog.facets.index import FacetIndex
from catalog.facets.keeping import facet_index
from catalog.facets.rows import read_names, read_rows
from catalog.models import ChangedCitation, Citation, DataVersion, change
from catalog.models.changed_citation import KEPT, MOST
from tests.factories import make_citation, make_drug, save

pytestmark = pytest.mark.django_db


def anew() -> FacetIndex:
    return FacetIndex(DataVersion.objects.current(), read_rows(), read_names())


def same(one: FacetIndex, other: FacetIndex) -> bool:
    """Whether they know the same; values that no citation carries do not count."""
    known = [
        {facet: {value: ids for value, ids in values.items() if ids} for facet, values in index.values.items()}
        for index in (one, other)
    ]
    return (known[0], one.published, one.names.entries) == (known[1], other.published, other.names.entries)


def test_without_a_change_nothing_is_read(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_citation(drugs=(make_drug(),))
    first = facet_index()

    with django_assert_num_queries(1):
        again = facet_index()

    assert again is first


def test_each_change_is_followed() -> None:
    azathioprine, methotrexate = make_drug("azathioprine"), make_drug("methotrexate")
    first = make_citation("first", drugs=(azathioprine,), issued="2014")
    second = make_citation("second", status="draft")
    third = make_citation("third", design="cohort")
    before = facet_index()

    with change(by=None, why="all kinds of changes"):
        first.about_drugs.all().delete()
        first.about_drugs.create(drug=methotrexate)
        first.issued = "2016"
        first.save()
        second.status = "published"
        second.save()
        third.delete()
    make_drug("mycophenolate")
    after = facet_index()

    assert before.select({"drug": ["azathioprine"]}) == before.select({"year": [2014]}) != before.published
    assert list(after.select({"drug": ["methotrexate"], "year": [2016]})) == [first.pk]
    assert list(after.published) == [first.pk, second.pk]
    assert [entry.label for entry in after.names.entries["drug"]] == ["Azathioprine", "Methotrexate", "Mycophenolate"]
    assert same(after, anew())


def test_only_the_citations_that_changed_are_read(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_citation("first")
    facet_index()
    make_citation("second")

    with django_assert_num_queries(1 + 1 + 11 + 5) as asked:
        facet_index()

    read = [
        query["sql"]
        for query in asked.captured_queries
        if "STRING_AGG" in query["sql"].replace("GROUP_CONCAT", "STRING_AGG")
    ]
    assert [sql for sql in read if " IN (" not in sql] == []


def test_a_change_of_names_reads_no_citation(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    facet_index()
    make_drug("azathioprine")

    with django_assert_num_queries(1 + 1 + 5):
        found = facet_index()

    assert [entry.value for entry in found.names.entries["drug"]] == ["azathioprine"]


def test_a_change_of_very_many_is_followed_by_reading_all() -> None:
    facet_index()
    made = [Citation(title=f"t {number}", slug=f"t-{number}", status="published") for number in range(MOST + 1)]
    Citation.objects.bulk_create(made)
    with change(by=None, why="very many") as many:
        many.touched.extend(Citation.objects.all())

    assert [str(row) for row in ChangedCitation.objects.all()] == ["1: very many"]
    assert len(facet_index().published) == MOST + 1


def test_a_process_that_slept_through_many_changes_reads_all() -> None:
    make_citation("first")
    facet_index()
    make_citation("second")
    DataVersion.objects.update(number=DataVersion.objects.current() + KEPT)

    assert len(facet_index().published) == 2


def test_what_was_touched_long_ago_is_forgotten() -> None:
    make_citation("first")
    DataVersion.objects.update(number=KEPT + 5)

    second = make_citation("second")

    assert [str(row) for row in ChangedCitation.objects.all()] == [f"{KEPT + 6}: {second.pk}"]


def test_an_older_copy_of_the_data_that_was_put_back_is_read() -> None:
    make_citation("first")
    make_citation("second")
    facet_index()
    Citation.objects.filter(title="second").update(status="draft")
    DataVersion.objects.update(number=1)

    assert len(facet_index().published) == 1


def test_a_request_that_began_before_a_change_is_given_what_is_known_by_now() -> None:
    make_citation("first")
    version = DataVersion.objects.current()
    save(Citation(title="second", slug="second", status="published"))
    newer = facet_index()

    assert facet_index(version) is newer


def test_what_was_kept_can_be_forgotten() -> None:
    first = facet_index()

    facet_keeping.forget()

    assert facet_index() is not first
