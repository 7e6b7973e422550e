"""The first page: tabs, work that waits, a box that finds citations, and what changed lately."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.editing.workflow.publishing import send_back
from catalog.editing.worklists.queues import QUEUES
from catalog.history.recent import recent
from catalog.models import Citation, Drug, ReportCase, change
from tests.admin.addresses import at, of
from tests.admin.posting import press, send, signed_in
from tests.factories import make_citation, make_contact, make_drug, make_term, make_topic
from tests.library import Library

Counter = Callable[..., object]
TABS = {
    "Catalogue": ["Medicines", "Classes", "Conditions", "Topics", "Treatments", "Risks"],
    "Literature": ["Citations", "Journals", "Sources"],
    "Readers’ reports": ["Reports"],
    "Site": ["Pages", "Contacts and notices", "Glossary", "Searches that found nothing", "Silenced checks"],
    "People": ["Users", "Groups"],
}


def tabs(client: Client) -> dict[str, list[str]]:
    """The tabs on the desk and their lists."""
    groups = client.get("/admin/").context["available_apps"]
    return {group["name"]: [row["name"] for row in group["models"]] for group in groups}


def test_an_administrator_sees_every_tab(administrator: User) -> None:
    assert tabs(signed_in(administrator)) == TABS


def test_an_editor_sees_no_people(editor: User) -> None:
    assert tabs(signed_in(editor)) == {name: rows for name, rows in TABS.items() if name != "People"}


def test_a_volunteer_sees_reports_and_citations(volunteer: User) -> None:
    client = signed_in(volunteer)

    page = client.get("/admin/")

    assert tabs(client) == {"Literature": ["Citations"], "Readers’ reports": ["Reports"]}
    assert "Add a citation" not in page.content.decode()
    assert page.context["recent"] == []


def test_somebody_without_roles_sees_an_empty_desk(db: None) -> None:
    client = signed_in(User.objects.create_user("new", is_staff=True))

    page = client.get("/admin/")

    assert (page.status_code, page.context["available_apps"], page.context["others"]) == (200, [], [])


def test_the_tab_of_an_open_list_is_marked(administrator: User) -> None:
    groups = signed_in(administrator).get(at(Drug, "changelist")).context["available_apps"]

    assert [group["name"] for group in groups if group["is_current"]] == ["Catalogue"]
    assert [row["name"] for row in groups[0]["models"] if row["is_current"]] == ["Medicines"]


def test_open_reports_are_counted_on_the_tab_and_on_the_desk(library: Library, volunteer: User) -> None:
    page = signed_in(volunteer).get("/admin/")

    waits = page.context["reports"]
    listed = signed_in(volunteer).get(waits["address"]).context["cl"].result_count

    assert waits["count"] == listed == ReportCase.objects.open().count() == 1
    assert page.context["available_apps"][-1]["open"] == 1


def test_everything_we_keep_is_counted(library: Library, administrator: User) -> None:
    groups = signed_in(administrator).get("/admin/").context["app_list"]

    counts = {row["model"].__name__: row["count"] for group in groups for row in group["models"]}

    assert counts["Drug"] == Drug.objects.count()
    assert counts["Citation"] == Citation.objects.count()


@pytest.fixture
def busy(library: Library, publisher: User, administrator: User) -> Client:
    """A desk where something waits in every queue."""
    old = {"reviewed_on": "2020-01-01", "review_due_on": "2021-01-01"}
    make_topic(**old)
    make_contact(status="review")
    make_term(status="draft")
    make_citation(f"{library.drug} versus something else", drugs=(library.drug,))
    with change(by=publisher, why="mine"):
        Drug.objects.create(name="zetazole", slug="zetazole")
        returned = Drug.objects.create(name="etazole", slug="etazole", status="review")
    send_back(record=Drug.objects.get(pk=returned.pk), by=administrator, comment="One sentence more.")
    return signed_in(publisher)


@pytest.mark.parametrize("key", [queue.key for queue in QUEUES])
def test_the_number_of_a_queue_is_the_length_of_its_list(busy: Client, key: str) -> None:
    desk = busy.get("/admin/").context
    pile = next(pile for pile in desk["mine"] + desk["others"] + desk["coverage"] if pile.queue.key == key)

    page = busy.get(f"/admin/queue/{key}/")

    assert pile.count == page.context["count"] == sum(len(rows) for _, _, rows in page.context["piles"]) > 0
    assert pile.oldest is not None


def test_what_waits_for_a_citation_is_what_the_lists_filter(busy: Client) -> None:
    waiting = busy.get("/admin/queue/uncited/").context["piles"]

    listed = busy.get("/admin/catalog/treatment/?uncited=yes").context["cl"].result_count

    assert {opts.model_name: number for opts, number, _ in waiting}["treatment"] == listed


def test_an_empty_queue_says_so(editor: User) -> None:
    client = signed_in(editor)

    assert "Nothing to do" in client.get("/admin/").content.decode()
    assert "This pile is empty." in client.get("/admin/queue/drafts/").content.decode()


def test_a_queue_that_does_not_exist_is_not_found(editor: User, volunteer: User) -> None:
    assert signed_in(editor).get("/admin/queue/nonsense/").status_code == 404
    assert signed_in(volunteer).get("/admin/queue/drafts/").status_code == 403


def test_the_box_is_for_those_who_add_citations(volunteer: User) -> None:
    assert signed_in(volunteer).get("/admin/find/", {"find": "10.1136/abc"}).status_code == 403


def test_recent_changes_tell_what_who_and_why(library: Library, publisher: User) -> None:
    client = signed_in(publisher)
    send(client, of(library.drug), **{"names-TOTAL_FORMS": "9", "say_it": "AL", "reason": "As in the leaflet."})
    publisher.first_name, publisher.last_name = "Maria", "Alvarez"
    publisher.save()
    send(client, of(library.drug), say_it="AL-fa", reason="The leaflet again.")

    first = client.get("/admin/").context["recent"][0]

    assert (first["what"], first["who"], first["why"]) == ("Alphazole", "Maria Alvarez", "The leaflet again.")
    assert first["address"] == of(library.drug, "history")


def test_a_change_of_rows_alone_is_told_under_their_record(editor: User) -> None:
    drug = make_drug("alphazole")
    with change(by=editor, why="A new name."):
        drug.names.create(text="Alphabrand")

    first = recent(now=datetime.now(UTC))[0]

    assert (first.name, first.who, first.why) == ("alphazole", "editor", "A new name.")


def test_many_records_are_told_by_number(administrator: User) -> None:
    with change(by=None, why="seed import"):
        for number in range(3):
            Drug.objects.create(name=f"drug {number}", slug=f"drug-{number}")
    client = signed_in(administrator)

    first = client.get("/admin/").context["recent"][0]

    assert (first["what"], first["who"], first["address"]) == ("3 medicines", "Import", at(Drug, "changelist"))


def test_a_deleted_record_is_told_by_its_last_name(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    client = signed_in(publisher)
    press(client, of(drug, "delete"), reason="Typed twice.")

    first = client.get("/admin/").context["recent"][0]

    assert (first["what"], first["address"]) == ("Alphazole", at(Drug, "history", Drug.history.latest().id))


def test_old_changes_are_not_recent(db: None) -> None:
    make_drug()

    assert recent(now=datetime.now(UTC) + timedelta(days=365)) == []


def test_the_index_of_an_app_is_the_desk(administrator: User) -> None:
    assert signed_in(administrator).get("/admin/catalog/").url == "/admin/"


def test_pages_of_the_desk_let_forms_say_where_they_come_from(administrator: User, reader: Client) -> None:
    pages = [signed_in(administrator).get("/admin/"), reader.get("/admin/login/")]

    assert {page.headers["Referrer-Policy"] for page in pages} == {"same-origin"}
