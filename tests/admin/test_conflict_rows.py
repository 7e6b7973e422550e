"""Two editors with one record open: its rows, and the record that one of them deletes."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.settling import DROPPED
from catalog.editing.workflow.publishing import discard
from catalog.models import CitationAuthor, Drug, DrugName, StandingNotice
from tests.admin.addresses import at, of
from tests.admin.conflicts import key, labels, race, settle, sides, told_on
from tests.admin.posting import held, press, send, signed_in, told
from tests.factories import make_citation, make_drug, save

pytestmark = pytest.mark.django_db
NEW_NAME = {"names-TOTAL_FORMS": "1", "names-0-text": "Alphabrand", "names-0-kind": "brand"}
GONE = {"names-0-DELETE": "on"}


@pytest.fixture
def jo(db: None) -> Client:
    """Another editor's browser."""
    return signed_in(User.objects.create_superuser("jo"))


@pytest.fixture
def me(editor: User) -> Client:
    """The browser of whoever comes second."""
    return signed_in(editor)


@pytest.fixture
def drug(db: None) -> Drug:
    """A draft."""
    return make_drug("alphazole", status="draft")


@pytest.fixture
def name(drug: Drug) -> DrugName:
    """A name of it."""
    return save(DrugName(drug=drug, text="Alphabrand", kind="brand", market="Atlantis"))


def names() -> list[tuple[str, str]]:
    return list(DrugName.objects.order_by("text").values_list("text", "market"))


def test_a_row_that_both_changed_is_shown_whole_and_its_texts_can_be_written_anew(
    jo: Client, me: Client, drug: Drug, name: DrugName
) -> None:
    page = race(jo, me, drug, {"names-0-market": "Lemuria"}, {"names-0-market": "Mu", "names-0-kind": "synonym"})

    typed = {f"text-drugname-{name.pk}-market": "Lemuria and Mu"}
    settle(me, page, drug, **{f"choice-{key(name)}": "mine"}, **typed)

    name.refresh_from_db()
    assert labels(page) == ["Name: Alphabrand, Brand name, Atlantis"]
    assert sides(page)["old"] == "Alphabrand | Brand name | Atlantis"
    assert sides(page)["theirs"] == "Alphabrand | Brand name | AtlantisLemuria"
    assert sides(page)["mine"].endswith("AtlantisMu")
    assert (name.market, name.kind) == ("Lemuria and Mu", "synonym")


@pytest.mark.parametrize(
    ("first", "second", "side", "kept"),
    [
        (GONE, {"names-0-market": "Mu"}, "mine", [("Alphabrand", "Mu")]),
        (GONE, {"names-0-market": "Mu"}, "theirs", []),
        ({"names-0-market": "Mu"}, GONE, "mine", []),
        ({"names-0-market": "Mu"}, GONE, "old", [("Alphabrand", "Atlantis")]),
        ({"names-0-market": "Mu"}, GONE, "theirs", [("Alphabrand", "Mu")]),
    ],
)
def test_a_row_that_one_took_out_and_the_other_changed_waits_for_a_choice(
    jo: Client, me: Client, drug: Drug, name: DrugName, first: dict, second: dict, side: str, kept: list
) -> None:
    page = race(jo, me, drug, first, second)
    settle(me, page, drug, **{f"choice-{key(name)}": side})

    assert "Not there, or taken out" in told_on(page)
    assert names() == kept


def test_mine_over_theirs_takes_their_new_rows_out_and_brings_mine_in(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, NEW_NAME, {**NEW_NAME, "names-0-text": "Betabrand"})

    settle(me, page, drug, "_mine")

    assert names() == [("Betabrand", "")]


def test_rows_that_each_added_are_both_kept(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, NEW_NAME, {**NEW_NAME, "names-0-text": "Betabrand"})
    assert [fit.told.what for fit in page.context["fits"]] == ["Betabrand, Brand name"]

    settle(me, page, drug)

    assert names() == [("Alphabrand", ""), ("Betabrand", "")]


def test_what_both_added_is_one_row(jo: Client, me: Client, drug: Drug) -> None:
    same = race(jo, me, drug, NEW_NAME, {**NEW_NAME, "say_it": "AL-fa"})
    settle(me, same, drug)

    assert [fit.told.kind for fit in same.context["fits"]] == ["Say it"]
    assert names() == [("Alphabrand", "")]


def test_a_row_that_both_added_with_a_difference_collides_and_a_third_race_changes_nothing_of_that(
    jo: Client, me: Client, drug: Drug
) -> None:
    page = race(jo, me, drug, NEW_NAME, {**NEW_NAME, "names-0-kind": "synonym", "names-0-caution": "Mind it."})
    row = DrugName.objects.get()
    send(jo, of(drug), say_it="AL-fa")

    again = settle(me, page, drug)
    settle(me, again, drug, **{f"choice-{key(row)}": "mine"})

    row.refresh_from_db()
    assert labels(page) == labels(again) == ["Name: Alphabrand, Brand name"]
    assert (row.kind, row.caution, DrugName.objects.count()) == ("synonym", "Mind it.", 1)


def test_two_rows_of_mine_are_never_one_of_theirs(jo: Client, me: Client) -> None:
    citation = make_citation(status="draft")
    two = {"notices-TOTAL_FORMS": "2", "notices-0-standing": "retracted", "notices-1-standing": "retracted"}

    page = race(jo, me, citation, {**two, "notices-TOTAL_FORMS": "1"}, two)
    settle(me, page, citation)

    assert StandingNotice.objects.count() == 2


def test_an_author_whom_i_added_stands_behind_the_one_they_added(jo: Client, me: Client) -> None:
    citation = make_citation(status="draft")
    rows = {"authors-TOTAL_FORMS": "1", "authors-0-position": "1"}
    two = {**rows, "authors-TOTAL_FORMS": "2", "authors-1-position": "2", "authors-1-family": "Splice"}

    page = race(jo, me, citation, {**rows, "authors-0-family": "Knott"}, {**two, "authors-0-family": "Loop"})
    settle(me, page, citation)

    authors = CitationAuthor.objects.values_list("position", "family")
    assert sorted(authors) == [(1, "Knott"), (2, "Loop"), (3, "Splice")]


@pytest.fixture
def deleted(publisher: User, me: Client, drug: Drug, name: DrugName) -> tuple[Drug, dict]:
    """A draft that somebody deletes while I have it open."""
    opened = held(me.get(of(drug)))
    pk = drug.pk
    drug.refresh_from_db()
    discard(record=drug, by=publisher, why="Typed twice.")
    drug.pk = pk
    return drug, {**opened, "pregnancy": "Mine.", "names-0-market": "Mu"}


def test_what_was_typed_into_a_record_that_is_gone_is_shown(me: Client, deleted: tuple[Drug, dict]) -> None:
    drug, typed = deleted

    page = me.post(of(drug), typed)

    assert page.status_code == 409
    assert labels(page) == ["The whole record"]
    assert sides(page) == {"old": "", "theirs": "", "mine": "Mine."}
    for words in ("Somebody deleted “alphazole” while you wrote", "Typed twice.", "The record comes back", "Mu"):
        assert words in told_on(page)


@pytest.mark.parametrize(
    ("way", "side", "kept"),
    [
        ("_joined", "mine", [("Mine, mended.", "Mu")]),
        ("_joined", "old", [("", "Atlantis")]),
        ("_joined", "theirs", []),
        ("_mine", "", [("Mine, mended.", "Mu")]),
        ("_theirs", "", []),
    ],
)
def test_it_comes_back_or_stays_away(me: Client, deleted: tuple[Drug, dict], way: str, side: str, kept: list) -> None:
    drug, typed = deleted
    page = me.post(of(drug), typed)

    texts = {f"text-drug-{drug.pk}-pregnancy": "Mine, mended."}
    done = settle(me, page, drug, way, **{f"choice-{key(drug)}": side}, **texts)

    found = [(drug.pregnancy, drug.names.get().market) for drug in Drug.objects.all()]
    assert found == kept
    assert done.url == at(Drug, "changelist")
    assert (DROPPED in told(me, done)) is not bool(kept)


def test_a_record_that_came_back_meanwhile_is_a_conflict_again(
    jo: Client, me: Client, deleted: tuple[Drug, dict]
) -> None:
    drug, typed = deleted
    mine, theirs = me.post(of(drug), typed), jo.post(of(drug), {**typed, "pregnancy": "Theirs."})
    settle(jo, theirs, drug, "_mine")

    again = settle(me, mine, drug, "_mine")

    assert again.status_code == 409
    assert labels(again) == ["Pregnancy and fertility"]


def test_a_record_that_is_gone_and_whose_beginning_nobody_knows_can_be_copied(
    me: Client, deleted: tuple[Drug, dict]
) -> None:
    drug, typed = deleted

    page = me.post(of(drug), {**typed, "version": "odd"})

    assert (page.status_code, "Mine.</textarea>" in page.content.decode()) == (409, True)


def test_a_draft_that_changed_is_not_deleted_before_somebody_has_looked(
    jo: Client, publisher: User, drug: Drug
) -> None:
    client = signed_in(publisher)
    asked = client.get(of(drug, "delete"))
    version = asked.context["record"].version
    send(jo, of(drug), say_it="AL-fa", reason="From the leaflet.")

    page = client.post(of(drug, "delete"), {"version": str(version), "reason": "Typed twice."})
    refused = Drug.objects.count()
    press(client, of(drug, "delete"), reason="Typed twice.")

    assert (page.status_code, refused, Drug.objects.count()) == (409, 1, 0)
    assert "From the leaflet." in told_on(page)
    assert 'value="Typed twice."' in page.content.decode()


def test_a_published_record_that_changed_is_not_retired_before_somebody_has_looked(publisher: User) -> None:
    drug, client = make_drug(), signed_in(publisher)
    version = str(drug.history.get().changeset)
    send(client, of(drug), say_it="AL-fa", reason="x")

    page = client.post(of(drug, "delete"), {"version": version, "reason": "Twice."})
    again = client.post(of(drug, "delete"), {"version": str(page.context["record"].version), "reason": "Twice."})

    assert (page.status_code, again.status_code) == (409, 302)
    assert Drug.objects.get().status == "retired"


def test_a_page_that_asks_to_retire_keeps_its_version_while_the_reason_is_missing(publisher: User) -> None:
    drug, client = make_drug(), signed_in(publisher)
    version = str(drug.version)
    send(client, of(drug), say_it="AL-fa", reason="x")
    page = client.post(of(drug, "delete"), {"version": version, "reason": " "})

    assert (page.status_code, str(page.context["record"].version)) == (200, version)
