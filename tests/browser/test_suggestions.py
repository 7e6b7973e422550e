"""Suggestions under a search box, as fingers, keys and screen readers meet them."""

import re

import pytest
from playwright.sync_api import Locator, expect

from .conftest import Open, Visit
from .measures import READERS, axe, small_targets, sticking_out

HEADER, PAGE = "#site-q", "#again-q"


def typed(visit: Visit, text: str, *, box: str = HEADER) -> Locator:
    """The field, after the text was typed into it and the list has opened."""
    field = visit.page.locator(box)
    field.press_sequentially(text)
    expect(visit.page.locator(".suggest")).to_be_visible()
    return field


def chosen(visit: Visit) -> str:
    """The line that a screen reader would read."""
    field = visit.page.locator(":focus")
    line = field.get_attribute("aria-activedescendant")
    return visit.page.locator(f"#{line}[aria-selected=true] strong").inner_text() if line else ""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("box", [HEADER, PAGE])
@pytest.mark.parametrize("text", ["azl", "alph", "alphazzol"])
def test_an_open_list_can_be_read_and_used_by_everybody(browse: Open, width: int, box: str, text: str) -> None:
    visit = browse(width)
    visit.go("/search/")

    typed(visit, text, box=box)
    visit.page.keyboard.press("ArrowDown")

    heights = [line.bounding_box()["height"] for line in visit.page.locator("[role=option]").all()]
    assert min(heights) >= 44
    assert visit.complaints == []
    assert sticking_out(visit.page) == []
    assert small_targets(visit.page) == []
    assert axe(visit.page, READERS) == []
    visit.page.emulate_media(color_scheme="dark")
    assert axe(visit.page, READERS) == []


def test_it_opens_over_the_page_without_moving_it(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")
    heading = visit.page.locator("main h2")
    before = heading.bounding_box()

    typed(visit, "alph")

    assert heading.bounding_box() == before


def test_keys_move_through_the_lines_and_enter_opens_one(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")
    field = typed(visit, "alph")
    drug = visit.site.library.drug

    assert (chosen(visit), field.get_attribute("aria-expanded")) == ("", "true")
    visit.page.keyboard.press("ArrowUp")
    assert chosen(visit) == "Show the one citation for “alph”"
    visit.page.keyboard.press("ArrowDown")
    assert chosen(visit) == ""
    visit.page.keyboard.press("ArrowDown")
    assert chosen(visit) == "Alphazole"
    visit.page.keyboard.press("Enter")

    expect(visit.page).to_have_url(visit.site.url + drug.get_absolute_url())


def test_enter_with_no_line_chosen_searches_for_what_was_typed(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")

    typed(visit, "alph")
    visit.page.keyboard.press("Enter")

    expect(visit.page).to_have_url(re.compile(r"/search/\?q=alph$"))


def test_escape_closes_the_list_and_keeps_what_was_typed(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")
    field = typed(visit, "azl")

    assert field.get_attribute("aria-describedby") == "suggest-caution"
    visit.page.keyboard.press("Escape")

    expect(visit.page.locator(".suggest")).to_have_count(0)
    assert field.input_value() == "azl"
    assert [field.get_attribute(f"aria-{name}") for name in ("expanded", "controls", "describedby")] == [
        "false", None, None
    ]  # fmt: skip


def test_a_tap_anywhere_on_a_line_opens_it(browse: Open) -> None:
    visit = browse(320, has_touch=True)
    visit.go("/search/")
    typed(visit, "alph", box=PAGE)

    line = visit.page.locator("[role=option]").first
    line.tap(position={"x": 4, "y": 40})

    expect(visit.page).to_have_url(visit.site.url + visit.site.library.drug.get_absolute_url())


def test_the_list_goes_when_the_focus_or_the_words_go(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")

    field = typed(visit, "alph")
    field.fill("a")
    expect(visit.page.locator(".suggest")).to_have_count(0)
    field.fill("alph")
    expect(visit.page.locator(".suggest")).to_have_count(1)
    visit.page.keyboard.press("Tab")

    expect(visit.page.locator(".suggest")).to_have_count(0)


def test_how_many_lines_there_are_is_said_aloud(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")

    typed(visit, "alph")

    expect(visit.page.locator(".site-header [role=status]")).to_have_text(re.compile(r"^\d suggestions$"))


def test_words_without_a_suggestion_open_nothing_and_a_failing_server_does_no_harm(browse: Open) -> None:
    visit = browse()
    visit.go("/search/")
    field = visit.page.locator(HEADER)

    with visit.page.expect_response(re.compile("suggest")):
        field.press_sequentially("zzz")
    assert visit.page.locator(".suggest").count() == 0
    visit.page.route(re.compile("suggest"), lambda route: route.abort())
    with visit.page.expect_event("requestfailed"):
        field.press_sequentially("z")

    assert visit.page.locator(".suggest").count() == 0
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(re.compile("q=zzzz$"))


def test_without_scripts_the_box_searches(browse: Open) -> None:
    visit = browse(java_script_enabled=False)
    visit.go("/search/")

    visit.page.locator(PAGE).fill("alphazole")
    visit.page.locator(f"form:has({PAGE}) button").click()

    assert "Alphazole" in visit.page.locator("main").inner_text()
