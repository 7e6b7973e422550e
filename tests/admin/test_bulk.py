"""Many records at once: seen first, done with a reason, then read again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.bulk import ACTIONS, LOOK_AGAIN
from catalog.admin.bulk_forms import SAY_WHY
from catalog.models import Citation, Drug, EditorialRecord
from tests.admin.addresses import at
from tests.admin.bulk import go_on, html, tick
from tests.admin.posting import signed_in
from tests.conftest import member
from tests.factories import make_citation, make_drug
from tests.library import Library

GROUPS = ("Volunteer", "Editor", "Publisher", "Administrator")
REPLACE = "/admin/replace/"


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_may_use_its_own_actions_and_no_other(library: Library, group: str) -> None:
    client = signed_in(member(group))
    desks = {model: desk for model, desk in admin.site._registry.items() if issubclass(model, EditorialRecord)}

    allowed = {
        action
        for model, page in desks.items()
        for action in ACTIONS
        if action in page.actions and tick(client, action, model._default_manager.first()).status_code != 403
    }

    everything = set(ACTIONS)
    assert allowed == {"Volunteer": set(), "Editor": {"bulk_assign", "bulk_tag"}}.get(group, everything)


def test_it_is_shown_first_and_nothing_is_written(desk: Client) -> None:
    draft, published = make_drug("alphazole", status="draft"), make_drug("betazole")

    page = tick(desk, "bulk_publish", draft, published)

    assert "<h1>Publish 2 medicines</h1>" in html(page)
    assert "<b>Alphazole</b>: Draft → Published" in html(page)
    assert "<b>Betazole</b>: It is published already." in html(page)
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_it_is_done_with_a_reason_and_read_again(desk: Client, publisher: User) -> None:
    draft = make_drug("alphazole", status="draft")
    page = tick(desk, "bulk_publish", draft)

    done = go_on(desk, at(Drug, "changelist"), page, _do="x", reason="Read by two of us.", reason_public="on")

    draft.refresh_from_db()
    assert "<h1>1 of 1 done</h1>" in html(done)
    assert draft.is_published
    last = draft.history.latest()
    assert (last.history_user, last.history_change_reason, last.reason_is_public) == (
        publisher, "Read by two of us.", True
    )  # fmt: skip


def test_without_a_reason_nothing_is_written(desk: Client) -> None:
    draft = make_drug(status="draft")
    page = tick(desk, "bulk_publish", draft)

    refused = go_on(desk, at(Drug, "changelist"), page, _do="x", reason=" ")

    assert refused.context["form"].errors == {"reason": [SAY_WHY]}
    assert refused.context["notice"] == ""
    assert draft.history.count() == 1


def test_what_changed_since_it_was_seen_is_shown_again(desk: Client) -> None:
    draft = make_drug(status="draft")
    page = tick(desk, "bulk_publish", draft)
    desk.post(f"/admin/catalog/drug/{draft.pk}/delete/", {"reason": "Away."})
    other = make_drug(status="draft")

    again = go_on(desk, at(Drug, "changelist"), page, _do="x", reason="Read.", _selected_action=[draft.pk, other.pk])

    other.refresh_from_db()
    assert again.context["notice"] == LOOK_AGAIN
    assert other.status == "draft"


def test_all_across_the_pages_stay_chosen(desk: Client) -> None:
    drafts = [make_drug(f"alpha {number:02}", status="draft") for number in range(33)]
    other = make_drug("beta", status="draft")
    query = "?q=alpha"

    page = tick(desk, "bulk_publish", *drafts[:25], query=query, select_across="1")
    done = go_on(desk, at(Drug, "changelist") + query, page, _do="x", reason="Read.")

    other.refresh_from_db()
    assert "<h1>Publish 33 medicines</h1>" in html(page)
    assert "<h1>33 of 33 done</h1>" in html(done)
    assert (Drug.objects.published().count(), other.status) == (33, "draft")


def test_one_is_named_as_one_and_nothing_to_change_ends_there(desk: Client) -> None:
    page = tick(desk, "bulk_retire", make_drug("alphazole", status="retired"))

    assert "<h1>Retire 1 medicine</h1>" in html(page)
    assert "Will change: 0" in html(page)
    assert 'name="_do"' not in html(page)


def test_readers_lose_what_is_retired(desk: Client) -> None:
    drug = make_drug()

    go_on(desk, at(Drug, "changelist"), tick(desk, "bulk_retire", drug), _do="x", reason="Twice in the list.")

    drug.refresh_from_db()
    assert drug.status == "retired"


def test_a_reviewer_is_chosen_among_those_who_may_change_them(desk: Client, publisher: User) -> None:
    drug = make_drug()
    member("Volunteer"), User.objects.create_user("reader")

    asked = tick(desk, "bulk_assign", drug)
    shown = go_on(desk, at(Drug, "changelist"), asked, _look="x", reviewer=publisher.pk)
    go_on(desk, at(Drug, "changelist"), shown, _do="x", reviewer=publisher.pk, reason="She knows it.")

    drug.refresh_from_db()
    assert "outlook" not in asked.context
    assert [label for _, label in asked.context["form"].fields["reviewer"].choices] == ["Nobody", "publisher"]
    assert [line.words for line in shown.context["outlook"].will.shown] == ["→ publisher"]
    assert drug.owner == publisher


@pytest.mark.parametrize("reviewer", ["x", "99999999999999999999", "4711"])
def test_nobody_made_up_becomes_reviewer(desk: Client, reviewer: str) -> None:
    asked = tick(desk, "bulk_assign", make_drug())

    shown = go_on(desk, at(Drug, "changelist"), asked, _look="x", reviewer=reviewer)

    assert list(shown.context["form"].errors) == ["reviewer"]


@pytest.mark.parametrize(("what", "count"), [("add", 1), ("remove", 0)])
def test_citations_are_tagged(desk: Client, what: str, count: int) -> None:
    drug = make_drug("alphazole")
    citation = make_citation(drugs=() if what == "add" else (drug,))
    chosen = {"what": what, "subject": f"drugs:{drug.pk}"}

    asked = tick(desk, "bulk_tag", citation)
    shown = go_on(desk, at(Citation, "changelist"), asked, _look="x", **chosen)
    go_on(desk, at(Citation, "changelist"), shown, _do="x", reason="It is.", **chosen)

    assert citation.about_drugs.count() == count


@pytest.mark.parametrize("subject", ["", "drugs:x", "drugs:4711", "people:1"])
def test_no_made_up_subject_is_tagged(desk: Client, subject: str) -> None:
    asked = tick(desk, "bulk_tag", make_citation())

    shown = go_on(desk, at(Citation, "changelist"), asked, _look="x", what="add", subject=subject)

    assert list(shown.context["form"].errors) == ["subject"]


@pytest.mark.parametrize("count", [3, 30])
def test_the_preview_asks_a_fixed_number_of_questions(
    desk: Client, django_assert_num_queries: Callable[..., Any], count: int
) -> None:
    drugs = [make_drug(status="draft") for _ in range(count)]

    with django_assert_num_queries(15):
        tick(desk, "bulk_publish", *drugs)
