"""Searches that found nothing are counted, and nothing about a person is kept."""

from datetime import date, timedelta

import pytest

from catalog.models import SearchTrace, UnfoundSearch
from catalog.search import unfound
from catalog.search.knowing import guesser, known_names
from tests.factories import make_drug, make_topic

pytestmark = pytest.mark.django_db

TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)


def note(text: str, *, on: date = TODAY, sender: str = "somebody") -> None:
    unfound.note(text, sender=sender, version=0, on=on)


def kept() -> list[tuple[str, int, date]]:
    return list(UnfoundSearch.objects.most_wanted().values_list("words", "count", "last_on"))


@pytest.fixture
def _listed() -> None:
    """What the site lists."""
    make_drug("nintedanib")
    make_topic("lung scarring")
    for names in (guesser, known_names):
        names.cache_clear()


@pytest.mark.usefixtures("_listed")
def test_words_near_to_what_we_list_are_counted_together_however_they_are_written() -> None:
    note("Nintedanib scarring")
    note(" nintedanip-scaring!", on=TOMORROW)
    note("nintedanib, scarring", on=TOMORROW)

    assert kept() == [("nintedanib scarring", 2, TOMORROW), ("nintedanip scaring", 1, TOMORROW)]
    assert str(UnfoundSearch.objects.most_wanted()[0]) == "nintedanib scarring"


@pytest.mark.usefixtures("_listed")
def test_one_word_of_another_kind_keeps_all_of_them_out() -> None:
    for text in ("mary smith hiv zz", "nintedanib mary smith", "hiv nintedanib"):
        note(text)

    assert kept() == []


def test_what_several_senders_ask_for_on_several_days_is_kept() -> None:
    for day, sender in [(0, "a"), (0, "b"), (0, "c"), (1, "d"), (1, "e"), (1, "f"), (2, "g")]:
        note("rituximab", on=TODAY + timedelta(days=day), sender=sender)

    assert kept() == [("rituximab", 2, TODAY + timedelta(days=2))]


@pytest.mark.parametrize(
    "senders",
    [
        [(0, sender) for sender in "abcdefgh"],
        [(day, "a") for day in range(20)],
        [(day, sender) for day in range(20) for sender in "ab"],
        [(0, "a"), (0, "b"), (0, "c"), (31, "d"), (31, "e"), (31, "f")],
    ],
    ids=["many on one day", "one on many days", "two on many days", "a month apart"],
)
def test_what_few_ask_for_or_all_at_once_is_not_kept(senders: list[tuple[int, str]]) -> None:
    for day, sender in senders:
        note("mary smith hiv zz", on=TODAY + timedelta(days=day), sender=sender)

    traces = " ".join(f"{row.words} {row.sender}" for row in SearchTrace.objects.all())
    assert kept() == []
    assert ("mary" in traces, "hiv" in traces) == (False, False)


def test_a_trace_is_a_code_and_a_day() -> None:
    note("mary smith hiv zz")

    [trace] = SearchTrace.objects.all()

    assert len(trace.words) == 64
    assert str(trace) == f"{trace.words[:8]} on 2026-11-22"


@pytest.mark.parametrize(
    "text", ["ana@example.org", "0171 234", "born 1.2.1980", "", "--", "x" * 101,
             "one two three four five six seven eight nine"],
)  # fmt: skip
def test_what_could_be_about_a_person_is_not_even_looked_at(text: str) -> None:
    note(text)

    assert (kept(), SearchTrace.objects.count()) == ([], 0)


@pytest.mark.usefixtures("_listed")
def test_the_least_wanted_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfound, "MOST_ROWS", 2)
    for text in ("nintedanib", "nintedanib", "lung", "scarring"):
        note(text, on=TOMORROW if text == "scarring" else TODAY)

    assert kept() == [("nintedanib", 2, TODAY), ("scarring", 1, TOMORROW)]
