"""Whoever publishes a record by its form or from a list can say that it was reviewed, and when it is again."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from catalog.editing.workflow.publishing import months_after
from catalog.models import Drug
from tests.admin.addresses import at, of
from tests.admin.bulk import go_on, tick
from tests.admin.conflicts import told_on
from tests.admin.posting import send, signed_in
from tests.factories import fresh, make_disease, make_drug, make_journal, make_treatment

pytestmark = pytest.mark.django_db
OFFERED, LIST = "Reviewed today", "/admin/catalog/drug/"


def test_a_new_record_that_is_published_at_once_was_reviewed_today(publisher: User) -> None:
    client = signed_in(publisher)

    page = client.get(at(Drug, "add"))
    send(client, at(Drug, "add"), name="alphazole", status="published", reason="New.")

    drug, today = Drug.objects.get(), timezone.localdate()
    assert f"{OFFERED}, if it is published" in told_on(page)
    assert (drug.reviewed_on, drug.reviewed_by, drug.review_due_on) == (today, publisher, months_after(today, 12))


def test_a_draft_that_stays_one_was_not(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")

    send(signed_in(publisher), of(drug), summary="It may help.")

    assert (fresh(drug).summary, fresh(drug).reviewed_on) == ("It may help.", None)


def test_of_a_page_that_readers_see_it_is_said_when_somebody_ticks_it(publisher: User) -> None:
    drug = make_drug("alphazole")
    client = signed_in(publisher)

    send(client, of(drug), say_it="AL-fa", reason="A slip.")
    before = fresh(drug).reviewed_on
    send(client, of(drug), reviewed="on", again="24", reason="Read again.")

    today = timezone.localdate()
    assert before is None
    assert (fresh(drug).reviewed_on, fresh(drug).review_due_on) == (today, months_after(today, 24))


def test_a_day_that_was_typed_stays(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft")
    days = {"reviewed_on": "2026-01-05", "review_due_on": "2026-12-01"}

    send(signed_in(publisher), of(drug), status="published", reason="New.", **days)

    assert (fresh(drug).reviewed_on, fresh(drug).review_due_on) == (date(2026, 1, 5), date(2026, 12, 1))


def test_it_is_offered_to_nobody_whose_save_puts_nothing_before_readers(editor: User, publisher: User) -> None:
    treatment = make_treatment(make_drug("alphazole"), make_disease("knots"))
    draft = make_drug("betazole", status="draft")

    offers = [
        OFFERED in told_on(signed_in(user).get(of(record)))
        for user, record in [(editor, draft), (publisher, treatment), (publisher, make_journal())]
    ]

    assert offers == [False, False, False]


def test_many_records_are_called_reviewed_by_whoever_says_so(publisher: User) -> None:
    first, second = make_drug("alphazole", status="review"), make_drug("betazole", status="review")
    client = signed_in(publisher)

    page = tick(client, "bulk_publish", first)
    go_on(client, LIST, page, _do="x", reason="New.")
    page = tick(client, "bulk_publish", second)
    go_on(client, LIST, page, _do="x", reason="New.", reviewed="on", again="6")

    today = timezone.localdate()
    assert OFFERED in told_on(page)
    assert (fresh(first).status, fresh(first).reviewed_on) == ("published", None)
    assert (fresh(second).reviewed_on, fresh(second).review_due_on) == (today, months_after(today, 6))
