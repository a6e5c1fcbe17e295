"""Level calendar: on which day each forum gets its picture, and each product its draft."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Level
from domain.council import ProductKind
from domain.periods import Period, PeriodKind
from domain.workdays import local_instant, next_workday
from domain.working_hours import OPENS

# What could not be sent for so long is told no more: the next one is near.
_LATEST = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class DueUpdate:
    """The picture of a closed period for the forum of a level, and the moment in UTC from which it goes out."""

    level: Level
    period: Period
    due_at: datetime

    @property
    def schedule(self) -> str:
        return f"update:{self.level}"


@dataclass(frozen=True, slots=True)
class DueDraft:
    """A product over a closed period. A reflection on a theme is never due: the parties choose when, and on which."""

    kind: ProductKind
    period: Period
    due_at: datetime

    @property
    def schedule(self) -> str:
        return f"council:{self.kind}"


def updates_due(agreements: Agreements, now: datetime) -> tuple[DueUpdate, ...]:
    """The month for the tactical forum and the quarter for the strategic one, on the first working day after it."""
    kinds = ((Level.TACTICAL, PeriodKind.MONTH), (Level.STRATEGIC, PeriodKind.QUARTER))
    found = (
        DueUpdate(level, period, _opening(next_workday(period.next().first_day), agreements))
        for level, kind in kinds
        for period in [_last(kind, agreements, now)]
    )
    return tuple(each for each in found if each.due_at <= now < each.due_at + _LATEST)


def drafts_due(agreements: Agreements, now: datetime) -> tuple[DueDraft, ...]:
    """The drafts come a month after the board table got its quarter, so that what it saw can go along.

    After a quarter the periodic update; after the last one the yearly report and the yearly talk in its place.
    """
    return tuple(each for each in _drafts(agreements, now) if each.due_at <= now < each.due_at + _LATEST)


def _drafts(agreements: Agreements, now: datetime) -> Iterator[DueDraft]:
    quarter = _last(PeriodKind.QUARTER, agreements, now)
    after = Period.containing(PeriodKind.MONTH, quarter.next().first_day).next()
    due_at = _opening(next_workday(after.first_day), agreements)
    if quarter.number < 4:
        yield DueDraft(ProductKind.PERIODIC, quarter, due_at)
        return
    for kind in (ProductKind.YEAR, ProductKind.TALK):
        yield DueDraft(kind, Period(PeriodKind.YEAR, quarter.year), due_at)


def _last(kind: PeriodKind, agreements: Agreements, now: datetime) -> Period:
    """The newest period of this kind that is over."""
    return Period.containing(kind, now.astimezone(ZoneInfo(agreements.time_zone)).date()).previous()


def _opening(day: date, agreements: Agreements) -> datetime:
    return local_instant(day, OPENS, agreements.time_zone)
