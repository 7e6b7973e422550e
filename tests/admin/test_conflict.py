"""Two editors with one record open: the second meets a page with three columns, and nothing is lost."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.settling import AGAIN, CHOOSE, DROPPED
from catalog.models import Drug, StaleVersionError
from tests.admin.addresses import of
from tests.admin.conflict_texts import MINE, THEIRS
from tests.admin.conflicts import key, labels, race, sent_by, settle, sides, told_on
from tests.admin.posting import send, signed_in, told
from tests.factories import make_disease, make_drug, make_treatment

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


def test_the_page_calls_a_statement_by_what_it_joins(jo: Client, me: Client) -> None:
    treatment = make_treatment(make_drug("alphazole"), make_disease("knots"), status="draft")

    page = race(jo, me, treatment, {"statement": "It helps."}, {"statement": "It seemed to help."})

    assert "Two people changed “alphazole for knots” at once" in told_on(page)


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

    monkeypatch.setattr("catalog.admin.meeting.write", late)
    again = settle(me, page, drug, "_mine")

    assert (again.status_code, AGAIN in told_on(again)) == (409, True)


def test_what_the_catalogue_does_not_take_is_said_and_nothing_is_lost(jo: Client, me: Client, drug: Drug) -> None:
    page = race(jo, me, drug, {"warning": "Read."}, {"pregnancy": MINE, "slug": "betazole"})
    make_drug("betazole")

    refused = settle(me, page, drug)

    assert (refused.status_code, "belongs to another record" in told_on(refused)) == (409, True)
    assert sorted(fit.told.kind for fit in refused.context["fits"]) == ["Address", "Pregnancy and fertility"]
