"""Working hours: when the bot may speak to a person who did not ask for it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import SchoolHolidays
from domain.workdays import is_workday, local_instant, school_holiday

OPENS, CLOSES = time(9, 0), time(17, 0)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


def is_working_time(now: datetime, zone: ZoneInfo) -> bool:
    """Between nine and five on a working day."""
    local = now.astimezone(zone)
    return is_workday(local.date()) and OPENS <= local.time() < CLOSES


def is_own_day(day: date, workdays: tuple[str, ...]) -> bool:
    """A working day on which this person works; who named no days works on all of them."""
    return is_workday(day) and (not workdays or _WEEKDAYS[day.weekday()] in workdays)


def is_asking_day(day: date, workdays: tuple[str, ...], holidays: SchoolHolidays) -> bool:
    """A day on which this person may be asked something, as far as days go."""
    on_holiday = holidays.pause_prompts and school_holiday(day, holidays.region) is not None
    return is_own_day(day, workdays) and not on_holiday


def next_asking_day(day: date, workdays: tuple[str, ...], holidays: SchoolHolidays) -> date:
    """The first such day after this one."""
    day += timedelta(days=1)
    while not is_asking_day(day, workdays, holidays):
        day += timedelta(days=1)
    return day


def closing(now: datetime, zone: ZoneInfo) -> datetime:
    """Five o'clock of this very day: what was not delivered by then is too late."""
    return local_instant(now.astimezone(zone).date(), CLOSES, zone)


def weekday_number(name: str) -> int:
    """0 for monday, as in the agreements."""
    return _WEEKDAYS.index(name)
