"""Working days are those of the Netherlands, and clocks change twice a year."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.periods import Period
from domain.workdays import (
    add_workdays,
    is_workday,
    local_instant,
    next_workday,
    public_holiday,
    school_holiday,
    school_holidays,
    school_holidays_known,
    workdays_between,
)

DAYS = st.dates(date(2015, 1, 1), date(2045, 12, 31))
AMSTERDAM = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 3, 29), "Tweede paasdag"),
        (date(2027, 5, 17), "Tweede pinksterdag"),
        (date(2027, 5, 6), "Hemelvaartsdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2025, 5, 5), "Bevrijdingsdag"),
        (date(2026, 12, 25), "Eerste kerstdag"),
    ],
)
def test_nobody_works_on_a_public_holiday(day: date, name: str) -> None:
    assert public_holiday(day) == name
    assert not is_workday(day)


def test_koningsdag_moves_to_saturday_when_the_27th_is_a_sunday() -> None:
    assert public_holiday(date(2031, 4, 26)) == "Koningsdag"
    assert public_holiday(date(2031, 4, 27)) is None
    assert is_workday(date(2031, 4, 28))


@pytest.mark.parametrize("day", [date(2027, 3, 26), date(2026, 5, 5), date(2026, 12, 31)])
def test_good_friday_and_an_ordinary_fifth_of_may_are_worked(day: date) -> None:
    assert is_workday(day)


def test_holiday_names_are_dutch_whatever_the_machine_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    assert public_holiday(date(2038, 4, 27)) == "Koningsdag"


def test_a_digest_due_on_easter_monday_goes_out_on_tuesday() -> None:
    assert next_workday(date(2027, 3, 29)) == date(2027, 3, 30)


def test_week_53_of_2026_has_four_working_days() -> None:
    week = Period.parse("2026-W53")

    assert workdays_between(week.first_day - timedelta(days=1), week.last_day) == 4


def test_working_days_skip_christmas_and_the_weekend_after_it() -> None:
    assert add_workdays(date(2026, 12, 24), 1) == date(2026, 12, 28)
    assert add_workdays(date(2026, 12, 28), -1) == date(2026, 12, 24)
    assert add_workdays(date(2026, 12, 26), 0) == date(2026, 12, 26)


@given(DAYS, st.integers(1, 40))
def test_adding_and_counting_working_days_always_agree(day: date, count: int) -> None:
    later = add_workdays(day, count)

    assert is_workday(later)
    assert workdays_between(day, later) == count


@given(DAYS)
def test_the_next_working_day_is_never_more_than_five_days_away(day: date) -> None:
    found = next_workday(day)

    assert is_workday(found)
    assert timedelta(0) <= found - day <= timedelta(days=5)


@given(DAYS, st.integers(0, 30))
def test_nobody_ever_waited_a_negative_number_of_days(day: date, earlier: int) -> None:
    assert workdays_between(day, day - timedelta(days=earlier)) == 0


@pytest.mark.parametrize(
    ("day", "at", "instant"),
    [
        # In March the clock goes from 02:00 to 03:00: what lies between never comes.
        (date(2027, 3, 28), time(1, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 0), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 30), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 59, 59, 999999), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(3, 0), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(9, 0), datetime(2027, 3, 28, 7, 0, tzinfo=UTC)),
        # In October 02:30 comes twice: the first time counts.
        (date(2027, 10, 31), time(2, 30), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        (date(2027, 10, 31), time(3, 0), datetime(2027, 10, 31, 2, 0, tzinfo=UTC)),
        (date(2027, 11, 1), time(9, 0), datetime(2027, 11, 1, 8, 0, tzinfo=UTC)),
    ],
)
def test_a_wall_clock_time_is_one_moment_on_both_clock_changes(day: date, at: time, instant: datetime) -> None:
    assert local_instant(day, at, AMSTERDAM) == instant
    assert local_instant(day, at, ZoneInfo(AMSTERDAM)) == instant


@given(DAYS, st.times())
def test_a_moment_never_shows_an_earlier_time_than_was_asked(day: date, at: time) -> None:
    asked = datetime.combine(day, at)

    shown = local_instant(day, at, AMSTERDAM).astimezone(ZoneInfo(AMSTERDAM)).replace(tzinfo=None)

    assert timedelta(0) <= shown - asked <= timedelta(hours=1)


def test_weeks_with_a_clock_change_are_an_hour_shorter_or_longer() -> None:
    def hours(key: str) -> float:
        week = Period.parse(key)
        start, end = (local_instant(day, time(9), AMSTERDAM) for day in (week.first_day, week.next().first_day))
        return (end - start) / timedelta(hours=1)

    assert (hours("2027-W12"), hours("2027-W13"), hours("2027-W43")) == (167, 168, 169)


def test_the_school_holidays_of_noord_are_known_for_four_years() -> None:
    names = [holiday.name for holiday in school_holidays("noord")]

    assert len(names) == 20
    assert (
        names[:5]
        == ["Herfstvakantie", "Kerstvakantie", "Voorjaarsvakantie", "Meivakantie", "Zomervakantie"]
        == names[15:]
    )


def test_school_holidays_start_on_saturday_and_end_on_sunday_and_never_overlap() -> None:
    table = school_holidays("noord")

    assert all(holiday.first.weekday() == 5 and holiday.last.weekday() == 6 for holiday in table)
    assert all(one.last < other.first for one, other in itertools.pairwise(table))


def test_week_53_of_2026_is_in_the_christmas_holiday() -> None:
    holiday = school_holiday(date(2026, 12, 30))

    assert holiday is not None
    assert holiday.name == "Kerstvakantie"
    assert school_holiday(date(2027, 1, 4)) is None


def test_a_day_outside_the_table_is_said_to_be_unknown() -> None:
    assert school_holidays_known(date(2026, 11, 21))
    assert not school_holidays_known(date(2030, 1, 1))
    assert not school_holidays_known(date(2026, 11, 21), "zuid")
