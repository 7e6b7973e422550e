"""What stands around every page: the header, the footer, and the ways they offer."""

import re

import pytest
from django.test import Client

from tests.library import Library
from tests.pages import text_of

pytestmark = pytest.mark.django_db
URGENT = "If you feel very unwell, call your care team or your emergency number now."


def reports(reader: Client, address: str) -> set[str]:
    """Where the header and the footer lead those who report a problem."""
    page = reader.get(address).content.decode()
    return set(re.findall(r'href="(/report/[^"]*)">Report a problem', page))


@pytest.mark.parametrize(
    ("address", "subject"),
    [
        ("/drugs/alphazole/", "/drugs/alphazole/"),
        ("/citations/?study=trial&q=knots", "/citations/"),
        ("/", "/"),
        ("/drugs/nothing/", "/drugs/nothing/"),
        ("/drugs/no thing/", "/"),
        ("/report/?page=/drugs/", "/drugs/"),
        (f"/{'x' * 400}/", "/"),
    ],
)
def test_the_link_that_reports_a_problem_carries_the_page(
    reader: Client, library: Library, address: str, subject: str
) -> None:
    assert reports(reader, address) == {f"/report/?page={subject}"}


def test_a_private_page_is_never_carried_along(reader: Client, library: Library) -> None:
    address = f"/reports/{library.open_receipt.token}/"

    assert reports(reader, address) == {"/report/?page=/"}


def test_every_page_says_what_must_not_wait_and_whom_to_ask(reader: Client, library: Library) -> None:
    for address in ("/", "/drugs/alphazole/", "/report/?page=/drugs/"):
        page = reader.get(address)

        assert "Not medical advice. Don’t stop a medicine without your care team." in text_of(page)
        assert URGENT in text_of(page)
        assert '<a href="/about/#contacts">Contact</a>' in page.content.decode()


def test_the_menu_has_all_parts_and_the_front_page_one_search_box(reader: Client, library: Library) -> None:
    front, other = (reader.get(address).content.decode() for address in ("/", "/drugs/"))

    assert re.findall(r'class="site-nav__link" href="([^"?]+)', front) == [
        "/drugs/", "/diseases/", "/topics/", "/citations/", "/evidence-map/", "/report/",
    ]  # fmt: skip
    assert [page.count('role="search"') for page in (front, other)] == [1, 1]
