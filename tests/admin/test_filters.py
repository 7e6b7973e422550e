"""The filters of lists: what they offer, and how many rows each choice would give."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client

from catalog.admin import lists
from catalog.admin.filters import Related
from catalog.models import Citation, Drug, Journal, Page, Treatment
from tests.admin.addresses import at
from tests.admin.posting import signed_in
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_journal,
    make_page,
    make_treatment,
)

DESKS = sorted(admin.site._registry, key=lambda model: model.__name__)


@pytest.fixture
def desk(administrator: User) -> Client:
    """The browser of somebody who may do everything."""
    return signed_in(administrator)


def listed(desk: Client, model: type, query: str = "") -> Any:
    """A list as its page holds it."""
    return desk.get(f"{at(model, 'changelist')}?{query}").context["cl"]


def choices(page: Any, title: str) -> list[str]:
    """What one filter offers, with counts."""
    [spec] = [spec for spec in page.filter_specs if spec.title == title]
    return [str(choice["display"]) for choice in spec.choices(page)]


def test_each_choice_says_how_many_rows_it_would_give(desk: Client) -> None:
    alpha, beta = make_drug("alpha"), make_drug("beta")
    make_drug("never cited")
    make_citation("one", drugs=(alpha, beta), annotation="Our words.")
    make_citation("two", drugs=(alpha,), status="draft")
    make_citation("three", url=None)

    page = listed(desk, Citation)

    assert choices(page, "status") == ["All", "Draft (1)", "In review (0)", "Published (2)", "Retired (0)"]
    assert choices(page, "our note") == ["All", "Written (1)", "Missing (2)"]
    assert choices(page, "needs") == [
        "All", "Our note (2)", "A date (3)", "The other medicine (0)", "A link (1)", "A working link (0)",
        "A review (0)",
    ]  # fmt: skip
    assert choices(page, "medicine") == ["All", "alpha (2)", "beta (1)", "– (1)"]


def test_counts_hold_with_all_other_filters_on_and_without_the_own(desk: Client) -> None:
    alpha, beta = make_drug("alpha"), make_drug("beta")
    make_citation("one", drugs=(alpha,), annotation="Our words.")
    make_citation("two", drugs=(beta,), status="draft")
    make_citation("other", drugs=(beta,))

    page = listed(desk, Citation, f"drugs__id__exact={beta.pk}&status__exact=draft")

    assert [str(row) for row in page.result_list] == ["two"]
    assert choices(page, "status") == ["All", "Draft (1)", "In review (0)", "Published (1)", "Retired (0)"]
    assert choices(page, "our note") == ["All", "Written (0)", "Missing (1)"]
    assert choices(page, "medicine") == ["All", "beta (1)", "– (0)"]


def test_a_chosen_record_stays_offered_when_it_finds_nothing(desk: Client) -> None:
    alpha = make_drug("alpha")
    make_citation("one", drugs=(alpha,))

    page = listed(desk, Citation, f"drugs__id__exact={alpha.pk}&status__exact=draft")

    assert choices(page, "medicine") == ["All", "alpha (0)", "– (0)"]


def test_a_row_with_two_of_a_kind_is_one_row(desk: Client) -> None:
    classes = (make_class("calmers"), make_class("slowers"))
    drug = make_drug("alpha", classes=classes)

    page = listed(desk, Drug, f"classes__id__exact={classes[0].pk}&classes__id__exact={classes[1].pk}")

    assert (page.result_count, list(page.result_list)) == (1, [drug])


@pytest.mark.parametrize("few", [0, 2000])
def test_a_search_counts_with_the_filters_however_much_it_finds(
    desk: Client, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(lists, "FEW", few)
    knots = make_journal("Journal of Knots")
    make_citation("A knot", journal=knots, drugs=(make_drug("alpha"),))
    make_citation("Another knot", status="draft")
    make_citation("Something else")

    page = listed(desk, Citation, "q=knot&status__exact=published")

    assert [str(row) for row in page.result_list] == ["A knot"]
    assert choices(page, "status") == ["All", "Draft (1)", "In review (0)", "Published (1)", "Retired (0)"]
    assert choices(page, "medicine") == ["All", "alpha (1)", "– (0)"]


def test_statements_are_counted_by_both_ends(desk: Client) -> None:
    alpha, knot, loop = make_drug("alpha"), make_disease("knot disease"), make_disease("loop disease")
    make_treatment(alpha, knot, citations=(make_citation(),))
    make_treatment(alpha, loop)

    page = listed(desk, Treatment)

    assert choices(page, "medicine") == ["All", "alpha (2)", "– (0)"]
    assert choices(page, "condition") == ["All", "knot disease (1)", "loop disease (1)"]
    assert choices(page, "uncited") == ["All", "Without a citation (1)"]


def test_reviews_are_counted_by_when_they_are_due(desk: Client) -> None:
    make_drug(reviewed_on="2020-01-01", review_due_on="2021-01-01")
    make_drug()

    page = listed(desk, Drug)

    assert choices(page, "review by") == [
        "All", "Overdue (1)", "In the next 30 days (0)", "In the next 60 days (0)", "In the next 90 days (0)",
        "No date (1)", "Never reviewed (1)",
    ]  # fmt: skip


def test_people_are_counted_by_their_roles(desk: Client) -> None:
    User.objects.create_user("maria").groups.set(Group.objects.filter(name__in=["Editor", "Publisher"]))

    page = listed(desk, User)

    assert choices(page, "groups") == ["All", "Editor (1)", "Publisher (1)", "– (1)"]


def test_the_deep_end_of_a_list_is_the_rest_of_it(desk: Client) -> None:
    pages = [make_page(f"Page {number:02}") for number in range(27)]

    page = listed(desk, Page, "p=2")

    assert list(page.result_list) == pages[25:]


def test_a_list_in_the_order_of_a_count_keeps_it(desk: Client) -> None:
    once, often, never = make_journal("Once"), make_journal("Often"), make_journal("Never")
    for journal in (often, once, often):
        make_citation(journal=journal)

    page = listed(desk, Journal, "o=-1")

    assert list(page.result_list) == [often, once, never]


def test_every_filter_by_a_record_doubles_no_row(library: object, desk: Client) -> None:
    stock = [
        f"{model.__name__}: {spec.title}"
        for model in DESKS
        for spec in listed(desk, model).filter_specs
        if isinstance(spec, admin.RelatedFieldListFilter) and not isinstance(spec, Related)
    ]

    assert stock == []
