"""Searches that found nothing, as editors read them."""

from datetime import date

from django.contrib.auth.models import User
from django.test import Client

from catalog.models import UnfoundSearch
from tests.admin.addresses import at
from tests.admin.posting import signed_in
from tests.pages import text_of


def test_editors_read_what_was_looked_for_in_vain_most_wanted_first(editor: User) -> None:
    for words in ("nintedanib", "rituximab", "rituximab"):
        UnfoundSearch.objects.seen(words, on=date(2026, 11, 22))
    client: Client = signed_in(editor)

    page = text_of(client.get(at(UnfoundSearch, "changelist")))

    assert page.index("rituximab") < page.index("nintedanib")
    assert "Searches that found nothing" in text_of(client.get("/admin/"))
