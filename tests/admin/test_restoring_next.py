"""What may not go live at once is restored as the next version: reviewed before readers see it."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.editing.proposals.proposing import approve, next_version_of, proposed
from catalog.editing.restoring.restoring_next import NEXT_IS_OPEN
from catalog.editing.workflow.publishing import publish
from catalog.history.snapshot import NEW
from catalog.models import Drug, DrugName, NextVersion, Treatment, change
from tests.admin.addresses import at, of
from tests.admin.posting import signed_in, told
from tests.admin.restored import edited, html, page_of, send
from tests.editing.proposals.proposals import NOW, WHY
from tests.editing.restoring.restored import put_back
from tests.factories import fresh, make_disease, make_drug, save


@pytest.fixture
def toned_down(publisher: User, editor: User, administrator: User) -> Treatment:
    """A statement that a publisher wrote, an editor toned down and an administrator published."""
    drug, disease = make_drug("alphazole"), make_disease("knots")
    with change(by=publisher, why="drafted"):
        treatment = Treatment.objects.create(drug=drug, disease=disease, statement="It always cures.")
    with change(by=editor, why="toned down"):
        treatment.statement = "It seemed to help."
        treatment.save()
    publish(record=fresh(treatment), by=administrator, why="checked")
    return treatment


def test_nobody_puts_their_own_words_about_a_medicine_before_readers_by_restoring_them(
    toned_down: Treatment, publisher: User
) -> None:
    desk = signed_in(publisher)

    page, response = html(desk.get(page_of(toned_down))), send(desk, page_of(toned_down))

    assert fresh(toned_down).statement == "It seemed to help."
    assert "Readers see this record, so it stays as it is for now." in page
    assert 'value="Keep as the next version"' in page
    assert response.url == of(toned_down)
    [words] = told(desk, response)
    assert words.startswith("Alphazole for knots has a next version: as it was on ")


def test_somebody_else_approves_what_was_restored(toned_down: Treatment, publisher: User, administrator: User) -> None:
    send(signed_in(publisher), page_of(toned_down), reason_public="on")
    pending = NextVersion.objects.get()

    refused = html(signed_in(publisher).get(of(toned_down, "review")))
    approve(pending=pending, by=administrator, reason=WHY, now=NOW)

    assert "You wrote on this yourself." in refused
    assert (pending.author, pending.why, pending.is_public) == (publisher, "Better then.", True)
    assert fresh(toned_down).statement == "It always cures."


def test_an_editor_restores_a_published_page_with_its_rows_as_its_next_version(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    with change(by=None, why="named") as made:
        name = DrugName.objects.create(drug=drug, text="Alphabrand")
    with change(by=None, why="x"):
        name.delete()

    send(signed_in(editor), at(Drug, "restore", drug.pk, made.id))
    pending = next_version_of(drug)

    assert pending is not None
    [row] = proposed(pending).rows[DrugName]
    assert (drug.names.count(), row >= NEW, pending.author) == (0, True, editor)
    approve(pending=pending, by=publisher, reason=WHY, now=NOW)
    assert drug.names.get().text == "Alphabrand"


def test_while_a_next_version_is_open_another_is_refused_in_words(editor: User) -> None:
    drug, client = edited(), signed_in(editor)
    form = {"version": client.get(page_of(drug)).context["version"], "reason": "x"}
    send(client, page_of(drug))

    page, refused = html(client.get(page_of(drug))), html(client.post(page_of(drug), form))

    assert "A next version is open already." in page
    assert f'<a href="{of(drug)}">Open it</a>' in page
    assert "Keep as the next version" not in page
    assert NEXT_IS_OPEN in refused
    assert NextVersion.objects.get().number == 1


def test_whoever_looked_at_another_version_is_asked_again(editor: User) -> None:
    drug, client = edited(), signed_in(editor)

    refused = client.post(page_of(drug), {"version": "", "reason": "x"})

    assert (refused.status_code, NextVersion.objects.exists()) == (409, False)


def test_a_next_version_takes_no_rows_from_another_record(editor: User) -> None:
    one, other = make_drug("alphazole"), make_drug("betazole", status="draft")
    with change(by=None, why="named") as made:
        name = DrugName.objects.create(drug=one, text="Alphabrand")
    name.drug = other
    save(name)
    address, client = at(Drug, "restore", one.pk, made.id), signed_in(editor)

    page, refused = html(client.get(address)), html(send(client, address))

    for told_by in (page, refused):
        assert "Some of its rows are part of “betazole” today. Take them out there first." in told_by
    assert "Keep as the next version" not in page
    assert not NextVersion.objects.exists()


def test_the_door_itself_refuses_what_may_not_go_live_at_once(toned_down: Treatment, administrator: User) -> None:
    first = toned_down.history.earliest("history_id").changeset

    with pytest.raises(ValidationError, match="only its next version"):
        put_back(toned_down, administrator, first)

    assert fresh(toned_down).statement == "It seemed to help."
