"""What two records that become one are called afterwards, and what keeps them two."""

import pytest

from catalog.editing.merging import merge
from catalog.models import DiseaseName, Drug, DrugName, StaleVersionError
from tests.factories import fresh, make_disease, make_drug, save

pytestmark = pytest.mark.django_db
WHY = "The same, entered twice."


def test_what_changed_since_it_was_read_is_not_merged() -> None:
    keep, drop = make_drug("alphazole"), make_drug("alphazol")
    read = fresh(drop)
    save(DrugName(drug=drop, text="Alphabrand"))

    with pytest.raises(StaleVersionError):
        merge(keep=fresh(keep), drop=read, picks=(), by=None, why=WHY)

    assert Drug.objects.count() == 2


@pytest.mark.parametrize("picks", [(), ("name",)])
def test_the_name_that_is_not_kept_stays_as_another_name(picks: tuple[str, ...]) -> None:
    keep, drop = make_drug("alphazole"), make_drug("alphazol")
    save(DrugName(drug=keep, text="Alphabrand"))
    save(DrugName(drug=drop, text="alphabrand"))

    stayed = merge(keep=fresh(keep), drop=fresh(drop), picks=picks, by=None, why=WHY)

    names = {(name.text, name.kind) for name in stayed.names.all()}
    other = {"alphazole", "alphazol"} - {stayed.name}
    assert stayed.name == ("alphazol" if picks else "alphazole")
    assert names == {("Alphabrand", "brand"), ("alphabrand", "brand"), (*other, "synonym")}


def test_a_name_that_is_there_already_is_not_added_again() -> None:
    keep, drop = make_disease("knot disease"), make_disease("knots")
    save(DiseaseName(disease=keep, text="Knots", kind="former"))

    stayed = merge(keep=fresh(keep), drop=fresh(drop), picks=(), by=None, why=WHY)

    assert [(name.text, name.kind) for name in stayed.names.all()] == [("Knots", "former")]
