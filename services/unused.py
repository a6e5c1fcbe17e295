"""Unused: reads what was said of figures in two quarters, to find those of which nobody said anything."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, time
from zoneinfo import ZoneInfo

from domain.agreements import Agreements
from domain.digest import KIND, DigestFacts, from_content
from domain.periods import Period, PeriodKind
from domain.usefulness import Talked, two_quarters, unused
from domain.workdays import local_instant
from services.agreements import at
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


async def unused_now(uow: UnitOfWork, agreements: Agreements, today: date) -> Sequence[str]:
    """The ids of indicators of which nobody said anything in the two quarters before this one."""
    first, last = two_quarters(today)
    long_agreed = await _agreed_on(uow, first.first_day, agreements)
    if not long_agreed:
        return ()
    since, until = (Period.containing(PeriodKind.WEEK, day).key for day in (first.first_day, last.last_day))
    interpreted: dict[str, list[str]] = {}
    for each in await uow.interpretations.since(since):
        if each.week <= until:
            interpreted.setdefault(_digest_key(each.about), []).append(each.text)
    zone = ZoneInfo(agreements.time_zone)
    talks = [_talked(kept, zone) for kept in await uow.escalations.all()]
    found = unused(agreements, long_agreed, interpreted, await _digests(uow, interpreted), talks, today)
    return [each.id for each in found]


async def _agreed_on(uow: UnitOfWork, day: date, agreements: Agreements) -> Collection[str]:
    """The indicators of the version that held on this day; empty where none did."""
    moment = local_instant(day, time(0), agreements.time_zone)
    log = await uow.agreements.log()
    held = [each for each in log if each.activated_at is not None and each.activated_at <= moment]
    if not held:
        return ()
    newest = max(held, key=lambda each: each.version.number)
    return {each.id for each in (await at(uow, newest.version.number)).agreements.indicators}


def _digest_key(about: str) -> str:
    """Team and week of the digest that was answered: `digest:noord:2026-W20:slack` is noord:2026-W20."""
    _, _, rest = about.partition(":")
    team, _, week = rest.partition(":")
    return f"{team}:{week.partition(':')[0]}"


async def _digests(uow: UnitOfWork, keys: Collection[str]) -> Mapping[str, DigestFacts]:
    teams: dict[str, list[str]] = {}
    for key in keys:
        team, _, week = key.partition(":")
        teams.setdefault(week, []).append(team)
    found: dict[str, DigestFacts] = {}
    for week, of_week in teams.items():
        kept = await uow.snapshots.get_many(KIND, of_week, week)
        found |= {f"{team}:{week}": from_content(each.content) for team, each in kept.items()}
    return found


def _talked(kept: KeptEscalation, zone: ZoneInfo) -> Talked:
    matter = kept.escalation
    until = matter.history[-1].at.astimezone(zone).date() if matter.is_over and matter.history else None
    return Talked(matter.subject.trigger, kept.topic, matter.opened_at.astimezone(zone).date(), until)
