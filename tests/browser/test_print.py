"""Paper: what belongs together stands on one page."""

from playwright.sync_api import Page

from .conftest import Open

STYLE = "(nodes, name) => [...new Set(nodes.map((node) => getComputedStyle(node)[name]))]"


def styles(page: Page, what: str, name: str) -> list[str]:
    """The values that all elements of a kind have for one property."""
    found: list[str] = page.locator(what).evaluate_all(STYLE, name)
    return found


def test_no_entry_of_a_list_is_parted_by_the_end_of_a_page(browse: Open) -> None:
    visit = browse()
    visit.page.emulate_media(media="print")
    visit.go("/citations/")

    assert styles(visit.page, ".citation", "breakInside") == ["avoid"]


def test_the_key_of_the_map_stands_on_its_sheet_without_shades_that_paper_does_not_show(browse: Open) -> None:
    visit = browse()
    visit.page.emulate_media(media="print")
    visit.go("/evidence-map/")

    sheets = visit.page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")

    assert sheets == 3  # what stands before the map, the map with its key, what stands after it
    assert styles(visit.page, ".map-sheet .legend:visible", "breakAfter") == ["avoid"]
    assert visit.page.locator(".legend--shades").is_hidden()


def test_the_bars_of_a_chart_are_printed_darker_than_the_paper(browse: Open) -> None:
    visit = browse()
    visit.page.emulate_media(media="print")
    visit.go("/diseases/knot-disease/")

    assert styles(visit.page, ".chart__bar:not(.chart__bar--now)", "printColorAdjust") == ["exact"]
    assert styles(visit.page, ".chart__bar:not(.chart__bar--now)", "fill") == ["rgb(119, 119, 119)"]


def test_no_heading_is_printed_over_a_fold_that_is_not(browse: Open) -> None:
    visit = browse()
    visit.page.emulate_media(media="print")
    visit.go("/drugs/alphazole/")

    assert visit.page.locator(".fold").is_hidden()
    assert visit.page.locator("#names").is_hidden()
