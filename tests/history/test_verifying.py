"""History and live rows are compared: each kind of damage is found and named."""

import uuid
from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from catalog.history import verifying
from catalog.history.verifying import differences, verify
from catalog.models import Citation, Drug, DrugName, StandingNotice, change
from tests.factories import make_citation, make_drug, save
from tests.library import Library

pytestmark = pytest.mark.django_db


def found() -> list[str]:
    """What differs, in words."""
    return [str(difference) for difference in verify()]


@pytest.fixture
def drug() -> Drug:
    """A medicine with a name."""
    drug = make_drug("alphazole", summary="It shows a gain.")
    save(DrugName(drug=drug, text="Alphabrand"))
    return drug


def test_what_was_written_through_the_doors_agrees(library: Library) -> None:
    assert found() == []


def test_a_column_changed_behind_the_back_of_history_is_named(drug: Drug) -> None:
    Drug.objects.update(summary="It proves a gain.")
    DrugName.objects.update(folded="x")

    assert found() == [
        f"medicine {drug.pk}: summary is 'It proves a gain.', and 'It shows a gain.' in its history.",
        f"name {drug.names.get().pk}: folded is 'x', and 'alphabrand' in its history.",
    ]


def test_long_values_are_cut(drug: Drug) -> None:
    Drug.objects.update(monitoring="word " * 100)

    [line] = found()

    assert line.endswith("word word word…, and '' in its history.")
    assert len(line) < 140


def test_dates_and_columns_of_machines_are_compared_too() -> None:
    paper = make_citation(issued="2016-12")
    Citation.objects.update(issued="2017-01", year=1999)

    assert sorted(found()) == [
        f"citation {paper.pk}: issued is PartialDate(year=2017, month=1, day=None), "
        "and PartialDate(year=2016, month=12, day=None) in its history.",
        f"citation {paper.pk}: year is 1999, and 2016 in its history.",
    ]


def test_a_row_without_history_is_named(drug: Drug) -> None:
    DrugName.objects.bulk_create([DrugName(drug=drug, text="Betabrand", folded="betabrand")])

    assert found() == [f"name {DrugName.objects.get(text='Betabrand').pk}: It has no history."]


def test_a_row_whose_making_is_not_told_is_named(drug: Drug) -> None:
    drug.summary = "It proves a gain."
    save(drug)
    Drug.history.filter(history_type="+").delete()

    assert found() == [f"medicine {drug.pk}: Its history does not begin with its making."]


def test_a_row_that_is_gone_without_a_word_is_named(drug: Drug) -> None:
    pk = drug.names.get().pk
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM catalog_drugname")

    assert found() == [f"name {pk}: It is gone, and its history says that it is there."]


def test_a_row_that_is_there_after_its_deletion_is_named(drug: Drug) -> None:
    name = drug.names.get()
    with change(by=None, why="gone"):
        DrugName.objects.get().delete()
    DrugName.objects.bulk_create([name])

    assert found() == [f"name {name.pk}: It is there, and its history says that it was deleted."]


def test_a_version_that_is_not_that_of_the_last_change_is_named(drug: Drug) -> None:
    Drug.objects.update(version=uuid.uuid4())

    assert found() == [f"medicine {drug.pk}: Its version is not that of its last change."]


def test_a_row_that_moves_is_the_last_change_of_both_records(drug: Drug) -> None:
    name = drug.names.get()
    for other in (make_drug(), make_drug()):
        name.drug = other
        save(name)
    with change(by=None, why="x"):
        name.delete()

    assert found() == []
    Drug.objects.filter(pk=drug.pk).update(version=drug.history.get().changeset)
    assert found() == [f"medicine {drug.pk}: Its version is not that of its last change."]


def test_a_record_from_before_there_were_versions_has_none(drug: Drug) -> None:
    Drug.objects.update(version=None)

    assert found() == []


def test_a_record_and_its_rows_may_be_deleted(drug: Drug) -> None:
    with change(by=None, why="gone"):
        drug.delete()

    assert found() == []


def test_rows_are_read_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "AT_ONCE", 2)
    drugs = [make_drug() for _ in range(5)]
    with change(by=None, why="gone"):
        drugs[0].delete()
    Drug.objects.filter(pk=drugs[4].pk).update(summary="x")
    looked: list[int] = []

    differing = [difference.pk for difference in verify(watch=looked.append)]

    assert differing == [drugs[4].pk]
    assert looked == [2, 2, 1]


def test_what_was_saved_in_between_is_not_named(drug: Drug, monkeypatch: pytest.MonkeyPatch) -> None:
    look, looks = verifying.differences, []

    def at_a_bad_moment(*args: object) -> list[verifying.Difference]:
        looks.append(args)
        return [verifying.Difference(Drug, drug.pk, "half seen")] if len(looks) == 1 else list(look(*args))  # type: ignore[arg-type]

    monkeypatch.setattr(verifying, "differences", at_a_bad_moment)

    assert found() == []


@pytest.mark.parametrize("count", [1, 3])
def test_it_asks_as_many_questions_for_three_rows_as_for_one(
    django_assert_num_queries: Callable[..., object], count: int
) -> None:
    for _ in range(count):
        paper = make_citation(drugs=(make_drug(),))
        save(StandingNotice(citation=paper, standing="corrected"))

    with django_assert_num_queries(17):
        list(differences(Citation, list(Citation.objects.values_list("pk", flat=True))))


def test_the_command_says_in_one_line_that_all_is_well(drug: Drug) -> None:
    out = StringIO()

    call_command("verify_history", stdout=out)

    assert out.getvalue() == "All 2 rows are as the newest history says.\n"


def test_the_command_names_what_differs_and_fails(drug: Drug) -> None:
    Drug.objects.update(summary="x")
    out, err = StringIO(), StringIO()

    with pytest.raises(SystemExit, match="1"):
        call_command("verify_history", stdout=out, stderr=err)

    assert out.getvalue() == "1 difference between 2 rows and their history.\n"
    assert err.getvalue() == f"medicine {drug.pk}: summary is 'x', and 'It shows a gain.' in its history.\n"
