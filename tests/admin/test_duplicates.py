"""A citation is not entered twice, and what looks like another one is asked about."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.citation_form import HELD
from catalog.models import Citation, ToldApart
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in, told
from tests.conftest import member
from tests.factories import make_citation

LIST = "/admin/duplicates/"
AUTHOR = {"authors-TOTAL_FORMS": "2", "authors-0-family": "Loop", "authors-0-position": "2",
          "authors-1-family": "Knott", "authors-1-position": "1"}  # fmt: skip


@pytest.fixture
def desk(editor: User) -> Client:
    """The browser of an editor."""
    return signed_in(editor)


def errors(response: Any) -> dict[str, list[str]]:
    return {name: list(texts) for name, texts in response.context["adminform"].form.errors.items()}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("doi", "https://doi.org/10.1000/KNOTS.1"),
        ("pmid", "900000001"),
        ("pmcid", "PMC90000001"),
        ("url", "https://EXAMPLE.org/knots"),
    ],
)
def test_an_identifier_of_another_citation_is_refused_with_a_link_to_it(desk: Client, field: str, typed: str) -> None:
    values = {"doi": "10.1000/knots.1", "pmid": "900000001", "pmcid": "PMC90000001", "url": "https://example.org/knots"}
    known = make_citation("Knots & loops", **values)

    response = send(desk, at(Citation, "add"), title="Another title", **{field: typed})

    said = f'We have this one already: <a href="{of(known)}">Knots &amp; loops</a>'
    assert errors(response) == {field: [said]}
    assert said in response.content.decode()
    assert Citation.objects.count() == 1


def test_an_identifier_that_is_none_is_told_as_before(desk: Client) -> None:
    assert list(errors(send(desk, at(Citation, "add"), title="Knots", doi="nonsense"))) == ["doi"]


def test_a_citation_is_not_its_own_double(desk: Client) -> None:
    citation = make_citation("Knots", doi="10.1000/knots.1", status="draft")

    send(desk, of(citation), title="KNOTS", doi="10.1000/KNOTS.1", reason="Capitals.")

    citation.refresh_from_db()
    assert citation.title == "KNOTS"


def test_the_title_of_another_citation_is_held_and_nothing_typed_is_lost(desk: Client) -> None:
    known = make_citation("Knots: a review", group_author="Knott")

    response = send(desk, at(Citation, "add"), title="KNOTS – a review", pages="7", **AUTHOR)

    page = " ".join(response.content.decode().split())
    assert errors(response) == {"title": [HELD]}
    assert response.context["adminform"].form.held == [known]
    assert "Is it this paper?" in page
    assert f'name="_twins" value="{known.pk}">Keep both as twins</button>' in page
    assert 'name="_another" value="1">It is another paper: save anyway</button>' in page
    assert 'name="pages" value="7"' in page
    assert 'value="Knott"' in page
    assert Citation.objects.count() == 1


def test_an_author_typed_below_speaks_against_it(desk: Client) -> None:
    make_citation("Knots", group_author="Loop")

    send(desk, at(Citation, "add"), title="Knots", **AUTHOR)

    assert Citation.objects.count() == 2


@pytest.mark.parametrize("broken", [{"authors-1-position": "x"}, {"authors-1-DELETE": "on"}])
def test_an_author_row_that_does_not_count_says_nothing(desk: Client, broken: dict[str, str]) -> None:
    make_citation("Knots", group_author="Loop")

    form = send(desk, at(Citation, "add"), title="Knots", **{**AUTHOR, **broken}).context["adminform"].form

    assert form.typed_author() == "Loop"


def test_it_is_kept_as_a_twin_in_the_same_change(desk: Client) -> None:
    known = make_citation("Knots")

    send(desk, at(Citation, "add"), title="Knots", _seen=known.pk, _twins=known.pk, reason="A reprint.")

    [twin] = known.twins.all()
    assert twin.slug == "knots-2"
    assert twin.history.get().history_change_reason == "A reprint."


def test_a_twin_of_a_twin_points_where_that_one_points(desk: Client) -> None:
    first = make_citation("Knots")
    second = make_citation("Knots", slug="second", twin_of=first, status="retired")
    third = make_citation("Knots", slug="third", twin_of=first)
    seen = {"_seen": [first.pk, third.pk], "_twins": third.pk}

    send(desk, at(Citation, "add"), title="Knots", slug="fourth", **seen)

    assert Citation.objects.get(slug="fourth").twin_of == first
    assert second.status == "retired"


def test_another_paper_is_saved_and_nobody_is_asked_again(desk: Client, editor: User) -> None:
    known = make_citation("Knots")

    send(desk, at(Citation, "add"), title="Knots", slug="another", _seen=known.pk, _another="1", reason="Part two.")

    another = Citation.objects.get(slug="another")
    apart = ToldApart.objects.get()
    assert (apart.first, apart.second) == (known, another)
    assert apart.history.get().changeset == another.history.get().changeset
    send(desk, of(another), title="KNOTS")
    another.refresh_from_db()
    assert another.title == "KNOTS"


@pytest.mark.parametrize("pressed", [{"_twins": "4711"}, {"_another": "1", "_seen": ["4711"]}, {"_another": "1"}])
def test_an_answer_about_another_record_does_not_count(desk: Client, pressed: dict[str, Any]) -> None:
    known = make_citation("Knots")

    response = send(desk, at(Citation, "add"), title="Knots", **{"_seen": [], **pressed})
    again = send(desk, at(Citation, "add"), title="Knots", _seen=[known.pk])

    assert errors(response) == errors(again) == {"title": [HELD]}


def test_a_change_that_leaves_title_and_trial_alone_is_not_held(desk: Client) -> None:
    make_citation("Knots")
    second = make_citation("Knots", slug="second", status="draft")

    send(desk, of(second), pages="7", reason="From the paper.")

    second.refresh_from_db()
    assert second.pages == "7"


def test_a_paper_on_the_same_trial_is_asked_about(desk: Client) -> None:
    known = make_citation("Knots", nct="NCT90000001")

    response = send(desk, at(Citation, "add"), title="Knots after a year", nct="nct90000001")

    assert response.context["adminform"].form.held == [known]


def test_pairs_are_listed_and_settled(publisher: User) -> None:
    desk = signed_in(publisher)
    first, second, third = (
        make_citation("Knots"),
        make_citation("KNOTS", slug="knots-2"),
        make_citation("Knots.", slug="knots-3"),
    )
    before = desk.get(LIST).context["pairs"]

    twins = desk.post(LIST, {"first": first.pk, "second": second.pk, "_twins": ""})
    apart = desk.post(LIST, {"first": first.pk, "second": third.pk, "_apart": ""})

    assert before == [(first, second, True), (first, third, True), (second, third, True)]
    assert told(desk, twins)[0] == "Kept as twins. Each page names the other where readers see both."
    assert apart.url == LIST
    assert desk.get(LIST).context["pairs"] == [(second, third, True)]


def test_whoever_may_not_change_the_two_at_once_is_led_to_a_form(desk: Client) -> None:
    first, second = make_citation("Knots"), make_citation("KNOTS", slug="knots-2")

    page = desk.get(LIST).content.decode()

    assert "Merge<span" not in page
    assert 'name="_twins"' not in page
    assert f'href="{of(second)}#id_twin_of"' in page
    assert desk.post(LIST, {"first": first.pk, "second": second.pk, "_twins": ""}).status_code == 403


def test_those_who_may_merge_are_led_there(publisher: User) -> None:
    first, second = make_citation("Knots"), make_citation("KNOTS", slug="knots-2")

    page = signed_in(publisher).get(LIST).content.decode()

    assert f"{of(first, 'merge')}?with={second.pk}" in page


def test_nothing_to_do_is_said(desk: Client) -> None:
    assert "No title stands twice" in desk.get(LIST).content.decode()


@pytest.mark.parametrize("second", ["", "x", "4711", "same"])
def test_a_pair_needs_two_citations(desk: Client, second: str) -> None:
    first = make_citation()

    answer = desk.post(LIST, {"first": first.pk, "second": first.pk if second == "same" else second, "_twins": ""})

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("group", "status"), [("Volunteer", 403), ("Editor", 200), ("Publisher", 200), ("Administrator", 200)]
)
def test_only_those_who_may_change_citations_settle_pairs(db: None, group: str, status: int) -> None:
    client = signed_in(member(group))

    assert client.get(LIST).status_code == status
    assert client.post(LIST, {}).status_code == (403 if status == 403 else 404)


def test_the_desk_counts_them(desk: Client) -> None:
    make_citation("Knots"), make_citation("KNOTS", slug="knots-2")

    assert desk.get("/admin/").context["doubles"] == 1


@pytest.mark.parametrize("count", [5, 19])
def test_the_list_asks_a_bounded_number_of_questions(
    desk: Client, django_assert_max_num_queries: Callable[..., Any], count: int
) -> None:
    for number in range(count):
        for copy in "ab":
            make_citation(f"Knots {number}", slug=f"knots-{number}-{copy}")

    with django_assert_max_num_queries(55):
        desk.get(LIST)
