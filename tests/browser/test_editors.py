"""The editors' desk, as their browsers show it: every page that the site lists."""

import pytest
from django.urls import reverse

from tests.rules.desk import OF_RECORDS, OF_SITE

from .conftest import Open, Visit
from .desk_pages import NO_PAGES
from .measures import COLOR, EDITORS, axe, sticking_out
from .test_writing import UNSAVED

NARROW, WIDE = {"width": 360, "height": 800}, {"width": 1280, "height": 900}
KINDS = sorted({name for name in [*OF_RECORDS, *OF_SITE] if name and name not in NO_PAGES} | {"queue", "find"})


def troubles(visit: Visit, address: str) -> list[str]:
    """What is wrong with a page that is opened in a wide window."""
    visit.page.set_viewport_size(WIDE)
    visit.page.emulate_media(color_scheme="light")
    visit.go(address)
    return troubles_here(visit)


def troubles_here(visit: Visit) -> list[str]:
    """What is wrong with the page that is open: in light and in dark, at 1280 px and at 360 px."""
    page = visit.page
    found = [*visit.complaints, *visit.foreign, *axe(page, EDITORS)]
    found += page.locator("#unsaved:not(:empty)").all_inner_texts()  # nobody has written anything
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {trouble}" for trouble in axe(page, COLOR)]
    page.set_viewport_size(NARROW)
    return found + [f"sticks out at 360: {part}" for part in sticking_out(page)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_can_be_used_by_everybody(browse: Open, kind: str) -> None:
    visit = browse(signed_in=kind != "login")

    found = {address: troubles(visit, address) for address in visit.site.desk_pages[kind]}

    assert {address: trouble for address, trouble in found.items() if trouble} == {}


def test_a_case_can_be_answered_by_everybody(browse: Open) -> None:
    visit = browse(signed_in=True)
    visit.go(reverse("admin:catalog_reportcase_changelist"))

    visit.page.locator("#result_list tbody th a").first.click()

    assert "/admin/catalog/reportcase/" in visit.page.url
    assert visit.page.locator("h1").first.is_visible()


def test_two_who_wrote_at_once_settle_it_on_a_page_for_everybody(browse: Open) -> None:
    visits = [browse(signed_in=True), browse(signed_in=True)]
    address = reverse("admin:catalog_drug_change", args=[visits[0].site.library.draft_drug.pk])
    for visit in visits:
        visit.go(address)

    for visit, text in zip(visits, ("Theirs, which was first.", "Mine, which was second."), strict=True):
        visit.page.fill("#id_summary", text)
        visit.page.click("[name=_save]")
    second = visits[1]

    assert second.page.locator("h1").inner_text() == "Two people changed “omegazole” at once"
    assert troubles_here(second) == [UNSAVED]
    second.page.get_by_label("Keep mine").check()
    second.page.get_by_role("button", name="Save what I chose").click()
    second.go(address)
    assert second.page.input_value("#id_summary") == "Mine, which was second."
