"""Rows that leave a record while its form is open: what was written into them is neither lost nor saved unseen."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.editing.proposals.proposing import CollidingError, Reason, approve, next_version_of, proposed
from catalog.models import Drug, DrugName, change
from tests.admin.addresses import at, of
from tests.admin.conflicts import labels, settle
from tests.admin.posting import held, signed_in
from tests.admin.restored import send
from tests.factories import fresh, make_disease, make_drug, make_treatment, save


@pytest.fixture
def one(db: None) -> Drug:
    """A published medicine with two names."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphacept"))
    save(DrugName(drug=drug, text="Betacept"))
    return drug


def leave(text: str) -> DrugName:
    """A name of a medicine becomes one of another."""
    name = DrugName.objects.get(text=text)
    name.drug = make_drug()
    return save(name)


def texts(drug: Drug) -> list[tuple[str, str]]:
    return sorted(drug.names.values_list("text", "market"))


def test_what_was_written_into_a_row_that_a_restore_took_is_not_lost(publisher: User) -> None:
    one, other = make_drug("alphazole"), make_drug("betazole")
    with change(by=None, why="named") as made:
        name = DrugName.objects.create(drug=other, text="Betacept")
    name.drug = one
    save(name)
    me, jo = signed_in(publisher), signed_in(User.objects.create_superuser("jo"))
    opened = held(me.get(of(one)))
    assert send(jo, at(Drug, "restore", other.pk, made.id)).status_code == 302

    written = {"names-0-market": "Atlantis", "summary": "It shows a gain.", "reason": "From the leaflet."}
    page = me.post(of(one), {**opened, **written})
    settle(me, page, one, **{f"choice-drugname-{name.pk}-": "mine"})

    assert (page.status_code, labels(page)) == (409, ["Name: Betacept, Brand name"])
    assert texts(one) == [("Betacept", "Atlantis")]
    assert fresh(one).summary == "It shows a gain."


@pytest.fixture
def form(one: Drug, editor: User) -> tuple[Client, dict]:
    """The form of its next version, with something written into both names and a new one, when the first leaves."""
    client = signed_in(editor)
    rows = {"names-0-market": "Atlantis", "names-1-market": "Lemuria", "names-TOTAL_FORMS": "3"}
    new = {"names-2-id": "", "names-2-text": "Gammacept", "names-2-kind": "brand"}
    return client, {**held(client.get(of(one))), **rows, **new, "reason": "x"}


@pytest.mark.parametrize("text", ["Alphacept", "Betacept"])
def test_what_was_written_into_a_row_that_left_waits_until_somebody_chooses(
    one: Drug, form: tuple[Client, dict], publisher: User, text: str
) -> None:
    client, sent = form
    leave(text)

    saved = client.post(of(one), sent)
    pending = next_version_of(one)

    assert saved.status_code == 302
    assert pending is not None
    assert sorted((row["text"], row["market"]) for row in proposed(pending).rows[DrugName].values()) == [
        ("Alphacept", "Atlantis"), ("Betacept", "Lemuria"), ("Gammacept", "")
    ]  # fmt: skip
    with pytest.raises(CollidingError):
        approve(pending=pending, by=publisher, reason=Reason("x"), now=timezone.now())


def test_a_row_that_was_to_be_removed_and_left_is_no_trouble(one: Drug, form: tuple[Client, dict]) -> None:
    client, sent = form
    leave("Alphacept")

    saved = client.post(of(one), {**sent, "names-0-DELETE": "on"})

    assert saved.status_code == 302


def test_statements_that_left_are_only_read_there(one: Drug, editor: User) -> None:
    treatment, client = make_treatment(one, make_disease()), signed_in(editor)
    sent = {**held(client.get(of(one))), "say_it": "AL-fa", "reason": "x"}
    treatment.drug = make_drug()
    save(treatment)

    assert client.post(of(one), sent).status_code == 302
