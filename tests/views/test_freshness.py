"""How fresh pages are."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Drug
from catalog.views.freshness import freshness
from tests.factories import make_class, make_disease, make_drug, make_page, make_topic
from tests.pages import text_of

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("reviewed", "due", "words"),
    [
        (None, None, "Never reviewed"),
        (None, date(2026, 11, 28), "Never reviewed"),
        (date(2026, 1, 14), None, "Reviewed 14 January 2026"),
        (date(2026, 1, 14), date(2026, 11, 28), "Reviewed 14 January 2026"),
        (date(2025, 1, 14), date(2026, 11, 27), "Review overdue since November 2026"),
        (None, date(2026, 1, 14), "Review overdue since January 2026"),
    ],
)
def test_a_page_says_the_state_of_its_review_on_that_day(reviewed: date | None, due: date | None, words: str) -> None:
    assert freshness(Drug(reviewed_on=reviewed, review_due_on=due), on=DAY).words == words


@pytest.mark.django_db
def test_every_page_of_a_record_says_when_its_review_is_overdue_and_shows_no_name(reader: Client) -> None:
    by = User.objects.create_user("sam", first_name="Sam", last_name="Sample")
    late = {"reviewed_on": date(2019, 1, 5), "review_due_on": date(2020, 1, 5), "reviewed_by": by}
    records = [make(**late) for make in (make_drug, make_class, make_disease, make_topic)]
    records.append(make_page("Words", **late))

    pages = [text_of(reader.get(record.get_absolute_url())) for record in records]

    for page in pages:
        assert "Last reviewed 5 January 2019 by a volunteer reviewer Next review Overdue since January 2020" in page
        assert "Sample" not in page
    assert [page.count("Review overdue since January 2020") for page in pages] == [1, 1, 1, 1, 0]
