"""Searches that found nothing are counted, and nothing about a person is kept."""

from datetime import date

import pytest

from catalog.models import UnfoundSearch
from catalog.search import unfound

pytestmark = pytest.mark.django_db

TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)


def kept() -> list[tuple[str, int, date]]:
    return list(UnfoundSearch.objects.most_wanted().values_list("words", "count", "last_on"))


def test_the_same_words_are_counted_together_however_they_are_written() -> None:
    unfound.note("Nintedanib", on=TODAY)
    unfound.note(" nintedanib!", on=TOMORROW)
    unfound.note("rituximab", on=TODAY)

    assert kept() == [("nintedanib", 2, TOMORROW), ("rituximab", 1, TODAY)]
    assert str(UnfoundSearch.objects.most_wanted()[0]) == "nintedanib"


@pytest.mark.parametrize(
    "text", ["ana@example.org", "0171 234", "born 1.2.1980", "", "--", "x" * 101,
             "one two three four five six seven eight nine"],
)  # fmt: skip
def test_what_could_be_about_a_person_is_not_kept(text: str) -> None:
    unfound.note(text, on=TODAY)

    assert kept() == []


def test_the_least_wanted_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfound, "MOST_ROWS", 2)
    for text in ("often", "often", "early", "late"):
        unfound.note(text, on=TOMORROW if text == "late" else TODAY)

    assert kept() == [("often", 2, TODAY), ("late", 1, TOMORROW)]
