"""“It is another paper”, said on the form of a citation that is not written at once."""

import pytest
from django.contrib.auth.models import User

from catalog.models import Citation, ToldApart, change
from tests.admin.addresses import of
from tests.admin.conflicts import key, settle
from tests.admin.next_versions import WHY
from tests.admin.posting import held, send, signed_in
from tests.factories import make_citation

pytestmark = pytest.mark.django_db


@pytest.fixture
def known() -> Citation:
    """A paper whose title another gets."""
    return make_citation("Knots")


def pairs() -> list[tuple[int, int]]:
    return list(ToldApart.objects.values_list("first", "second"))


def said(known: Citation) -> dict[str, str]:
    return {"title": "Knots", "_seen": str(known.pk), "_another": "1", **WHY}


def test_it_is_kept_with_the_next_version(known: Citation, editor: User) -> None:
    paper = make_citation("On loops", slug="loops")

    send(signed_in(editor), of(paper), **said(known))

    assert pairs() == [(known.pk, paper.pk)]
    assert Citation.objects.get(pk=paper.pk).title == "On loops"


def test_it_is_kept_when_two_next_versions_are_settled(known: Citation, editor: User, publisher: User) -> None:
    paper, client = make_citation("On loops", slug="loops"), signed_in(editor)
    form = held(client.get(of(paper)))
    send(signed_in(publisher), of(paper), title="On ropes", _next="", **WHY)

    page = client.post(of(paper), {**form, **said(known)})
    before = pairs()
    settle(client, page, paper, **{f"choice-{key(paper, 'title')}": "mine"})

    assert (before, pairs()) == ([], [(known.pk, paper.pk)])


def test_it_is_kept_when_two_drafts_are_settled(known: Citation, editor: User, publisher: User) -> None:
    paper, client = make_citation("On loops", slug="loops", status="draft"), signed_in(editor)
    form = held(client.get(of(paper)))
    send(signed_in(publisher), of(paper), title="On ropes")

    page = client.post(of(paper), {**form, **said(known)})
    before = pairs()
    settle(client, page, paper, "_mine")

    assert (before, pairs()) == ([], [(known.pk, paper.pk)])


def test_what_is_gone_by_then_is_told_apart_from_nothing(known: Citation, editor: User, publisher: User) -> None:
    paper, client = make_citation("On loops", slug="loops", status="draft"), signed_in(editor)
    form = held(client.get(of(paper)))
    send(signed_in(publisher), of(paper), title="On ropes")
    page = client.post(of(paper), {**form, **said(known)})
    with change(by=None, why="Twice."):
        known.delete()

    settle(client, page, paper, "_mine")

    assert (pairs(), Citation.objects.get(pk=paper.pk).title) == ([], "Knots")
