"""Dates, working days and moments as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.answers import Moment, Weekday
from domain.typed_days import read_date, read_days, read_moment

MONDAY = date(2026, 11, 16)
ALL = tuple(Weekday)
MON, TUE, WED, THU, FRI = ALL


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 januari", date(2027, 1, 3)),
        ("3 jan", date(2027, 1, 3)),
        ("3 jan.", date(2027, 1, 3)),
        ("20 november", date(2026, 11, 20)),
        ("16 november", date(2027, 11, 16)),
        ("3 januari 2028", date(2028, 1, 3)),
        ("3-1", date(2027, 1, 3)),
        ("3/1/2027", date(2027, 1, 3)),
        ("2027-01-03", date(2027, 1, 3)),
        ("tot en met 3 januari", date(2027, 1, 3)),
        ("t/m zondag 3 januari", date(2027, 1, 3)),
        ("Tot 3 Januari.", date(2027, 1, 3)),
        ("morgen", date(2026, 11, 17)),
        ("vrijdag", date(2026, 11, 20)),
        ("maandag", date(2026, 11, 23)),
        ("zondag", date(2026, 11, 22)),
        ("2 weken", date(2026, 11, 30)),
        ("één week", date(2026, 11, 23)),
        ("until 3 january", date(2027, 1, 3)),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, day: date) -> None:
    assert read_date(typed, MONDAY) == day


@pytest.mark.parametrize(
    "typed", ["", "ooit", "31 februari", "30-2", "0-0", "99 weken later", "veel weken", "3 foobar", "tot"]
)
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert read_date(typed, MONDAY) is None


def test_the_last_day_of_february_is_found_in_a_year_that_has_it() -> None:
    assert read_date("29 februari 2028", MONDAY) == date(2028, 2, 29)
    assert read_date("29 februari", MONDAY) is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("ma di do", (MON, TUE, THU)),
        ("donderdag, maandag", (MON, THU)),
        ("maandag t/m donderdag", (MON, TUE, WED, THU)),
        ("ma-wo en vr", (MON, TUE, WED, FRI)),
        ("ma \u2013 do", (MON, TUE, WED, THU)),
        ("niet op vrijdag", (MON, TUE, WED, THU)),
        ("alle dagen", ALL),
        ("alle dagen behalve wo", (MON, TUE, THU, FRI)),
        ("mon to wed", (MON, TUE, WED)),
    ],
)
def test_working_days_are_read_in_the_order_of_the_week(typed: str, days: tuple[Weekday, ...]) -> None:
    assert read_days(typed) == days


@pytest.mark.parametrize("typed", ["", "soms", "zaterdag", "niet op ma t/m vr"])
def test_no_working_day_is_no_answer(typed: str) -> None:
    assert read_days(typed) is None


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("dinsdag 14.00", Moment(TUE, time(14))),
        ("di 14:30", Moment(TUE, time(14, 30))),
        ("woensdag om 10 uur", Moment(WED, time(10))),
        ("vr 9u15", Moment(FRI, time(9, 15))),
        ("om 16.59 op maandag", Moment(MON, time(16, 59))),
    ],
)
def test_a_moment_is_a_working_day_and_a_time(typed: str, moment: Moment) -> None:
    assert read_moment(typed) == moment


@pytest.mark.parametrize(
    "typed",
    ["", "dinsdag", "14.00", "di 8.59", "di 17.00", "di 25.00", "di 10.75", "ma di 10.00", "za 10.00", "di 9.00 10.00"],
)
def test_a_moment_outside_working_time_is_no_answer(typed: str) -> None:
    assert read_moment(typed) is None


@given(st.text(max_size=30), st.dates(max_value=date(9990, 1, 1)))
def test_any_text_may_be_read_for_a_day(typed: str, today: date) -> None:
    day, days = read_date(typed, today), read_days(typed)

    assert day is None or isinstance(day, date)
    assert days is None or (days and list(days) == sorted(days, key=ALL.index))
