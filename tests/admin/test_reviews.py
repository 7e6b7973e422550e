"""The list of reviews: who sees it, what it holds, and the table to download."""

import csv
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from catalog.admin import reviews
from catalog.models import Drug
from tests.admin.addresses import at, of
from tests.admin.posting import held, send, signed_in, told
from tests.conftest import member
from tests.factories import make_citation, make_disease, make_drug, make_topic, make_treatment

PAGE, TABLE = "/admin/reviews/", "/admin/reviews/csv/"


def in_days(days: int) -> str:
    """A day from now."""
    return (timezone.localdate() + timedelta(days=days)).isoformat()


@pytest.fixture
def maria(db: None) -> User:
    """Somebody who owns records."""
    return User.objects.create_user("maria", first_name="Maria", last_name="Alvarez", is_staff=True)


@pytest.fixture
def waiting(maria: User, editor: User) -> None:
    """A record in each span."""
    make_drug("alphazole", review_due_on=in_days(-1), owner=maria, deputy=editor, reviewed_on="2020-01-01")
    make_topic("knots", review_due_on=in_days(0), owner=editor)
    make_treatment(make_drug("betazole"), make_disease("loops"), review_due_on=in_days(31), owner=maria)
    make_citation("Gamma", review_due_on=in_days(61))
    make_citation("Delta", review_due_on=in_days(91))
    make_citation("A draft", review_due_on=in_days(-1), status="draft")


def groups(client: Client, query: str = "") -> list[tuple[str, list[tuple[str, str]]]]:
    """Each owner with names and spans of the records."""
    found = client.get(f"{PAGE}?{query}").context["groups"]
    return [(name, [(line["row"].name, line["when"]) for line in lines]) for name, lines in found]


@pytest.mark.usefixtures("waiting")
def test_reviews_stand_by_owner_with_what_is_due_first_first(editor: User) -> None:
    assert groups(signed_in(editor)) == [
        ("editor", [("knots", "In the next 30 days")]),
        ("Maria Alvarez", [("alphazole", "Overdue"), ("betazole for loops", "In 31 to 60 days")]),
        ("Nobody", [("Gamma", "In 61 to 90 days")]),
    ]


@pytest.mark.usefixtures("waiting")
def test_the_list_is_narrowed_to_somebody_and_to_a_span(editor: User, maria: User) -> None:
    client = signed_in(editor)

    assert [name for name, _ in groups(client, f"whose={editor.pk}")] == ["editor", "Maria Alvarez"]
    assert groups(client, f"whose={maria.pk}&span=60") == [
        ("Maria Alvarez", [("betazole for loops", "In 31 to 60 days")])
    ]
    assert groups(client, "whose=nobody") == [("Nobody", [("Gamma", "In 61 to 90 days")])]
    assert groups(client, "whose=4711") == []


@pytest.mark.usefixtures("waiting")
def test_the_numbers_of_each_person_are_those_of_the_list_they_open(editor: User) -> None:
    client = signed_in(editor)

    page = client.get(PAGE)

    assert [(name, list(burden.spans.values()), burden.count) for _, name, burden in page.context["burdens"]] == [
        ("editor", [1, 1, 0, 0], 2),
        ("Maria Alvarez", [1, 0, 1, 0], 2),
        ("Nobody", [0, 0, 0, 1], 1),
    ]
    for whose, _, burden in page.context["burdens"]:
        for span, number in burden.spans.items():
            lines = [line for _, rows in groups(client, f"whose={whose}&span={span}") for line in rows]
            assert len(lines) == number
    assert page.context["people"] == [
        ("", "Everybody’s"), (str(editor.pk), "Mine"), (page.context["burdens"][1][0], "Maria Alvarez"),
        ("nobody", "Nobody’s"),
    ]  # fmt: skip


@pytest.mark.usefixtures("waiting")
def test_the_queue_of_overdue_reviews_holds_the_overdue_ones(editor: User) -> None:
    client = signed_in(editor)

    queue = client.get("/admin/queue/overdue/").context["count"]

    assert queue == sum(len(rows) for _, rows in groups(client, "span=overdue")) == 1


@pytest.mark.usefixtures("waiting")
def test_each_row_leads_to_its_day(editor: User) -> None:
    page = signed_in(editor).get(PAGE).content.decode()

    assert f'href="{of(Drug.objects.get(name="alphazole"))}#id_review_due_on"' in page


def test_an_empty_list_says_so(editor: User) -> None:
    assert "No review of these is due." in signed_in(editor).get(PAGE).content.decode()


@pytest.mark.parametrize("query", ["whose=abc", "span=nonsense", "whose=9223372036854775808", "whose=-1"])
def test_what_cannot_be_used_is_told(editor: User, query: str) -> None:
    client = signed_in(editor)

    response = client.get(f"{PAGE}?{query}")

    assert told(client, response) == ["Part of the address could not be used. These are all reviews."]
    assert client.get(f"{TABLE}?{query}").status_code == 200


def test_a_long_list_has_pages(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviews, "ROWS_A_PAGE", 2)
    for number in range(5):
        make_drug(f"drug {number}", review_due_on=in_days(number))
    client = signed_in(editor)

    pages = [[name for _, rows in groups(client, f"page={page}") for name, _ in rows] for page in (1, 2, 3)]

    assert pages == [["drug 0", "drug 1"], ["drug 2", "drug 3"], ["drug 4"]]
    assert "page=3" in client.get(f"{PAGE}?page=2").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_a_fixed_number_of_questions(
    editor: User, django_assert_num_queries: Callable[..., object], count: int
) -> None:
    for _ in range(count):
        make_drug(review_due_on=in_days(1), owner=editor)
        make_treatment(make_drug(), make_disease(), review_due_on=in_days(1))
    client = signed_in(editor)

    with django_assert_num_queries(11):
        client.get(PAGE)


def rows(client: Client, query: str = "") -> list[list[str]]:
    """The rows of the table."""
    text = client.get(f"{TABLE}?{query}").content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:])))


@pytest.mark.usefixtures("waiting")
def test_the_table_holds_the_rows_of_the_list(editor: User) -> None:
    client = signed_in(editor)
    drug = Drug.objects.get(name="alphazole")

    response = client.get(TABLE)

    today = timezone.localdate().isoformat()
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == f'attachment; filename="reviews-{today}.csv"'
    assert [row[0] for row in rows(client)] == ["Record", "knots", "alphazole", "betazole for loops", "Gamma"]
    assert rows(client, "span=overdue")[1:] == [
        ["alphazole", "medicine", in_days(-1), "Overdue", "2020-01-01", "Maria Alvarez", "editor",
         f"http://localhost{of(drug)}#id_review_due_on"]
    ]  # fmt: skip


def test_the_table_says_of_owner_and_deputy_alike_that_they_left(editor: User) -> None:
    left = [User.objects.create_user(name, is_active=False) for name in ("anna", "tom")]
    make_drug(review_due_on=in_days(1), owner=left[0], deputy=left[1])

    assert rows(signed_in(editor))[1][5:7] == ["anna (has left)", "tom (has left)"]


def test_the_table_is_written_in_pieces_and_holds_no_formula(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviews, "AT_ONCE", 1)
    make_citation('=HYPERLINK("http://evil.example")', slug="evil", review_due_on=in_days(1))
    make_citation("Plain", review_due_on=in_days(2))

    assert [row[0] for row in rows(signed_in(editor))] == [
        "Record",
        '\'=HYPERLINK("http://evil.example")',
        "Plain",
    ]


@pytest.mark.parametrize("address", [PAGE, TABLE, "/admin/quality/"])
@pytest.mark.parametrize(
    ("group", "status"), [("Volunteer", 403), ("Editor", 200), ("Publisher", 200), ("Administrator", 200)]
)
def test_work_lists_are_for_those_who_write(db: None, address: str, group: str, status: int) -> None:
    assert signed_in(member(group)).get(address).status_code == status


@pytest.mark.parametrize("address", [PAGE, TABLE, "/admin/quality/", "/admin/quality/drug/1/name/dash/"])
def test_whoever_is_not_signed_in_is_asked_to(db: None, reader: Client, address: str) -> None:
    assert reader.get(address).url.startswith("/admin/login/?next=")


def test_owner_and_deputy_are_chosen_by_name_and_kept_in_history(editor: User, maria: User) -> None:
    drug = make_drug("alphazole", status="draft")
    User.objects.create_user("tom", is_active=False)
    client = signed_in(editor)
    field = client.get(of(drug)).context["adminform"].form.fields["owner"]

    send(client, of(drug), owner=maria.pk, deputy=editor.pk)

    drug.refresh_from_db()
    assert [name for _, name in field.choices] == ["Nobody", "editor", "Maria Alvarez", "tom (has left)"]
    assert not field.widget.can_add_related
    assert (drug.owner, drug.deputy, drug.history.latest().owner) == (maria, editor, maria)
    assert "Maria Alvarez" in client.get(of(drug, "history")).content.decode()


def test_nobody_is_deputy_of_themselves(editor: User) -> None:
    drug = make_drug(status="draft")
    client = signed_in(editor)

    response = send(client, of(drug), owner=editor.pk, deputy=editor.pk)

    assert response.context["adminform"].form.errors == {"deputy": ["Choose somebody other than the owner."]}


@pytest.mark.parametrize("made_up", ["9" * 40, "0", "abc"])
def test_a_made_up_owner_is_not_among_the_choices(editor: User, made_up: str) -> None:
    drug = make_drug(status="draft")
    client = signed_in(editor)

    response = client.post(of(drug), {**held(client.get(of(drug))), "owner": made_up})

    assert list(response.context["adminform"].form.errors) == ["owner"]


def test_lists_are_filtered_by_owner_and_deputy(editor: User, maria: User) -> None:
    make_drug("hers", owner=maria, deputy=editor)
    make_drug("mine", owner=editor)
    make_drug("free")
    client = signed_in(editor)

    def listed(query: str) -> list[str]:
        return [str(row) for row in client.get(f"{at(Drug, 'changelist')}?{query}").context["cl"].result_list]

    assert [listed(query) for query in ("care=me", f"care={maria.pk}", "care=nobody")] == [
        ["hers", "mine"], ["hers"], ["free"]
    ]  # fmt: skip
    assert listed("care=nonsense") == ["free", "hers", "mine"]
