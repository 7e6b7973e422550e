"""Tickets name a submission, for one subject and one day."""

from datetime import timedelta

import pytest

from catalog.reports import tickets

from .reported import NOW

AFTER = NOW + timedelta(seconds=2)


def test_a_ticket_names_the_same_submission_however_often_it_is_read() -> None:
    ticket = tickets.issue(about="citation 1", now=NOW)

    read = {tickets.read(ticket, about="citation 1", now=AFTER + timedelta(hours=hours)) for hours in range(24)}

    assert len(read) == 1


def test_every_ticket_names_another_submission() -> None:
    first, second = (tickets.issue(about="page /", now=NOW) for _ in range(2))

    assert tickets.read(first, about="page /", now=AFTER) != tickets.read(second, about="page /", now=AFTER)


def test_a_ticket_is_too_early_for_two_seconds() -> None:
    ticket = tickets.issue(about="page /", now=NOW)

    with pytest.raises(tickets.TooEarlyError):
        tickets.read(ticket, about="page /", now=NOW + timedelta(seconds=1.9))


@pytest.mark.parametrize("age", [timedelta(hours=24, seconds=1), timedelta(seconds=-1)])
def test_a_ticket_is_good_for_one_day(age: timedelta) -> None:
    ticket = tickets.issue(about="page /", now=NOW)

    with pytest.raises(tickets.UnusableTicketError):
        tickets.read(ticket, about="page /", now=NOW + age)


def test_a_ticket_is_good_for_its_own_subject() -> None:
    ticket = tickets.issue(about="citation 1", now=NOW)

    with pytest.raises(tickets.UnusableTicketError):
        tickets.read(ticket, about="citation 2", now=AFTER)


@pytest.mark.parametrize("ticket", ["", "x", "a:b", "é:\x00"])
def test_a_ticket_that_is_not_ours_is_refused(ticket: str) -> None:
    with pytest.raises(tickets.UnusableTicketError):
        tickets.read(ticket, about="page /", now=AFTER)
