"""Chart layout: where on the picture each row, value and label comes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from messages.chart_facts import ChartFacts

# Made for a phone: at 340 pixels wide the smallest letters are still as high as those of the chat around it.
WIDTH, HEIGHT = 800, 500
MARGIN = 24
TOP, BOTTOM = 118, 388
# Room within the frame, so that no mark is cut in half.
_INSET = 16

_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the picture with the points in it, in pixels from the top left; and the values at its edges."""

    left: float
    right: float
    columns: NDArray[np.float64]
    low: float
    high: float
    top: float = TOP
    bottom: float = BOTTOM

    @property
    def rows(self) -> int:
        return len(self.columns)

    def height(self, values: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Where values stand, NaN for NaN."""
        part = (np.asarray(values, dtype=np.float64) - self.low) / (self.high - self.low)
        return self.bottom - part * (self.bottom - self.top)


def frame(left: float, right: float, rows: int, axis: Sequence[float]) -> Frame:
    """The frame between these edges, its rows evenly spread."""
    middle = (left + right) / 2
    columns = np.array([middle]) if rows == 1 else np.linspace(left + _INSET, right - _INSET, rows)
    return Frame(left, right, columns, axis[0], axis[-1])


def scale(chart: ChartFacts) -> tuple[Decimal, ...]:
    """The values of the axis: a few round numbers around all that the chart shows."""
    shown = [float(value) for value in chart.process.values[list(chart.known)]]
    shown += [value for value in (chart.mean, chart.upper_limit, chart.lower_limit, chart.target) if value is not None]
    for limits in (chart.process.upl, chart.process.lpl):
        shown += [float(value) for value in limits[~np.isnan(limits)] if value >= 0 or not chart.counts]
    if chart.season is not None:
        shown += [chart.season.high, max(chart.season.low, 0.0) if chart.counts else chart.season.low]
    low, high = (min(shown), max(shown)) if shown else (0.0, 1.0)
    if low == high:
        low, high = low - 1, high + 1
    # Counts that come near zero are read from zero on; others fill the height that there is.
    if chart.counts and min(shown, default=0.0) >= 0 and low < high / 2:
        low = 0.0
    return round_numbers(low, high, Decimal(1).scaleb(-chart.decimals) if chart.counts else Decimal(0))


def round_numbers(low: float, high: float, finest: Decimal = Decimal(0)) -> tuple[Decimal, ...]:
    """Evenly spaced round numbers from at most `low` to at least `high`, not closer than `finest`."""
    rough = Decimal(repr((high - low) / _TICKS))
    size = Decimal(1).scaleb(rough.adjusted())
    step = max(next(size * nice for nice in _NICE if size * nice >= rough), finest)
    first, last = math.floor(Decimal(repr(low)) / step), math.ceil(Decimal(repr(high)) / step)
    # Without trailing zeros: 3 and not 3,0.
    return tuple((step * number).normalize() + 0 for number in range(first, last + 1))


def spaced(rows: int, most: int) -> range:
    """The rows that get a name, evenly spread; always the last one, which is what people look for."""
    step = max(1, math.ceil(rows / most))
    return range((rows - 1) % step, rows, step)


def apart(heights: Sequence[float], gap: float, top: float = TOP, bottom: float = BOTTOM) -> list[float]:
    """Move labels so far from each other that none overlap, each as near to its own height as can be."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    moved = list(heights)
    lowest = top
    for place in order:
        moved[place] = lowest = max(moved[place], lowest)
        lowest += gap
    highest = bottom
    for place in reversed(order):
        moved[place] = highest = min(moved[place], highest)
        highest -= gap
    return moved
