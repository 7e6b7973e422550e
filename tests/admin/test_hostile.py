"""Nothing thrown at the desk makes it fall over."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client

from catalog.models import Drug, EditorialRecord, Recorded, Treatment
from tests.admin.addresses import at, of
from tests.admin.posting import held, send, signed_in, told
from tests.factories import make_drug
from tests.library import Library

DESKS = sorted(admin.site._registry, key=lambda model: model.__name__)
ODD_IDS = ["abc", "0", "-1", "1.5", "%2500", "٣", str(2**63), "9" * 400, "1_2F", "' OR 1=1", "1/../2", "é", "0x1"]
PARAMETERS = [
    "p=99999999999999999999",
    "p=" + "9" * 5000,
    "p=abc",
    "p=-1",
    "o=password",
    "o=-history__history_user__password",
    "o=9999999999999999999.1.-1.x",
    "all=abc",
    "e=1",
    "_facets=x",
    "_popup=x",
    "_to_field=password",
    "_to_field=id",
    "_to_field=%5C",
    "status__exact=nonsense",
    "status__exact=" + "x" * 300,
    "status__regex=(",
    "needs=nonsense",
    "id__in=1,2",
    "drug__id__exact=9223372036854775808",
    "drug__id__exact=abc",
    "classes__id__exact=9223372036854775808",
    "updated_at__year=9223372036854775808",
    "history__history_user__password__startswith=a",
    "nonsense=1",
    "q=" + "a" * 201,
    "q=" + "+".join("abcdefghi"),
    "q=%25%5F%5C'\";--",
    "q=%F0%9F%92%8A",
]


@pytest.mark.parametrize("model", DESKS, ids=lambda model: model.__name__)
def test_odd_ids_find_nothing(administrator: User, model: type[Recorded]) -> None:
    client = signed_in(administrator)
    pages = ["change", "delete", "history"]

    answers = {client.get(at(model, page, odd)).status_code for page in pages for odd in ODD_IDS}

    assert answers <= {302, 400, 403, 404}


@pytest.mark.parametrize("query", PARAMETERS, ids=lambda query: query[:40])
def test_odd_parameters_of_a_list_are_told_or_ignored(library: Library, administrator: User, query: str) -> None:
    client = signed_in(administrator)

    assert client.get(f"{at(Treatment, 'changelist')}?{query}").status_code in {200, 302, 400}


@pytest.mark.parametrize("model", DESKS, ids=lambda model: model.__name__)
def test_every_list_bears_the_worst_of_them(library: Library, administrator: User, model: type[Recorded]) -> None:
    client = signed_in(administrator)
    worst = ["p=99999999999999999999", "id__exact=9223372036854775808", "status__exact=x", "q=%25%5F%5C'%22;--"]

    answers = {query: client.get(f"{at(model, 'changelist')}?{query}").status_code for query in worst}

    assert set(answers.values()) <= {200, 302}


def test_a_search_too_large_is_told(administrator: User) -> None:
    client = signed_in(administrator)

    response = client.get(at(Drug, "changelist"), {"q": "a b c d e f g h i"})

    assert told(client, response) == ["Search for at most 8 words and 200 characters."]


def test_a_picker_finds_nothing_for_a_search_too_large(administrator: User) -> None:
    make_drug("alphazole")
    client = signed_in(administrator)
    asked = {"app_label": "catalog", "model_name": "treatment", "field_name": "drug"}

    answers = [client.get("/admin/autocomplete/", {**asked, "term": term}) for term in ("alpha", "a " * 9, "x" * 201)]

    assert [[row["text"] for row in answer.json()["results"]] for answer in answers] == [["alphazole"], [], []]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "term=a",
        "app_label=x&model_name=y&field_name=z",
        "app_label=catalog&model_name=drug&field_name=name",
        "app_label=catalog&model_name=treatment&field_name=drug&page=99999999999999999999",
        "app_label=catalog&model_name=treatment&field_name=drug&page=abc",
    ],
)
def test_a_picker_asked_for_nonsense_says_no(administrator: User, query: str) -> None:
    assert signed_in(administrator).get(f"/admin/autocomplete/?{query}").status_code in {403, 404}


def test_an_unknown_filter_is_told(administrator: User) -> None:
    client = signed_in(administrator)

    response = client.get(at(Drug, "changelist"), {"password__startswith": "a"})

    assert told(client, response) == ["Part of the address could not be used. This is the whole list."]


def test_a_number_no_database_holds_is_told(administrator: User) -> None:
    client = signed_in(administrator)

    response = client.get(at(Drug, "changelist"), {"classes__id__exact": str(2**63)})

    assert told(client, response) == ["Part of the address could not be used. This is the whole list."]


@pytest.mark.parametrize("ticked", ["abc", str(2**63), "", "-1", "1,2"])
@pytest.mark.parametrize("action", ["send_for_review", "delete_selected", "nonsense", ""])
def test_odd_rows_and_actions_change_nothing(administrator: User, action: str, ticked: str) -> None:
    drug = make_drug(status="draft")
    client = signed_in(administrator)

    response = client.post(at(Drug, "changelist"), {"action": action, "_selected_action": ticked, "index": "x"})

    assert response.status_code == 302
    assert told(client, response) == ["One of the ticked rows does not exist. Nothing was changed."]
    assert drug.history.count() == 1


@pytest.mark.parametrize("action", ["delete_selected", "nonsense", ""])
def test_an_unknown_action_on_real_rows_changes_nothing(administrator: User, action: str) -> None:
    drug = make_drug(status="draft")
    client = signed_in(administrator)

    sent = {"action": action, "_selected_action": drug.pk, "index": 0, "select_across": "abc"}
    response = client.post(at(Drug, "changelist"), sent)

    assert response.status_code in {200, 302}
    assert drug.history.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"names-TOTAL_FORMS": "abc"},
        {"names-TOTAL_FORMS": "99999999999999999999"},
        {"names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "1", "names-0-id": str(2**63)},
        {"names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "1", "names-0-id": "abc"},
        {"memberships-TOTAL_FORMS": "1", "memberships-0-drug_class": str(2**63), "memberships-0-position": "5"},
        {"memberships-TOTAL_FORMS": "1", "memberships-0-drug_class": "abc", "memberships-0-position": str(2**63)},
        {"chemotherapy_citation": str(2**63)},
        {"reviewed_on": "9999999-99-99"},
        {"status": "nonsense"},
        {"slug": "'; drop table"},
        {"reason": "x" * 10_000},
    ],
    ids=str,
)
def test_odd_forms_are_answered_with_errors(administrator: User, changes: dict[str, str]) -> None:
    drug = make_drug(status="draft")
    client = signed_in(administrator)

    response = send(client, of(drug), **changes)

    assert response.status_code == 200
    assert drug.history.count() == 1


@pytest.mark.parametrize("role", ["abc", str(2**63), "4711"])
def test_a_role_that_does_not_exist_is_refused(administrator: User, role: str) -> None:
    client = signed_in(administrator)

    response = client.post(of(administrator), {**held(client.get(of(administrator))), "groups": [role]})

    assert "groups" in response.context["adminform"].form.errors
    assert not administrator.groups.exists()


def test_nobody_without_roles_is_an_error(administrator: User) -> None:
    administrator.groups.set([Group.objects.get(name="Editor")])
    client = signed_in(administrator)
    sent = held(client.get(of(administrator)))

    client.post(of(administrator), {**sent, "groups": []})

    assert not administrator.groups.exists()


@pytest.mark.parametrize("query", ["from=abc", "to=abc", "from=&to=", "from=%5B%5D", "from=" + "9" * 500])
def test_odd_points_of_a_history_are_not_found(administrator: User, query: str) -> None:
    drug = make_drug()

    assert signed_in(administrator).get(f"{of(drug, 'compare')}?{query}").status_code == 404


@pytest.mark.parametrize("query", ["page=abc", "page=99999999999999999999", "page=-1", "show=nonsense", "show=%F0"])
def test_odd_pages_of_a_history_are_answered(administrator: User, query: str) -> None:
    drug = make_drug()
    client = signed_in(administrator)

    answers = [client.get(f"{address}?{query}") for address in (of(drug, "history"), at(Drug, "deleted"))]

    assert {answer.status_code for answer in answers} <= {200, 400}


@pytest.mark.parametrize("odd", ODD_IDS)
def test_odd_ids_have_nothing_to_compare(administrator: User, odd: str) -> None:
    assert signed_in(administrator).get(at(Drug, "compare", odd)).status_code in {400, 404}


def test_a_stock_address_by_another_field_is_refused(administrator: User) -> None:
    drug = make_drug("alphazole")

    response = signed_in(administrator).get(f"{at(Drug, 'change', 'alphazole')}?_to_field=slug")

    assert response.status_code == 400
    assert signed_in(administrator).get(f"{of(drug)}?_to_field=id").status_code == 200


def test_markup_in_a_record_stays_text(administrator: User) -> None:
    drug = make_drug(summary="<script>alert(1)</script>", say_it="<img src=x onerror=alert(1)>", status="draft")
    client = signed_in(administrator)
    send(client, of(drug), summary="<b>bold</b> words", reason="<script>alert(2)</script>")

    pages = [client.get(address).content.decode() for address in (of(drug), of(drug, "history"), "/admin/")]

    assert all("<script>alert" not in page and "<img src=x" not in page and "<b>bold" not in page for page in pages)


def test_no_record_answers_to_a_lookup_of_its_own(client: Client) -> None:
    offered = {
        model.__name__: desk.offered_lookups()  # type: ignore[attr-defined]
        for model, desk in admin.site._registry.items()
        if issubclass(model, EditorialRecord)
    }

    assert all("status__exact" in lookups for lookups in offered.values())
