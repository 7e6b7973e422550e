"""The catalogue's own seeds hold what their two sources state: loaded once, asked many times."""

import pytest
from django.conf import settings

from catalog.importing import load_seeds
from catalog.models import (
    Contact,
    CrossReference,
    Disease,
    Drug,
    Journal,
    Page,
    Source,
)

from .folders import NOW, history_rows
from .papers import papers_are_as_they_were_read


@pytest.mark.django_db
def test_the_seeds_hold_what_their_sources_state_and_load_twice_without_a_trace() -> None:
    first = load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)
    rows = history_rows()
    second = load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)

    assert (first.refusals, first.kept, second.counts.keys(), history_rows()) == ([], [], {"unchanged"}, rows)
    papers_are_as_they_were_read()
    twelve_medicines_of_which_three_treat_cancer_too()
    conditions_and_what_is_around_them()


def twelve_medicines_of_which_three_treat_cancer_too() -> None:
    assert Drug.objects.published().count() == 12
    assert set(Drug.objects.filter(also_chemotherapy="yes").values_list("slug", flat=True)) == {
        "methotrexate",
        "cyclophosphamide",
        "mitoxantrone",
    }


def conditions_and_what_is_around_them() -> None:
    assert Disease.objects.published().count() == 34
    assert (Source.objects.count(), Journal.objects.count()) == (24, 27)  # one journal stands on no old entry
    assert set(Page.objects.published().values_list("slug", flat=True)) == {
        "about",
        "disclaimer",
        "privacy",
        "evidence",
    }
    assert [str(number) for contact in Contact.objects.all() for number in contact.numbers.all()] == ["1-800-564-7099"]
    assert CrossReference.objects.count() == 23
