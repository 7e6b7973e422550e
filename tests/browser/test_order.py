"""The authors of a paper are moved at the desk by buttons, and by numbers where there is no script."""

from django.urls import reverse
from playwright.sync_api import Page, expect

from .conftest import Open, Visit

NAMES = "rows => rows.map((row) => row.querySelector('.field-family input').value)"
ROWS = "#authors-group .form-row:not(.empty-form)"


def open_authors(visit: Visit, *, add: tuple[str, ...] = ()) -> Page:
    """The form of the draft, with more authors."""
    address = reverse("admin:catalog_citation_change", args=[visit.site.library.draft.pk])
    visit.go(address)
    for name in add:
        new_author(visit.page, name)
    return visit.page


def new_author(page: Page, name: str) -> None:
    page.locator("#authors-group .add-row a").click()
    page.locator(f"{ROWS} .field-family input").last.fill(name)


def save(page: Page) -> None:
    """Saves, and waits for the form to be there again."""
    with page.expect_navigation():
        page.click("[name=_continue]")


def names(page: Page) -> list[str]:
    found: list[str] = page.locator(ROWS).evaluate_all(NAMES)
    return found


def places(page: Page) -> list[str]:
    return [place.input_value() for place in page.locator(f"{ROWS} .field-position input").all()]


def test_an_author_is_moved_by_keyboard_and_the_new_place_is_said(browse: Open) -> None:
    page = open_authors(browse(signed_in=True), add=("Ames", "Bell", "Cole"))
    start = names(page)
    count = len(start)

    page.get_by_role("button", name="Move up: Cole").focus()
    page.keyboard.press("Enter")

    assert names(page) == [*start[:-2], "Cole", "Bell"]
    assert places(page) == sorted(places(page), key=int)
    expect(page.locator("#authors-group > [role=status]")).to_have_text(f"Cole is now number {count - 1} of {count}.")
    assert page.evaluate("document.activeElement.ariaLabel") == "Move up: Cole"
    assert page.get_by_role("button", name="Move down: Bell").is_disabled()
    assert page.locator("#unsaved").inner_text() == "You have changes that are not saved"


def test_a_new_row_can_be_taken_away_after_others_were_moved_and_all_is_saved(browse: Open) -> None:
    visit = browse(signed_in=True)
    page = open_authors(visit, add=("Ames", "Bell"))
    save(page)
    before = names(page)
    for name in ("Cole", "Dunn"):
        new_author(page, name)

    for _ in before:
        page.get_by_role("button", name="Move up: Cole").press("Enter")
    page.locator(ROWS).last.locator(".inline-deletelink").click()
    expect(page.locator(ROWS)).to_have_count(len(before) + 1)
    save(page)

    assert names(page) == ["Cole", *before]


def test_places_are_numbers_without_scripts(browse: Open) -> None:
    page = open_authors(browse(signed_in=True, java_script_enabled=False))

    assert page.locator(".order").count() == 0
    assert page.locator("#authors-group .column-position").is_visible()
