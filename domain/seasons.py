"""Seasons: what is usual for this week or month of the year, from the same one of the years before."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean, stdev

from domain.periods import InvalidPeriod, Period, PeriodKind

YEARS = 5
# How many neighbours on each side are the same time of year; a whole year has no season.
_NEIGHBOURS = {PeriodKind.WEEK: 1, PeriodKind.MONTH: 1, PeriodKind.QUARTER: 0, PeriodKind.HALF_YEAR: 0}
FEWEST_VALUES = 3
SPREADS = 3.0
# A spread from few values is a poor guess. Student's t at the chance that three spreads have with five full years
# (15 values: 0.58 %) says how many spreads are as safe with 3, 4, 5 ... 14 values.
_SPREADS_OF_FEW = (10.66, 6.21, 4.84, 4.2, 3.84, 3.6, 3.44, 3.32, 3.22, 3.15, 3.09, 3.04)


@dataclass(frozen=True, slots=True)
class Season:
    """What is usual at this time of year: between `low` and `high`."""

    mean: float
    spread: float
    low: float
    high: float
    values: int

    def outside(self, value: float) -> bool:
        return not self.low <= value <= self.high

    def leaning(self, value: float) -> int:
        """1 or -1 where the value stands more than one spread above or below the mean, else 0."""
        distance = value - self.mean
        return int(math.copysign(1, distance)) if abs(distance) > self.spread else 0


def season_of(history: Mapping[Period, float | None], period: Period, *, counts: bool = False) -> Season | None:
    """The same-period baseline of five years before, or None while there is no year of figures.

    Mean plus and minus three standard deviations; more of them where there are fewer than five years. A count is
    given at least the spread that chance alone gives it.
    """
    values = [value for near in same_time_of_year(period) if (value := history.get(near)) is not None]
    if len(values) < FEWEST_VALUES:
        return None
    mean, spread = fmean(values), stdev(values)
    margin = spreads_of(len(values)) * spread
    if counts:
        margin = max(margin, SPREADS * math.sqrt(max(mean, 0.0)))
    return Season(mean, spread, mean - margin, mean + margin, len(values))


def same_time_of_year(period: Period) -> Iterable[Period]:
    """The periods of the years before that a figure of this period is compared with."""
    if period.kind not in _NEIGHBOURS:
        return
    neighbours = _NEIGHBOURS[period.kind]
    for back in range(1, YEARS + 1):
        try:
            centre = Period(period.kind, period.year - back, period.number)
        except InvalidPeriod:
            # Few years have a week 53: the last week is then the same time of year.
            centre = Period(period.kind, period.year - back + 1).previous()
        for step in range(-neighbours, neighbours + 1):
            yield centre.plus(step)


def spreads_of(values: int) -> float:
    """How many spreads are usual: three from five full years, more with fewer values."""
    few = values - FEWEST_VALUES
    return _SPREADS_OF_FEW[few] if few < len(_SPREADS_OF_FEW) else SPREADS
