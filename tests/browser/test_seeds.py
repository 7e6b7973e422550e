"""The records that the site begins with, on narrow phones, with large text and at 400 % zoom."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import connection
from playwright.sync_api import Page, expect
from pytest_django.plugin import DjangoDbBlocker

from catalog.models import Citation, Disease, Drug, DrugClass, Topic

from .conftest import Open, Site
from .measures import close_targets, small_targets, sticking_out

SOME = 2  # of each kind: those with the longest names
LISTS = [
    "/", "/drugs/", "/diseases/", "/topics/", "/citations/", "/citations/?drug=methotrexate", "/evidence-map/",
    "/search/?q=lupus", "/search/?q=mycophenolate+ssc-ild", "/search/?q=zzz", "/about/", "/nothing/",
]  # fmt: skip
LARGE = "document.documentElement.style.fontSize = '200%'"
RECORD = re.compile(r"/\w+/[\w-]+/")
HEADING = "document.querySelector('h1').getBoundingClientRect().top"


@pytest.fixture(scope="module")
def seeded(site: Site, django_db_blocker: DjangoDbBlocker) -> list[str]:
    """The addresses to look at, now that the seeds stand in the place of the small world.

    In a thread of its own: in that of the tests the browser's event loop runs, where Django finds no database.
    """
    with django_db_blocker.unblock(), ThreadPoolExecutor(1) as another:
        return another.submit(import_seeds).result()


def import_seeds() -> list[str]:
    """The addresses of what was imported, as far as it is looked at."""
    call_command("flush", interactive=False, verbosity=0)
    call_command("import_seeds", verbosity=0)
    try:
        return [*LISTS, *records()]
    finally:
        connection.close()


def records() -> list[str]:
    """Pages of each kind, and the form of reports of a citation."""
    names = {Drug: "name", DrugClass: "name", Disease: "name", Topic: "name", Citation: "title"}
    longest = [
        record.get_absolute_url()
        for model, name in names.items()
        for record in sorted(model.objects.published(), key=lambda one, name=name: -len(getattr(one, name)))[:SOME]
    ]
    fullest = ["/drugs/methotrexate/", "/diseases/systemic-sclerosis/"]
    return [*longest, *fullest, f"{longest[-1]}report/"]


def measured(page: Page, address: str) -> Iterator[str]:
    """What is wrong with a page, looked at in each kind of window: it is opened once, for that is what takes long."""
    for width, height in ((1280, 900), (320, 640), (320, 256), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        found = [*sticking_out(page), *small_targets(page), *close_targets(page)]
        yield from (f"{address} at {width} x {height}: {fault}" for fault in found)
    top = page.evaluate(HEADING) if RECORD.fullmatch(address) else 0
    if top > 320:
        yield f"{address}: the heading begins at {top} of 740 px"
    page.evaluate(LARGE)
    yield from (f"{address}, large text: {fault}" for fault in [*sticking_out(page), *close_targets(page)])


def test_every_page_can_be_used_in_every_window_and_with_large_text(browse: Open, seeded: list[str]) -> None:
    visit = browse()
    faults: list[str] = []

    for address in seeded:
        visit.go(address)
        faults += measured(visit.page, address)

    assert faults == []


def test_all_choices_of_a_long_group_come_in_place_and_can_be_searched(seeded: None, browse: Open) -> None:
    visit = browse(1280)
    visit.go("/citations/")
    page = visit.page
    page.evaluate("window.stays = true")
    group = page.locator('[data-facet="disease"]')
    group.locator("summary").first.click()
    assert group.locator(".check").count() == 20

    group.locator("[data-whole]").click()

    expect(group.locator('input[type="search"]')).to_be_focused()
    assert group.locator(".check").count() > 30
    page.keyboard.type("pancreatitis")
    expect(group.locator(".menu .check:visible")).to_have_count(1)
    group.locator('input[value="autoimmune-pancreatitis"]').evaluate("box => box.closest('.check').click()")
    expect(page.locator(".chip")).to_have_count(1)
    assert page.evaluate("window.stays")
    assert (visit.complaints, visit.foreign) == ([], [])
