"""Resident figures: what cards counted, as figures of the agreed indicator, and as what may be told of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.agreements import Agreements, Indicator
from domain.indicators import Kept
from domain.level_residents import residents_told
from domain.levels import quarter_over
from domain.levels import weeks_of as level_weeks
from domain.overview import AreaHeard, Overview, ResidentsQuarter
from domain.periods import Period, PeriodKind
from domain.prompts import week_of
from domain.residents import (
    Counted,
    Experience,
    added,
    areas_of_subject,
    experience,
    observations,
    period_of,
    together,
    weeks_of,
    well_heard,
)
from domain.trigger_figures import subjects_of
from services import indicators
from services.agreements import active
from storage.database import Database, UnitOfWork

_SCHEDULE = "residents"
# After a bot that was away, what was missed is still made.
_PERIODS_BACK = 3


class ResidentFigures:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, now: datetime) -> bool:
        """Whether last week's answers are still to be looked at; a week that is over never changes."""
        async with self._database.read() as uow:
            held = await active(uow)
            return held is not None and await self._week(uow, held.agreements, now) is not None

    async def make(self, now: datetime) -> Kept:
        """Keep the figure of every period that is over, once, where enough residents answered."""
        async with self._database.write() as uow:
            held = await active(uow)
            week = None if held is None else await self._week(uow, held.agreements, now)
            if held is None or week is None:
                return Kept()
            await uow.occurrences.settle(_SCHEDULE, week.key, due_at=now, state="done", now=now)
            kept = Kept()
            for each in held.agreements.indicators:
                if each.source_kind == "residents":
                    kept += await _keep(uow, each, held.agreements, week, now)
            return kept

    async def _week(self, uow: UnitOfWork, agreements: Agreements, now: datetime) -> Period | None:
        """The running week, unless what went before it was looked at already."""
        week = week_of(now, agreements)
        return None if week.key in await uow.occurrences.settled(_SCHEDULE) else week


async def told_in(uow: UnitOfWork, agreements: Agreements, first: Period, last: Period) -> Mapping[str, Experience]:
    """By area what may be told of the answers of these weeks; an area of which too few answered is not in it."""
    counted = await uow.cards.counted(first.key, last.key)
    by_area = {area.id: [each for each in counted if each.area == area.id] for area in agreements.areas}
    told = {area: experience(together(found)) for area, found in by_area.items()}
    return {area: each for area, each in told.items() if each is not None}


async def told_of_town(uow: UnitOfWork, first: Period, last: Period) -> Experience | None:
    """The same of all areas together. More than a quarter is told as the quarters were, where any of them was."""
    counted = await uow.cards.counted(first.key, last.key)
    quarters: dict[Period, list[Counted]] = {}
    for each in counted:
        quarters.setdefault(Period.containing(PeriodKind.QUARTER, each.week.last_day), []).append(each)
    told = [found for each in quarters.values() if (found := experience(together(each))) is not None]
    return added(told) if told else experience(together(counted))


async def quarter_in_overview(
    uow: UnitOfWork, agreements: Agreements, week: Period, before: Overview | None
) -> ResidentsQuarter | None:
    """The last quarter that is over, counted once: a later overview tells what the first one told."""
    if agreements.residents is None:
        return None
    quarter = quarter_over(week)
    told = None if before is None else before.residents
    if told is not None and told.quarter == quarter.key:
        return told
    weeks = level_weeks(quarter)
    town = await told_of_town(uow, weeks[0], weeks[-1])
    counted = await uow.cards.counted(weeks[0].key, weeks[-1].key)
    by_area = {area.id: together(_of(counted, frozenset({area.id}))) for area in agreements.areas}
    earlier = {} if told is None else {each.area: each.quarter for each in told.heard}
    now = dict.fromkeys(well_heard(by_area, town), quarter.key)
    heard = (AreaHeard(area.id, now.get(area.id, earlier.get(area.id))) for area in agreements.areas)
    return ResidentsQuarter(quarter.key, residents_told(town), tuple(heard))


async def _keep(uow: UnitOfWork, indicator: Indicator, agreements: Agreements, week: Period, now: datetime) -> Kept:
    last = period_of(week, PeriodKind(indicator.frequency)).previous()
    kept = Kept()
    for period in (last.plus(-back) for back in range(_PERIODS_BACK)):
        weeks = weeks_of(period)
        counted = await uow.cards.counted(weeks[0].key, weeks[-1].key)
        for subject in subjects_of(indicator, agreements):
            counts = together(_of(counted, areas_of_subject(subject, agreements)))
            found = observations(indicator, subject, period, counts, indicator.source)
            kept += await indicators.keep(uow, found, now)
    return kept


def _of(counted: Sequence[Counted], areas: frozenset[str]) -> Sequence[Counted]:
    return [each for each in counted if each.area in areas]
