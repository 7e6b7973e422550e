"""Versions that cannot be put back, and people who may not."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.editing.workflow.publishing import discard
from catalog.models import CitationAuthor, Drug, EditorialRecord, NextVersion, Status, change
from tests.admin.addresses import at, of
from tests.admin.posting import signed_in
from tests.admin.restored import GROUPS, RECORDS, edited, html, may, may_at_once, page_of, send
from tests.conftest import member
from tests.factories import (
    fresh,
    make_citation,
    make_disease,
    make_drug,
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


def test_a_version_that_cannot_be_had_any_more_is_refused_in_words(desk: Client) -> None:
    drug = edited(status="draft")
    drug.name = "betazole"
    save(drug)
    save(Drug(name="alphazole", slug="another"))

    response = send(desk, page_of(drug))

    assert "Nothing was restored." in html(response)
    assert "has this name already" in html(response)
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
    discard(record=fresh(drug), by=publisher, why="x")
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


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("status", [Status.DRAFT, Status.PUBLISHED, Status.RETIRED])
def test_each_group_restores_what_it_may_and_nothing_else(library: Library, group: str, status: str) -> None:
    client = signed_in(member(group))
    for model in RECORDS:
        record = model._default_manager.order_by("pk").last()
        if issubclass(model, EditorialRecord):
            record.status, record.review_due_on = status, date(2031, 1, 1)
        changed = next(name for name in ("name", "title", "term", "statement") if hasattr(record, name))
        setattr(record, changed, "Another text")
        address = page_of(save(record))
        rows = model.history.count()

        shown = client.get(address)
        version = shown.context["version"] if may(group) else ""
        answers = [shown.status_code, client.post(address, {"version": version, "reason": "x"}).status_code]

        assert answers == ([200, 302] if may(group) else [403, 403]), (model, answers)
        assert (model.history.count() > rows) == may_at_once(group, record), model
        is_next = may(group) and not may_at_once(group, record)
        assert NextVersion.objects.of(record).exists() == is_next, model
        assert ("Restore this version" in html(client.get(of(record, "history")))) == may(group), model


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_brings_back_what_it_may_and_nothing_else(db: None, group: str) -> None:
    client = signed_in(member(group))
    drug, citation = make_drug(status="draft"), make_citation(status="draft")
    addresses = [page_of(record) for record in (drug, citation)]
    for record in (drug, citation):
        with change(by=None, why="x"):
            record.delete()

    answers = [client.post(address, {"reason": "x"}).status_code for address in addresses]

    expected = 302 if may(group) else 403
    assert answers == [expected, expected]
