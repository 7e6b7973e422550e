"""Kept forms: how long, and how many."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from catalog.models import KeptForm

pytestmark = pytest.mark.django_db


def test_a_day_later_it_is_gone_for_good(editor: User) -> None:
    now = timezone.now()
    KeptForm.objects.keep(writer=editor, address="/admin/", pairs=[["a", "b"]], now=now - timedelta(hours=24))

    gone = KeptForm.objects.forget(now=now)

    assert (gone, KeptForm.objects.count()) == (1, 0)


def test_one_person_has_twenty_of_them_and_the_same_form_once(editor: User) -> None:
    now = timezone.now()
    for number in (0, 0, *range(25)):
        KeptForm.objects.keep(writer=editor, address="/admin/", pairs=[["number", str(number)]], now=now)

    numbers = [row.pairs[0][1] for row in KeptForm.objects.order_by("pk")]

    assert numbers == [str(number) for number in range(5, 25)]
    assert str(KeptForm.objects.first()) == "a form of editor"
