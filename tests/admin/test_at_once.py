"""Editors who press in the same moment: one is written, and every other meets the page with both texts."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Drug
from tests.admin.addresses import of
from tests.admin.conflicts import settle
from tests.admin.posting import held, signed_in
from tests.factories import make_drug
from tests.reports.test_at_once import WRITERS, at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def browsers() -> list[Client]:
    """As many people as write at once."""
    return [signed_in(User.objects.create_superuser(f"editor {number}")) for number in range(WRITERS)]


def test_of_all_who_save_one_version_at_once_one_succeeds(browsers: list[Client]) -> None:
    drug = make_drug(status="draft")
    opened = held(browsers[0].get(of(drug)))

    answers = at_once(
        lambda number: browsers[number].post(of(drug), {**opened, "summary": f"text {number}"}).status_code
    )

    assert sorted(answers) == [302] + [409] * (WRITERS - 1)
    assert Drug.objects.get().summary == f"text {answers.index(302)}"
    assert drug.history.count() == 2


def test_of_all_who_settle_one_conflict_at_once_one_succeeds(browsers: list[Client]) -> None:
    drug = make_drug(status="draft")
    opened = held(browsers[0].get(of(drug)))
    pages = [client.post(of(drug), {**opened, "summary": f"text {n}"}) for n, client in enumerate(browsers)]

    answers = at_once(
        lambda number: settle(browsers[number], pages[number], drug, "_mine").status_code if number else 0
    )

    assert sorted(answers) == [0, 302] + [409] * (WRITERS - 2)
    assert Drug.objects.get().summary == f"text {answers.index(302)}"
    assert drug.history.count() == 3
