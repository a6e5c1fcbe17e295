"""What happens in the simulated town: figures for every closed period, and the themes that people run into."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import sin, tau
from random import Random

from bot.demo_figures import SHAPES, SOURCE, UNKNOWN_SHAPE, Shape, subjects_of
from domain.agreements import Agreements, Indicator
from domain.indicators import Observation, Status
from domain.periods import Period, PeriodKind


@dataclass(frozen=True, slots=True)
class Spell:
    """Weeks in which a figure is otherwise, or a theme is on many minds. The weeks count from the year's first."""

    first: int
    last: int
    subject: str
    indicator: str | None = None
    much: float = 0.0
    theme: str | None = None

    def holds(self, week: int, subject: str) -> bool:
        return self.subject == subject and self.first <= week <= self.last


SPELLS = (
    Spell(6, 11, "noord", indicator="wait_days", much=6.5),
    Spell(8, 11, "noord", theme="waiting"),
    Spell(18, 22, "oost", theme="money"),
    Spell(19, 23, "west", theme="money"),
    Spell(20, 23, "zuid", theme="money"),
    Spell(27, 44, "zuid", indicator="wait_days", much=-2.5),
    Spell(33, 36, "west", indicator="wait_days", much=7.0),
    Spell(38, 43, "oost", theme="housing"),
)
# Weeks in which nobody filled in anything: unknown is not zero.
_SILENT = (Spell(29, 32, "west"),)
# Before the simulated year there was another one: without it nothing would be known of what is usual.
WEEKS_BEFORE = 60


def figures(agreements: Agreements, today: date, seed: int, begin: date) -> Iterator[Observation]:
    """What is known on this day of the last closed period of every indicator."""
    for indicator in agreements.indicators:
        period = Period.containing(PeriodKind(indicator.frequency), today).previous()
        for subject in subjects_of(agreements, indicator):
            yield _seen(indicator, subject, period, seed, begin)


def figures_before(agreements: Agreements, seed: int, begin: date) -> Iterator[Observation]:
    """What was counted before the first day."""
    first = Period.containing(PeriodKind.WEEK, begin).plus(-WEEKS_BEFORE).first_day
    for indicator in agreements.indicators:
        period = Period.containing(PeriodKind(indicator.frequency), begin).previous()
        while period.first_day >= first:
            for subject in subjects_of(agreements, indicator):
                yield _seen(indicator, subject, period, seed, begin)
            period = period.previous()


def theme_of(team: str, week: int) -> str | None:
    """What is on the minds of this team's people now."""
    return next((spell.theme for spell in SPELLS if spell.theme and spell.holds(week, team)), None)


def week_of(day: date, begin: date) -> int:
    """The number of the simulated week, from one; zero and less before it began."""
    return (day - begin).days // 7 + 1


def _seen(indicator: Indicator, subject: str, period: Period, seed: int, begin: date) -> Observation:
    week = week_of(period.first_day, begin)
    shape = SHAPES.get(indicator.id, UNKNOWN_SHAPE)
    silent = indicator.frequency == "week" and any(spell.holds(week, subject) for spell in _SILENT)
    value = None if silent else _value(indicator, subject, period, shape, seed, week)
    total = None if shape.denominator is None or value is None else Decimal(shape.denominator)
    return Observation(
        indicator=indicator.id,
        subject=subject,
        period=period,
        value=value,
        source=SOURCE,
        status=Status.UNKNOWN if value is None else Status.DEFINITIVE,
        numerator=None if value is None or total is None else Decimal(round(value * total / 100)),
        denominator=total,
        reference_date=period.last_day,
    )


def _value(indicator: Indicator, subject: str, period: Period, shape: Shape, seed: int, week: int) -> Decimal:
    own = Random(f"{seed} {indicator.id} {subject}")  # noqa: S311 - figures, no secrets
    chance = Random(f"{seed} {indicator.id} {subject} {period.key}")  # noqa: S311 - figures, no secrets
    level = shape.middle * own.uniform(0.9, 1.1)
    season = 0.1 * shape.spread * sin(tau * period.first_day.timetuple().tm_yday / 365)
    spell = sum(each.much for each in SPELLS if each.indicator == indicator.id and each.holds(week, subject))
    value = max(chance.gauss(level + season + spell, shape.spread), float(indicator.minimum or -1e9))
    return round(Decimal(value), indicator.decimals)
