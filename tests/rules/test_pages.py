"""What must hold for every public page."""

import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern

from catalog.models import Citation, LinkReport
from scleroref.urls import urlpatterns
from tests.library import Library

from .pages import PLAIN, PUBLIC

pytestmark = pytest.mark.django_db
EVERY = {**PUBLIC, **PLAIN}
# What a browser fetches, sends to or runs by itself, against links, which wait for a person.
FETCHED = {("a", "href"): False, ("area", "href"): False, ("link", "href"): True, ("form", "action"): True}


class Fetched(HTMLParser):
    """Collects all that a page makes a browser fetch, and the words that would run in it."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name, value in attrs:
            is_address = name in {"src", "srcset", "href", "action", "formaction", "data", "poster"}
            if is_address and FETCHED.get((tag, name), True) and values.get("rel") not in {"canonical", "prev", "next"}:
                self.addresses.append(value or "")
            if name.startswith("on") or name == "style" or (value or "").startswith("javascript:"):
                self.inline.append(f"{tag} {name}")
        if tag == "style" or (tag == "script" and "src" not in values):
            self.inline.append(tag)


def read(response: HttpResponse) -> Fetched:
    page = Fetched()
    page.feed(response.content.decode())
    return page


def test_every_page_answers_without_a_cookie(library: Library, client: Client) -> None:
    for name, address in EVERY.items():
        response = client.get(address(library))

        assert response.status_code == 200, name
        assert not response.cookies, name
        assert "cookie" not in response.headers.get("Vary", "").lower(), name
        assert "default-src 'none'" in response["Content-Security-Policy"], name


def test_no_page_fetches_from_anybody_else_or_holds_anything_inline(library: Library, client: Client) -> None:
    for name, address in PUBLIC.items():
        page = read(client.get(address(library)))

        assert [fetched for fetched in page.addresses if urlsplit(fetched).netloc] == [], name
        assert page.inline == [], name


def test_every_page_says_what_it_is(library: Library, client: Client) -> None:
    for name, address in PUBLIC.items():
        page = client.get(address(library)).content.decode()

        assert page.lstrip().startswith('<!doctype html>\n<html lang="en'), name
        assert len(re.findall(r"<h1[ >]", page)) == 1, name
        assert re.search(r"<title>\s*[^<\s][^<]+</title>", page), name


def test_no_two_pages_have_the_same_title(library: Library, client: Client) -> None:
    titles = Counter(
        re.search(r"<title>(.*?)</title>", client.get(PUBLIC[name](library)).content.decode(), re.DOTALL)[1]
        for name in PUBLIC
        if "," not in name and not name.startswith("report")
    )

    assert [title for title, count in titles.items() if count > 1] == []


def test_a_head_tells_the_same_without_the_page(library: Library, client: Client) -> None:
    for name, address in EVERY.items():
        response = client.head(address(library))

        assert (response.status_code, response.content) == (200, b""), name


def test_no_page_takes_another_method_or_changes_anything_by_it(library: Library, client: Client) -> None:
    before = Citation.history.count(), LinkReport.objects.count()
    for name, address in EVERY.items():
        for method in ("PUT", "DELETE", "TRACE", "FOO"):
            assert client.generic(method, address(library)).status_code == 405, (name, method)

    assert (Citation.history.count(), LinkReport.objects.count()) == before


def test_nothing_that_is_not_published_is_told(library: Library, client: Client) -> None:
    for name, address in EVERY.items():
        page = client.get(address(library)).content.decode()

        assert library.draft_drug.name not in page, name
        assert library.draft.get_absolute_url() not in page, name
        assert "A calmer to be." not in page, name


def test_what_is_not_published_has_no_page(library: Library, client: Client) -> None:
    for record in (library.draft_drug, library.draft):
        assert client.get(record.get_absolute_url()).status_code == 404


def test_each_address_of_the_site_is_tried_above(library: Library) -> None:
    paths = [urlsplit(address(library)).path.lstrip("/") for address in EVERY.values()]
    ours = [pattern for pattern in urlpatterns if isinstance(pattern, URLPattern) and pattern.name != "styleguide"]

    assert [str(each.pattern) for each in ours if not any(each.pattern.match(path) for path in paths)] == []
