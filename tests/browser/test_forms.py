"""What readers fill in and send, with and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import Open
from .measures import READERS, axe, small_targets, sticking_out

# A form that comes back within two seconds was filled in by a machine.
QUICK = 2_100


@pytest.mark.parametrize("scripts", [True, False])
def test_filters_narrow_a_list_and_the_address_can_be_shared(browse: Open, scripts: bool) -> None:
    visit = browse(java_script_enabled=scripts)
    visit.go("/citations/")

    visit.page.locator('[name="study"][value="trial"]').check()
    visit.page.get_by_role("button", name=re.compile("Show|Apply")).first.click()

    expect(visit.page).to_have_url(re.compile(r"/citations/\?.*study=trial"))
    expect(visit.page.locator("main")).to_contain_text("Alphazole against placebo")
    expect(visit.page.locator("main")).not_to_contain_text("Case report 7")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_report_is_two_taps_and_a_button(browse: Open, scripts: bool) -> None:
    visit = browse(320, java_script_enabled=scripts)
    visit.go(visit.site.library.retracted.get_absolute_url())

    visit.page.get_by_role("link", name=re.compile("Report")).first.click()
    visit.page.get_by_text("Something else", exact=True).click()
    visit.page.wait_for_timeout(QUICK)
    visit.page.get_by_role("button", name="Send report").click()

    expect(visit.page).to_have_url(re.compile(r"/reports/.+"))
    expect(visit.page.locator("main")).to_contain_text("SR-")
    assert visit.page.context.cookies() == []
    assert visit.complaints == []


@pytest.mark.parametrize("width", [1280, 320])
def test_what_must_be_mended_is_said_to_everybody(browse: Open, width: int) -> None:
    visit = browse(width)
    visit.go(f"{visit.site.library.trial.get_absolute_url()}report/")

    visit.page.get_by_label("Your email").fill("somebody")
    visit.page.get_by_label("Anything to add?").fill("The link is dead.")
    visit.page.wait_for_timeout(QUICK)
    visit.page.get_by_role("button", name="Send report").click()

    expect(visit.page.get_by_label("Your email")).to_have_attribute("aria-invalid", "true")
    expect(visit.page.get_by_label("Anything to add?")).to_have_value("The link is dead.")
    assert visit.page.title().startswith("Error: ")
    assert sticking_out(visit.page) == []
    assert small_targets(visit.page) == []
    assert axe(visit.page, READERS) == []
