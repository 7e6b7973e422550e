"""Two people who merge at once: the second reads what happened, and finds the reason that was typed."""

import pytest
from django.contrib.auth.models import User

from catalog.models import Drug
from tests.admin.addresses import of
from tests.admin.conflicts import told_on
from tests.admin.posting import hidden, press, signed_in
from tests.factories import make_drug

pytestmark = pytest.mark.django_db
REASON = "One medicine under two names."


@pytest.mark.parametrize("is_swapped", [False, True])
def test_the_second_to_merge_a_pair_finds_the_reason_and_what_happened(
    publisher: User, administrator: User, is_swapped: bool
) -> None:
    keep, drop, client = make_drug("alphazole"), make_drug("betazole"), signed_in(publisher)
    address = f"{of(keep, 'merge')}?with={drop.pk}"
    other_way = f"{of(drop, 'merge')}?with={keep.pk}"
    form = hidden(client.get(address))
    press(signed_in(administrator), other_way if is_swapped else address, reason="Twice.", _merge="x")

    page = client.post(address, {**form, "reason": REASON, "_merge": "x"})

    assert (page.status_code, Drug.objects.count()) == (409, 1)
    assert f"{REASON}</textarea>" in page.content.decode()
    assert f"It was merged into “{Drug.objects.get()}”." in told_on(page)
    assert "Twice." in told_on(page)
