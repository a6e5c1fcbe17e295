"""XmR rules in plain Python, one point at a time: a second opinion on the fast ones."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.spc import Options

Values = Sequence[float | None]


@dataclass(frozen=True)
class PlainPoint:
    mean: float
    lpl: float
    upl: float
    label: str
    group: int


def plain_points(values: Values, options: Options) -> list[PlainPoint]:
    """Each point's mean, limits and label. The values have no gaps that stop the reference."""
    points: list[PlainPoint] = []
    for number, group in _groups(values, options.rebase_at):
        points += _group(group, options, number)
    return points


def _groups(values: Values, rebase_at: tuple[int, ...]) -> Iterator[tuple[int, list[float | None]]]:
    number, group = 0, list[float | None]()
    for row, value in enumerate(values):
        if row in rebase_at:
            if group:
                yield number, group
            number, group = number + 1, []
        group.append(value)
    yield number, group


def _group(group: list[float | None], options: Options, number: int) -> Iterator[PlainPoint]:
    base = group[: options.fix_after_n_points]
    mean = _mean([value for value in base if value is not None])
    steps = [abs(b - a) for a, b in pairwise(base) if a is not None and b is not None]
    step = _mean(steps)
    if options.screen_outliers:
        step = _mean([each for each in steps if each < 3.267 * step])
    lpl, upl = mean - 2.66 * step, mean + 2.66 * step
    near = 2 * (2.66 / 3) * step
    sides = [0 if value is None or math.isnan(mean) else (value > mean) - (value < mean) for value in group]
    outside = [value is not None and (value > upl or value < lpl) for value in group]
    close = [
        value is not None and not out and (value > mean + near or value < mean - near)
        for value, out in zip(group, outside, strict=True)
    ]
    for row in range(len(group)):
        yield PlainPoint(mean, lpl, upl, _label(row, group, sides, outside, close), number)


def _label(row: int, group: Values, sides: list[int], outside: list[bool], close: list[bool]) -> str:
    side = "Above" if sides[row] > 0 else "Below"
    if outside[row]:
        return "Above UCL" if sides[row] > 0 else "Below LCL"
    if _in_trend(row, group):
        return f"7 Point Trend ({'In' if _goes_up(row, group) else 'De'}creasing)"
    if close[row] and any(
        abs(sum(sides[w] for w in window)) == 3 and sum(close[w] for w in window) >= 2
        for window in _windows(row, 3, len(group))
    ):
        return f"2 in 3 {side} CL"
    if any(abs(sum(sides[w] for w in window)) == 7 for window in _windows(row, 7, len(group))):
        return f"7 Points {side} CL"
    return "Common Cause"


def _windows(row: int, width: int, rows: int) -> Iterator[range]:
    for start in range(max(0, row - width + 1), min(row, rows - width) + 1):
        yield range(start, start + width)


def _in_trend(row: int, group: Values) -> bool:
    return any(abs(sum(_step(group, w) for w in window[:-1])) == 6 for window in _windows(row, 7, len(group)))


def _goes_up(row: int, group: Values) -> bool:
    if row + 1 < len(group) and _in_trend(row + 1, group):
        return _step(group, row) == 1
    return _step(group, row - 1) == 1


def _step(group: Values, row: int) -> int:
    before, after = group[row], group[row + 1]
    return 0 if before is None or after is None else (after > before) - (after < before)


def _mean(values: Sequence[float]) -> float:
    """Exactly rounded, so that no rounding error of the fast mean can hide."""
    return math.fsum(values) / len(values) if values else math.nan
