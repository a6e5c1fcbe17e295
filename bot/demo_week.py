"""The week that the town in a box tells about."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements
from domain.digest import KIND
from domain.periods import Period, PeriodKind
from domain.workdays import local_instant, next_workday
from services.agreements import active
from storage.database import Database


def digest_moment(agreements: Agreements, now: datetime) -> datetime:
    """The latest Monday's hour of digests, or the working day after it."""
    zone = ZoneInfo(agreements.time_zone)
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    moment = local_instant(next_workday(monday), time(9, 1), zone)
    return moment if moment <= now else local_instant(next_workday(monday - timedelta(days=7)), time(9, 1), zone)


def told_week(agreements: Agreements, now: datetime) -> Period:
    return Period.containing(PeriodKind.WEEK, digest_moment(agreements, now).date()).previous()


async def is_filled(database: Database, now: datetime) -> bool:
    """Whether an earlier demo made this week's digests already."""
    async with database.read() as uow:
        held = await active(uow)
        if held is None:
            return False
        teams = [team.id for team in held.agreements.teams]
        made = await uow.snapshots.get_many(KIND, teams, told_week(held.agreements, now).key)
    return len(made) == len(teams)
