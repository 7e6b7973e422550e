"""What search engines, shared links and the list of open windows read of a page."""

import re

import pytest
from django.test import Client

from catalog.models import Citation
from tests.factories import make_citation, make_class, make_disease, make_drug, make_page, make_source, make_topic

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


def test_two_pages_with_one_name_can_be_told_apart_by_their_titles(world: None, reader: Client) -> None:
    make_citation("Alphazole", source=make_source("A library"), issued=None)
    for year in ("2018", "2021"):
        make_citation("A trial of alphazole", slug=f"a-trial-{year}", issued=year)

    pages = ["/drugs/alphazole/", *(citation.get_absolute_url() for citation in Citation.objects.all())]
    titles = [head(reader, page)[0] for page in pages]

    assert len(set(titles)) == len(titles) == 5


def test_each_report_form_says_in_its_title_what_it_is_about(world: None, reader: Client) -> None:
    of_page, of_paper = head(reader, "/report/?page=/drugs/")[0], head(reader, "/citations/a-paper/report/")[0]

    assert of_page == "Report a problem: /drugs/ – scleroref"
    assert of_paper == "Report a problem: A paper – scleroref"
