"""The editors' desk, as their browsers show it."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from catalog.models import ReportCase
from tests.library import Library

from .conftest import Open
from .measures import EDITORS, axe

# Django's own fields fade from color to color.
FADING = 300
PAGES: dict[str, Callable[[Library], str]] = {
    "index": lambda _: reverse("admin:index"),
    "list": lambda _: reverse("admin:catalog_citation_changelist"),
    "list, filtered": lambda _: reverse("admin:catalog_drug_changelist") + "?status__exact=draft&q=omega",
    "add": lambda _: reverse("admin:catalog_drug_add"),
    "medicine": lambda them: reverse("admin:catalog_drug_change", args=[them.drug.pk]),
    "condition": lambda them: reverse("admin:catalog_disease_change", args=[them.disease.pk]),
    "citation": lambda them: reverse("admin:catalog_citation_change", args=[them.trial.pk]),
    "treatment": lambda them: reverse("admin:catalog_treatment_change", args=[them.treatment.pk]),
    "history": lambda them: reverse("admin:catalog_drug_history", args=[them.drug.pk]),
    "comparison": lambda them: reverse("admin:catalog_drug_compare", args=[them.drug.pk]),
    "restoring": lambda them: reverse(
        "admin:catalog_drug_restore", args=[them.drug.pk, them.drug.history.earliest().changeset]
    ),
    "delete": lambda them: reverse("admin:catalog_drug_delete", args=[them.draft_drug.pk]),
    "reports": lambda _: reverse("admin:catalog_reportcase_changelist"),
}


@pytest.mark.parametrize("name", PAGES)
def test_it_can_be_used_by_everybody(browse: Open, name: str) -> None:
    visit = browse(signed_in=True)

    visit.go(PAGES[name](visit.site.library))

    assert visit.page.locator("h1").first.is_visible()
    assert visit.complaints == []
    assert visit.foreign == []
    assert axe(visit.page, EDITORS) == []
    visit.page.emulate_media(color_scheme="dark")
    visit.page.wait_for_timeout(FADING)
    assert axe(visit.page, EDITORS) == []


def test_the_way_in_can_be_used_by_everybody(browse: Open) -> None:
    visit = browse(320)

    visit.go(reverse("admin:login"))

    assert visit.complaints == []
    assert axe(visit.page, EDITORS) == []


def test_a_case_can_be_answered_by_everybody(browse: Open) -> None:
    visit = browse(signed_in=True)
    visit.go(reverse("admin:catalog_reportcase_changelist"))

    visit.page.locator("#result_list tbody th a").first.click()

    assert visit.page.url.endswith("/change/") or str(ReportCase._meta.model_name) in visit.page.url
    assert visit.complaints == []
    assert axe(visit.page, EDITORS) == []
