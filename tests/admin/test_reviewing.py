"""The review: all that would change in one view, approved by somebody who may, or returned with a comment."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client

from catalog.admin.reviewing import STALE
from catalog.editing.proposing import next_version_of, proposed
from catalog.editing.publishing import OWN_WORDS
from catalog.forms.review import ApprovalForm
from catalog.models import Drug, DrugName, EditorialRecord, NextVersion, Treatment, change
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in, told
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save

pytestmark = pytest.mark.django_db
WHY = {"reason": "As in the leaflet."}


@pytest.fixture
def drug(editor: User) -> Drug:
    """A published medicine with a next version in review, by the editor."""
    drug = make_drug("alphazole", summary="It proves a gain.")
    row = {"names-TOTAL_FORMS": "1", "names-0-text": "Alphabrand", "names-0-kind": "brand"}
    send(signed_in(editor), of(drug), summary="It shows a gain.", _send="", **row, **WHY)
    return drug


def answer(client: Client, record: EditorialRecord, **values: Any) -> HttpResponse:
    """Opens the review and presses one of its buttons."""
    address = of(record, "review")
    return client.post(address, {"seen": client.get(address).context["seen"], **values})


def live_change(drug: Drug, **values: str) -> None:
    """Somebody else changes what readers see."""
    with change(by=None, why="since"):
        record = Drug.objects.get(pk=drug.pk)
        for name, value in values.items():
            setattr(record, name, value)
        record.save()


def test_it_shows_only_what_differs_fields_and_rows(drug: Drug, publisher: User) -> None:
    page = signed_in(publisher).get(of(drug, "review"))

    comparison, text = page.context["comparison"], page.content.decode()
    assert [field.label for field in comparison.fields] == ["In one or two sentences"]
    assert [(kind.kind, kind.now, [row.what for row in kind.rows]) for kind in comparison.kinds] == [
        ("Name", 0, ["Alphabrand, Brand name"])
    ]
    assert "<del>proves </del>" in text
    assert "<ins>shows </ins>" in text
    assert 'value="As in the leaflet."' in text


def test_approving_publishes_with_the_reason(drug: Drug, publisher: User) -> None:
    client = signed_in(publisher)

    done = answer(client, drug, _approve="", reason="Read, and right.", reason_public="on")

    newest = drug.history.latest()
    assert told(client, done) == ["Alphazole is published. Readers see it now."]
    assert Drug.objects.get().summary == "It shows a gain."
    assert DrugName.objects.get().text == "Alphabrand"
    assert (newest.history_change_reason, newest.reason_is_public) == ("Read, and right.", True)


def test_approving_needs_a_reason(drug: Drug, publisher: User) -> None:
    refused = answer(signed_in(publisher), drug, _approve="", reason=" ")

    assert "Say why readers get it." in refused.content.decode()
    assert next_version_of(drug) is not None


def test_returning_needs_a_comment_which_its_writer_reads(drug: Drug, publisher: User, editor: User) -> None:
    client = signed_in(publisher)

    refused = answer(client, drug, _return="", comment=" ")
    done = answer(client, drug, _return="", comment="Say how many people.")

    assert "Say what is to be done." in refused.content.decode()
    assert done.url == "/admin/"
    page = signed_in(editor).get(of(drug)).content.decode()
    assert "Returned by publisher: <q>Say how many people.</q>" in page


def test_what_is_not_in_review_cannot_be_returned(drug: Drug, publisher: User) -> None:
    NextVersion.objects.update(state="draft")
    client = signed_in(publisher)

    assert 'name="_return"' not in client.get(of(drug, "review")).content.decode()
    assert answer(client, drug, _return="", comment="No.").status_code == 403


def test_a_draft_that_waits_is_reviewed_and_published_too(publisher: User, administrator: User) -> None:
    drug = make_drug("alphazole", status="review")
    client = signed_in(publisher)
    page = client.get(of(drug, "review")).content.decode()

    answer(client, drug, _return="", comment="Longer, please.")
    returned = Drug.objects.get().status
    answer(signed_in(administrator), drug, _approve="", **WHY)

    assert "Not on the site" in page
    assert "<ins>alphazole</ins>" in page
    assert (returned, Drug.objects.get().status) == ("draft", "published")


def test_a_comment_on_a_draft_fits_its_story(publisher: User) -> None:
    drug = make_drug(status="review")

    refused = answer(signed_in(publisher), drug, _return="", comment="x" * 281)

    assert "at most 280 characters" in refused.content.decode()


def test_nobody_publishes_what_they_said_of_a_medicine(publisher: User, administrator: User) -> None:
    with change(by=publisher, why="written"):
        treatment = Treatment.objects.create(drug=make_drug(), disease=make_disease(), status="review")
    own = signed_in(publisher)

    page = own.get(of(treatment, "review"))
    forced = answer(own, treatment, _approve="", **WHY)
    returned = answer(own, treatment, _return="", comment="No.")
    answer(signed_in(administrator), treatment, _approve="", **WHY)

    assert OWN_WORDS in page.content.decode()
    assert 'name="_approve"' not in page.content.decode()
    assert (forced.status_code, returned.status_code) == (403, 403)
    assert Treatment.objects.get().is_published


def test_nor_its_next_version(publisher: User) -> None:
    treatment = make_treatment(make_drug(), make_disease(), citations=(make_citation(),))
    client = signed_in(publisher)
    send(client, of(treatment), statement="It helps.", _send="", **WHY)

    assert answer(client, treatment, _approve="", **WHY).status_code == 403
    assert Treatment.objects.get().statement == ""


def test_the_review_is_for_those_who_publish_and_the_comparison_for_those_who_write(
    drug: Drug, editor: User, volunteer: User
) -> None:
    pages = {
        (user.username, page): signed_in(user).get(of(drug, page)).status_code
        for user in (editor, volunteer)
        for page in ("review", "compare_next")
    }

    assert pages == {
        ("editor", "review"): 403, ("editor", "compare_next"): 200,
        ("volunteer", "review"): 403, ("volunteer", "compare_next"): 403,
    }  # fmt: skip
    assert signed_in(editor).post(of(drug, "review"), {"_approve": "", **WHY}).status_code == 403


@pytest.mark.parametrize("page", ["review", "compare_next"])
def test_where_nothing_waits_it_says_so(administrator: User, page: str) -> None:
    client = signed_in(administrator)

    response = client.get(of(make_drug(), page))

    assert told(client, response) == ["Nothing waits here: readers see the record as it is."]


@pytest.mark.parametrize("page", ["review", "compare_next", "preview"])
def test_what_is_not_there_or_has_no_status_is_not_found(administrator: User, page: str) -> None:
    client = signed_in(administrator)

    answers = [client.get(address).status_code for address in (at(Drug, page, "4711"), of(make_journal(), page))]

    assert answers == [404, 404]


def test_what_was_written_while_the_reviewer_read_is_not_published_unseen(
    drug: Drug, publisher: User, editor: User
) -> None:
    client = signed_in(publisher)
    opened = client.get(of(drug, "review")).context["seen"]
    send(signed_in(editor), of(drug), summary="Something else.", **WHY)

    refused = client.post(of(drug, "review"), {"seen": opened, "_approve": "", **WHY})

    assert refused.status_code == 409
    assert STALE in refused.content.decode()
    assert Drug.objects.get().summary == "It proves a gain."


def test_the_very_last_moment_counts_too(drug: Drug, publisher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(publisher)

    def meanwhile(form: ApprovalForm) -> bool:
        NextVersion.objects.update(number=7)
        return not form.errors

    monkeypatch.setattr(ApprovalForm, "is_valid", meanwhile)
    refused = answer(client, drug, _approve="", **WHY)

    assert told(client, refused) == [STALE]


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
    page = writer.get(refused.url)
    unchosen = writer.post(refused.url, {"seen": page.context["seen"]})
    writer.post(refused.url, {"seen": page.context["seen"], "place-0": "mine"})

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

    assert stale.status_code == 409
    assert told(client, refused) == [STALE]


def test_a_next_version_that_is_what_readers_see_changes_nothing(drug: Drug, publisher: User) -> None:
    live_change(drug, summary="It shows a gain.")
    with change(by=None, why="since"):
        DrugName.objects.create(drug=drug, text="Alphabrand", kind="brand")
    NextVersion.objects.update(contents=NextVersion.objects.get().before)

    assert "Nothing would change for readers." in signed_in(publisher).get(of(drug, "review")).content.decode()
