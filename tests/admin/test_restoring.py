"""The page that puts a version back: who may, what it shows, what it says, and what it refuses."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.editing.workflow.publishing import discard
from catalog.models import Drug, DrugName, change
from tests.admin.addresses import at, of
from tests.admin.posting import signed_in, told
from tests.admin.restored import edited, html, page_of, send
from tests.factories import (
    fresh,
    make_citation,
    make_class,
    make_drug,
    make_journal,
    save,
)


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


def test_the_timeline_offers_every_version_but_todays(desk: Client) -> None:
    drug = edited()
    first, second = [at(Drug, "restore", drug.pk, row.changeset) for row in drug.history.order_by("history_id")]

    page = html(desk.get(of(drug, "history")))

    assert (first in page, second in page) == (True, False)


def test_the_page_shows_what_would_change_today(desk: Client) -> None:
    page = html(desk.get(page_of(edited())))

    assert "Restore “alphazole”?" in page
    assert "It <del>proves </del> <ins>shows </ins> a gain." in page
    assert "Status and review stay as they are today." in page


def test_pressing_restores_and_says_so(desk: Client, publisher: User) -> None:
    drug = edited()

    response = send(desk, page_of(drug), reason_public="on")

    drug.refresh_from_db()
    last = drug.history.latest()
    assert drug.summary == "It shows a gain."
    assert (last.history_user, last.history_change_reason, last.reason_is_public) == (publisher, "Better then.", True)
    assert response.url == of(drug, "history")
    [words] = told(desk, response)
    assert words.startswith("Alphazole is as it was on ")


def test_without_a_reason_nothing_is_restored_and_the_page_says_what_is_missing(desk: Client) -> None:
    drug = edited()

    response = send(desk, page_of(drug), reason=" ")

    assert (response.status_code, drug.history.count()) == (200, 2)
    assert "Say why you restore it." in html(response)


def test_a_deleted_record_is_brought_back_from_its_history(desk: Client, publisher: User) -> None:
    drug = edited(status="draft")
    save(DrugName(drug=drug, text="Alphabrand"))
    pk, history = drug.pk, of(drug, "history")
    discard(record=fresh(drug), by=publisher, why="Typed twice.")

    timeline = desk.get(history)
    address = at(Drug, "restore", pk, timeline.context["bring_back"])
    page, response = html(desk.get(address)), send(desk, address)

    assert f'href="{address}">Bring it back</a>' in html(timeline)
    assert "Bring back “alphazole”?" in page
    assert "It comes back as a draft." in page
    assert "Name <b>Alphabrand, Brand name</b>" in page
    assert Drug.objects.get(pk=pk).names.get().text == "Alphabrand"
    [words] = told(desk, response)
    assert words.startswith("Alphazole is back, as a draft: as it was on ")


def test_a_journal_has_no_status_to_come_back_to(desk: Client, publisher: User) -> None:
    journal = make_journal("Journal of Knots")
    address = page_of(journal)
    discard(record=fresh(journal), by=publisher, why="x")

    page, response = html(desk.get(address)), send(desk, address)

    assert "comes back as a draft" not in page
    assert told(desk, response)[0].startswith("Journal of Knots is back: as it was on ")


def test_somebody_who_was_faster_is_named_and_the_question_is_asked_again(desk: Client, editor: User) -> None:
    drug = edited(status="draft")
    address = page_of(drug)
    seen = desk.get(address).context["version"]
    with change(by=editor, why="Not so bold."):
        drug.summary = "It may show a gain."
        drug.save()

    refused = desk.post(address, {"version": seen, "reason": "Better then."})
    again = desk.post(address, {"version": refused.context["version"], "reason": "Better then."})

    page = html(refused)
    assert refused.status_code == 409
    assert "<b>editor changed it while you were here</b>" in page
    assert "“Not so bold.”" in page
    assert "It <del>may show </del> <ins>shows </ins> a gain." in page
    assert 'value="Better then."' in page
    assert (again.status_code, Drug.objects.get().summary) == (302, "It shows a gain.")


def test_what_it_needs_and_is_deleted_is_named_with_the_way_to_it(desk: Client, publisher: User) -> None:
    klass = make_class("calmers", status="draft")
    drug = make_drug("alphazole", status="draft")
    with change(by=publisher, why="filed") as filed:
        drug.memberships.create(drug_class=klass)
    address, history = at(Drug, "restore", drug.pk, filed.id), of(klass, "history")
    discard(record=fresh(klass), by=publisher, why="x")

    response = desk.get(address)
    refused = desk.post(address, {"version": response.context["version"], "reason": "x"})

    assert f'<a href="{history}">calmers</a>' in html(response)
    assert "Restore this version" not in html(response)
    assert "“calmers” is deleted. Bring it back first." in html(refused)


def test_what_it_merely_mentioned_is_named(desk: Client, publisher: User) -> None:
    other = make_citation("Knots again", status="draft")
    paper = make_citation("On knots", status="draft", twin_of=other)
    discard(record=fresh(other), by=publisher, why="x")

    assert "will not mention it again: Knots again." in html(desk.get(page_of(paper)))


def test_what_another_record_would_lose_is_named(desk: Client) -> None:
    one, other = make_drug("alphazole"), make_drug("betazole")
    with change(by=None, why="named") as made:
        name = DrugName.objects.create(drug=one, text="Alphabrand")
    name.drug = other
    save(name)

    assert "<li>Betazole: Alphabrand</li>" in html(desk.get(at(Drug, "restore", one.pk, made.id)))
