"""Letters about reviews."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command

from catalog.editing.worklists import digest
from catalog.editing.worklists.digest import send_digests
from tests.factories import make_drug, make_topic

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def somebody(name: str, **values: object) -> User:
    """Somebody with an e-mail address."""
    return User.objects.create_user(name, **{"email": f"{name}@example.org", "is_staff": True, **values})


def due(name: str, days: int, **values: object) -> None:
    """A medicine whose review is due in some days."""
    make_drug(name, review_due_on=TODAY + timedelta(days=days), **values)


def outbox() -> dict[str, str]:
    """Subjects by receiver."""
    return {letter.to[0]: letter.subject for letter in mail.outbox}


def test_each_owner_gets_one_letter_with_what_is_due_first_first() -> None:
    maria = somebody("maria", first_name="Maria", last_name="Alvarez")
    due("soon", 30, owner=maria)
    due("overdue", -1, owner=maria)
    due("later", 31, owner=maria)
    due("a draft", -1, owner=maria, status="draft")
    make_topic("never", owner=maria)

    sent = send_digests(on=TODAY)

    assert sent.summary == "1 letter sent about 2 reviews, 0 letters not sent, 0 reviews with nobody to write to."
    assert outbox() == {"maria@example.org": "Reviews: 1 overdue, 1 due in the next 30 days"}
    body = mail.outbox[0].body
    assert body.startswith("Hello Maria Alvarez,")
    assert body.index("21 November 2026: Overdue (medicine)") < body.index("22 December 2026: Soon (medicine)")
    assert "http://localhost/admin/catalog/drug/" in body
    assert f"http://localhost/admin/reviews/?whose={maria.pk}\n" in body
    assert "Later" not in body


def test_a_deputy_is_told_when_the_owner_is_not_there() -> None:
    deputy, owner = somebody("deputy"), somebody("owner")
    gone, without = somebody("gone", is_active=False), somebody("without", email="")
    due("both", 1, owner=owner, deputy=deputy)
    due("left", 1, owner=gone, deputy=deputy)
    due("unwritten", 1, owner=without, deputy=deputy)
    due("unowned", 1, deputy=deputy)
    due("off the desk", 1, owner=somebody("reader", is_staff=False), deputy=deputy)
    due("nobody", 1)
    due("all gone", 1, owner=gone)

    sent = send_digests(on=TODAY)

    assert (sent.letters, sent.records, sent.failed, sent.unheard) == (2, 5, 0, 2)
    assert outbox() == {
        "owner@example.org": "Reviews: 0 overdue, 1 due in the next 30 days",
        "deputy@example.org": "Reviews: 0 overdue, 4 due in the next 30 days",
    }


def test_nobody_is_told_of_nothing_and_nothing_is_kept_of_the_last_letters() -> None:
    somebody("idle")
    first = send_digests(on=TODAY)
    due("one", 1, owner=somebody("maria"))

    again = [send_digests(on=TODAY).summary for _ in range(2)]

    assert first.summary == "0 letters sent about 0 reviews, 0 letters not sent, 0 reviews with nobody to write to."
    assert again[0] == again[1]
    assert [letter.to for letter in mail.outbox] == [["maria@example.org"]] * 2
    assert mail.outbox[0].body == mail.outbox[1].body


def test_a_long_list_is_named_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "MOST_NAMED", 1)
    maria = somebody("maria")
    for name in ("one", "two", "three"):
        due(name, 1, owner=maria)

    send_digests(on=TODAY)

    assert "(medicine)" in mail.outbox[0].body
    assert mail.outbox[0].body.count("(medicine)") == 1
    assert "... and 2 more." in mail.outbox[0].body


def test_a_letter_that_fails_keeps_back_no_other_and_is_told_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_drug(review_due_on="2020-01-01", owner=somebody("broken"))
    make_drug(review_due_on="2020-01-01", owner=somebody("whole"))
    send, out = digest.send_mail, StringIO()

    def fail_once(subject: str, text: str, sender: str, to: list[str]) -> None:
        if to == ["broken@example.org"]:
            raise OSError("no broken@example.org here")
        send(subject, text, sender, to)

    monkeypatch.setattr(digest, "send_mail", fail_once)

    with pytest.raises(SystemExit) as ended:
        call_command("send_review_digest", stdout=out)

    assert ended.value.code == 1
    assert out.getvalue() == "1 letter sent about 1 review, 1 letter not sent, 0 reviews with nobody to write to.\n"
    assert [letter.to for letter in mail.outbox] == [["whole@example.org"]]
    assert [record.message for record in caplog.records] == ["A list of reviews was not sent (OSError)."]


def test_an_address_that_no_letter_can_have_keeps_back_no_other() -> None:
    due("one", 1, owner=somebody("broken", email="broken@example.org\nBcc: all@example.org"))
    due("two", 1, owner=somebody("whole"))

    sent = send_digests(on=TODAY)

    assert (sent.letters, sent.failed, list(outbox())) == (1, 1, ["whole@example.org"])


def test_all_went_well_without_an_exit_code() -> None:
    out = StringIO()

    call_command("send_review_digest", stdout=out)

    assert out.getvalue().startswith("0 letters sent")
