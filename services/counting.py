"""Counting: reads the figures that digests tell, for many teams at once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from domain.context import TOPICS, Region
from domain.counting import Topic, window_start
from domain.indicators import Observation
from domain.periods import Period, PeriodKind, weeks_in
from domain.seasons import YEARS
from storage.database import UnitOfWork

Known: TypeAlias = Mapping[tuple[str, str], Mapping[Period, Observation]]

# How far from the running period the latest figure and its neighbours in other years may lie, back and ahead. A week
# is told when it closes; a month comes in up to two months late, and later than that no season is asked of it.
_NEAR = {PeriodKind.WEEK: (1, 1), PeriodKind.MONTH: (3, 0)}
# Statistics of the neighbourhood are years old when they come.
_CONTEXT_DAYS = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class _Window:
    kind: PeriodKind
    first: date
    last: date


async def known_figures(
    uow: UnitOfWork, topics: Collection[Topic], week: Period, back: int = 0, as_of: datetime | None = None
) -> Known:
    """The figures that a digest over this week may need, by (indicator, subject); each window is read for all at once.

    However long the history, only the window of the chart is read and the same time of the year in the years before;
    with `back` also what judging so many periods before this one needs. `as_of` asks for what was known then.
    """
    known: dict[tuple[str, str], dict[Period, Observation]] = {}
    for kind in PeriodKind:
        wanted = [topic for topic in topics if topic.indicator.frequency == kind]
        subjects = {topic.subject for topic in wanted}
        indicators = {topic.indicator.id for topic in wanted}
        for window in _windows(kind, week, back) if wanted else ():
            found = await uow.observations.series_many(subjects, indicators, window.first, window.last, kind, as_of)
            for (subject, indicator), series in found.items():
                known.setdefault((indicator, subject), {}).update({seen.period: seen for seen in series})
    return known


async def known_context(uow: UnitOfWork, regions: Collection[Region], week: Period) -> list[Observation]:
    """What statistics say of these regions."""
    codes = {code for region in regions for code in region.codes}
    found = await uow.observations.series_many(codes, TOPICS.keys(), week.first_day - _CONTEXT_DAYS, week.last_day)
    return [seen for series in found.values() for seen in series]


def _windows(kind: PeriodKind, week: Period, back: int) -> Iterator[_Window]:
    start = window_start(kind, week)
    yield _Window(kind, start.first_day, week.last_day)
    now = Period.containing(kind, week.last_day)
    before, ahead = _NEAR.get(kind, (2, 0))
    for years in range(1, YEARS + 1):
        then = _year_before(now, years)
        first = then.plus(-before - back)
        if first < start:
            yield _Window(kind, first.first_day, min(then.plus(ahead), start.previous()).first_day)


def _year_before(period: Period, years: int) -> Period:
    year = period.year - years
    number = min(period.number, weeks_in(year)) if period.kind is PeriodKind.WEEK else period.number
    return Period(period.kind, year, number)
