"""What two records that become one are called afterwards, and what keeps them two."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from catalog.editing.merging.merging import merge
from catalog.editing.proposals.proposing import Reason, propose
from catalog.history.snapshot import taken
from catalog.models import DiseaseName, Drug, DrugName, Risk, StaleVersionError
from tests.factories import fresh, make_citation, make_disease, make_drug, make_risk, make_topic, save

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


@pytest.mark.parametrize(("first", "second"), [("draft", "published"), ("published", "review")])
def test_evidence_of_a_statement_that_nobody_approved_does_not_come_before_readers(first: str, second: str) -> None:
    topic, keep, drop = make_topic(), make_drug(), make_drug()
    make_risk(keep, topic, status=first, citations=(make_citation(),))
    make_risk(drop, topic, status=second, citations=(make_citation(),))

    with pytest.raises(ValidationError, match="is there twice, once before readers and once not"):
        merge(keep=fresh(keep), drop=fresh(drop), picks=(), by=None, why=WHY)

    assert Risk.objects.count() == 2


def test_a_next_version_that_nobody_approved_is_settled_before_its_record_goes(editor: User) -> None:
    keep, drop = make_drug(), make_drug()
    live, reason = taken(Drug, drop.pk), Reason("Plainer.")
    propose(record=fresh(drop), snapshot=live, opened=None, seen=0, by=editor, reason=reason, now=timezone.now())

    with pytest.raises(ValidationError, match="has a next version that nobody approved yet"):
        merge(keep=fresh(keep), drop=fresh(drop), picks=(), by=None, why=WHY)

    assert Drug.objects.count() == 2
