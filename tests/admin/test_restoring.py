"""The page that puts a version back: who may, what it shows, what it says, and what it refuses."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.editing.publishing import discard
from catalog.models import CitationAuthor, Drug, DrugName, EditorialRecord, Status, change
from tests.admin.addresses import at, of
from tests.admin.posting import signed_in, told
from tests.admin.test_rights import GROUPS, RECORDS
from tests.conftest import member
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_journal,
    make_risk,
    make_topic,
    make_treatment,
    save,
)
from tests.library import Library


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


def page_of(record: Any, pk: int | None = None, place: int = 0) -> str:
    """The page that puts a record back to a change set of its own, the first unless told otherwise."""
    changesets = list(type(record).history.filter(id=pk or record.pk).order_by("history_id"))
    return at(type(record), "restore", pk or record.pk, changesets[place].changeset)


def send(client: Client, address: str, **changes: Any) -> Any:
    """Opens the page, gives a reason, presses the button."""
    form = {"version": client.get(address).context["version"], "reason": "Better then."}
    return client.post(address, {**form, **changes})


def html(response: Any) -> str:
    return " ".join(response.content.decode().split())


def edited(name: str = "alphazole", **values: Any) -> Drug:
    """A medicine that was changed once."""
    drug = make_drug(name, summary="It shows a gain.", **values)
    drug.summary = "It proves a gain."
    return save(drug, why="Bolder.")


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
    discard(record=drug, by=publisher, why="Typed twice.")

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
    discard(record=journal, by=publisher, why="x")

    page, response = html(desk.get(address)), send(desk, address)

    assert "draft" not in page
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
    discard(record=klass, by=publisher, why="x")

    response = desk.get(address)
    refused = desk.post(address, {"version": response.context["version"], "reason": "x"})

    assert f'<a href="{history}">calmers</a>' in html(response)
    assert "Restore this version" not in html(response)
    assert "“calmers” is deleted. Bring it back first." in html(refused)


def test_what_it_merely_mentioned_is_named(desk: Client, publisher: User) -> None:
    other = make_citation("Knots again", status="draft")
    paper = make_citation("On knots", status="draft", twin_of=other)
    discard(record=other, by=publisher, why="x")

    assert "will not mention it again: Knots again." in html(desk.get(page_of(paper)))


def test_what_another_record_would_lose_is_named(desk: Client) -> None:
    one, other = make_drug("alphazole"), make_drug("betazole")
    with change(by=None, why="named") as made:
        name = DrugName.objects.create(drug=one, text="Alphabrand")
    name.drug = other
    save(name)

    assert "<li>Betazole: Alphabrand</li>" in html(desk.get(at(Drug, "restore", one.pk, made.id)))


def test_a_version_that_cannot_be_had_any_more_is_refused_in_words(desk: Client) -> None:
    drug = edited(status="draft")
    drug.name = "betazole"
    save(drug)
    save(Drug(name="alphazole", slug="another"))

    response = send(desk, page_of(drug))

    assert "Nothing was restored." in html(response)
    assert "already exists" in html(response)
    assert Drug.objects.get(pk=drug.pk).name == "betazole"


def test_a_version_like_todays_cannot_be_restored(desk: Client) -> None:
    drug = edited()
    drug.summary = "It shows a gain."
    save(drug)

    assert "Nothing: the record is as it was then." in html(desk.get(page_of(drug)))


def test_statements_have_histories_of_their_own(desk: Client) -> None:
    drug = edited()
    treatment = make_treatment(drug, make_disease("knots"))
    make_risk(drug, make_topic("infections"))

    page = html(desk.get(page_of(drug)))

    assert "Treatments and risks have histories of their own." in page
    assert f'<a href="{of(treatment, "history")}">Alphazole for knots</a>' in page


def test_what_is_no_version_of_the_record_is_not_found(desk: Client, publisher: User) -> None:
    drug, other = make_drug("alphazole", status="draft"), make_drug()
    own, foreign = page_of(drug), page_of(other).replace(f"/{other.pk}/", f"/{drug.pk}/")
    pk = drug.pk
    discard(record=drug, by=publisher, why="x")
    deletion = page_of(drug, pk, -1)

    found = [desk.get(address).status_code for address in (own, foreign, deletion)]

    assert (found, desk.get("/admin/catalog/drug/x/history/").status_code) == ([200, 404, 404], 404)


def test_a_restored_order_of_authors_is_one_press(desk: Client) -> None:
    paper = make_citation(status="draft")
    with change(by=None, why="two") as made:
        one = CitationAuthor.objects.create(citation=paper, family="Aman", position=1)
        two = CitationAuthor.objects.create(citation=paper, family="Bman", position=2)
    with change(by=None, why="turned round"):
        for author, place in ((one, 3), (two, 1), (one, 2)):
            author.position = place
            author.save()

    send(desk, at(type(paper), "restore", paper.pk, made.id))

    assert [author.family for author in paper.authors.all()] == ["Aman", "Bman"]


def may(group: str, status: str | None, *, is_deleted: bool) -> bool:
    """Who may restore, as the brief of each group says."""
    if group == "Volunteer":
        return False
    return is_deleted or status != Status.PUBLISHED or group != "Editor"


def changed(record: Any, status: str) -> Any:
    """The record with this status, and one more change in its history."""
    values = {
        "status": status,
        "reviewed_on": date(2026, 2, 3),
        "review_due_on": None,
        "kind": "news",
        "issn": "1234-5679",
    }
    for name, value in values.items():
        if hasattr(record, name) and not (name == "kind" and isinstance(record, EditorialRecord)):
            setattr(record, name, value)
    return save(record)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("status", [Status.DRAFT, Status.PUBLISHED, Status.RETIRED])
def test_each_group_restores_what_it_may_and_nothing_else(library: Library, group: str, status: str) -> None:
    client = signed_in(member(group))
    for model in RECORDS:
        record = model._default_manager.order_by("pk").last()
        address = page_of(changed(record, status))
        known = status if issubclass(model, EditorialRecord) else None
        expected = may(group, known, is_deleted=False)
        rows = model.history.count()

        answers = [client.get(address).status_code, client.post(address, {"reason": "x"}).status_code]

        assert (answers[0] == 200, answers[1] != 403) == (expected, expected), (model, answers)
        assert expected or (answers == [403, 403] and model.history.count() == rows), model
        assert ("Restore this version" in html(client.get(of(record, "history")))) == expected, model


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_brings_back_what_it_may_and_nothing_else(db: None, group: str) -> None:
    client = signed_in(member(group))
    drug, citation = make_drug(status="draft"), make_citation(status="draft")
    addresses = [page_of(record) for record in (drug, citation)]
    for record in (drug, citation):
        with change(by=None, why="x"):
            record.delete()

    answers = [send(client, address).status_code if may(group, None, is_deleted=True) else
               client.post(address, {"reason": "x"}).status_code for address in addresses]  # fmt: skip

    expected = 302 if may(group, None, is_deleted=True) else 403
    assert answers == [expected, expected]
