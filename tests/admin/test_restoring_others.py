"""Restoring one record does no more to another than its own page would: mergers stay, and pages readers see."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client

from catalog.editing.merging.merging import merge
from catalog.editing.proposals.writing import write
from catalog.editing.restoring.restoring import MovedOnError, restore
from catalog.editing.workflow.publishing import discard
from catalog.history.snapshot import taken
from catalog.models import Citation, Drug, DrugName, StaleVersionError, change
from tests.admin.addresses import at, of
from tests.admin.conflicts import settle, told_on
from tests.admin.posting import held, signed_in
from tests.admin.restored import html, page_of
from tests.factories import fresh, make_citation, make_class, make_drug, save

CANNOT = "It was merged into “alphazole”, which has its rows and its address now. It cannot come back."


@pytest.fixture
def merged(publisher: User) -> Drug:
    """A published medicine with a name, merged into another one. It keeps the number that it had."""
    keep, drop = make_drug("alphazole"), make_drug("betazole")
    save(DrugName(drug=drop, text="Betacept"))
    pk = drop.pk
    merge(keep=fresh(keep), drop=fresh(drop), picks=(), by=publisher, why="The same.")
    drop.pk = pk
    return drop


@pytest.mark.parametrize("who", ["editor", "publisher"])
def test_a_merger_is_not_undone_by_restoring_what_was_merged(
    merged: Drug, who: str, request: pytest.FixtureRequest, client: Client
) -> None:
    desk, address = signed_in(request.getfixturevalue(who)), page_of(merged)

    timeline, page = html(desk.get(of(merged, "history"))), html(desk.get(address))
    refused = html(desk.post(address, {"reason": "x"}))

    assert "/restore/" not in timeline
    assert CANNOT in page
    assert CANNOT in refused
    assert 'type="submit" class="default"' not in page
    assert DrugName.objects.get(text="Betacept").drug.name == "alphazole"
    assert client.get("/drugs/betazole/").url == "/drugs/alphazole/"


def test_a_form_that_was_open_during_a_merger_does_not_undo_it(publisher: User, editor: User) -> None:
    keep, drop = make_drug("alphazole"), make_drug("betazole", status="draft")
    save(DrugName(drug=drop, text="Betacept"))
    desk, pk = signed_in(editor), drop.pk
    opened = held(desk.get(of(drop)))
    merge(keep=fresh(keep), drop=fresh(drop), picks=(), by=publisher, why="The same.")
    drop.pk = pk

    page = desk.post(of(drop), {**opened, "say_it": "BE-ta"})
    refused = settle(desk, page, drop, "_mine")

    assert CANNOT in told_on(refused)
    assert DrugName.objects.get(text="Betacept").drug.name == "alphazole"


def deleted_paper(by: User) -> tuple[Citation, Drug]:
    """A draft citation that a published medicine rested on until it was deleted."""
    paper = make_citation("On knots", status="draft")
    drug = make_drug("alphazole", chemotherapy_citation=paper)
    pk = paper.pk
    discard(record=fresh(paper), by=by, why="x")
    paper.pk = pk
    return paper, drug


def test_what_comes_back_gives_nothing_to_a_page_that_this_person_may_not_change_at_once(
    publisher: User, editor: User
) -> None:
    paper, drug = deleted_paper(publisher)
    desk = signed_in(editor)

    page, refused = html(desk.get(page_of(paper))), html(desk.post(page_of(paper), {"reason": "x"}))

    for told_by in (page, refused):
        assert "Readers see “alphazole”, and this would change it too." in told_by
    assert 'type="submit" class="default"' not in page
    assert fresh(drug).chemotherapy_citation is None


def test_whoever_publishes_brings_it_back_with_its_mentions(publisher: User) -> None:
    paper, drug = deleted_paper(publisher)

    done = signed_in(publisher).post(page_of(paper), {"reason": "x"})

    assert (done.status_code, fresh(drug).chemotherapy_citation_id) == (302, paper.pk)


def test_deleted_rows_of_a_page_that_readers_see_come_back_by_a_publisher_alone(publisher: User, editor: User) -> None:
    klass = make_class("calmers", status="draft")
    drug, pk = make_drug("alphazole", classes=(klass,)), klass.pk
    discard(record=fresh(klass), by=publisher, why="x")
    address = page_of(klass, pk)

    answers = [signed_in(by).post(address, {"reason": "x"}).status_code for by in (editor, publisher)]

    assert (answers, drug.memberships.count()) == ([200, 302], 1)


def moved(**values: Any) -> tuple[Drug, Drug, Any]:
    """A draft whose name is part of another medicine by now, and the change that named it."""
    one, other = make_drug("alphazole", status="draft"), make_drug("betazole", **values)
    with change(by=None, why="named") as made:
        name = DrugName.objects.create(drug=one, text="Alphabrand")
    name.drug = other
    save(name)
    return one, other, made.id


def test_rows_are_not_taken_from_a_page_that_this_person_may_not_change_at_once(editor: User) -> None:
    one, other, made = moved()
    desk, address = signed_in(editor), at(Drug, "restore", one.pk, made)

    page = desk.get(address)
    refused = desk.post(address, {"version": page.context["version"], "reason": "x"})

    assert "Readers see “betazole”, and this would change it too." in html(refused)
    assert (one.names.count(), other.names.count()) == (0, 1)


@pytest.mark.parametrize(("status", "is_taken"), [("draft", True), ("published", False)])
def test_neither_are_they_by_writing_the_whole_record(editor: User, status: str, *, is_taken: bool) -> None:
    one, other, _ = moved(status=status)
    name = DrugName.objects.get()
    mine = taken(Drug, one.pk)
    theirs = taken(Drug, other.pk).rows[DrugName][name.pk]
    mine.rows[DrugName][name.pk] = {**theirs, "drug_id": one.pk}  # type: ignore[index]

    try:
        write(snapshot=mine, seen=fresh(one).version, by=editor, why="x")
    except ValidationError as problem:
        assert problem.messages == [
            "Readers see “betazole”, and this would change it too. Change that one first, on its own page."
        ]

    assert (one.names.exists(), other.names.exists()) == (is_taken, not is_taken)


def test_a_record_that_changed_while_its_rows_were_to_be_taken_is_looked_at_again(
    publisher: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other, made = moved()

    def too_late(self: Drug) -> None:
        if self.pk == other.pk:
            raise StaleVersionError(self)

    monkeypatch.setattr(Drug, "lock_version", too_late)
    wish = {"model": Drug, "pk": one.pk, "after": made, "version": fresh(one).version, "by": publisher, "why": "x"}
    with pytest.raises(MovedOnError):
        restore(**wish)

    assert other.names.count() == 1
