"""Filters of a list, as readers use them with and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open
from .measures import READERS, axe, small_targets, sticking_out

COUNT = "#results .result-count"


def choose(page: Page, name: str, value: str) -> None:
    """Presses a choice, as readers do: on its words, in its group, which is folded at first."""
    unfold(page, f'input[name="{name}"][value="{value}"]')
    page.locator(f'.check:has(input[name="{name}"][value="{value}"])').click()


def unfold(page: Page, what: str) -> None:
    """Opens the groups that something stands in."""
    page.locator(what).evaluate("""node => {
      for (let fold = node.closest("details.group, details.menu"); fold; ) {
        fold.open = true;
        fold = fold.parentElement.closest("details.group, details.menu");
      }
    }""")


def count_of(page: Page, name: str, value: str) -> str:
    return page.locator(f'.check:has(input[name="{name}"][value="{value}"]) .count').text_content().split()[0]


def open_panel(page: Page) -> None:
    """The panel is a menu when the window is narrow."""
    summary = page.locator(".filters > summary")
    if summary.is_visible():
        summary.click()


@pytest.mark.parametrize("width", [1280, 320])
def test_a_choice_swaps_the_results_the_numbers_and_the_address_follow(browse: Open, width: int) -> None:
    visit = browse(width)
    visit.go("/citations/")
    page = visit.page
    page.evaluate("window.stays = true")
    open_panel(page)

    choose(page, "study", "trial")

    expect(page.locator(COUNT)).to_have_text("1 citation")
    assert page.evaluate("window.stays")
    assert page.url == f"{visit.site.url}/citations/?study=trial"
    assert page.title().startswith("1 citation")
    assert page.locator(".chip").inner_text().strip().endswith("Trial")
    assert (count_of(page, "drug", "alphazole"), count_of(page, "drug", "betazole")) == ("1", "0")
    assert page.locator('input[name="drug"][value="betazole"]').is_disabled()
    assert count_of(page, "study", "case-report") == "20"
    assert page.evaluate("document.activeElement.value") == "trial"
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert "(1 on)" in page.locator(".filters > summary").text_content()
    assert visit.complaints == []
    assert visit.foreign == []


def test_back_and_reload_restore_what_was_there(browse: Open) -> None:
    visit = browse()
    visit.go("/citations/")
    page = visit.page
    choose(page, "study", "trial")
    expect(page.locator(COUNT)).to_have_text("1 citation")
    choose(page, "study", "review")
    expect(page.locator(COUNT)).to_have_text("2 citations")

    page.reload()
    expect(page.locator(COUNT)).to_have_text("2 citations")
    assert page.locator("input:checked").count() == 2
    page.go_back()
    expect(page.locator(COUNT)).to_have_text("1 citation")
    expect(page.locator("input:checked")).to_have_count(1)
    page.go_back()
    expect(page.locator(COUNT)).to_have_text(re.compile("^24 citations"))
    expect(page.locator("input:checked")).to_have_count(0)
    assert visit.complaints == []


def test_words_and_years_are_sent_by_enter_or_by_leaving_the_field(browse: Open) -> None:
    visit = browse()
    visit.go("/citations/")
    page = visit.page

    page.locator("#filter-q").fill("case report")
    page.locator("#filter-q").press("Enter")
    expect(page.locator(COUNT)).to_have_text("20 citations")
    unfold(page, "#filter-year-from")
    page.locator("#filter-year-from").fill("2012")
    page.locator("#filter-year-to").focus()
    expect(page.locator(COUNT)).to_have_text("8 citations")

    assert page.url == f"{visit.site.url}/citations/?q=case%20report&year_from=2012"
    assert page.evaluate("document.activeElement.id") == "filter-year-to"
    assert page.locator(".histogram__row").first.inner_text().split() == ["2018", "to", "2019", "2", "citations"]


def test_the_count_is_read_out(browse: Open) -> None:
    visit = browse()
    visit.go("/citations/")
    page = visit.page
    page.evaluate("""() => {
      window.said = [];
      new MutationObserver((changes) => {
        for (const change of changes) {
          if (change.target.matches?.("[role=status]") && change.addedNodes.length) {
            window.said.push(change.target.textContent);
          }
        }
      }).observe(document.body, {childList: true, subtree: true});
    }""")

    choose(page, "study", "trial")
    page.wait_for_timeout(1000)

    assert page.evaluate("window.said") == ["1 citation"]


def test_the_same_works_on_the_lists_of_medicines_and_conditions(browse: Open) -> None:
    visit = browse()
    visit.go("/drugs/")
    choose(visit.page, "chemotherapy", "yes")
    expect(visit.page.locator(COUNT)).to_have_text("1 medicine")
    assert visit.page.url.endswith("/drugs/?chemotherapy=yes")

    visit.go("/diseases/")
    choose(visit.page, "treated_with", "chemotherapy")
    expect(visit.page.locator(COUNT)).to_contain_text("1 of 4 conditions")
    assert visit.complaints == []


def test_without_scripts_the_button_does_the_same(browse: Open) -> None:
    visit = browse(java_script_enabled=False)
    visit.go("/citations/")
    page = visit.page

    choose(page, "study", "trial")
    page.get_by_role("button", name="Show citations").click()

    assert page.locator(COUNT).inner_text() == "1 citation"
    assert page.locator("input:checked").count() == 1
    assert page.locator("[data-find]:visible").count() == 0


def test_when_the_answer_is_trouble_its_page_is_shown(browse: Open) -> None:
    visit = browse()
    visit.go("/citations/")
    visit.page.locator("#filter-q").evaluate("node => { node.maxLength = 9999; }")

    visit.page.locator("#filter-q").fill("x" * 600)
    visit.page.locator("#filter-q").press("Enter")

    expect(visit.page.locator("h1")).to_have_text("We can’t read that address")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_long_group_is_narrowed_by_typing(browse: Open, width: int) -> None:
    visit = browse(width)
    visit.go("/styleguide/")
    page = visit.page
    group = page.locator('[data-facet="letter"]')
    group.locator("details summary").click()

    group.get_by_label("Find in this list").fill("q")

    assert [text.split() for text in group.locator("details .check:visible").all_inner_texts()] == [
        ["Q", "0", "citations"]
    ]
    assert group.locator("[role=status]").text_content() == "1 shown"
    assert axe(page, READERS) == []
    assert small_targets(page) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_a_list_that_was_narrowed_can_be_read_and_used_by_everybody(browse: Open, width: int) -> None:
    visit = browse(width)
    visit.go("/citations/")
    open_panel(visit.page)
    choose(visit.page, "study", "case-report")
    expect(visit.page.locator(COUNT)).to_have_text("20 citations")
    for summary in visit.page.locator(".group .menu summary:visible").all():
        summary.click()

    assert axe(visit.page, READERS) == []
    assert small_targets(visit.page) == []
    assert sticking_out(visit.page) == []


@pytest.mark.parametrize(("width", "position"), [(360, "sticky"), (1280, "static")])
def test_on_a_phone_the_button_that_shows_the_citations_stays_in_sight(browse: Open, width: int, position: str) -> None:
    visit = browse(width, height=740)
    visit.go("/citations/")
    open_panel(visit.page)
    bar = visit.page.locator(".show-bar")

    choose(visit.page, "study", "trial")

    expect(bar.get_by_role("button")).to_have_text("Show 1 citation")
    assert bar.evaluate("node => getComputedStyle(node).position") == position
    visit.page.locator(".filters").evaluate("node => node.scrollIntoView({block: 'start', behavior: 'instant'})")
    if position == "sticky":
        expect(bar).to_be_in_viewport(ratio=1)
