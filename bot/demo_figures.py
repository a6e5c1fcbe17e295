"""Half a year of invented figures for the town in a box."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import sin, tau
from random import Random

from domain.agreements import Agreements, Indicator
from domain.indicators import Observation, Status
from domain.periods import Period, PeriodKind

SOURCE = "verzonnen voor de proefstad"
_WEEKS = 30


@dataclass(frozen=True, slots=True)
class Shape:
    """How a figure usually runs: around `middle`, give or take `spread`; `denominator` where it is a share."""

    middle: float
    spread: float
    denominator: int | None = None


SHAPES = {
    "new_requests": Shape(14, 3),
    "wait_days": Shape(5.5, 0.8),
    "resolved_in_basis": Shape(68, 3, 60),
    "informal_share": Shape(41, 3, 110),
    "repeat_requests": Shape(17, 2, 190),
    "specialist_starts": Shape(3.1, 0.4),
    "group_participants": Shape(130, 14),
    "resident_experience": Shape(78, 3, 48),
    "absence_rate": Shape(5.6, 0.5),
    "budget_use": Shape(-0.6, 0.7),
}
UNKNOWN_SHAPE = Shape(20, 3)

# What happens in this town, so that a digest has something to tell:
# (indicator, subject, weeks ago that it began, how much).
_STEPS = (
    ("wait_days", "noord", 2, 3.4),
    ("new_requests", "oost", 0, 19.0),
    ("wait_days", "zuid", 7, -1.8),
)
# Weeks that nobody filled in: unknown is not zero.
_MISSING = {("new_requests", "west", 0), ("wait_days", "zuid", 14)}


def invented(agreements: Agreements, today: date, seed: int = 2026) -> Iterator[Observation]:
    """Every agreed indicator up to the last closed period before `today`; the same for the same day and seed."""
    for indicator in agreements.indicators:
        for subject in subjects_of(agreements, indicator):
            yield from _series(indicator, subject, today, Random(f"{seed} {indicator.id} {subject}"))  # noqa: S311 - figures, no secrets


def subjects_of(agreements: Agreements, indicator: Indicator) -> list[str]:
    """What the indicator is counted for: every team, every area, or the town."""
    match indicator.per:
        case "team":
            return [team.id for team in agreements.teams]
        case "area":
            return [area.id for area in agreements.areas]
        case _:
            return [agreements.municipality_code]


def _series(indicator: Indicator, subject: str, today: date, random: Random) -> Iterator[Observation]:
    shape = SHAPES.get(indicator.id, UNKNOWN_SHAPE)
    own_level = shape.middle * random.uniform(0.9, 1.1)
    latest = Period.containing(PeriodKind(indicator.frequency), today).previous()
    for period in _closed_periods(latest, today):
        weeks_ago = (latest.first_day - period.first_day).days // 7
        known = (indicator.id, subject, weeks_ago) not in _MISSING
        level = own_level + _step(indicator, subject, weeks_ago)
        yield _observation(
            indicator,
            subject,
            period,
            _value(indicator, level, shape, period, random) if known else None,
            shape,
            latest,
        )


def _closed_periods(latest: Period, today: date) -> list[Period]:
    first_day = today - timedelta(weeks=_WEEKS)
    periods = [latest]
    while periods[0].previous().first_day >= first_day:
        periods.insert(0, periods[0].previous())
    return periods


def _step(indicator: Indicator, subject: str, weeks_ago: int) -> float:
    return sum(
        much for key, where, since, much in _STEPS if (key, where) == (indicator.id, subject) and weeks_ago <= since
    )


def _value(indicator: Indicator, level: float, shape: Shape, period: Period, random: Random) -> Decimal:
    # A light wave over the year: nothing in a neighbourhood is the same in August and November.
    season = 0.1 * shape.spread * sin(tau * period.first_day.timetuple().tm_yday / 365)
    value = random.gauss(level + season, shape.spread)
    if indicator.minimum is not None:
        value = max(value, float(indicator.minimum))
    return round(Decimal(value), indicator.decimals)


def _observation(
    indicator: Indicator, subject: str, period: Period, value: Decimal | None, shape: Shape, latest: Period
) -> Observation:
    total = None if shape.denominator is None or value is None else Decimal(shape.denominator)
    return Observation(
        indicator=indicator.id,
        subject=subject,
        period=period,
        value=value,
        source=SOURCE,
        status=Status.PROVISIONAL if period == latest and indicator.financial else Status.DEFINITIVE,
        numerator=None if value is None or total is None else Decimal(round(value * total / 100)),
        denominator=total,
        reference_date=period.last_day,
    )
