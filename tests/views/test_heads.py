"""What search engines, shared links and the list of open windows read of a page."""

import re

import pytest
from django.test import Client

from tests.factories import make_citation, make_class, make_disease, make_drug, make_page, make_topic

pytestmark = pytest.mark.django_db

PAGES = [
    "/", "/drugs/", "/drugs/alphazole/", "/classes/calmers/", "/diseases/", "/diseases/knots/", "/topics/",
    "/topics/infection/", "/citations/", "/citations/a-paper/", "/evidence-map/", "/evidence-map/?as=list", "/about/",
]  # fmt: skip


@pytest.fixture
def world() -> None:
    """A record of each kind."""
    drug = make_drug("alphazole", classes=(make_class("calmers"),))
    make_citation("A paper", drugs=(drug,), diseases=(make_disease("knots"),), topics=(make_topic("infection"),))
    make_page("About")


def head(reader: Client, address: str) -> tuple[str, str, str]:
    """The title, the description and the canonical address, each empty where there is none."""
    page = reader.get(address).content.decode()
    patterns = (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)"', r'rel="canonical" href="(.*?)"')
    title, description, canonical = (re.search(pattern, page, re.DOTALL) for pattern in patterns)
    return (title[1].strip() if title else "", description[1] if description else "", canonical[1] if canonical else "")


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.usefixtures("world")
def test_each_kind_of_page_has_a_title_a_description_and_its_own_address(reader: Client, address: str) -> None:
    title, description, canonical = head(reader, address)

    assert title
    assert description
    assert canonical.endswith(address.replace("&", "&amp;"))


@pytest.mark.usefixtures("world")
def test_the_title_of_a_list_names_its_filter(reader: Client) -> None:
    plain, narrowed = (head(reader, address)[0] for address in ("/citations/", "/citations/?drug=alphazole"))

    assert "lphazole" in narrowed
    assert "lphazole" not in plain
