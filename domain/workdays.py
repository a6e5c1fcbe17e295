"""Working days: which days people work on, and at which moment a wall clock shows a time."""

import csv
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

import holidays

# The library counts it among the public holidays; most employers work on it.
_WORKED = frozenset({"Goede vrijdag"})
_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """A school holiday of one region, as the ministry sets or advises it; `last` belongs to it."""

    region: str
    name: str
    first: date
    last: date


def public_holiday(day: date) -> str | None:
    """The Dutch name of the public holiday on that day, or None."""
    return _public_holidays(day.year).get(day)


def is_workday(day: date) -> bool:
    """Monday to Friday, and no public holiday."""
    return day.weekday() < _SATURDAY and public_holiday(day) is None


def next_workday(day: date) -> date:
    """The first working day on or after the day."""
    while not is_workday(day):
        day += _DAY
    return day


def add_workdays(day: date, count: int) -> date:
    """The count-th working day after the day, or before it where count is negative; the day itself for 0."""
    step = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day += step
        while not is_workday(day):
            day += step
    return day


def workdays_between(start: date, end: date) -> int:
    """How many working days a person waited: those after start, up to and with end; 0 if end is not later."""
    days = (start + timedelta(days=ahead) for ahead in range(1, (end - start).days + 1))
    return sum(is_workday(day) for day in days)


def local_instant(day: date, at: time, zone: str | ZoneInfo) -> datetime:
    """The moment, in UTC, at which clocks in the zone show this time on this day.

    A time that the clock skips becomes the first moment after the gap; a time that comes twice is the first one.
    """
    here = ZoneInfo(zone) if isinstance(zone, str) else zone
    wall = datetime.combine(day, at.replace(fold=0, tzinfo=None))
    instant = wall.replace(tzinfo=here).astimezone(UTC)
    if instant.astimezone(here).replace(tzinfo=None) == wall:
        return instant
    return _clock_change(wall.replace(tzinfo=here, fold=1).astimezone(UTC), instant, here)


def school_holidays(region: str = "noord") -> tuple[SchoolHoliday, ...]:
    """The school holidays that we know of for the region, in order of time."""
    return tuple(holiday for holiday in _school_table() if holiday.region == region)


def school_holiday(day: date, region: str = "noord") -> SchoolHoliday | None:
    """The school holiday that the day falls in, or None."""
    return next((holiday for holiday in school_holidays(region) if holiday.first <= day <= holiday.last), None)


def school_holidays_known(day: date, region: str = "noord") -> bool:
    """Whether the table reaches to this day: outside it, no holiday found means nothing."""
    known = school_holidays(region)
    return bool(known) and known[0].first <= day <= known[-1].last


@cache
def _public_holidays(year: int) -> dict[date, str]:
    # Without a language the names follow the machine that the bot runs on.
    named = holidays.country_holidays("NL", years=year, language="nl")
    return {day: name for day, name in named.items() if name not in _WORKED}


def _clock_change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The moment between these two at which the zone's clock moves, to the second."""
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset():
            before = middle
        else:
            after = middle
    # Clocks move on whole seconds.
    return after.replace(microsecond=0)


@cache
def _school_table() -> tuple[SchoolHoliday, ...]:
    lines = resources.files("domain").joinpath("school_holidays.csv").read_text("utf-8").splitlines()
    table = (
        SchoolHoliday(region, name, date.fromisoformat(first), date.fromisoformat(last))
        for region, name, first, last in csv.reader(line for line in lines if not line.startswith(("#", "region")))
    )
    return tuple(sorted(table, key=lambda holiday: (holiday.region, holiday.first)))
