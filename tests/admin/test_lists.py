"""What the lists show, filter and find."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.models import Citation, Disease, Drug, Journal, Status, Treatment, change
from tests.admin.addresses import at, of
from tests.admin.posting import signed_in
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_topic, make_treatment, save
from tests.library import Library


@pytest.fixture
def desk(administrator: User) -> Client:
    """The browser of somebody who may do everything."""
    return signed_in(administrator)


def rows(desk: Client, model: type, query: str = "") -> list[str]:
    """The rows of a list."""
    return [str(row) for row in desk.get(f"{at(model, 'changelist')}?{query}").context["cl"].result_list]


def html(desk: Client, address: str) -> str:
    """A page as text."""
    return desk.get(address).content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("needs=review", ["old"]),
        ("needs=citation", ["bare"]),
        ("needs=nonsense", ["bare", "new", "old", "soon"]),
        ("review_by=overdue", ["old"]),
        ("review_by=30", ["soon"]),
        ("review_by=60", ["soon"]),
        ("review_by=none", ["bare", "new"]),
        ("review_by=nonsense", ["bare", "new", "old", "soon"]),
        ("status__exact=draft", ["new"]),
        ("q=BARE", ["bare"]),
        ("q=barebrand", ["bare"]),
        ("q=L04AX01", ["old"]),
    ],
)
def test_medicines_are_filtered_and_found(desk: Client, query: str, found: list[str]) -> None:
    old = make_drug("old", reviewed_on="2020-01-01", review_due_on="2021-01-01")
    make_drug("new", status="draft")
    make_drug("soon", review_due_on=soon())
    bare = make_drug("bare")
    make_treatment(bare, make_disease())
    save(bare.names.model(drug=bare, text="Barebrand"))
    save(old.codes.model(drug=old, system="atc", code="L04AX01"))

    assert rows(desk, Drug, query) == found


def soon() -> str:
    """A day within the month."""
    return (timezone.localdate() + timedelta(days=5)).isoformat()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("note=written", ["with"]),
        ("note=missing", ["without"]),
        ("note=nonsense", ["with", "without"]),
        ("needs=note", ["without"]),
        ("needs=link", ["without"]),
        ("needs=working_link", []),
    ],
)
def test_citations_are_filtered_by_what_they_lack(desk: Client, query: str, found: list[str]) -> None:
    make_citation("with", annotation="Our words.")
    make_citation("without", url=None)

    assert sorted(rows(desk, Citation, query)) == found


def test_a_citation_reported_as_dead_needs_a_working_link(library: Library, desk: Client) -> None:
    assert rows(desk, Citation, "needs=working_link") == [library.undated.title]


@pytest.mark.parametrize(("query", "count"), [("uncited=yes", 1), ("uncited=nonsense", 2)])
def test_treatments_are_filtered_by_what_stands_behind_them(desk: Client, query: str, count: int) -> None:
    make_treatment(make_drug(), make_disease())
    make_treatment(make_drug(), make_disease(), citations=(make_citation(),))

    assert len(rows(desk, Treatment, query)) == count


def test_what_is_missing_stands_in_pills_and_a_dash_is_good_news(desk: Client) -> None:
    make_citation("with", annotation="Our words.", issued="2026")
    make_citation("without", issued="2026")

    page = html(desk, at(Citation, "changelist"))

    assert page.count('<span class="pill pill--warn">Our note</span>') == 1
    assert '<td class="field-needs">–' in page


def test_who_changed_a_row_last_stands_under_the_day(desk: Client, editor: User) -> None:
    drug = make_drug(status="draft")
    make_drug()
    editor.first_name = "Maria"
    editor.save()
    drug.say_it = "AL-fa"
    with change(by=editor, why="x"):
        drug.save()

    page = html(desk, at(Drug, "changelist"))

    assert "<small>Maria</small>" in page
    assert "<small>Import</small>" in page


def test_a_form_of_a_disease_is_indented_under_it(desk: Client) -> None:
    above = make_disease("knot disease")
    make_disease("knot lung", parent=above)

    page = html(desk, at(Disease, "changelist"))

    assert page.count('class="indent"') == 1


def test_an_empty_list_and_an_empty_search_say_different_things(desk: Client) -> None:
    empty = html(desk, at(Drug, "changelist"))
    make_drug()
    unmatched = html(desk, at(Drug, "changelist") + "?q=zzz")

    assert "No medicines yet" in empty
    assert "Nothing matches" in unmatched


def test_journals_show_how_often_they_are_cited(desk: Client) -> None:
    make_citation(journal=make_journal("Journal of Knots"))

    page = html(desk, at(Journal, "changelist"))

    assert '<td class="field-cited">1</td>' in page
    assert "An ISSN" in page


def test_rows_of_statements_tell_what_stands_behind_them(desk: Client) -> None:
    drug = make_drug()
    make_treatment(drug, make_disease(), status="draft")
    make_treatment(drug, make_disease(), citations=(make_citation(), make_citation()))

    page = html(desk, of(drug))

    assert "2 rows" in page
    assert "Uncited" in page


def test_filters_carry_the_names_editors_use(desk: Client) -> None:
    make_citation(drugs=(make_drug(), make_drug()), diseases=(make_disease(), make_disease()))

    filters = [spec.title for spec in desk.get(at(Citation, "changelist")).context["cl"].filter_specs]

    assert filters == ["status", "our note", "needs", "kind", "standing", "medicine", "condition", "in the care of"]


def test_a_record_on_the_site_links_there(desk: Client) -> None:
    published, draft, topic = make_drug(), make_drug(status=Status.DRAFT), make_topic()

    links = ["See it on the site" in html(desk, of(record)) for record in (published, draft, topic)]

    assert links == [True, False, True]


def test_no_page_of_the_desk_carries_styles_or_scripts_inside(library: Library, desk: Client) -> None:
    pages = ["/admin/", at(Drug, "changelist"), at(Drug, "add"), of(library.drug), of(library.drug, "history")]
    pages += [of(library.drug, "compare"), of(library.drug, "delete"), at(Drug, "deleted"), "/admin/queue/drafts/"]

    found = [page for page in pages if "style=" in html(desk, page) or "<style" in html(desk, page)]

    assert found == []
