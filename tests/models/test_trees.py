"""Nothing stands under itself, by whatever way up."""

import pytest
from django.core.exceptions import ValidationError

from catalog.models import Disease, DrugClass
from tests.factories import make_class, make_disease

pytestmark = pytest.mark.django_db
CYCLE = "This would put the record under itself"


def test_a_class_is_not_put_under_its_own_child() -> None:
    top = make_class("calmers")
    middle = make_class("slow calmers", parent=top)
    bottom = make_class("very slow calmers", parent=middle)

    for below in (top, middle, bottom):
        top.parent = below
        with pytest.raises(ValidationError, match=CYCLE):
            top.full_clean()


def test_a_class_may_move_beside_itself() -> None:
    top, other = make_class("calmers"), make_class("wakers")
    top.parent = other

    top.full_clean()

    assert DrugClass.objects.hierarchy().above(top.pk) == []


def test_a_condition_is_not_put_under_itself_by_two_ways_up() -> None:
    disease = make_disease("knot disease")
    lung = make_disease("knot lung", complication_of=disease)
    form = make_disease("late knot lung", parent=lung)

    disease.parent = form
    with pytest.raises(ValidationError) as by_parent:
        disease.full_clean()
    disease.parent, disease.complication_of = None, form
    with pytest.raises(ValidationError) as by_complication:
        disease.full_clean()

    assert list(by_parent.value.message_dict) == ["parent"]
    assert list(by_complication.value.message_dict) == ["complication_of"]


def test_a_hierarchy_holds_both_ways_up_in_one_query(django_assert_num_queries: object) -> None:
    group = make_disease("knot disorders")
    disease = make_disease("knot disease", parent=group)
    lung = make_disease("knot lung", complication_of=disease, parent=group)

    with django_assert_num_queries(1):
        tree = Disease.objects.hierarchy()

    assert tree.above(lung.pk) == [group.pk, disease.pk]
    assert tree.below(disease.pk) == [lung.pk]
