"""Ticked rows and cases of reports that somebody changed since they were looked at."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Citation, Drug, ReportCase, StaleVersionError
from tests.admin.addresses import at, of
from tests.admin.conflicts import told_on
from tests.admin.posting import hidden, send, signed_in, told
from tests.admin.reporting import page_of
from tests.factories import make_citation, make_drug
from tests.reports.reported import case_about

pytestmark = pytest.mark.django_db
LIST = "/admin/catalog/drug/"


@pytest.fixture
def desk(editor: User) -> Client:
    """An editor's browser."""
    return signed_in(editor)


def review(client: Client, drugs: list[Drug], stamp: str, **more: str) -> object:
    """Sends ticked drafts for review, from a list that was drawn earlier."""
    return client.post(
        LIST, {"action": "send_for_review", "_selected_action": [d.pk for d in drugs], "stamp": stamp, **more}
    )


def status_of(*drugs: Drug) -> list[str]:
    return [Drug.objects.get(pk=drug.pk).status for drug in drugs]


def test_a_row_that_changed_since_the_list_was_drawn_is_left_out_and_named(desk: Client) -> None:
    same, changed = make_drug("alphazole", status="draft"), make_drug("betazole", status="draft")
    stamp = hidden(desk.get(LIST))["stamp"]
    send(desk, of(changed), say_it="BE-ta")

    done = review(desk, [same, changed], stamp)

    assert status_of(same, changed) == ["review", "draft"]
    assert told(desk, done)[-2:] == [
        "1 sent for review. They wait on the desk under “In review”.",
        "Changed by somebody since you opened the list, and left as they are: “betazole”.",
    ]


@pytest.mark.parametrize("stamp", ["", "odd", "a:b:c"])
def test_nothing_is_done_where_every_row_changed_or_nobody_knows_what_was_seen(desk: Client, stamp: str) -> None:
    drug = make_drug("alphazole", status="draft")

    page = review(desk, [drug], stamp, select_across="1")

    assert (page.status_code, status_of(drug)) == (409, ["draft"])
    assert "alphazole" in told_on(page)


def test_rows_of_other_pages_that_are_chosen_with_all_others_are_sent(desk: Client) -> None:
    drugs = [make_drug(f"drug {number:02}", status="draft") for number in range(26)]

    review(desk, drugs, hidden(desk.get(LIST))["stamp"], select_across="1")

    assert set(status_of(*drugs)) == {"review"}


def test_a_row_that_changes_in_the_very_moment_stops_all(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    drug = make_drug("alphazole", status="draft")
    stamp = hidden(desk.get(LIST))["stamp"]

    def late(**_: object) -> None:
        raise StaleVersionError(drug)

    monkeypatch.setattr("catalog.admin.base.send_for_review", late)
    page = review(desk, [drug], stamp)

    assert (page.status_code, "alphazole" in told_on(page)) == (409, True)


def test_a_list_without_rows_has_a_stamp_too(desk: Client) -> None:
    assert desk.get(at(Drug, "changelist")).status_code == 200


@pytest.fixture
def case(db: None) -> ReportCase:
    """A case of a dead link."""
    return case_about(make_citation(status="draft", url="https://old.example.org/"))


FIX = {"_fix": "x", "fix": "other", "url": "https://new.example.org/", "reason": "It moved.", "answer": "My long words"}


def test_a_citation_that_changed_is_not_fixed_before_somebody_has_looked(desk: Client, case: ReportCase) -> None:
    opened = hidden(desk.get(page_of(case)))
    send(desk, of(case.citation), url="https://other.example.org/", reason="Found it.")

    page = desk.post(page_of(case), {**opened, **FIX})
    before = Citation.objects.get().url
    done = desk.post(page_of(case), {**hidden(page), **FIX})

    text = page.content.decode()
    assert (page.status_code, before, done.status_code) == (409, "https://other.example.org/", 302)
    for kept in ("Found it.", "https://other.example.org/", "My long words", 'value="https://new.example.org/"'):
        assert kept in text
    assert Citation.objects.get().url == "https://new.example.org/"


def test_a_citation_that_changes_in_the_very_moment_is_not_fixed_either(
    desk: Client, case: ReportCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = hidden(desk.get(page_of(case)))
    send(desk, of(case.citation), url="https://other.example.org/")
    monkeypatch.setattr("catalog.admin.report.is_stale", lambda *_: False)

    page = desk.post(page_of(case), {**opened, **FIX})

    assert (page.status_code, Citation.objects.get().url) == (409, "https://other.example.org/")


def test_an_answer_that_leaves_the_citation_alone_needs_no_version(desk: Client, case: ReportCase) -> None:
    done = desk.post(page_of(case), {**FIX, "fix": "mended"})

    assert (done.status_code, ReportCase.objects.get().state) == (302, "fixed")


def test_a_case_with_mistakes_keeps_the_version_it_began_with(desk: Client, case: ReportCase) -> None:
    opened = hidden(desk.get(page_of(case)))
    send(desk, of(case.citation), url="https://other.example.org/")

    page = desk.post(page_of(case), {**opened, **FIX, "fix": "mended", "reason": ""})

    assert page.status_code == 200
    assert hidden(page)["version"] == opened["version"] != str(Citation.objects.get().version)
