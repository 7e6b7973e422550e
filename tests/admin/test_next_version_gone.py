"""The form of a next version, sent after its record was retired or merged away: all that was typed is there."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.editing.merging.merging import merge
from catalog.editing.workflow.publishing import retire
from catalog.models import Citation, Drug, DrugName, EditorialRecord, Treatment
from tests.admin.addresses import of
from tests.admin.conflicts import key, settle, told_on
from tests.admin.next_versions import WHY
from tests.admin.posting import held, send, signed_in
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save

pytestmark = pytest.mark.django_db
TYPED = "Typed for an hour."


def text_of(record: EditorialRecord) -> str:
    return "summary" if isinstance(record, Drug) else "statement"


def retired(record: Any, by: User) -> None:
    retire(record=type(record).objects.get(pk=record.pk), by=by, why="Out of use.")


@pytest.fixture(params=["drug", "treatment"])
def record(request: pytest.FixtureRequest, db: None) -> EditorialRecord:
    """A published record, or one that two people publish."""
    drug = make_drug("alphazole")
    save(DrugName(drug=drug, text="Alphabrand"))
    return drug if request.param == "drug" else make_treatment(drug, make_disease(), citations=(make_citation(),))


@pytest.mark.parametrize("user", ["editor", "publisher"])
@pytest.mark.parametrize("is_begun", [False, True])
def test_what_was_typed_before_it_was_retired_is_there_and_it_stays_retired(
    record: EditorialRecord, administrator: User, user: str, is_begun: bool, request: pytest.FixtureRequest
) -> None:
    client, text = signed_in(request.getfixturevalue(user)), text_of(record)
    if is_begun:
        send(client, of(record), **{text: "Begun."}, _next="", **WHY)
    form = held(client.get(of(record)))
    retired(record, administrator)

    page = client.post(of(record), {**form, text: TYPED, "_next": "1", **WHY})
    choice = {f"choice-{key(record, text)}": "mine"} if is_begun else {}
    settle(client, page, record, **choice)

    record.refresh_from_db()
    words = told_on(page)
    assert (page.status_code, TYPED in page.content.decode(), "did not say" in words) == (409, True, False)
    assert "Out of use." in words
    assert "Status" not in [fit.told.kind for fit in page.context["fits"]]
    assert (record.status, getattr(record, text)) == ("retired", TYPED)


@pytest.mark.parametrize("user", ["editor", "publisher"])
def test_mine_over_it_publishes_nothing(
    record: EditorialRecord, administrator: User, user: str, request: pytest.FixtureRequest
) -> None:
    client, text = signed_in(request.getfixturevalue(user)), text_of(record)
    form = held(client.get(of(record)))
    retired(record, administrator)

    settle(client, client.post(of(record), {**form, text: TYPED, "_next": "1", **WHY}), record, "_mine")

    record.refresh_from_db()
    assert (record.status, getattr(record, text)) == ("retired", TYPED)


def test_a_status_that_its_writer_chose_is_written(publisher: User, administrator: User) -> None:
    drug, client = make_drug(status="retired"), signed_in(publisher)
    form = held(client.get(of(drug)))
    send(signed_in(administrator), of(drug), warning="Careful.", **WHY)

    settle(client, client.post(of(drug), {**form, "status": "published", **WHY}), drug, "_mine")

    assert Drug.objects.get().is_published


def test_nobody_publishes_their_own_statement_by_settling_a_conflict(publisher: User, administrator: User) -> None:
    treatment = make_treatment(make_drug(), make_disease(), citations=(make_citation(),), status="review")
    client = signed_in(publisher)
    form = held(client.get(of(treatment)))
    send(signed_in(administrator), of(treatment), statement="Theirs.", **WHY)

    page = client.post(of(treatment), {**form, "statement": "Mine.", **WHY})
    settle(client, page, treatment, "_mine")

    assert (Treatment.objects.get().status, Treatment.objects.get().statement) == ("review", "Mine.")


def test_what_was_typed_before_it_was_merged_away_is_there(editor: User, administrator: User) -> None:
    drug, other, client = make_drug("alphazole"), make_drug("betazole"), signed_in(editor)
    save(DrugName(drug=drug, text="Alphabrand"))
    form = held(client.get(of(drug)))
    merged(other, drug, administrator)

    new = {"names-TOTAL_FORMS": "2", "names-1-text": "Betabrand", "names-1-kind": "brand"}
    page = client.post(of(drug), {**form, "summary": TYPED, **new, **WHY})
    text = told_on(page)
    again = settle(client, page, drug, **{f"choice-{key(drug)}": "old"})

    assert (page.status_code, TYPED in text, "did not say" in text) == (409, True, False)
    assert ("Betabrand" in text, "It went into betazole" in text) == (True, True)
    assert (again.status_code, TYPED in told_on(again), "merged" in told_on(again)) == (409, True, True)
    assert not Drug.objects.filter(pk=drug.pk).exists()


def test_what_another_record_took_over_is_said_and_the_rest_is_in_the_form(editor: User, administrator: User) -> None:
    one, other = make_citation("Knots", doi="10.1000/knots"), make_citation("Knots, again")
    client = signed_in(editor)
    form = held(client.get(of(one)))
    merged(other, one, administrator, picks=["doi"])

    page = client.post(of(one), {**form, "annotation": TYPED, **WHY})

    assert Citation.objects.get().doi == "10.1000/knots"
    assert "We have this one already" in page.content.decode()
    assert TYPED in page.content.decode()


def test_a_form_with_mistakes_is_still_the_form_of_that_next_version(editor: User, publisher: User) -> None:
    drug, client = make_drug("alphazole"), signed_in(editor)
    send(client, of(drug), warning="Begun.", **WHY)
    form = held(client.get(of(drug)))
    retired(drug, publisher)

    wrong = client.post(of(drug), {**form, "name": "", "summary": TYPED})
    page = client.post(of(drug), {**held(wrong), "name": "alphazole"})

    assert list(wrong.context["adminform"].form.errors) == ["name"]
    assert (page.status_code, TYPED in told_on(page), "did not say" in told_on(page)) == (409, True, False)


def merged(keep: Any, drop: Any, by: User, picks: Any = ()) -> None:
    model = type(keep)
    keep, drop = model.objects.get(pk=keep.pk), model.objects.get(pk=drop.pk)
    merge(keep=keep, drop=drop, picks=picks, by=by, why="Twice.")


def test_what_cannot_come_back_can_be_copied(editor: User, administrator: User) -> None:
    drug, client = make_drug("alphazole"), signed_in(editor)
    form = held(client.get(of(drug)))
    address = of(drug)
    merged(make_drug("betazole"), drug, administrator)
    make_drug("alphazole", slug="another")

    page = client.post(address, {**form, "summary": TYPED, **WHY})

    assert (page.status_code, f"{TYPED}</textarea>" in page.content.decode()) == (409, True)
    assert "It was merged into “betazole”." in told_on(page)


def test_records_without_a_status_are_settled_too(editor: User, administrator: User) -> None:
    journal, client = make_journal(), signed_in(editor)
    form = held(client.get(of(journal)))
    send(signed_in(administrator), of(journal), abbreviation="Theirs")

    settle(client, client.post(of(journal), {**form, "abbreviation": "Mine"}), journal, "_mine")

    journal.refresh_from_db()
    assert journal.abbreviation == "Mine"
