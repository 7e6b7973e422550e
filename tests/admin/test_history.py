"""The history pages: who, when, why, and what changed between any two points."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Citation, Drug, DrugName, Journal, Treatment, change
from tests.admin.addresses import at, of
from tests.admin.posting import press, send, signed_in
from tests.editing.restoring.restored import put_back
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save
from tests.library import Library


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


def html(desk: Client, address: str) -> str:
    """A page as text, without the blanks of its template."""
    return " ".join(desk.get(address).content.decode().split())


def edited(by: User) -> Drug:
    """A medicine with three changes."""
    drug = make_drug("alphazole", summary="It proves a gain.")
    with change(by=by, why="The trial is small.", is_public=True):
        drug.summary = "It shows a gain."
        drug.also_chemotherapy = "yes"
        drug.save()
        drug.names.create(text="Alphabrand")
    with change(by=by, why=""):
        drug.names.get().delete()
    return drug


def test_the_timeline_tells_who_why_and_word_for_word_what(desk: Client, publisher: User) -> None:
    page = html(desk, of(edited(publisher), "history"))

    assert "3 changes by 2 people" in page
    assert "“The trial is small.”" in page
    assert "Readers may see this reason" in page
    assert "It <del>proves </del> <ins>shows </ins> a gain." in page
    assert "<dt>Also used as chemotherapy</dt><dd><del>Not known</del> <ins>Yes</ins> </dd>" in page
    assert "Name <b>Alphabrand, Brand name</b>" in page
    assert "No reason given" in page
    assert "The record was made, with 6 fields." in page


@pytest.mark.parametrize(("show", "count"), [("all", 3), ("text", 2), ("links", 2), ("public", 1), ("nonsense", 3)])
def test_the_timeline_shows_a_part_of_itself(desk: Client, publisher: User, show: str, count: int) -> None:
    drug = edited(publisher)

    assert len(desk.get(of(drug, "history"), {"show": show}).context["blocks"]) == count


def test_a_timeline_with_nothing_of_a_sort_says_so(desk: Client) -> None:
    assert "No change of this sort." in html(desk, of(make_drug(), "history") + "?show=public")


def test_a_long_timeline_comes_in_pages(desk: Client, publisher: User) -> None:
    drug = make_drug()
    for number in range(45):
        with change(by=publisher, why=f"change {number}"):
            drug.say_it = str(number)
            drug.save()

    pages = [html(desk, f"{of(drug, 'history')}?page={number}") for number in (1, 2, 3)]

    assert [">Newer</a>" in page for page in pages] == [False, True, True]
    assert [">Older</a>" in page for page in pages] == [True, True, False]
    assert "change 44" in pages[0]
    assert "change 0”" in pages[2]


def test_any_two_points_are_marked_on_the_timeline(desk: Client, publisher: User) -> None:
    drug = edited(publisher)
    first, _, third = drug_points(drug, desk)

    page = html(desk, of(drug, "history"))

    assert f'<form class="tools" id="compare" method="get" action="{of(drug, "compare")}">' in page
    assert f'<input type="radio" form="compare" name="from" value="{first}">' in page
    assert f'<input type="radio" form="compare" name="to" value="{third}" checked>' in page
    assert "radio" not in html(desk, of(make_drug(), "history"))


def test_two_points_are_compared_field_by_field_and_row_by_row(desk: Client, publisher: User) -> None:
    drug = edited(publisher)
    first, second, third = drug_points(drug, desk)

    early = html(desk, f"{of(drug, 'compare')}?from={first}&to={second}")
    backwards = html(desk, f"{of(drug, 'compare')}?from={second}&to={first}")
    whole = html(desk, f"{of(drug, 'compare')}?from={first}&to={third}")

    assert "It <del>proves </del> <ins>shows </ins> a gain." in early
    assert "Name <b>Alphabrand, Brand name</b>" in early
    assert difference(early) == difference(backwards)
    assert "Alphabrand" not in difference(whole)


def drug_points(drug: Drug, desk: Client) -> list[str]:
    """The ids of the change sets, the oldest first."""
    return [str(point.id) for point in desk.get(of(drug, "compare")).context["sets"]][::-1]


def difference(page: str) -> str:
    """The part of the page that tells the difference."""
    return page.partition('id="difference"')[2]


def test_without_points_the_last_change_is_shown(desk: Client, publisher: User) -> None:
    page = html(desk, of(edited(publisher), "compare"))

    assert '<li class="off"><span class="visually-hidden">Removed: </span>Name <b>Alphabrand, Brand name</b>' in page


def test_one_point_alone_differs_from_nothing(desk: Client) -> None:
    assert "Nothing differs between these two." in html(desk, of(make_drug(), "compare"))


def test_a_deleted_record_can_still_be_looked_up(desk: Client) -> None:
    drug = make_drug("alphazole", status="draft", say_it="AL-fa")
    history = of(drug, "history")
    name = save(DrugName(drug=drug, text="Alphabrand"))

    press(desk, of(drug, "delete"), reason="Typed twice.")
    gone, page = html(desk, at(Drug, "deleted")), html(desk, history)

    assert f'<a href="{history}">alphazole</a>' in gone
    assert "Typed twice." in gone
    assert "The record was deleted." in page
    assert name.text in page
    assert "AL-fa" in page
    assert "Compare two versions" in page


def test_a_record_that_was_deleted_twice_is_listed_once(desk: Client, publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    pk = drug.pk
    press(desk, of(drug, "delete"), reason="Typed twice.")
    put_back(drug, publisher, drug.history.earliest("history_id").changeset, pk)
    press(desk, of(drug, "delete"), reason="Typed twice after all.")

    rows = desk.get(at(Drug, "deleted")).context["rows"]

    assert [(row.history_change_reason, name) for row, name, _ in rows] == [("Typed twice after all.", "alphazole")]


def test_deleted_statements_are_listed_by_what_they_joined(desk: Client) -> None:
    for drug in ("alphazole", "betazole"):
        treatment = make_treatment(make_drug(drug), make_disease(f"knots of {drug}"))
        history = of(treatment, "history")
        with change(by=None, why="x"):
            treatment.delete()

    page = html(desk, at(Treatment, "deleted"))

    assert "alphazole for knots of alphazole</a>" in page
    assert f'<a href="{history}">betazole for knots of betazole</a>' in page
    assert "<h1>Betazole for knots of betazole</h1>" in html(desk, history)


def test_without_deleted_records_the_list_says_so(desk: Client) -> None:
    assert "Nothing was deleted" in html(desk, at(Drug, "deleted"))


def test_many_deleted_records_come_in_pages(desk: Client, publisher: User) -> None:
    with change(by=publisher, why="x"):
        for number in range(120):
            Journal.objects.create(title=f"Journal {number}")
        for journal in Journal.objects.all():
            journal.delete()

    pages = [html(desk, f"{at(Journal, 'deleted')}?page={number}") for number in (1, 2, 3)]

    assert ["Newer" in page for page in pages] == [False, True, True]
    assert ["Older" in page for page in pages] == [True, True, False]


def test_histories_are_for_those_who_may_see_the_record(volunteer: User) -> None:
    drug, citation = make_drug(), make_citation()
    client = signed_in(volunteer)
    pages = [of(drug, "history"), of(drug, "compare"), at(Drug, "deleted"), of(citation, "history")]

    assert [client.get(page).status_code for page in pages] == [403, 403, 403, 200]


def test_every_record_of_the_library_has_its_history_at_the_desk(library: Library, desk: Client) -> None:
    records = [library.drug_class, library.drug, library.disease, library.topic, library.trial, library.treatment]

    pages = [html(desk, of(record, page)) for record in records for page in ("history", "compare")]

    assert all("History" in page for page in pages)


def test_a_save_of_rows_alone_is_told_on_the_record(desk: Client) -> None:
    citation = make_citation("On knots", journal=make_journal("Journal of Knots"))
    about = {
        "about_drugs-TOTAL_FORMS": "1",
        "about_drugs-0-drug": make_drug("alphazole").pk,
        "reason": "It is about it.",
    }

    send(desk, of(citation), **about)
    page = html(desk, of(citation, "history"))

    assert "Medicine it is about <b>alphazole</b>" in page
    assert Citation.history.count() == 1


def test_a_save_that_shows_nothing_new_is_told_as_such(desk: Client) -> None:
    drug = make_drug()
    name = save(DrugName(drug=drug, text="Alphabrand"))
    DrugName.objects.update(folded="written by an older fold")
    save(name)

    assert "Saved, with nothing changed that is shown here." in html(desk, of(drug, "history"))
