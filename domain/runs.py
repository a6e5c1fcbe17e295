"""Runs: which points of a chart stand in a row that chance alone seldom makes."""

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Signs = NDArray[np.int8]

# Every array here has time on its first axis and series on its second.

SHIFT_POINTS = 7
TREND_POINTS = 7


def all_of(flags: Flags, width: int) -> Flags:
    """Per window of `width` rows whether every row holds; one row shorter per step of the window."""
    windows: Flags = flags
    covered = 1
    while covered < width:
        step = min(covered, width - covered)
        windows, covered = windows[step:] & windows[:-step], covered + step
    return windows


def spread(windows: Flags, width: int) -> Flags:
    """Per row whether any window of `width` rows that covers it holds: the way back from `all_of`."""
    rows, covered = windows, 1
    while covered < width:
        step = min(covered, width - covered)
        wider = np.zeros((rows.shape[0] + step, rows.shape[1]), dtype=np.bool_)
        wider[:-step] = rows
        wider[step:] |= rows
        rows, covered = wider, covered + step
    return rows


def in_shift(above: Flags, below: Flags) -> Flags:
    """Points in a run of seven strictly on one side of the mean; a point on the mean breaks it."""
    if above.shape[0] < SHIFT_POINTS:
        return np.zeros_like(above)
    return spread(all_of(above, SHIFT_POINTS) | all_of(below, SHIFT_POINTS), SHIFT_POINTS)


def in_trend(rises: Flags, falls: Flags) -> Flags:
    """Points in a run of seven that rise, or fall, at each of its six steps; a tie breaks it."""
    steps = TREND_POINTS - 1
    if rises.shape[0] < steps:
        return np.zeros((rises.shape[0] + 1, rises.shape[1]), dtype=np.bool_)
    return spread(all_of(rises, steps) | all_of(falls, steps), TREND_POINTS)


def upward(rises: Flags, trend: Flags) -> Flags:
    """Whether a trend goes up at each point; where two trends share a point, the step to its right counts."""
    up = np.zeros_like(trend)
    up[1:] = rises
    up[:-1] = (rises & trend[1:]) | (up[:-1] & ~trend[1:])
    return up


def two_of_three(above: Flags, below: Flags, close: Flags) -> Flags:
    """Close points in a window of three that lies on one side of the mean and has two close points or more."""
    if above.shape[0] < 3:
        return np.zeros_like(above)
    first, second, third = close[:-2], close[1:-1], close[2:]
    two = (first & second) | (first & third) | (second & third)
    return spread(two & (all_of(above, 3) | all_of(below, 3)), 3) & close


def gap_in_run(rises: Flags, falls: Flags, unknown: Flags) -> Flags:
    """Per series whether a missing value hides a step of a seven that otherwise goes one way only."""
    steps = TREND_POINTS - 1
    if rises.shape[0] < steps:
        return np.zeros(rises.shape[1], dtype=np.bool_)
    one_way = all_of(~falls & (rises | unknown), steps) | all_of(~rises & (falls | unknown), steps)
    hidden = ~all_of(~unknown, steps)
    found: Flags = np.logical_or.reduce(one_way & hidden, axis=0)
    return found
