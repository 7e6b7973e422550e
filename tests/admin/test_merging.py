"""The pages on which two records become one."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import MERGED, Citation, CitationAuthor, Disease, Drug, EditorialRecord, Merger
from tests.admin.addresses import at, of
from tests.admin.posting import signed_in, told
from tests.admin.restored import GROUPS
from tests.conftest import member
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_journal,
    make_risk,
    make_topic,
    save,
)
from tests.library import Library


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


def page_of(keep: Any, drop: Any) -> str:
    return f"{of(keep, 'merge')}?with={drop.pk}"


def press(desk: Client, keep: Any, drop: Any, **form: str) -> Any:
    """Opens the page, fills it in, presses Merge."""
    address = page_of(keep, drop)
    return desk.post(address, {"seen": desk.get(address).context["seen"], **form})


def html(desk: Client, address: str) -> str:
    """A page as text, without the blanks of its template."""
    return " ".join(desk.get(address).content.decode().split())


@pytest.mark.parametrize("group", GROUPS)
def test_only_those_who_may_publish_merge(library: Library, group: str) -> None:
    client = signed_in(member(group))
    records = {model: model._default_manager.first() for model in MERGED}
    answers = {
        method(of(record, "merge") + "?with=1").status_code != 403
        for record in records.values()
        for method in (client.get, client.post)
    }

    assert answers == {group in {"Publisher", "Administrator"}}


def test_kinds_of_records_that_cannot_be_merged_have_no_such_page(library: Library, desk: Client) -> None:
    others = [model for model in admin.site._registry if issubclass(model, EditorialRecord) and model not in MERGED]

    found = {desk.get(f"{of(model._default_manager.first())[:-7]}merge/").status_code for model in others}

    assert found == {302}


def test_the_form_offers_it_to_those_who_may(editor: User, desk: Client) -> None:
    drug = make_drug()
    link = f'<a href="{of(drug, "merge")}">Merge</a>'

    assert link in html(desk, of(drug))
    assert link not in html(signed_in(editor), of(drug))


def test_the_other_record_is_looked_for(desk: Client) -> None:
    keep, drop = make_drug("alphazole"), make_drug("alphazol")

    asked = html(desk, of(keep, "merge"))
    found = html(desk, f"{of(keep, 'merge')}?q=alpha")
    nothing = html(desk, f"{of(keep, 'merge')}?q=zzz")

    assert "Merge another medicine into “alphazole”" in asked
    assert f'<a href="?with={drop.pk}">Alphazol</a>' in found
    assert f"?with={keep.pk}" not in found
    assert "Nothing matches." in nothing


def test_citations_that_look_alike_are_offered_at_once(desk: Client) -> None:
    keep, drop = make_citation("Knots"), make_citation("KNOTS", slug="knots-2")

    assert desk.get(of(keep, "merge")).context["alike"] == [drop]


def test_the_page_says_which_stays_where_they_differ_and_what_moves(desk: Client) -> None:
    drug = make_drug("alphazole")
    keep = make_citation("Knots", doi="10.1000/one", twin_of=None, drugs=(drug,))
    drop = make_citation("Knots in age", annotation="A note.", drugs=(drug, make_drug("betazole")))
    make_risk(drug, make_topic("fever"), citations=(drop,))
    save(CitationAuthor(citation=keep, position=1, family="Knott"))
    save(CitationAuthor(citation=drop, position=1, family="Loop"))

    response = desk.get(page_of(keep, drop))
    page = " ".join(response.content.decode().split())

    assert "<h1>“Knots” stays</h1>" in page
    assert [(choice.label, choice.stays, choice.goes, other) for choice, other in response.context["choices"]] == [
        ("title", "Knots", "Knots in age", False),
        ("DOI", "10.1000/one", "", False),
        ("web address", "https://example.org/knots", "https://example.org/knots-in-age", False),
        ("our note", "", "A note.", True),
    ]
    assert [(pile.kind, move.what, move.why) for pile in response.context["piles"] for move in pile.shown] == [
        ("Author", "1, Loop", "the record that stays has its own list"),
        ("Medicine it is about", "alphazole", "both have this row, one is kept"),
        ("Medicine it is about", "betazole", ""),
        ("Evidence", "Supports, alphazole and fever", ""),
    ]
    assert "<code>/citations/knots-in-age/</code> will lead to <code>/citations/knots/</code>" in page
    assert f'href="{page_of(drop, keep)}">Swap them</a>' in page


def test_of_many_rows_the_first_are_shown_and_all_are_counted(desk: Client) -> None:
    keep, drop = make_journal(), make_journal()
    for _ in range(12):
        make_citation(journal=drop)

    [pile] = desk.get(page_of(keep, drop)).context["piles"]

    assert (pile.count, len(pile.shown), pile.more) == (12, 10, 2)


def test_records_under_each_other_are_compared(desk: Client) -> None:
    drop = make_disease("knots")
    keep = make_disease("knot", parent=drop)
    make_disease("loop", parent=drop)

    piles = desk.get(page_of(keep, drop)).context["piles"]

    assert [(pile.kind, [move.what for move in pile.shown]) for pile in piles] == [("Condition", ["loop"])]


def test_merging_takes_what_was_picked_and_leads_to_the_record(desk: Client, publisher: User) -> None:
    keep = make_citation("Knots", status="draft")
    drop = make_citation("Knots in age")
    sent = {"pick-title": "goes", "pick-status": "goes", "reason": "Entered twice.", "reason_public": "on"}

    response = press(desk, keep, drop, **sent)

    keep.refresh_from_db()
    assert response.url == of(keep)
    assert told(desk, response) == ["Merged: Knots in age. The old address leads here."]
    assert (keep.title, keep.status) == ("Knots in age", "published")
    last = keep.history.latest()
    assert (last.history_user, last.history_change_reason, last.reason_is_public) == (publisher, "Entered twice.", True)


def test_without_a_reason_nothing_is_merged_and_the_picks_stay(desk: Client) -> None:
    keep, drop = make_drug("alphazole", say_it="AL"), make_drug("alphazol")

    response = press(desk, keep, drop, **{"pick-name": "goes"})

    assert response.context["problems"] == ["Say why, in at most 300 characters."]
    assert [(choice.name, other) for choice, other in response.context["choices"]] == [
        ("name", True),
        ("say_it", False),
    ]
    assert Drug.objects.count() == 2


def test_what_cannot_be_merged_says_why(desk: Client) -> None:
    drop = make_disease("knots")
    keep = make_disease("knot lung", parent=make_disease("lung", parent=drop))

    response = press(desk, keep, drop, reason="The same.")

    assert response.context["problems"] == ["This would put the record under itself."]
    assert Disease.objects.count() == 3


def test_nothing_is_merged_that_changed_meanwhile_and_what_was_chosen_stays(desk: Client) -> None:
    keep, drop = make_drug("alphazole", say_it="AL"), make_drug("alphazol")
    form = {"pick-name": "goes", "reason": "The same.", "seen": desk.get(page_of(keep, drop)).context["seen"]}
    drop.say_it = "OL"
    save(drop)

    response = desk.post(page_of(keep, drop), form)
    page = response.content.decode()

    assert (response.status_code, Drug.objects.count()) == (409, 2)
    assert "Somebody changed one of the two while you read" in page
    assert 'name="reason" value="The same."' in page
    assert ("name", True) in [(choice.name, other) for choice, other in response.context["choices"]]


@pytest.mark.parametrize("other", ["0", "x", "99999999999999999999", "4711"])
def test_an_odd_number_is_no_record(desk: Client, other: str) -> None:
    drug = make_drug()

    assert desk.get(f"{of(drug, 'merge')}?with={other}").status_code == 404
    assert desk.get(page_of(drug, drug)).status_code == 404
    assert desk.get(at(Drug, "merge", other)).status_code == 404


def test_the_form_and_the_history_of_what_went_lead_to_what_stayed(desk: Client) -> None:
    keep, drop = make_journal("Knots"), make_journal("J Knots")
    press(desk, keep, drop, reason="The same.")

    moved = desk.get(of(drop))
    history = html(desk, of(drop, "history"))

    assert moved.url == of(keep)
    assert f'<a href="{of(keep, "history")}">Merged into Knots</a>' in history
    assert "Merged from <b>J Knots</b>" in html(desk, of(keep, "history"))
    assert Merger.objects.get().name == "J Knots"


def test_fields_that_agree_are_shown_and_answers_are_words(desk: Client) -> None:
    keep, drop = make_citation("Knots", volume="1"), make_citation("Knots", slug="knots-2", volume="1")

    agreeing = dict(desk.get(page_of(keep, drop)).context["agreeing"])

    assert (agreeing["title"], agreeing["volume"], agreeing["status"]) == ("Knots", "1", "Published")
    assert "issue" not in agreeing


def test_ticks_are_answers(desk: Client) -> None:
    keep, drop = make_class("calmers"), make_class("soothers", is_chemotherapy=True)

    choices = [choice for choice, _ in desk.get(page_of(keep, drop)).context["choices"]]

    assert [(choice.stays, choice.goes) for choice in choices] == [("calmers", "soothers"), ("No", "Yes")]


@pytest.mark.parametrize("count", [10, 30])
def test_the_page_asks_a_bounded_number_of_questions(
    desk: Client, django_assert_max_num_queries: Callable[..., Any], count: int
) -> None:
    keep, drop = make_citation(), make_citation()
    for _ in range(count):
        drug = make_drug()
        for citation in (keep, drop):
            save(citation.about_drugs.model(citation=citation, drug=drug))

    with django_assert_max_num_queries(80):
        desk.get(page_of(keep, drop))
    assert Citation.objects.count() == 2
