"""Deadlines: a year of working days, with its holidays and both changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deadlines import (
    Nudge,
    Nudged,
    delivery_time,
    look_back_at,
    next_meeting,
    next_nudge,
    nudge_due,
    workdays_after,
)
from domain.workdays import is_workday, workdays_between

ZONE = ZoneInfo("Europe/Amsterdam")
MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def told(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%a %d %b %Y %H:%M")


@pytest.mark.parametrize(
    ("now", "delivered"),
    [
        # `schuurt` on a Saturday night: the receipt at once, the thread on Monday.
        ("2026-09-12T23:00", "Mon 14 Sep 2026 09:00"),
        ("2026-09-14T08:59", "Mon 14 Sep 2026 09:00"),
        ("2026-09-14T09:00", "Mon 14 Sep 2026 09:00"),
        ("2026-09-14T16:59", "Mon 14 Sep 2026 16:59"),
        ("2026-09-14T17:00", "Tue 15 Sep 2026 09:00"),
        ("2026-09-11T17:01", "Mon 14 Sep 2026 09:00"),
        ("2026-12-24T20:00", "Mon 28 Dec 2026 09:00"),
        ("2026-12-31T17:30", "Mon 04 Jan 2027 09:00"),
        ("2026-04-27T10:00", "Tue 28 Apr 2026 09:00"),
        ("2026-05-13T18:00", "Fri 15 May 2026 09:00"),
        # The nights in which the clock changes.
        ("2026-03-28T23:00", "Mon 30 Mar 2026 09:00"),
        ("2026-10-24T23:00", "Mon 26 Oct 2026 09:00"),
    ],
)
def test_nothing_is_delivered_outside_working_hours(now: str, delivered: str) -> None:
    assert told(delivery_time(local(now), ZONE)) == delivered


def test_every_hour_of_a_year_is_delivered_in_working_hours_and_in_order() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    hours = [first + timedelta(hours=hour) for hour in range(24 * 365)]

    delivered = [delivery_time(hour, ZONE) for hour in hours]

    for asked, given_ in zip(hours, delivered, strict=True):
        here = given_.astimezone(ZONE)
        assert given_ >= asked
        assert is_workday(here.date())
        assert time(9) <= here.time() < time(17)
        assert given_ == asked or here.time() == time(9)
    assert all(before <= after for before, after in pairwise(delivered))


@pytest.mark.parametrize(
    ("since", "first", "second"),
    [
        ("2026-09-07T10:00", "Thu 10 Sep 2026 10:00", "Tue 15 Sep 2026 10:00"),
        ("2026-09-12T23:00", "Thu 17 Sep 2026 09:00", "Tue 22 Sep 2026 09:00"),
        ("2026-03-26T10:00", "Tue 31 Mar 2026 10:00", "Fri 03 Apr 2026 10:00"),
        ("2026-04-02T10:00", "Wed 08 Apr 2026 10:00", "Mon 13 Apr 2026 10:00"),
        ("2026-10-23T16:30", "Wed 28 Oct 2026 16:30", "Mon 02 Nov 2026 16:30"),
        ("2026-12-23T10:00", "Tue 29 Dec 2026 10:00", "Mon 04 Jan 2027 10:00"),
    ],
)
def test_reminders_come_after_three_and_six_working_days(since: str, first: str, second: str) -> None:
    start = local(since)
    found = next_nudge(start, [], ZONE)
    assert found is not None
    after = next_nudge(start, [Nudged(*found)], ZONE)
    assert after is not None

    assert (found[0], told(found[1])) == (Nudge.FIRST, first)
    assert (after[0], told(after[1])) == (Nudge.SECOND, second)


@given(MOMENTS)
def test_from_any_moment_there_are_two_reminders_and_then_the_agenda(since: datetime) -> None:
    given_: list[Nudged] = []
    while (found := next_nudge(since, given_, ZONE)) is not None:
        assert nudge_due(since, given_, found[1] - timedelta(seconds=1), ZONE) is None
        assert nudge_due(since, given_, found[1], ZONE) is found[0]
        given_.append(Nudged(*found))

    start = delivery_time(since, ZONE).astimezone(ZONE).date()
    assert [each.nudge for each in given_] == [Nudge.FIRST, Nudge.SECOND, Nudge.AGENDA]
    assert [workdays_between(start, each.at.astimezone(ZONE).date()) for each in given_] == [3, 6, 7]


def test_after_a_standstill_nobody_gets_two_reminders_in_a_row() -> None:
    since, back = local("2026-09-07T10:00"), local("2026-10-01T11:00")

    assert nudge_due(since, [], back, ZONE) is Nudge.FIRST
    given_ = [Nudged(Nudge.FIRST, back)]
    assert nudge_due(since, given_, back, ZONE) is None
    found = next_nudge(since, given_, ZONE)
    assert found is not None
    assert told(found[1]) == "Tue 06 Oct 2026 11:00"


def test_at_night_nobody_is_reminded() -> None:
    assert nudge_due(local("2026-09-07T10:00"), [], local("2026-09-12T12:00"), ZONE) is None


@given(MOMENTS, st.integers(0, 12))
def test_working_days_are_counted_on_the_calendar_of_the_people(moment: datetime, count: int) -> None:
    start, end = (each.astimezone(ZONE) for each in (delivery_time(moment, ZONE), workdays_after(moment, count, ZONE)))

    assert workdays_between(start.date(), end.date()) == count
    assert start.time() == end.time()


def test_the_agenda_is_that_of_the_next_planned_meeting() -> None:
    planned = [date(2026, 10, 1), date(2026, 9, 15), date(2026, 9, 22)]

    assert next_meeting(planned, date(2026, 9, 15)) == date(2026, 9, 22)
    assert next_meeting(planned, date(2026, 10, 1)) is None


def test_whether_it_worked_is_asked_on_the_day_or_the_first_working_day_after_it() -> None:
    assert told(look_back_at(date(2026, 11, 2), ZONE)) == "Mon 02 Nov 2026 09:00"
    assert told(look_back_at(date(2026, 12, 25), ZONE)) == "Mon 28 Dec 2026 09:00"
