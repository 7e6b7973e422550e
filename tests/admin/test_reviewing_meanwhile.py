"""Reviewing what others change at the same time."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.admin.reviewing import COLLIDES
from catalog.editing.proposals.proposing import next_version_of, proposed
from catalog.forms.review import ApprovalForm
from catalog.models import Drug, DrugName, NextVersion, change
from tests.admin.addresses import of
from tests.admin.posting import send, signed_in, told
from tests.admin.reviews import WHY, answer, live_change
from tests.factories import make_drug, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug(editor: User) -> Drug:
    """A published medicine with a next version in review, by the editor."""
    drug = make_drug("alphazole", summary="It proves a gain.")
    row = {"names-TOTAL_FORMS": "1", "names-0-text": "Alphabrand", "names-0-kind": "brand"}
    send(signed_in(editor), of(drug), summary="It shows a gain.", _send="", **row, **WHY)
    return drug


def test_what_was_written_while_the_reviewer_read_is_not_published_unseen(
    drug: Drug, publisher: User, editor: User
) -> None:
    client = signed_in(publisher)
    opened = client.get(of(drug, "review")).context["seen"]
    send(signed_in(editor), of(drug), summary="Something else.", **WHY)

    refused = client.post(of(drug, "review"), {"seen": opened, "_approve": "", **WHY})

    assert refused.status_code == 409
    assert "Somebody changed this while you had the page open" in refused.content.decode()
    assert 'value="As in the leaflet."' in refused.content.decode()
    assert Drug.objects.get().summary == "It proves a gain."


def test_the_very_last_moment_counts_too(drug: Drug, publisher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(publisher)

    def meanwhile(form: ApprovalForm) -> bool:
        NextVersion.objects.update(number=7)
        return not form.errors

    monkeypatch.setattr(ApprovalForm, "is_valid", meanwhile)
    refused = answer(client, drug, _approve="", **WHY)

    assert refused.status_code == 409
    assert "Somebody changed this while you had the page open" in refused.content.decode()


def test_what_the_catalogue_no_longer_takes_is_said(publisher: User, editor: User) -> None:
    drug = make_drug("alphazole")
    send(signed_in(editor), of(drug), slug="betazole", _send="", **WHY)
    make_drug("betazole")

    refused = answer(signed_in(publisher), drug, _approve="", **WHY)

    assert "This address belongs to another record" in refused.content.decode()
    assert Drug.objects.get(pk=drug.pk).slug == "alphazole"


def test_a_change_of_the_live_page_elsewhere_goes_together(drug: Drug, publisher: User, editor: User) -> None:
    live_change(drug, warning="Careful.")
    writer = signed_in(editor)

    behind = writer.get(of(drug, "compare_next"))
    done = told(writer, writer.post(of(drug, "compare_next"), {"seen": behind.context["seen"]}))
    answer(signed_in(publisher), drug, _approve="", **WHY)

    assert "at other places" in behind.content.decode()
    assert done == ["The next version now starts from the page as it is."]
    now = Drug.objects.get()
    assert (now.summary, now.warning) == ("It shows a gain.", "Careful.")


def test_a_change_at_the_same_place_is_settled_by_its_writer(drug: Drug, publisher: User, editor: User) -> None:
    live_change(drug, summary="It may gain.", warning="Careful.")
    writer = signed_in(editor)

    refused = answer(signed_in(publisher), drug, _approve="", **WHY)
    page = writer.get(of(drug, "compare_next"))
    unchosen = writer.post(of(drug, "compare_next"), {"seen": page.context["seen"]})
    writer.post(of(drug, "compare_next"), {"seen": page.context["seen"], "place-0": "mine"})

    assert (refused.status_code, COLLIDES in refused.content.decode()) == (409, True)
    assert 'value="As in the leaflet."' in refused.content.decode()
    [collision] = page.context["comparison"].collisions
    assert (collision.label, collision.theirs, collision.mine) == (
        "In one or two sentences", "It may gain.", "It shows a gain."
    )  # fmt: skip
    assert unchosen.status_code == 409
    assert "Choose one of the two." in unchosen.content.decode()
    pending = next_version_of(drug)
    assert pending is not None
    fields = proposed(pending).fields or {}
    assert (fields["summary"], fields["warning"]) == ("It shows a gain.", "Careful.")


def test_rows_collide_as_a_whole(publisher: User, editor: User) -> None:
    drug = make_drug()
    one, two = save(DrugName(drug=drug, text="Onebrand")), save(DrugName(drug=drug, text="Twobrand"))
    send(signed_in(editor), of(drug), **{"names-0-DELETE": "on", "names-1-text": "Twobrands", **WHY})
    with change(by=None, why="since"):
        for row in (one, two):
            row.market = "Atlantis"
            row.save()
    client = signed_in(publisher)

    page = client.get(of(drug, "compare_next"))
    client.post(of(drug, "compare_next"), {"seen": page.context["seen"], "place-0": "mine", "place-1": "theirs"})

    told_places = [(each.label, each.theirs, each.mine) for each in page.context["comparison"].collisions]
    pending = next_version_of(drug)
    assert pending is not None
    assert told_places == [
        ("Name", f"{drug}, Onebrand, Brand name, Atlantis", "Taken out"),
        ("Name", f"{drug}, Twobrand, Brand name, Atlantis", f"{drug}, Twobrands, Brand name"),
    ]
    assert [row["text"] for row in proposed(pending).rows[DrugName].values()] == ["Twobrand"]


def test_settling_too_late_is_refused(drug: Drug, editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(editor)
    seen = client.get(of(drug, "compare_next")).context["seen"]
    stale = client.post(of(drug, "compare_next"), {"seen": "another"})

    def meanwhile(*args: Any, **kwargs: Any) -> dict[Any, Any]:
        NextVersion.objects.update(number=7)
        return {}

    monkeypatch.setattr("catalog.admin.reviewing.places", meanwhile)
    refused = client.post(of(drug, "compare_next"), {"seen": seen})

    assert (stale.status_code, refused.status_code) == (409, 409)
    assert "Somebody changed this while you had the page open" in refused.content.decode()


def test_a_next_version_that_is_what_readers_see_changes_nothing(drug: Drug, publisher: User) -> None:
    live_change(drug, summary="It shows a gain.")
    with change(by=None, why="since"):
        DrugName.objects.create(drug=drug, text="Alphabrand", kind="brand")
    NextVersion.objects.update(contents=NextVersion.objects.get().before)

    assert "Nothing would change for readers." in signed_in(publisher).get(of(drug, "review")).content.decode()
