"""Every page that readers see, as their browsers show it."""

import pytest

from tests.rules.pages import PUBLIC

from .conftest import Open
from .measures import COLOR, READERS, axe, small_targets, sticking_out

PAGES = {
    **PUBLIC,
    "missing page": lambda _: "/drugs/nothing/",
    "address we do not read": lambda _: "/search/?q=%00",
    "style guide": lambda _: "/styleguide/",
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", PAGES)
def test_it_can_be_read_and_used_by_everybody(browse: Open, name: str, width: int) -> None:
    visit = browse(width)

    visit.go(PAGES[name](visit.site.library))

    assert visit.complaints == []
    assert visit.foreign == []
    assert sticking_out(visit.page) == []
    assert small_targets(visit.page) == []
    assert axe(visit.page, READERS) == []
    visit.page.emulate_media(color_scheme="dark")
    assert axe(visit.page, COLOR) == []


def test_no_page_leaves_anything_behind(browse: Open) -> None:
    visit = browse()

    for address in PUBLIC.values():
        visit.go(address(visit.site.library))

    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_every_page_stands_without_scripts(browse: Open) -> None:
    visit = browse(java_script_enabled=False)

    for name, address in PAGES.items():
        visit.go(address(visit.site.library))

        assert visit.page.locator("h1").is_visible(), name
        assert visit.page.locator("main").inner_text().strip(), name


def test_every_page_can_be_printed(browse: Open) -> None:
    visit = browse()
    visit.page.emulate_media(media="print")

    for name in ("home", "drug", "disease", "citation", "citation list", "how to read the evidence"):
        visit.go(PAGES[name](visit.site.library))

        assert visit.page.locator("h1").is_visible(), name
        assert not visit.page.locator("nav:visible").count(), name
        assert not visit.page.locator("button:visible").count(), name
        assert visit.page.pdf().startswith(b"%PDF"), name


def test_forced_colors_keep_the_edges_of_what_is_pressed(browse: Open) -> None:
    visit = browse(forced_colors="active")

    for name in ("home", "drug", "citation list", "retracted citation"):
        visit.go(PAGES[name](visit.site.library))

        for place in visit.page.locator(".button:visible, .note:visible").all():
            assert place.evaluate("node => getComputedStyle(node).borderTopStyle") == "solid", name


def test_the_keyboard_passes_the_header_and_shows_where_it_is(browse: Open) -> None:
    visit = browse()
    visit.go("/drugs/")

    visit.page.keyboard.press("Tab")
    way_past = visit.page.locator(":focus")
    name, outline = way_past.evaluate("node => [node.className, getComputedStyle(node).outlineStyle]")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")

    assert (name, outline) == ("skip", "solid")
    assert visit.page.locator("main :focus").count() == 1
