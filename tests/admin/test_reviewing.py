"""The review: all that would change in one view, approved by somebody who may, or returned with a comment."""

import pytest
from django.contrib.auth.models import User

from catalog.editing.proposals.proposing import next_version_of
from catalog.editing.workflow.publishing import OWN_WORDS
from catalog.models import Drug, DrugName, NextVersion, Treatment, change
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in, told
from tests.admin.reviews import WHY, answer
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment

pytestmark = pytest.mark.django_db


@pytest.fixture
def drug(editor: User) -> Drug:
    """A published medicine with a next version in review, by the editor."""
    drug = make_drug("alphazole", summary="It proves a gain.")
    row = {"names-TOTAL_FORMS": "1", "names-0-text": "Alphabrand", "names-0-kind": "brand"}
    send(signed_in(editor), of(drug), summary="It shows a gain.", _send="", **row, **WHY)
    return drug


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
    assert '<p>editor</p><p class="why">Approved by publisher</p>' in client.get(of(drug, "history")).content.decode()


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
    assert "Returned: <q>Say how many people.</q>" in page


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


def test_it_says_what_the_checks_find_in_what_is_proposed(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole", summary="Seen in 12 people.")
    send(signed_in(editor), of(drug), summary="Seen in 12--15 people.", **WHY)

    page = " ".join(signed_in(publisher).get(of(drug, "review")).content.decode().split())

    assert f'<a class="target" href="{of(drug)}#id_summary">In one or two sentences</a>: This looks like a slip' in page
    assert "find nothing" not in page
    assert "Let it stand" not in signed_in(editor).get(of(drug)).content.decode()


@pytest.mark.parametrize("is_cited", [True, False])
def test_it_says_whether_a_citation_stands_behind_a_statement(publisher: User, is_cited: bool) -> None:
    papers = (make_citation(),) if is_cited else ()
    treatment = make_treatment(make_drug(), make_disease(), citations=papers, status="review")

    page = signed_in(publisher).get(of(treatment, "review")).content.decode()

    assert ("A citation stands behind it." in page, "No citation stands behind it." in page) == (is_cited, not is_cited)
    assert "find nothing" in page


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
