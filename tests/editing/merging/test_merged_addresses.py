"""Where records and addresses lead once two records have become one, and who may do it."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client

from catalog.editing.merging.merging import GONE, merge
from catalog.models import Merger, Page, Source, ToldApart, change
from tests.factories import make_citation, make_drug, make_journal, make_page, make_source, save

from .test_merging import united

pytestmark = pytest.mark.django_db


def test_citations_move_with_their_journal_and_source() -> None:
    journals, sources = (make_journal(), make_journal()), (make_source(), make_source())
    citation = make_citation(journal=journals[1], source=sources[1], platform=sources[1])

    united(*journals)
    united(*sources)

    citation.refresh_from_db()
    assert (citation.journal, citation.source, citation.platform) == (journals[0], sources[0], sources[0])
    assert Merger.objects.now(Source, sources[1].pk) == sources[0]


def test_every_old_address_leads_on_in_one_hop_however_often_records_are_merged(reader: Client) -> None:
    one, two, three = make_drug("one"), make_drug("two"), make_drug("three")
    one.slug = "one-more"
    save(one)

    united(two, one)
    united(three, two)

    for former in ("one", "one-more", "two"):
        answer = reader.get(f"/drugs/{former}/")
        assert (answer.status_code, answer["Location"]) == (301, "/drugs/three/")


def test_an_address_does_not_lead_to_what_readers_may_not_see(reader: Client) -> None:
    keep, drop = make_drug("keep", status="draft"), make_drug("drop")

    united(keep, drop)

    assert reader.get("/drugs/drop/").status_code == 404


def test_the_status_of_the_other_is_taken_only_by_those_who_may_publish(editor: User, publisher: User) -> None:
    keep, drop = make_drug(status="draft"), make_drug()

    with pytest.raises(ValidationError, match="Only a publisher may"):
        united(keep, drop, "status", by=editor)
    assert united(keep, drop, "status", by=publisher).is_published


def test_a_record_that_somebody_took_away_meanwhile_is_not_merged() -> None:
    keep, drop = make_drug(), make_drug()
    united(keep, drop)

    with pytest.raises(ValidationError, match=GONE):
        merge(keep=drop, drop=keep, picks=(), by=None, why="The same.")


def test_kinds_of_records_that_are_never_merged_lead_nowhere(reader: Client) -> None:
    page = make_page("Knots")
    with change(by=None, why="Away with it."):
        page.delete()

    assert reader.get("/knots/").status_code == 410
    assert Merger.objects.now(Page, 1) is None


def test_what_was_merged_and_told_apart_has_a_name() -> None:
    keep, drop = make_citation("Knots"), make_citation("Loops")
    apart = save(ToldApart(first=keep, second=drop))

    assert str(apart) == "Knots and Loops"
    united(keep, drop)
    assert str(Merger.objects.get()) == "Loops"
