"""Reading: the one word that a digest says of the latest point of a series."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from domain.process import Process
from domain.seasons import Season

_OUTSIDE = 4


class Reading(StrEnum):
    """The word. NO_DATA is a state of its own: a missing figure is never usual."""

    NO_DATA = "no_data"
    INCOMPLETE = "incomplete"
    TOO_SMALL = "too_small"
    ATTENTION = "attention"
    SHIFTING = "shifting"
    RESTATED = "restated"
    NO_BASELINE = "no_baseline"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Latest:
    """What is known of the latest point besides its value."""

    complete: bool = True
    too_small: bool = False
    restated: bool = False


def read_series(process: Process, latest: Latest, season: Season | None = None) -> Reading:
    """Say what the latest point of the series is.

    The strongest word goes first: a figure that may not be judged is not judged; a warning goes before the news that
    the figure was restated. `season`, where there is one, decides what is usual instead of the limits.
    """
    value = float(process.values[-1])
    if np.isnan(value):
        return Reading.NO_DATA
    if not latest.complete:
        return Reading.INCOMPLETE
    if latest.too_small:
        return Reading.TOO_SMALL
    found = _against_limits(process) if season is None else _against_season(value, process, season)
    if latest.restated and found in {Reading.USUAL, Reading.NO_BASELINE}:
        return Reading.RESTATED
    return found


def _against_limits(process: Process) -> Reading:
    if process.withheld is not None:
        return Reading.NO_BASELINE
    match abs(int(process.strength[-1])):
        case 0:
            return Reading.USUAL
        case strength if strength == _OUTSIDE:
            return Reading.ATTENTION
        case _:
            return Reading.SHIFTING


def _against_season(value: float, process: Process, season: Season) -> Reading:
    """A run counts only where the season does not explain it: every winter would break the rules otherwise."""
    if season.outside(value):
        return Reading.ATTENTION
    strength = int(process.strength[-1])
    if strength != 0 and season.leaning(value) == np.sign(strength):
        return Reading.SHIFTING
    return Reading.USUAL
