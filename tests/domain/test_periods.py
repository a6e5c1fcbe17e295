"""Periods follow the calendar that people in Amsterdam keep."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.periods import InvalidPeriod, Period, PeriodKind, weeks_in

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
KINDS = st.sampled_from(PeriodKind)
PERIODS = st.builds(Period.containing, KINDS, DAYS)


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_key_stands_for_these_days(key: str, first: date, last: date) -> None:
    period = Period.parse(key)

    assert (period.first_day, period.last_day) == (first, last)
    assert period.key == key


@pytest.mark.parametrize(
    "key",
    [
        "2027-W53", "2026-W00", "2026-W54", "2026-00", "2026-13", "2026-Q0", "2026-Q5", "2026-H3", "0000", "26",
        "2026-W1", "2026W53", "2026-5", " 2026", "2026\n", "2026-W0\u0661", "2026-w01", "", "week 3",
    ],
)  # fmt: skip
def test_a_period_that_no_calendar_has_is_refused(key: str) -> None:
    with pytest.raises(InvalidPeriod):
        Period.parse(key)


def test_the_first_of_january_2027_lies_in_week_53_of_2026() -> None:
    assert Period.containing(PeriodKind.WEEK, date(2027, 1, 1)).key == "2026-W53"


def test_after_week_53_comes_week_1() -> None:
    assert Period.parse("2026-W53").next() == Period.parse("2027-W01")
    assert Period.parse("2027-W01").previous() == Period.parse("2026-W53")
    assert Period.parse("2027-W52").next() == Period.parse("2028-W01")


def test_these_years_have_53_weeks() -> None:
    assert [year for year in range(2020, 2045) if weeks_in(year) == 53] == [2020, 2026, 2032, 2037, 2043]


@given(PERIODS)
def test_a_key_always_reads_back_as_its_period(period: Period) -> None:
    assert Period.parse(period.key) == period


@given(KINDS, DAYS)
def test_the_period_containing_a_day_always_contains_it(kind: PeriodKind, day: date) -> None:
    assert day in Period.containing(kind, day)


@given(PERIODS)
def test_periods_of_a_kind_always_meet_without_gap_or_overlap(period: Period) -> None:
    assert period.next().first_day == period.last_day + timedelta(days=1)
    assert period.next().previous() == period


@given(PERIODS, st.integers(-300, 300), st.integers(-300, 300))
def test_steps_always_add_up(period: Period, some: int, more: int) -> None:
    assert period.plus(some).plus(more) == period.plus(some + more)


@given(PERIODS, st.integers(1, 300))
def test_later_periods_always_sort_later(period: Period, steps: int) -> None:
    assert period < period.plus(steps)
    assert period.plus(steps) > period
    assert period >= period.plus(-steps)


def test_periods_of_two_kinds_have_no_order() -> None:
    with pytest.raises(TypeError):
        _ = Period.parse("2026-W01") < Period.parse("2026-01")


def test_the_parts_of_a_label_are_text_so_that_a_year_gets_no_thousands_dot() -> None:
    assert Period.parse("2026-W05").parts == {"kind": "week", "year": "2026", "number": "5"}
