"""Reports, cases and keys name themselves in lists and logs."""

import pytest

from catalog.models import DailyKey, ReportCase

from .reported import only_report, send

pytestmark = pytest.mark.django_db


def test_rows_name_themselves_without_saying_a_secret() -> None:
    receipt = send("/drugs/")

    case = ReportCase.objects.get()
    assert [str(case), str(only_report()), str(DailyKey.objects.get())] == [
        f"case {case.pk}",
        receipt.number,
        "2026-11-22",
    ]
