"""What was typed at the desk and not saved outlives a crash of the browser, and nobody finds it after signing out."""

from .conftest import Open, Visit

KEPT = "We kept what you had not saved."


def wait_until_kept(visit: Visit, text: str) -> None:
    """The browser writes a moment after the last key. The site's policy forbids to wait inside the page."""
    for _ in range(100):
        if visit.page.evaluate("text => Object.values(localStorage).some((kept) => kept.includes(text))", text):
            return
        visit.page.wait_for_timeout(50)
    raise AssertionError(text)


def crashed(browse: Open, kind: str = "drug") -> Visit:
    """Somebody wrote into a form, and the page was loaded anew without being asked."""
    visit = browse(signed_in=True)
    [address] = [page for page in visit.site.desk_pages["change"] if f"/catalog/{kind}/" in page]
    visit.go(address)
    visit.page.fill("#id_say_it", "AL-fa-typed")
    visit.page.locator("#names-group .add-row a, #names-group a.add-row").first.click()
    visit.page.locator("#names-group tr.dynamic-names [name$=-text]").last.fill("Typedex")
    wait_until_kept(visit, "Typedex")
    visit.page.on("dialog", lambda dialog: dialog.accept())
    visit.page.reload()
    return visit


def test_texts_and_added_rows_are_brought_back_after_a_crash(browse: Open) -> None:
    page = crashed(browse).page

    page.get_by_text(KEPT).wait_for()
    page.get_by_role("button", name="Bring it back").click()
    page.get_by_text("All that you wrote stands in the form again.").wait_for()

    assert page.input_value("#id_say_it") == "AL-fa-typed"
    names = page.locator("#names-group [name$=-text]").evaluate_all("fields => fields.map(field => field.value)")
    assert "Typedex" in names


def test_what_was_thrown_away_or_left_by_signing_out_is_gone(browse: Open) -> None:
    visit = crashed(browse)
    visit.page.get_by_role("button", name="Throw it away").click()
    thrown = visit.page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft')).length")
    visit.page.fill("#id_say_it", "AL-fa-typed")
    wait_until_kept(visit, "AL-fa-typed")

    # The session is that of all tests of the folder: the browser is told that it has ended.
    visit.page.route("**/logout/", lambda route: route.fulfill(body="<h1>Signed out</h1>", content_type="text/html"))
    visit.page.locator("#logout-form button").click()
    visit.page.wait_for_url("**/logout/")

    assert thrown == 0
    assert visit.page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft')).length") == 0


def test_each_form_of_a_page_is_brought_back(browse: Open) -> None:
    visit = browse(signed_in=True)
    visit.go(next(page for page in visit.site.desk_pages["change"] if "/catalog/reportcase/" in page))
    for name in ("answer", "note"):
        visit.page.fill(f"[name={name}]", f"Typed as {name}.")
        wait_until_kept(visit, f"Typed as {name}.")

    visit.page.on("dialog", lambda dialog: dialog.accept())
    visit.page.reload()

    for name in ("answer", "note"):
        visit.page.locator(f"form#{name}").get_by_role("button", name="Bring it back").click()
        assert visit.page.input_value(f"[name={name}]") == f"Typed as {name}."
