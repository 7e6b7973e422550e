"""Texts in Markdown at the desk: the guide, the preview, and who may ask for it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Drug, Page
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in
from tests.conftest import member
from tests.factories import make_page

PREVIEW = "/admin/preview-text/"
TEXT = (
    "## First steps\n\n* one\n* two\n\n[ours](https://example.org/a) <b>bold</b> ![picture](https://example.org/p.png)"
)


def preview(client: Client, text: str, **others: str) -> str:
    """What the preview answers for a text in the field "body"."""
    return client.post(PREVIEW, {"preview": "body", "body": text, **others}).content.decode()


def test_a_preview_is_what_the_public_page_shows(editor: User, reader: Client) -> None:
    page = make_page("About knots", body=TEXT)

    shown = preview(signed_in(editor), TEXT, part="1").strip()

    assert shown.startswith('<div class="flow"><h2 id="first-steps">First steps</h2>')
    text = shown.removeprefix('<div class="flow">').removesuffix("</div>").strip()
    assert text in reader.get(page.get_absolute_url()).content.decode()
    assert "<b>" not in text
    assert "<img" not in text


def test_without_scripts_the_preview_is_a_page_of_its_own(editor: User) -> None:
    shown = preview(signed_in(editor), TEXT)

    assert "<h1>Preview</h1>" in shown
    assert 'href="#first-steps"' in shown
    assert 'name="robots" content="noindex"' in shown


def test_lines_end_in_a_preview_as_they_are_stored(editor: User) -> None:
    client = signed_in(editor)

    assert preview(client, TEXT.replace("\n", "\r\n")) == preview(client, TEXT)


def test_blanks_around_a_text_do_not_count_in_a_preview_as_they_do_not_in_its_field(editor: User) -> None:
    client = signed_in(editor)

    assert preview(client, f"    {TEXT} \n\n") == preview(client, TEXT)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_preview_of_nothing_says_so(editor: User, text: str) -> None:
    assert preview(signed_in(editor), text, part="1").strip() == "<p>There are no words in this field yet.</p>"


def test_a_preview_of_a_field_that_is_not_there_says_that_there_are_no_words(editor: User) -> None:
    assert "There are no words" in signed_in(editor).post(PREVIEW, {"part": "1"}).content.decode()


def test_a_text_that_is_too_long_is_not_shown_and_told_to_be_kept(editor: User) -> None:
    client = signed_in(editor)

    longest = client.post(PREVIEW, {"preview": "body", "body": "a" * 50_000})
    longer = client.post(PREVIEW, {"preview": "body", "body": "a" * 50_001})

    assert (longest.status_code, longer.status_code) == (200, 413)
    assert "This text has 50,001 characters. A preview shows at most 50,000." in longer.content.decode()


def test_a_preview_is_kept_by_nobody(editor: User) -> None:
    assert "no-store" in signed_in(editor).post(PREVIEW, {}).headers["Cache-Control"]


def test_a_preview_comes_from_our_own_form_alone(editor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")

    assert client.post(PREVIEW, {"preview": "body", "body": "x"}).status_code == 403
    assert client.get(PREVIEW).status_code == 405


def test_who_may_not_write_pages_gets_no_preview(db: None, reader: Client) -> None:
    assert signed_in(member("Volunteer")).post(PREVIEW, {}).status_code == 403
    assert reader.post(PREVIEW, {}).status_code == 302


def test_the_field_of_a_page_has_its_guide_and_its_preview(editor: User) -> None:
    form = signed_in(editor).get(at(Page, "add")).content.decode()

    assert form.count(f'formaction="{PREVIEW}"') == 1
    assert "What you can write" in form
    assert "<code>## Words</code>" in form


def test_other_texts_say_that_they_are_plain(editor: User) -> None:
    client = signed_in(editor)

    form = client.get(at(Drug, "add")).context["adminform"].form
    texts = {name: field.help_text for name, field in form.fields.items() if "Markdown" in field.help_text}
    page = client.get(at(Page, "add")).context["adminform"].form

    assert set(texts) == {
        "summary", "warning", "what_it_does", "chemotherapy_note", "monitoring", "pregnancy",
    }  # fmt: skip
    assert texts["what_it_does"] == "How it works, in everyday words. Plain text, without Markdown."
    assert page.fields["lead"].help_text == "Plain text, without Markdown."
    assert page.fields["body"].help_text == "Markdown: ## for a heading, * for a list."


def test_a_page_is_saved_with_its_text(editor: User) -> None:
    page = make_page("About knots", status="draft")
    client = signed_in(editor)

    send(client, of(page), body="## One\r\n\r\nTwo.", reason="Clearer.")

    page.refresh_from_db()
    assert page.body == "## One\n\nTwo."
