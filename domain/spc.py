"""Statistical process control: XmR charts exactly as NHSRplotthedots 0.2.2 computes them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from domain import runs
from domain.evaluation import (
    Cause,
    Direction,
    Evaluation,
    Evaluations,
    Floats,
    InvalidOptions,
    InvalidValues,
    MissingInRun,
    Options,
    SpcError,
)
from domain.runs import Flags, Signs

__all__ = [
    "Cause",
    "Direction",
    "Evaluation",
    "Evaluations",
    "InvalidOptions",
    "InvalidValues",
    "MissingInRun",
    "Options",
    "Series",
    "SpcError",
    "evaluate",
    "evaluate_each",
    "evaluate_many",
]

LIMIT_FACTOR = 2.66
CLOSE_FACTOR = 2 * (LIMIT_FACTOR / 3)
SCREEN_FACTOR = 3.267
SHORT_GROUP = 13

Series: TypeAlias = Sequence[float | None] | Floats
_Pair: TypeAlias = tuple[Flags, Flags]


def evaluate(values: Series, options: Options) -> Evaluation:
    """Evaluate one series, None where a value is missing.

    Raises MissingInRun where the reference stops, and InvalidValues without any row.
    """
    evaluation = evaluate_many([values], options)[0]
    if evaluation.gap_in_run:
        raise MissingInRun("a missing value stands in a window of seven points that otherwise goes one way")
    return evaluation


def evaluate_each(series: Iterable[tuple[Series, Options]]) -> list[Evaluation]:
    """Evaluate series that differ in length or options, those that agree in both at once; in the order given."""
    asked = list(series)
    alike: dict[tuple[int, Options], list[int]] = {}
    for place, (values, options) in enumerate(asked):
        alike.setdefault((len(values), options), []).append(place)
    found: dict[int, Evaluation] = {}
    for (_, options), places in alike.items():
        found.update(zip(places, evaluate_many([asked[place][0] for place in places], options), strict=True))
    return [found[place] for place in range(len(asked))]


def evaluate_many(values: Sequence[Series] | Floats, options: Options) -> Evaluations:
    """Evaluate series of one length, a row each and NaN or None where a value is missing, in one pass.

    A series for which `gap_in_run` holds is one at which the reference stops; here the gap breaks the run.
    """
    rows = _by_time(values)
    starts = sorted({0, *(row for row in options.rebase_at if 0 < row < len(rows))})
    parts = [_group(rows[first:last], options) for first, last in zip(starts, [*starts[1:], len(rows)], strict=True)]
    whole = parts[0] if len(parts) == 1 else _joined(parts)
    # A new baseline at the very first row makes the first group number 1, as in the reference.
    numbers = np.cumsum(np.isin(np.arange(len(rows)), options.rebase_at), dtype=np.int64)
    lengths = [len(part.values) for part in parts]
    short = np.repeat([length < SHORT_GROUP for length in lengths], lengths)
    return Evaluations(
        options=options,
        values=rows,
        mean=whole.mean,
        lpl=whole.lpl,
        upl=whole.upl,
        outside_limits=whole.outside,
        close_to_limits=whole.close,
        relative_to_mean=whole.side,
        strength=whole.strength,
        rebase_group=numbers,
        short_group_warning=short,
        gap_in_run=whole.gap_in_run,
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """The rows between two baselines; time first, then series."""

    values: Floats
    mean: Floats
    lpl: Floats
    upl: Floats
    outside: Flags
    close: Flags
    side: Signs
    strength: Signs
    gap_in_run: Flags


def _by_time(values: Sequence[Series] | Floats) -> Floats:
    try:
        rows = np.ascontiguousarray(np.asarray(values, dtype=np.float64).T)
    except (TypeError, ValueError) as error:
        raise InvalidValues("values must be numbers, in series of one length") from error
    if rows.ndim != 2 or rows.shape[0] == 0:
        raise InvalidValues("values must hold at least one row")
    if np.isinf(rows).any():
        raise InvalidValues("values must be finite")
    return rows


def _joined(parts: Sequence[_Group]) -> _Group:
    return _Group(
        values=np.concatenate([part.values for part in parts]),
        mean=np.concatenate([part.mean for part in parts]),
        lpl=np.concatenate([part.lpl for part in parts]),
        upl=np.concatenate([part.upl for part in parts]),
        outside=np.concatenate([part.outside for part in parts]),
        close=np.concatenate([part.close for part in parts]),
        side=np.concatenate([part.side for part in parts]),
        strength=np.concatenate([part.strength for part in parts]),
        gap_in_run=np.logical_or.reduce([part.gap_in_run for part in parts]),
    )


def _group(rows: Floats, options: Options) -> _Group:
    """Limits and rules of one baseline: all of them start afresh in every group."""
    baseline = rows[: options.fix_after_n_points]
    mean, step = _centre_and_step(baseline, screened=options.screen_outliers)
    half, near = LIMIT_FACTOR * step, CLOSE_FACTOR * step
    lpl, upl = mean - half, mean + half
    sides = rows > mean, rows < mean
    steps = rows[1:] > rows[:-1], rows[1:] < rows[:-1]
    outside = (rows > upl) | (rows < lpl)
    close = ((rows > mean + near) | (rows < mean - near)) & ~outside
    return _Group(
        values=rows,
        mean=np.broadcast_to(mean, rows.shape),
        lpl=np.broadcast_to(lpl, rows.shape),
        upl=np.broadcast_to(upl, rows.shape),
        outside=outside,
        close=close,
        side=sides[0].view(np.int8) - sides[1].view(np.int8),
        strength=_strength(sides, steps, outside, close),
        gap_in_run=_gaps(steps, np.isnan(rows)),
    )


def _strength(sides: _Pair, steps: _Pair, outside: Flags, close: Flags) -> Signs:
    """One label a point: outside goes before trend, trend before two of three, that before shift."""
    trend = runs.in_trend(*steps)
    two = runs.two_of_three(*sides, close)
    strength = runs.in_shift(*sides).astype(np.int8)
    for rank, flags in ((2, two), (3, trend), (4, outside)):
        np.maximum(strength, flags.view(np.int8) * np.int8(rank), out=strength)
    by_trend = trend & ~outside
    high = (sides[0] & ~by_trend) | (runs.upward(steps[0], trend) & by_trend)
    strength *= high.view(np.int8) * np.int8(2) - np.int8(1)
    return strength


def _gaps(steps: _Pair, unknown: Flags) -> Flags:
    if not unknown.any():
        return np.zeros(unknown.shape[1], dtype=np.bool_)
    return runs.gap_in_run(*steps, unknown[1:] | unknown[:-1])


def _centre_and_step(baseline: Floats, *, screened: bool) -> tuple[Floats, Floats]:
    """The mean, and the mean step between neighbours; screening leaves out, once, those far above the mean step."""
    # Arrays of this size cost more to get from the system than to fill: two serve for all.
    spare = baseline.copy()
    mean = _mean(spare, ~np.isnan(baseline))
    steps = baseline[1:] - baseline[:-1]
    np.abs(steps, out=steps)
    spare = spare[1:]
    np.copyto(spare, steps)
    step = _mean(spare, ~np.isnan(steps))
    return mean, _mean(steps, steps < SCREEN_FACTOR * step) if screened else step


def _mean(rows: Floats, counted: Flags) -> Floats:
    """Mean per series of the rows that are counted, NaN if none is; `rows` is spent on it.

    In two passes as R does it: one pass leaves a constant series a rounding error away from its own mean,
    and then every point of it would stand outside.
    """
    counts = np.add.reduce(counted.view(np.int8), axis=0, dtype=np.int32).astype(np.float64)
    left_out = ~counted
    with np.errstate(invalid="ignore", divide="ignore"):
        np.copyto(rows, 0.0, where=left_out)
        rough: Floats = rows.sum(axis=0) / counts
        rows -= rough
        np.copyto(rows, 0.0, where=left_out)
        correction: Floats = rows.sum(axis=0) / counts
    return rough + correction
