"""Schedules: when a team's digest is due, and how long it may still be sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, SchoolHolidays, Team
from domain.periods import Period, PeriodKind
from domain.workdays import is_workday, local_instant, next_workday, school_holiday

# How far back a tick looks: what is older was told when it was missed, or the bot was away for very long.
_WEEKS_BACK = 8
# A tick comes twice a minute; an hour late is something that readers notice.
LATE_AFTER = timedelta(hours=1)
_CATCH_UP = timedelta(hours=48)
_OPENS, _CLOSES = time(9, 0), time(17, 0)
_WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4}
_FRIDAY = 4


class Delay(StrEnum):
    """Why a digest comes later than its agreed day and time."""

    NONE = "none"
    HOLIDAY = "holiday"
    DOWNTIME = "downtime"


class Verdict(StrEnum):
    SEND = "send"
    WAIT = "wait"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class DueDigest:
    """The digest of one team over one closed week, and the moment in UTC from which it goes out."""

    team: str
    week: Period
    due_at: datetime
    shifted: bool

    @property
    def schedule(self) -> str:
        return f"digest:{self.team}"

    def delay(self, now: datetime) -> Delay:
        if now >= self.due_at + LATE_AFTER:
            return Delay.DOWNTIME
        return Delay.HOLIDAY if self.shifted else Delay.NONE


def digest_due(team: Team, week: Period, agreements: Agreements) -> DueDigest | None:
    """When the digest over this week is due: in the week after it. None where an agreed school holiday swallows it."""
    agreed_day = week.next().first_day + timedelta(days=_WEEKDAYS[team.digest_day])
    day = _first_open_day(agreed_day, agreements.holidays)
    if day >= agreed_day + timedelta(days=7):
        return None
    due_at = local_instant(day, team.digest_time, agreements.time_zone)
    return DueDigest(team.id, week, due_at, shifted=day != agreed_day)


def recent_digests(team: Team, agreements: Agreements, now: datetime) -> Iterator[DueDigest]:
    """The digests that came due in the last weeks, newest first."""
    zone = ZoneInfo(agreements.time_zone)
    this_week = Period.containing(PeriodKind.WEEK, now.astimezone(zone).date())
    for back in range(1, _WEEKS_BACK + 1):
        due = digest_due(team, this_week.plus(-back), agreements)
        if due is not None and due.due_at <= now:
            yield due


def judge(due: DueDigest, now: datetime, zone: ZoneInfo) -> Verdict:
    """What to do with a digest that has come due, when it is the newest of its team.

    On time it goes out at the agreed hour, whatever that is. Late it goes out in working hours only, and no later than
    the end of its own working week or of the first working day after two days.
    """
    if now < due.due_at + LATE_AFTER:
        return Verdict.SEND
    if now >= _last_call(due.due_at, zone):
        return Verdict.MISSED
    local = now.astimezone(zone)
    in_hours = is_workday(local.date()) and _OPENS <= local.time() < _CLOSES
    return Verdict.SEND if in_hours else Verdict.WAIT


def _last_call(due_at: datetime, zone: ZoneInfo) -> datetime:
    local = due_at.astimezone(zone).date()
    friday = local + timedelta(days=_FRIDAY - local.weekday())
    caught_up = next_workday((due_at + _CATCH_UP).astimezone(zone).date())
    return local_instant(max(friday, caught_up), _CLOSES, zone)


def _first_open_day(day: date, holidays: SchoolHolidays) -> date:
    while not is_workday(day) or _paused(day, holidays):
        day += timedelta(days=1)
    return day


def _paused(day: date, holidays: SchoolHolidays) -> bool:
    return holidays.pause_digests and school_holiday(day, holidays.region) is not None
