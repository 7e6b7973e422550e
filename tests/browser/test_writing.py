"""Writing at the desk: the preview of a text, and what is not saved yet."""

from django.urls import reverse
from playwright.sync_api import Dialog

from .conftest import Open, Visit
from .measures import EDITORS, axe

UNSAVED = "You have changes that are not saved"


def open_page(browse: Open, **options: object) -> Visit:
    """The form of a page of text."""
    visit = browse(signed_in=True, **options)
    [address] = [page for page in visit.site.desk_pages["change"] if "/catalog/page/" in page]
    visit.go(address)
    return visit


def asked(visit: Visit) -> list[str]:
    """What the browser asks before it leaves the page by a tab."""
    questions: list[str] = []

    def answer(dialog: Dialog) -> None:
        questions.append(dialog.type)
        dialog.accept()

    visit.page.on("dialog", answer)
    visit.page.locator("#tabs a").first.click()
    visit.page.wait_for_url("**" + reverse("admin:index"))
    return questions


def test_a_text_is_shown_below_its_field_as_readers_will_see_it(browse: Open) -> None:
    visit = open_page(browse)
    page = visit.page

    page.fill("#id_body", "## A heading\n\nSome *words*.")
    page.focus("[data-preview]")
    page.keyboard.press("Enter")

    page.get_by_text("The preview stands below.").wait_for()
    assert page.locator(".preview h2").inner_text() == "A heading"
    assert "Source Serif" not in page.locator(".preview h2").evaluate("node => getComputedStyle(node).fontFamily")
    assert page.locator(".preview em").inner_text() == "words"
    assert page.evaluate("document.activeElement.textContent") == "Preview"
    assert (visit.complaints, visit.foreign) == ([], [])
    assert axe(page, EDITORS) == []


def test_a_preview_that_cannot_be_made_says_so_and_keeps_the_text(browse: Open) -> None:
    visit = open_page(browse)
    visit.page.route("**/preview-text/", lambda route: route.abort())

    visit.page.fill("#id_body", "Some words.")
    visit.page.click("[data-preview]")

    visit.page.get_by_text("The preview cannot be shown right now.").wait_for()
    assert visit.page.input_value("#id_body") == "Some words."


def test_without_scripts_the_preview_opens_beside_the_form(browse: Open) -> None:
    visit = open_page(browse, java_script_enabled=False)
    visit.page.fill("#id_body", "## A heading")

    with visit.page.context.expect_page() as opened:
        visit.page.click("[data-preview]")

    assert opened.value.locator("h1").inner_text() == "Preview"
    assert opened.value.locator("main h2").inner_text() == "A heading"
    assert visit.page.input_value("#id_body") == "## A heading"


def test_enter_in_a_short_field_saves_and_does_not_preview(browse: Open) -> None:
    visit = open_page(browse)
    visit.page.fill("#id_reason", "Nothing is different.")

    visit.page.press("#id_title", "Enter")

    visit.page.wait_for_url("**" + reverse("admin:catalog_page_changelist"))
    assert len(visit.page.context.pages) == 1


def test_what_is_not_saved_is_said_and_asked_about(browse: Open) -> None:
    visit = open_page(browse)
    before = visit.page.inner_text("#unsaved")

    visit.page.locator("#id_title").press_sequentially("x")
    visit.page.get_by_text(UNSAVED).wait_for()

    assert before == ""
    assert asked(visit) == ["beforeunload"]


def test_what_was_taken_back_is_not_asked_about(browse: Open) -> None:
    visit = open_page(browse)

    visit.page.locator("#id_title").press_sequentially("x")
    visit.page.get_by_text(UNSAVED).wait_for()
    visit.page.press("#id_title", "Backspace")
    visit.page.locator("#unsaved:empty").wait_for(state="attached")

    assert asked(visit) == []


def test_a_row_that_was_added_is_a_change_until_it_is_taken_away(browse: Open) -> None:
    visit = open_page(browse)

    visit.page.locator(".add-row a").first.click()
    visit.page.get_by_text(UNSAVED).wait_for()
    visit.page.locator(".inline-deletelink:visible").first.click()
    visit.page.locator("#unsaved:empty").wait_for(state="attached")

    assert asked(visit) == []


def test_a_picked_record_is_a_change(browse: Open) -> None:
    visit = browse(signed_in=True)
    [address] = [page for page in visit.site.desk_pages["change"] if "/catalog/treatment/" in page]
    visit.go(address)

    visit.page.locator(".field-disease .select2-selection").click()
    visit.page.get_by_role("option", name="loop disease").click()

    visit.page.get_by_text(UNSAVED).wait_for()


def test_saving_asks_nothing_and_a_form_that_came_back_is_not_saved(browse: Open) -> None:
    visit = open_page(browse)
    visit.page.locator("#id_title").press_sequentially("x")
    visit.page.get_by_text(UNSAVED).wait_for()
    questions: list[str] = []
    visit.page.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.accept()))

    visit.page.click("input[name=_continue]")
    visit.page.locator(".errornote").wait_for()

    assert questions == []
    assert visit.page.inner_text("#unsaved") == UNSAVED


def test_a_search_is_nothing_to_save(browse: Open) -> None:
    visit = browse(signed_in=True)
    visit.go(reverse("admin:catalog_page_changelist"))

    visit.page.locator("#searchbar").press_sequentially("knots")

    assert asked(visit) == []
