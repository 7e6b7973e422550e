"""Two editors with one record open: what is odd, refused or gone."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.settling import NOTHING_OF_YOURS
from catalog.editing.proposals.writing import PUBLISHED
from catalog.models import Citation, Drug, change
from tests.admin.addresses import at, of
from tests.admin.conflict_texts import MINE, THEIRS
from tests.admin.conflicts import key, labels, race, sent_by, settle, told_on
from tests.admin.posting import held, send, signed_in, told
from tests.conftest import member
from tests.factories import make_citation, make_drug

pytestmark = pytest.mark.django_db


@pytest.fixture
def jo(db: None) -> Client:
    """Another editor's browser."""
    return signed_in(User.objects.create_superuser("jo", first_name="Jo", last_name="Kessler"))


@pytest.fixture
def me(editor: User) -> Client:
    """The browser of whoever comes second."""
    return signed_in(editor)


@pytest.fixture
def drug(db: None) -> Drug:
    """A draft, which is saved without a reason."""
    return make_drug("alphazole", status="draft", pregnancy="It can harm.", monitoring="Blood counts.")


def test_a_text_that_cannot_be_read_is_kept_as_it_was_typed(jo: Client, me: Client) -> None:
    citation = make_citation(status="draft", doi="10.1000/old")
    page = race(jo, me, citation, {"doi": "10.1000/theirs"}, {"doi": "10.1000/mine"})

    field = f"text-citation-{citation.pk}-doi"
    refused = settle(me, page, citation, **{f"choice-{key(citation, 'doi')}": "mine", field: "no <DOI>"})
    settle(me, refused, citation, **{field: "https://doi.org/10.1000/BOTH"})

    assert "DOI: This is not a DOI" in told_on(refused)
    assert sent_by(refused)[field] == "no <DOI>"
    assert Citation.objects.get().doi == "10.1000/both"


def test_whoever_changed_nothing_is_told_so(jo: Client, me: Client, drug: Drug) -> None:
    nothing = told(me, race(jo, me, drug, {"pregnancy": THEIRS}, {}))
    same = told(me, race(jo, me, drug, {"pregnancy": MINE}, {"pregnancy": MINE}))

    assert nothing == same == [NOTHING_OF_YOURS]
    assert drug.history.count() == 3


def test_a_form_with_mistakes_is_shown_as_ever_and_keeps_its_version(jo: Client, me: Client, drug: Drug) -> None:
    opened = held(me.get(of(drug)))
    send(jo, of(drug), pregnancy=THEIRS)

    wrong = me.post(of(drug), {**opened, "pregnancy": MINE, "name": ""})
    page = me.post(of(drug), {**held(wrong), "name": "alphazole"})

    assert (wrong.status_code, list(wrong.context["adminform"].form.errors)) == (200, ["name"])
    assert held(wrong)["version"] == opened["version"] != str(Drug.objects.get().version)
    assert (page.status_code, labels(page)) == (409, ["Pregnancy and fertility"])


@pytest.mark.parametrize("odd", ["", "abc", "0" * 32, "x" * 10_000, "00000000-0000-0000-0000-000000000000"])
def test_a_form_without_a_known_version_is_compared_with_what_is_there(me: Client, drug: Drug, odd: str) -> None:
    page = me.post(of(drug), {**held(me.get(of(drug))), "pregnancy": MINE, "version": odd})
    before = Drug.objects.get().pregnancy
    settle(me, page, drug)

    assert (page.status_code, before, Drug.objects.get().pregnancy) == (409, "It can harm.", MINE)
    assert "did not say which version" in told_on(page)
    assert [fit.told.kind for fit in page.context["fits"]] == ["Pregnancy and fertility"]


def test_a_status_that_i_may_not_choose_stays_theirs(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"status": "published", "reason": "Ready."}, {"status": "review", "pregnancy": MINE})

    refused = settle(me, page, drug, "_mine", reason="Mine.")

    drug.refresh_from_db()
    assert (labels(page), PUBLISHED in told_on(refused)) == ([], True)
    assert (drug.status, drug.pregnancy) == ("published", "It can harm.")


def test_who_reviewed_it_goes_with_the_day(jo: Client, me: Client, editor: User, drug: Drug) -> None:
    page = race(jo, me, drug, {"reviewed_on": "2026-11-20"}, {"reviewed_on": "2026-11-21"})

    settle(me, page, drug, **{f"choice-{key(drug, 'reviewed_on')}": "mine"})

    drug.refresh_from_db()
    assert labels(page) == ["Last reviewed on"]
    assert (str(drug.reviewed_on), drug.reviewed_by) == ("2026-11-21", editor)


def test_work_that_is_damaged_or_not_ones_own_is_refused(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"pregnancy": THEIRS}, {"pregnancy": MINE})
    other = make_drug(status="draft")

    answers = [
        settle(me, page, drug, work=sent_by(page)["work"][:-1]),
        settle(me, page, drug, work=""),
        settle(jo, page, drug),
        settle(me, page, other),
    ]

    assert [answer.status_code for answer in answers] == [400] * 4
    assert set(Drug.objects.values_list("pregnancy", flat=True)) == {THEIRS, ""}


def test_whoever_may_not_change_it_meets_no_conflict(jo: Client, drug: Drug) -> None:
    volunteer, citation = signed_in(member("Volunteer")), make_citation()

    answers = [
        volunteer.post(of(record), sent)
        for record in (drug, citation)
        for sent in ({"version": "old"}, {"work": "x"}, {"version": str(record.version)})
    ]

    assert {answer.status_code for answer in answers} == {403}


def test_the_trial_tells_nothing(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"pregnancy": THEIRS}, {"pregnancy": MINE})

    assert list(page.context["messages"]) == []
    assert list(me.get(of(drug)).context["messages"]) == []


def test_a_record_named_in_the_form_and_deleted_meanwhile_is_asked_for_again(jo: Client, me: Client) -> None:
    citation = make_citation(status="draft")
    drug = make_drug(status="draft", chemotherapy_citation=citation)
    opened = held(me.get(of(drug)))
    with change(by=None, why="x"):
        drug.chemotherapy_citation = None
        drug.save()
        citation.delete()

    page = me.post(of(drug), {**opened, "pregnancy": MINE})

    assert (page.status_code, list(page.context["adminform"].form.errors)) == (200, ["chemotherapy_citation"])
    assert held(page)["pregnancy"] == MINE


def test_the_number_of_queries_does_not_grow_with_what_collides(
    jo: Client, me: Client, drug: Drug, django_assert_max_num_queries: object
) -> None:
    texts = ["pregnancy", "monitoring", "warning", "summary", "what_it_does"]
    with django_assert_max_num_queries(145):  # type: ignore[operator]
        opened = held(me.get(of(drug)))
    send(jo, of(drug), **dict.fromkeys(texts, "Theirs."))

    with django_assert_max_num_queries(145):  # type: ignore[operator]
        page = me.post(of(drug), {**opened, **dict.fromkeys(texts, "Mine.")})

    assert len(labels(page)) == 5


def test_a_record_that_never_was_is_not_made(me: Client) -> None:
    response = me.post(at(Drug, "change", 4711), {"name": "alphazole"})

    assert (response.status_code, Drug.objects.count()) == (302, 0)
