"""Who may do what with what they write. `tests/rules/test_admin_rights.py` walks all addresses for all groups."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client

from catalog.admin.forms import SAY_WHY
from catalog.admin.hardened import HardenedAdmin
from catalog.models import Drug, Status
from tests.admin.addresses import at, of
from tests.admin.posting import held, press, send, signed_in, told
from tests.conftest import member
from tests.factories import make_citation, make_disease, make_drug, make_treatment, save

DESKS = sorted(admin.site._registry, key=lambda model: model.__name__)


@pytest.mark.parametrize("page", ["/admin/", "/admin/catalog/drug/", "/admin/queue/drafts/", "/admin/find/?find=1"])
def test_whoever_is_not_signed_in_is_asked_to(reader: Client, db: None, page: str) -> None:
    response = reader.get(page)

    assert response.status_code == 302
    assert response.url.startswith("/admin/login/?next=")


def test_every_desk_stands_on_the_hardened_base() -> None:
    assert [model.__name__ for model, desk in admin.site._registry.items() if not isinstance(desk, HardenedAdmin)] == []


def test_an_editor_is_offered_draft_and_review_only(editor: User) -> None:
    client = signed_in(editor)

    forms = {status: client.get(of(make_drug(status=status))).context["adminform"].form for status in Status.values}
    offered = {status: [choice[0] for choice in form.fields["status"].widget.choices] for status, form in forms.items()}

    assert offered == {
        "draft": ["draft", "review"], "review": ["draft", "review"], "published": ["published"], "retired": ["retired"]
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"), [("draft", "published"), ("published", "draft"), ("published", "retired"), ("draft", "retired")]
)
def test_an_editor_who_forces_a_step_is_refused_and_nothing_is_written(editor: User, old: str, new: str) -> None:
    drug = make_drug(status=old)
    client = signed_in(editor)

    response = send(client, of(drug), status=new, reason="I may not.")

    assert response.status_code == 403
    assert drug.history.count() == 1


def test_an_editor_cannot_add_a_published_record(editor: User) -> None:
    client = signed_in(editor)

    response = send(client, at(Drug, "add"), name="alphazole", status="published")

    assert response.status_code == 403
    assert not Drug.objects.exists()


def test_what_an_editor_saves_of_a_published_record_is_not_seen_by_readers(editor: User) -> None:
    drug = make_drug()
    client = signed_in(editor)

    send(client, of(drug), say_it="AL-fa", reason="As in the leaflet.")

    drug.refresh_from_db()
    assert (drug.say_it, drug.status, drug.history.count()) == ("", "published", 1)


def test_a_publisher_changes_a_published_record_with_a_reason(publisher: User) -> None:
    drug = make_drug()
    client = signed_in(publisher)

    send(client, of(drug), say_it="AL-fa", reason="As in the leaflet.")

    drug.refresh_from_db()
    assert (drug.say_it, drug.status) == ("AL-fa", "published")


def test_a_publisher_publishes(publisher: User) -> None:
    drug = make_drug(status="review")
    client = signed_in(publisher)

    refused = send(client, of(drug), status="published")
    unread = Drug.objects.get().status
    send(client, of(drug), status="published", reason="Checked.")

    assert (SAY_WHY in refused.content.decode(), unread) == (True, "review")
    assert Drug.objects.get().is_published


def test_what_readers_have_seen_is_retired_with_a_reason_and_kept(publisher: User) -> None:
    drug = make_drug("alphazole")
    make_citation("On alphazole", drugs=(drug,))
    client = signed_in(publisher)

    page = client.get(of(drug, "delete")).content.decode()
    refused = press(client, of(drug, "delete"), reason=" ")
    done = press(client, of(drug, "delete"), reason="Twice in the list.")

    assert "Retire “alphazole”?" in page
    assert "Citation: On alphazole" in page
    assert "Say why" in refused.content.decode()
    assert told(client, done) == ["Retired: Alphazole. Its history keeps every version."]
    drug.refresh_from_db()
    assert drug.status == "retired"
    assert drug.history.latest().history_change_reason == "Twice in the list."


def test_what_was_published_once_is_never_deleted(publisher: User) -> None:
    drug = make_drug(status="retired")
    client = signed_in(publisher)
    send(client, of(drug), status="draft", reason="To be written anew.")

    press(client, of(drug, "delete"), reason="Away with it.")

    drug.refresh_from_db()
    assert drug.status == "retired"


def test_a_draft_nobody_saw_is_deleted_and_its_mentions_are_taken_back_with_history(publisher: User) -> None:
    draft = make_drug("alphazole", status="draft")
    other = make_drug("betazole")
    with_mention = save(other.names.model(drug=other, text="BZ", confused_with=draft))
    client = signed_in(publisher)

    done = press(client, of(draft, "delete"), reason="Typed twice.")

    assert told(client, done) == ["Deleted: Alphazole. Its history can still be read."]
    assert Drug.history.filter(id=draft.pk).latest().history_type == "-"
    assert [row.confused_with_id for row in with_mention.history.order_by("history_id")] == [draft.pk, None]


def test_a_draft_in_use_is_not_deleted(publisher: User) -> None:
    draft = make_drug(status="draft")
    make_treatment(draft, make_disease("knot disease"), status="draft")
    client = signed_in(publisher)

    page = client.get(of(draft, "delete")).content.decode()
    press(client, of(draft, "delete"), reason="Away.")

    assert f"Treatment: {draft} for knot disease" in page
    assert Drug.objects.filter(pk=draft.pk).exists()


@pytest.mark.parametrize(("page", "pk"), [("delete", 4711), ("change", 4711), ("change", "x")])
def test_what_is_not_there_leads_back_to_the_desk(publisher: User, page: str, pk: int | str) -> None:
    client = signed_in(publisher)

    assert client.get(at(Drug, page, pk)).url == "/admin/"


def test_an_administrator_gives_roles_by_ticking_boxes(db: None) -> None:
    client = signed_in(member("Administrator"))
    maria = User.objects.create_user("maria", is_staff=True)
    page = client.get(of(maria))

    client.post(of(maria), {**held(page), "groups": [Group.objects.get(name="Editor").pk], "first_name": "Maria"})

    maria.refresh_from_db()
    assert "user_permissions" not in page.context["adminform"].form.fields
    assert (maria.first_name, [group.name for group in maria.groups.all()]) == ("Maria", ["Editor"])


def test_somebody_new_may_sign_in(db: None) -> None:
    client = signed_in(member("Administrator"))
    word = "a long word for tests"

    send(client, at(User, "add"), username="jo", password1=word, password2=word)

    assert User.objects.get(username="jo").is_staff


def test_an_administrator_cannot_take_over_a_superuser(db: None) -> None:
    root = User.objects.create_superuser("root")
    client = signed_in(member("Administrator"))
    password = f"/admin/auth/user/{root.pk}/password/"

    answers = [client.get(password).status_code, client.post(of(root), {}).status_code]
    deleting = client.get(of(root, "delete")).status_code

    assert (*answers, deleting) == (403, 403, 403)
    assert signed_in(root).get(password).status_code == 200


def test_an_administrator_cannot_make_a_superuser(db: None) -> None:
    client = signed_in(member("Administrator"))
    maria = User.objects.create_user("maria")

    send(client, of(maria), is_superuser="on")

    maria.refresh_from_db()
    assert not maria.is_superuser
