"""The evidence map in a real browser: small windows, the keyboard, paper."""

from .conftest import Open

LARGE = "document.documentElement.style.fontSize = '200%'"
WIDTHS = "box => [box.scrollWidth > box.clientWidth, box.hasAttribute('tabindex')]"
PLACES = """cell => {
  const left = cell.closest("tr").querySelector("th").getBoundingClientRect().right;
  const top = cell.closest("table").querySelector("thead").getBoundingClientRect().bottom;
  const place = cell.getBoundingClientRect();
  return [place.left >= left - 1, place.top >= top - 1];
}"""


def test_the_map_can_be_scrolled_by_keyboard_where_it_scrolls_and_is_passed_by_where_it_does_not(browse: Open) -> None:
    found = []
    for width in (700, 1280):
        visit = browse(width)
        visit.go("/evidence-map/")
        visit.page.evaluate(LARGE if width == 700 else "1")
        found.append(visit.page.locator(".map-box").evaluate(WIDTHS))

    assert found == [[True, True], [False, False]]


def test_a_focused_square_is_never_under_the_names(browse: Open) -> None:
    visit = browse(700)
    visit.go("/evidence-map/")
    visit.page.evaluate(LARGE)
    cells = visit.page.locator("tbody td a")
    cells.last.focus()

    places = []
    for _ in range(cells.count()):
        focused = visit.page.locator("tbody td a:focus")
        places += [focused.evaluate(PLACES)] if focused.count() else []
        visit.page.keyboard.press("Shift+Tab")

    assert places
    assert all(place == [True, True] for place in places)


def test_groups_are_folded_without_scripts_and_by_keyboard(browse: Open) -> None:
    visit = browse(java_script_enabled=False)
    visit.go("/evidence-map/")
    before = visit.page.locator("tbody tr").count()

    visit.page.locator("#rows-slow-calmers .action").focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/evidence-map/?fold=slow-calmers*")

    assert visit.page.locator("tbody tr").count() < before


def test_the_whole_map_fits_on_a_sheet(browse: Open) -> None:
    visit = browse(1046)
    visit.page.emulate_media(media="print")
    visit.go("/evidence-map/")

    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1046
    assert visit.page.locator(".map a.action:visible").count() == 0
    assert visit.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
