"""Since when a citation has been listed."""

from django.contrib.auth.models import User
from django.utils import timezone

from catalog.models import Citation
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in
from tests.factories import make_citation


def test_a_new_citation_comes_in_today_and_keeps_that_day(editor: User) -> None:
    client = signed_in(editor)
    old = make_citation("An older sample", status="draft")

    send(client, at(Citation, "add"), title="A new sample", kind="article")
    send(client, of(old), pages="e90")

    days = dict(Citation.objects.values_list("title", "added_on"))
    assert days == {"An older sample": None, "A new sample": timezone.localdate()}
