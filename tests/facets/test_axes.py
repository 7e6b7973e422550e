"""How medicines and conditions are grouped on the two sides of the evidence map."""

import pytest

from catalog.facets.axes import OTHERS, Classes, Group, disease_groups, down
from catalog.models import Disease, Drug, change
from tests.factories import make_class, make_disease, make_drug

pytestmark = pytest.mark.django_db


def shape(groups: list[Group]) -> dict[str, list[str]]:
    return {group.key: [str(record) for record in group.records] for group in groups}


def test_medicines_stand_in_their_classes_down_the_tree_and_those_without_one_come_last() -> None:
    wide, other = make_class("wide"), make_class("alone")
    narrow = make_class("narrow", parent=wide)
    make_drug("alphazole", classes=(narrow,))
    make_drug("betazole", classes=(wide,))
    make_drug("gammazole")
    make_drug("deltazole", classes=(other,))
    make_class("empty")

    groups = Classes().groups(Drug.objects.in_order())

    assert shape(groups) == {
        "alone": ["deltazole"],
        "wide": ["betazole"],
        "narrow": ["alphazole"],
        OTHERS: ["gammazole"],
    }
    assert [str(found) for found in groups[2].above] == ["wide"]


def test_a_medicine_stands_once_in_its_first_class_or_in_the_first_one_chosen() -> None:
    first, second = make_class("first"), make_class("second")
    make_drug("gammazole")
    drug = make_drug("alphazole", classes=(second, first))
    with change(by=None, why="order"):
        membership = drug.memberships.get(drug_class=first)
        membership.position = 1
        membership.save()

    assert shape(Classes().groups(Drug.objects.in_order())) == {"first": ["alphazole"], OTHERS: ["gammazole"]}
    assert shape(Classes().groups(Drug.objects.in_order(), chosen=["second"])) == {"second": ["alphazole"]}


def test_a_class_that_is_not_published_groups_nothing() -> None:
    hidden = make_class("hidden", status="draft")
    make_drug("alphazole", classes=(hidden, make_class("seen", parent=hidden)))

    [group] = Classes().groups(Drug.objects.in_order())

    assert (group.key, group.above) == ("seen", [])


def test_conditions_stand_under_the_widest_one_and_those_alone_come_together() -> None:
    knots, lungs = make_disease("knots"), make_disease("lung trouble")
    knot = make_disease("knot disease", parent=knots)
    make_disease("knot lung", parent=lungs, complication_of=knot)
    make_disease("loop disease")

    groups = disease_groups(list(Disease.objects.in_order()))

    assert shape(groups) == {
        "knots": ["knots", "knot disease", "knot lung"],
        OTHERS: ["loop disease", "lung trouble"],
    }
    assert [group.head for group in groups] == [knots, None]


def test_without_conditions_there_are_no_groups() -> None:
    assert disease_groups([]) == []


def test_what_stands_under_something_unknown_is_a_beginning() -> None:
    assert down({1: 9, 2: 1, 3: None}, {1: "a", 2: "b", 3: "c"}) == ["a", "b", "c"]
