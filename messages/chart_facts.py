"""Chart facts: what one chart shows, before it is drawn or told."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from domain.evaluation import Direction
from domain.periods import Period
from domain.process import Process
from domain.seasons import Season


@dataclass(frozen=True, slots=True)
class NewBaseline:
    """From this row on the baseline is a new one; why, in a sentence of the agreements."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ChartFacts:
    """A series with its process. `periods` names the points, oldest first; without them they are numbered.

    `counts` is whether the values count something, so that nothing lies below zero. `provisional` is whether the last
    point may still change. `season` is what is usual at this time of the year, where a year of figures is known.
    """

    measure: str
    process: Process
    unit: str = ""
    area: str | None = None
    periods: tuple[Period, ...] = ()
    decimals: int = 0
    counts: bool = False
    provisional: bool = False
    season: Season | None = None
    rebases: tuple[NewBaseline, ...] = ()

    @property
    def known(self) -> tuple[int, ...]:
        """The rows that have a value."""
        return tuple(int(row) for row in np.flatnonzero(~np.isnan(self.process.values)))

    @property
    def target(self) -> float | None:
        return self.process.evaluation.options.target

    @property
    def direction(self) -> Direction:
        return self.process.evaluation.options.improvement_direction

    @property
    def lower_limit(self) -> float | None:
        """The lower limit to show: none where there is none, and none below zero for what is counted."""
        limit = float(self.process.lpl[-1])
        return None if np.isnan(limit) or (self.counts and limit < 0) else limit

    @property
    def upper_limit(self) -> float | None:
        limit = float(self.process.upl[-1])
        return None if np.isnan(limit) else limit

    @property
    def mean(self) -> float | None:
        mean = float(self.process.mean[-1])
        return None if np.isnan(mean) else mean

    def rounded(self, value: float) -> Decimal:
        """A value in the decimals of the measure."""
        return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    def rounded_limit(self, value: float) -> Decimal:
        """A mean or limit: with one decimal more where the measure itself moves within a few units."""
        spread = 0.0 if self.upper_limit is None or self.mean is None else self.upper_limit - self.mean
        extra = 1 if spread * 10**self.decimals < 10 else 0
        limit = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-self.decimals - extra), ROUND_HALF_UP)
        # Without trailing zeros: 10 and not 10,0.
        return limit.normalize() + 0
