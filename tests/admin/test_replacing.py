"""One address replaced by another, wherever it stands."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.admin.bulk import LOOK_AGAIN
from catalog.admin.bulk_forms import DOIS
from catalog.models import StandingNotice
from tests.admin.bulk import go_on, html
from tests.admin.posting import signed_in
from tests.conftest import member
from tests.factories import fresh, make_citation, make_source, save

GROUPS = ("Volunteer", "Editor", "Publisher", "Administrator")
REPLACE = "/admin/replace/"


@pytest.fixture
def desk(publisher: User) -> Client:
    """The browser of a publisher."""
    return signed_in(publisher)


def test_an_address_is_replaced_everywhere(desk: Client) -> None:
    citation, source = make_citation(url="https://old.example.org/a"), make_source(url="https://old.example.org/")
    chosen = {"old": "https://old.example.org", "new": "https://new.example.org"}

    asked = desk.get(REPLACE)
    shown = go_on(desk, REPLACE, asked, _look="x", **chosen)
    done = go_on(desk, REPLACE, shown, _do="x", reason="The site moved.", **chosen)

    citation.refresh_from_db(), source.refresh_from_db()
    assert shown.context["outlook"].will.count == 2
    assert "<h1>2 of 2 done</h1>" in html(done)
    assert (citation.url, source.url) == ("https://new.example.org/a", "https://new.example.org/")


def test_a_prefix_of_dois_is_no_address_and_the_form_says_so(desk: Client) -> None:
    make_citation(doi="10.1136/a")

    shown = desk.post(REPLACE, {"_look": "x", "old": "https://doi.org/10.1136/", "new": "https://doi.org/10.1137/"})

    assert shown.context["form"].errors["old"] == [DOIS]


def test_an_address_sent_twice_is_replaced_once(desk: Client) -> None:
    notice = save(StandingNotice(citation=make_citation(), standing="retracted", url="https://old.example.org/a"))
    chosen = {"old": "https://old.example.org", "new": "https://old.example.org.uk"}
    shown = go_on(desk, REPLACE, desk.get(REPLACE), _look="x", **chosen)
    StandingNotice.objects.filter(pk=notice.pk).update(url="https://old.example.org/b")

    again = go_on(desk, REPLACE, shown, _do="x", reason="The site moved.", **chosen)

    assert again.context["notice"] == LOOK_AGAIN
    assert fresh(notice).url == "https://old.example.org/b"


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("nonsense", "https://new.example.org/", ["old"]),
        ("https://old.example.org/", "javascript:alert(1)", ["new"]),
        ("https://old.example.org/", "https://OLD.example.org", ["new"]),
        ("https://old.example.org/", "https://old.example.org/papers", ["new"]),
        ("", "", ["old", "new"]),
    ],
)
def test_only_web_addresses_are_replaced(desk: Client, old: str, new: str, wrong: list[str]) -> None:
    shown = desk.post(REPLACE, {"_look": "x", "old": old, "new": new})

    assert list(shown.context["form"].errors) == wrong


@pytest.mark.parametrize(
    ("group", "status"), [("Volunteer", 403), ("Editor", 200), ("Publisher", 200), ("Administrator", 200)]
)
def test_only_those_who_may_change_every_kind_replace_addresses(db: None, group: str, status: int) -> None:
    client = signed_in(member(group))

    assert [client.get(REPLACE).status_code, client.post(REPLACE, {}).status_code] == [status, status]
