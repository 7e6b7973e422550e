"""Two editors with one record open: the second meets a page with three columns, and nothing is lost."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.settling import AGAIN, CHOOSE, DROPPED, NOTHING_OF_YOURS
from catalog.models import Citation, Drug, StaleVersionError, change
from tests.admin.addresses import at, of
from tests.admin.conflicts import key, labels, race, sent_by, settle, sides, told_on
from tests.admin.posting import held, send, signed_in, told
from tests.conftest import member
from tests.factories import make_citation, make_drug

pytestmark = pytest.mark.django_db
THEIRS, MINE = "It can harm fertility.", "It can harm a child."


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


def test_the_second_to_save_sees_three_columns_and_nothing_is_written(jo: Client, me: Client, drug: Drug) -> None:
    first, second = {"pregnancy": THEIRS, "reason": "From the leaflet."}, {"pregnancy": MINE, "reason": "A trial."}

    page = race(jo, me, drug, first, second)

    drug.refresh_from_db()
    assert (page.status_code, labels(page), drug.pregnancy) == (409, ["Pregnancy and fertility"], THEIRS)
    assert sides(page) == {
        "old": "It can harm.",
        "theirs": "It can harm.harm fertility.",
        "mine": "It can harm.harm a child.",
    }
    assert "Jo Kessler saved it on" in told_on(page)
    assert "From the leaflet." in told_on(page)
    assert not any(side.is_chosen for collision in page.context["collisions"] for side in collision.sides)
    assert sent_by(page)["reason"] == "A trial."
    assert sent_by(page)[f"text-drug-{drug.pk}-pregnancy"] == MINE


@pytest.mark.parametrize(("side", "kept"), [("old", "It can harm."), ("theirs", THEIRS), ("mine", "Both.")])
def test_each_collision_is_settled_by_a_choice_and_the_rest_is_joined(
    jo: Client, me: Client, editor: User, drug: Drug, side: str, kept: str
) -> None:
    first, second = {"pregnancy": THEIRS, "say_it": "AL-fa"}, {"pregnancy": MINE, "monitoring": "Urine.\r\nBlood."}
    page = race(jo, me, drug, first, second)

    chosen = {f"choice-{key(drug, 'pregnancy')}": side, f"text-drug-{drug.pk}-pregnancy": " Both.\r\n"}
    done = settle(me, page, drug, **chosen, reason="Both are right.")

    drug.refresh_from_db()
    row = drug.history.latest()
    assert told(me, done) == ["Saved as a draft. Readers do not see it yet."]
    assert (drug.pregnancy, drug.say_it, drug.monitoring) == (kept, "AL-fa", "Urine.\nBlood.")
    assert (row.history_user, row.history_change_reason) == (editor, "Both are right.")


def test_what_does_not_collide_is_listed_and_can_be_left_out(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"say_it": "AL-fa"}, {"monitoring": "Urine.", "warning": "Read this."})
    sent = sent_by(page)
    del sent[f"keep-{key(drug, 'warning')}"]

    me.post(of(drug), {**sent, "_joined": "x"})

    drug.refresh_from_db()
    assert "Nothing collides" in told_on(page)
    assert [fit.told.kind for fit in page.context["fits"]] == ["Warning to show first", "Tests while taking it"]
    assert [fit.told.kind for fit in page.context["their_fits"]] == ["Say it"]
    assert (drug.say_it, drug.monitoring, drug.warning) == ("AL-fa", "Urine.", "")


def test_nothing_is_joined_before_every_choice_is_made(jo: Client, me: Client, drug: Drug) -> None:
    first = {"pregnancy": THEIRS, "monitoring": "Urine."}
    page = race(jo, me, drug, first, {"pregnancy": MINE, "monitoring": "None.", "warning": "Read."})

    chosen = {f"choice-{key(drug, 'pregnancy')}": "mine", f"text-drug-{drug.pk}-monitoring": "Half joined"}
    again = settle(me, page, drug, **chosen, reason="Typed", reason_public="on", **{f"keep-{key(drug, 'warning')}": ""})

    drug.refresh_from_db()
    text = again.content.decode()
    assert (again.status_code, drug.pregnancy) == (409, THEIRS)
    assert CHOOSE.format(count=1) in text
    assert [collision.is_unanswered for collision in again.context["collisions"]] == [True, False]
    assert sent_by(again)[f"text-drug-{drug.pk}-monitoring"] == "Half joined"
    assert sent_by(again)[f"choice-{key(drug, 'pregnancy')}"] == "mine"
    assert (sent_by(again)["reason"], 'name="reason_public" checked' in text) == ("Typed", True)


def test_mine_is_saved_over_theirs_which_stays_in_the_history(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"pregnancy": THEIRS, "say_it": "AL-fa"}, {"pregnancy": MINE, "warning": "Read."})

    settle(me, page, drug, "_mine", **{f"text-drug-{drug.pk}-pregnancy": "Mine, mended."})

    drug.refresh_from_db()
    assert (drug.pregnancy, drug.say_it, drug.warning) == ("Mine, mended.", "", "Read.")
    assert [row.pregnancy for row in drug.history.order_by("history_id")] == ["It can harm.", THEIRS, "Mine, mended."]


def test_theirs_is_taken_and_mine_is_dropped(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"pregnancy": THEIRS}, {"pregnancy": MINE})

    done = settle(me, page, drug, "_theirs")

    drug.refresh_from_db()
    assert "cannot be brought back" in told_on(page)
    assert (done.url, told(me, done)) == (of(drug), [DROPPED])
    assert (drug.pregnancy, drug.history.count()) == (THEIRS, 2)


def test_a_record_that_readers_know_is_settled_with_a_reason(jo: Client, publisher: User) -> None:
    drug, client = make_drug(), signed_in(publisher)
    page = race(jo, client, drug, {"say_it": "AL-fa", "reason": "x"}, {"warning": "Read.", "reason": "Typed"})

    refused = settle(client, page, drug, reason=" ")
    settle(client, refused, drug, reason="Both.", reason_public="on")

    drug.refresh_from_db()
    row = drug.history.latest()
    assert "Say why you change it." in told_on(refused)
    assert (drug.say_it, drug.warning, row.history_change_reason, row.reason_is_public) == (
        "AL-fa",
        "Read.",
        "Both.",
        True,
    )


def test_a_second_race_gives_the_page_again_with_all_that_was_chosen(jo: Client, me: Client, drug: Drug) -> None:
    fields = {"pregnancy": THEIRS, "monitoring": "Theirs."}
    page = race(jo, me, drug, fields, {"pregnancy": MINE, "monitoring": "Mine.", "say_it": "AL-fa"})
    send(jo, of(drug), monitoring="Theirs again.")

    chosen = {f"choice-{key(drug, 'pregnancy')}": "mine", f"choice-{key(drug, 'monitoring')}": "theirs"}
    typed = {f"text-drug-{drug.pk}-pregnancy": "Mine, joined."}
    again = settle(me, page, drug, **chosen, **typed, reason="Kept.")
    done = settle(me, again, drug, **{f"choice-{key(drug, 'monitoring')}": "theirs"})

    drug.refresh_from_db()
    assert (again.status_code, AGAIN in told_on(again), "Theirs again." in told_on(again)) == (409, True, True)
    assert f"choice-{key(drug, 'monitoring')}" not in sent_by(again)
    assert (sent_by(again)[f"choice-{key(drug, 'pregnancy')}"], sent_by(again)["reason"]) == ("mine", "Kept.")
    assert done.status_code == 302
    assert (drug.pregnancy, drug.monitoring, drug.say_it) == ("Mine, joined.", "Theirs again.", "AL-fa")


def test_a_text_written_anew_is_kept_where_nothing_collides_any_more(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"pregnancy": THEIRS}, {"pregnancy": MINE})
    send(jo, of(drug), pregnancy=MINE)

    again = settle(me, page, drug, **{f"text-drug-{drug.pk}-pregnancy": "Mine, joined."})
    gone = settle(me, again, drug, **{f"choice-{key(drug, 'pregnancy')}": "mine"})

    drug.refresh_from_db()
    assert (again.status_code, labels(again)) == (409, ["Pregnancy and fertility"])
    assert (gone.status_code, drug.pregnancy) == (302, "Mine, joined.")


def test_whoever_is_faster_once_more_while_it_is_written_is_not_written_over(
    jo: Client, me: Client, drug: Drug, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = race(jo, me, drug, {"pregnancy": THEIRS}, {"pregnancy": MINE})

    def late(**_: object) -> None:
        raise StaleVersionError(drug)

    monkeypatch.setattr("catalog.admin.settling.write", late)
    again = settle(me, page, drug, "_mine")

    assert (again.status_code, AGAIN in told_on(again)) == (409, True)


def test_what_the_catalogue_does_not_take_is_said_and_nothing_is_lost(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"warning": "Read."}, {"pregnancy": MINE, "slug": "betazole"})
    make_drug("betazole")

    refused = settle(me, page, drug)

    assert (refused.status_code, "belongs to another record" in told_on(refused)) == (409, True)
    assert [fit.told.kind for fit in refused.context["fits"]] == ["Pregnancy and fertility", "Address"]


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
    page = race(jo, me, drug, {"status": "published"}, {"status": "review", "pregnancy": MINE})

    settle(me, page, drug, "_mine", reason="Mine.")

    drug.refresh_from_db()
    assert labels(page) == []
    assert (drug.status, drug.pregnancy) == ("published", MINE)


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
