"""Deadlines: when the bot may deliver, when it reminds, and when a matter goes on the agenda."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.workdays import add_workdays, local_instant, next_workday
from domain.working_hours import CLOSES, OPENS, is_working_time

FIRST_AFTER, SECOND_AFTER = 3, 6
# A late first reminder makes the second one late as well: nobody gets two in a row.
_APART = SECOND_AFTER - FIRST_AFTER
# Who did not answer the second reminder either has a working day before it is on the agenda.
_AGENDA_AFTER = 1


class Nudge(StrEnum):
    """What happens while nobody answers. There is no fourth: silence never climbs."""

    FIRST = "first"
    SECOND = "second"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class Nudged:
    """A nudge that was given."""

    nudge: Nudge
    at: datetime


def delivery_time(now: datetime, zone: ZoneInfo) -> datetime:
    """The first moment from now on at which the bot may deliver: nine to five on a working day."""
    if is_working_time(now, zone):
        return now
    local = now.astimezone(zone)
    day = local.date() if local.time() < CLOSES else local.date() + timedelta(days=1)
    return local_instant(next_workday(day), OPENS, zone)


def workdays_after(moment: datetime, count: int, zone: ZoneInfo) -> datetime:
    """The same time of the day so many working days later, counted from when it was delivered."""
    local = delivery_time(moment, zone).astimezone(zone)
    later = local_instant(add_workdays(local.date(), count), local.time(), zone)
    # Where the clock skips that time, or the days between changed it, it is still within working hours.
    return delivery_time(later, zone)


def next_nudge(since: datetime, given: Sequence[Nudged], zone: ZoneInfo) -> tuple[Nudge, datetime] | None:
    """What comes next for a matter that waits since then, and from when; None once it is on the agenda."""
    told = {each.nudge: each.at for each in given}
    if Nudge.AGENDA in told:
        return None
    if Nudge.SECOND in told:
        return Nudge.AGENDA, workdays_after(told[Nudge.SECOND], _AGENDA_AFTER, zone)
    second = workdays_after(since, SECOND_AFTER, zone)
    if Nudge.FIRST in told:
        return Nudge.SECOND, max(second, workdays_after(told[Nudge.FIRST], _APART, zone))
    return Nudge.FIRST, workdays_after(since, FIRST_AFTER, zone)


def nudge_due(since: datetime, given: Sequence[Nudged], now: datetime, zone: ZoneInfo) -> Nudge | None:
    """The nudge to give at this very moment, if any."""
    coming = next_nudge(since, given, zone)
    if coming is None or not is_working_time(now, zone):
        return None
    nudge, at = coming
    return nudge if at <= now else None


def next_meeting(planned: Iterable[date], today: date) -> date | None:
    """The next planned meeting after today; None where none is planned."""
    return min((day for day in planned if day > today), default=None)


def look_back_at(on: date, zone: ZoneInfo) -> datetime:
    """When the bot asks whether it worked: on that day, or the first working day after it."""
    return local_instant(next_workday(on), OPENS, zone)
