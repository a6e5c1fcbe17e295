"""Reading: the one word that a digest says of the latest point of a series."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from domain.process import Process, Withheld
from domain.runs import SHIFT_POINTS
from domain.seasons import Season

_OUTSIDE = 4


class Reading(StrEnum):
    """The word. UNKNOWN is a state of its own: a missing figure is never usual."""

    UNKNOWN = "unknown"
    INCOMPLETE = "incomplete"
    SMALL = "small"
    NOTICE = "notice"
    SHIFTING = "shifting"
    RESTATED = "restated"
    FEW_POINTS = "few-points"
    NO_YEAR = "no-year"
    USUAL = "usual"


# What may also be said of a figure that was restated: less than that it was.
_CALM = frozenset({Reading.USUAL, Reading.FEW_POINTS, Reading.NO_YEAR})


@dataclass(frozen=True, slots=True)
class Latest:
    """What is known of the latest point besides its value."""

    complete: bool = True
    small: bool = False
    restated: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    """Both ends of what is usual."""

    low: float
    high: float


def read_series(process: Process, latest: Latest, season: Season | None = None) -> Reading:
    """Say what the latest point of the series is.

    The strongest word goes first: a figure that may not be judged is not judged; a warning goes before the news that
    the figure was restated. `season`, where there is one, decides what is usual instead of the limits.
    """
    value = float(process.values[-1])
    if np.isnan(value):
        return Reading.UNKNOWN
    if not latest.complete:
        return Reading.INCOMPLETE
    if latest.small:
        return Reading.SMALL
    found = _against_limits(process) if season is None else _against_season(value, process, season)
    if latest.restated and found in _CALM:
        return Reading.RESTATED
    return found


def usual_range(process: Process, season: Season | None = None, *, counts: bool = False) -> Usual | None:
    """Between what the latest value is usual; a count is never less than zero. None where nobody can say."""
    if season is not None:
        low, high = season.low, season.high
    elif process.withheld is None:
        low, high = float(process.lpl[-1]), float(process.upl[-1])
    else:
        return None
    return Usual(max(low, 0.0) if counts else low, high)


def _against_limits(process: Process) -> Reading:
    if process.withheld is not None:
        # What is too rare or too flat for limits can only be compared with the same time of other years.
        return Reading.FEW_POINTS if process.withheld is Withheld.TOO_FEW else Reading.NO_YEAR
    match abs(int(process.strength[-1])):
        case 0:
            return Reading.USUAL
        case strength if strength == _OUTSIDE:
            return Reading.NOTICE
        case _:
            return Reading.SHIFTING


def _against_season(value: float, process: Process, season: Season) -> Reading:
    """A run counts only where the season does not explain it: every winter would break the rules otherwise."""
    if season.outside(value):
        return Reading.NOTICE
    run = _run(process)
    return Reading.SHIFTING if run != 0 and season.leaning(value) == run else Reading.USUAL


def _run(process: Process) -> int:
    """1 or -1 where the latest point ends a run of high or low points, else 0."""
    strength = int(process.strength[-1])
    if abs(strength) < _OUTSIDE:
        return int(np.sign(strength))
    # A point outside the limits bears that label, whether or not it also ends a run.
    sides = process.evaluation.relative_to_mean[-SHIFT_POINTS:]
    return int(np.sign(strength)) if abs(int(sides.sum())) == SHIFT_POINTS else 0
