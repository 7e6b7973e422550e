"""The story of a record: rows that join, change, move and leave; names in the place of numbers."""

from datetime import date

from django.contrib.auth.models import User

from catalog.history.describing import FieldChange, RowChange, Story, describe
from catalog.history.timeline import between, story
from catalog.history.words import Part
from catalog.models import CrossReference, Drug, DrugName, Recorded, Treatment, change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment, save


def told(record: Recorded) -> list[Story]:
    """The story of a record, without its beginning."""
    return describe([change_set.steps for change_set in story(type(record), record.pk)])[1:]


def rows(record: Recorded) -> list[list[RowChange]]:
    """What happened to the rows of a record, change by change."""
    return [part.rows for part in told(record)]


def test_a_row_joins_changes_and_leaves(db: None) -> None:
    drug = make_drug()
    name = save(DrugName(drug=drug, text="Alphabrand", market="Canada"))
    name.kind = "synonym"
    save(name)
    with change(by=None, why="x"):
        name.delete()

    kind = FieldChange("Kind", [Part("del", "Brand name"), Part("ins", "Other name")])
    assert rows(drug) == [
        [RowChange("joined", "Name", "Alphabrand, Brand name, Canada")],
        [RowChange("changed", "Name", "Alphabrand, Other name, Canada", [kind])],
        [RowChange("left", "Name", "Alphabrand, Other name, Canada")],
    ]


def test_a_row_that_moves_leaves_one_record_and_joins_the_other(db: None) -> None:
    one, other = make_drug("one"), make_drug("other")
    name = save(DrugName(drug=one, text="Alphabrand"))
    name.drug = other
    save(name)

    assert rows(one)[-1] == [RowChange("left", "Name", "Alphabrand, Brand name")]
    assert rows(other) == [[RowChange("joined", "Name", "Alphabrand, Brand name")]]


def test_a_row_of_which_only_a_derived_column_differs_is_not_told(db: None) -> None:
    drug = make_drug()
    name = save(DrugName(drug=drug, text="Alphabrand"))
    DrugName.objects.update(folded="written by an older fold")
    save(name)

    assert rows(drug)[-1] == []
    assert told(drug)[-1].is_empty


def test_records_are_named_and_not_numbered(db: None) -> None:
    drug, other = make_drug("alphazole"), make_drug("betazole")
    save(DrugName(drug=drug, text="AZ", kind="abbreviation", confused_with=other))
    with change(by=None, why="x"):
        drug.memberships.create(drug_class=make_class("calmers"))

    assert rows(drug) == [
        [RowChange("joined", "Name", "AZ, Short form, betazole")],
        [RowChange("joined", "Class", "calmers")],
    ]
    assert rows(other) == [[RowChange("joined", "Name", "alphazole, AZ, Short form")]]


def test_a_row_that_joins_two_records_is_called_by_the_other_of_them(db: None) -> None:
    klass = make_class("calmers")
    drug = make_drug("alphazole", classes=(klass,))
    citation = make_citation("On knots", drugs=(drug,))

    assert rows(klass) == [[RowChange("joined", "Medicine", "alphazole")]]
    assert rows(drug) == [
        [RowChange("joined", "Class", "calmers")],
        [RowChange("joined", "Citation", "On knots")],
    ]
    assert rows(citation) == [[RowChange("joined", "Medicine it is about", "alphazole")]]


def test_evidence_of_a_treatment_is_told_on_the_medicine(db: None) -> None:
    drug = make_drug("alphazole")
    make_treatment(drug, make_disease("knot disease"), citations=(make_citation("On knots"),))

    assert [row for part in rows(drug) for row in part] == [
        RowChange("joined", "Treatment", "knot disease, Used"),
        RowChange("joined", "Evidence", "On knots, Supports, alphazole for knot disease"),
    ]


def test_also_see_is_told_on_both_records(db: None) -> None:
    one, other = make_drug("one"), make_drug("other")
    save(CrossReference(drug=one, to_drug=other, note="look here"))

    assert rows(one) == [[RowChange("joined", "Also see", "other, look here")]]
    assert rows(other) == [[RowChange("joined", "Also see", "one, look here")]]


def test_a_record_that_is_gone_keeps_its_last_name(db: None) -> None:
    drug, other = make_drug("alphazole"), make_drug("betazole", status="draft")
    save(DrugName(drug=drug, text="AZ", confused_with=other))
    with change(by=None, why="x"):
        name = drug.names.get()
        name.confused_with = None
        name.save()
        other.delete()

    fields = [FieldChange("Often mistaken for", [Part("del", "betazole")])]
    assert rows(drug)[-1] == [RowChange("changed", "Name", "AZ, Brand name", fields)]


def test_a_statement_that_is_gone_is_called_by_what_it_joined(db: None) -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    treatment = make_treatment(drug, disease, citations=(make_citation("On knots"),))
    citation = treatment.evidence.get().citation
    with change(by=None, why="x"):
        treatment.delete()

    assert rows(citation)[-1] == [RowChange("left", "Evidence", "Supports, alphazole for knots")]


def test_ticks_are_told_in_words(db: None) -> None:
    klass = make_class()
    klass.is_chemotherapy = True
    save(klass)

    assert told(klass)[-1].fields == [FieldChange("Medicines against cancer", [Part("del", "No"), Part("ins", "Yes")])]


def test_people_and_days_are_told_in_words(db: None) -> None:
    person = User.objects.create_user("maria", first_name="Maria", last_name="Alvarez")
    drug = make_drug()
    drug.reviewed_on, drug.reviewed_by = date(2026, 11, 22), person
    save(drug)

    assert told(drug)[-1].fields == [
        FieldChange("Last reviewed on", [Part("ins", "22 November 2026")]),
        FieldChange("Reviewed by", [Part("ins", "Maria Alvarez")]),
    ]


def test_a_person_who_is_gone_is_called_deleted(db: None) -> None:
    person = User.objects.create_user("maria")
    drug = make_drug()
    drug.reviewed_by = person
    save(drug)
    person.delete()

    assert told(drug)[0].fields == [FieldChange("Reviewed by", [Part("ins", "a deleted user")])]


def test_what_came_and_went_between_two_points_does_not_differ(db: None) -> None:
    drug = make_drug()
    name = save(DrugName(drug=drug, text="Alphabrand"))
    with change(by=None, why="x"):
        name.delete()
    sets = story(Drug, drug.pk)

    [whole], [half] = describe([between(sets, start=0, end=2)]), describe([between(sets, start=0, end=1)])

    assert whole.is_empty
    assert half.rows == [RowChange("joined", "Name", "Alphabrand, Brand name")]


def test_a_record_that_never_was_has_no_story(db: None) -> None:
    assert story(Treatment, 4711) == []
