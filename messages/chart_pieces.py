"""Chart pieces: a chart as a list of strokes, marks and labels, in the order in which they are drawn."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from chat.wording import Words
from messages import chart_layout as layout
from messages import chart_words as words
from messages.chart_facts import ChartFacts
from messages.chart_layout import BOTTOM, HEIGHT, MARGIN, TOP, WIDTH, Frame, apart, scale, spaced

Floats: TypeAlias = NDArray[np.float64]
Colour: TypeAlias = tuple[int, int, int]

WHITE: Colour = (0xFF, 0xFF, 0xFF)
INK: Colour = (0x1A, 0x1A, 0x1A)
SOFT: Colour = (0x4D, 0x4D, 0x4D)
LINE: Colour = (0x76, 0x76, 0x76)
BAND: Colour = (0xC8, 0xC8, 0xC8)
GRID: Colour = (0xE4, 0xE4, 0xE4)
# Each at least 3:1 on white, and apart for every kind of colour sight. Shapes and words say the same once more.
VERDICTS: dict[str, Colour] = {
    "improvement": (0x00, 0x72, 0xC6),
    "concern": (0xE4, 0x6C, 0x0A),
    "neutral": (0x49, 0x00, 0x92),
}

_TITLE, _SMALLEST_TITLE, _LATEST, _TEXT, _SMALL = 31, 26, 26, 24, 22
# From the middle of a line of small text down to its foot.
_DROP = 8
_DASHED, _DOTTED, _DASH_DOT = (10.0, 6.0), (3.0, 4.0), (14.0, 5.0, 3.0, 5.0)


class Shape(Enum):
    DOT = "dot"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """A line through points, in pixels from the top left; NaN leaves a gap."""

    x: Floats
    y: Floats
    colour: Colour
    width: float
    dashes: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The same mark at several points."""

    shape: Shape
    x: Floats
    y: Floats
    radius: float
    fill: Colour
    edge: Colour
    width: float


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text on its foot. `anchor` is the part of it that lies left of x; `room` is how wide it may be."""

    text: str
    x: float
    foot: float
    size: int = _SMALL
    colour: Colour = SOFT
    bold: bool = False
    anchor: float = 0.0
    room: float = WIDTH
    # White around the letters, where lines run behind them.
    halo: bool = False


Piece: TypeAlias = Stroke | Marks | Label
Say: TypeAlias = Callable[[Words], str]
Measure: TypeAlias = Callable[[str, int], int]


def pieces(chart: ChartFacts, say: Say, measure: Measure) -> Iterator[Piece]:
    """All that is drawn. `measure` tells how wide a text is at a size."""
    lines = [(value, say(name)) for value, name in words.line_labels(chart)]
    ticks = [(float(tick), say(words.number(tick))) for tick in scale(chart)]
    room = max([measure(name, _SMALL) for _, name in lines], default=-8)
    left = MARGIN + 10 + max(measure(name, _SMALL) for _, name in ticks)
    rows = len(chart.process.values)
    frame = layout.frame(left, WIDTH - MARGIN - 8 - room, rows, [value for value, _ in ticks])
    yield from _head(chart, say, measure)
    yield from _foot(chart, say)
    yield from _axis(frame, ticks)
    yield from _row_names(chart, frame, say, measure)
    yield from _new_baselines(chart, frame)
    yield from _limits(chart, frame)
    feet = apart([float(frame.height(value)) + _DROP for value, _ in lines], gap=26)
    for (_, name), foot in zip(lines, feet, strict=True):
        yield Label(name, frame.right + 8, foot, colour=INK)
    yield from _points(chart, frame)
    yield from _latest(chart, frame, say, measure)


def _head(chart: ChartFacts, say: Say, measure: Measure) -> Iterator[Piece]:
    """Measure and area on the first line; an area that does not fit there goes down to the period."""
    room = WIDTH - 2 * MARGIN
    first, second = say(words.title(chart)), say(words.span(chart))
    # Bold letters are about an eighth wider.
    if chart.area is not None and measure(first, _SMALLEST_TITLE) * 9 / 8 > room:
        first, second = say(words.measure(chart)), f"{chart.area}, {second}"
    yield Label(first, MARGIN, 46, _TITLE, INK, bold=True, room=room)
    yield Label(second, MARGIN, 84, _TEXT, room=room)


def _foot(chart: ChartFacts, say: Say) -> Iterator[Piece]:
    room = WIDTH - 2 * MARGIN
    yield Label(say(words.baseline(chart)), MARGIN, HEIGHT - 50, room=room)
    yield Label(say(words.legend(chart)), MARGIN, HEIGHT - 17, colour=INK, room=room)


def _axis(frame: Frame, ticks: list[tuple[float, str]]) -> Iterator[Piece]:
    for value, name in ticks:
        y = float(frame.height(value))
        yield _across(frame, y, GRID, 2)
        yield Label(name, frame.left - 10, y + _DROP, anchor=1)


def _row_names(chart: ChartFacts, frame: Frame, say: Say, measure: Measure) -> Iterator[Piece]:
    widest = measure(say(words.tick(chart, frame.rows - 1)), _SMALL)
    for row in spaced(frame.rows, most=int((frame.right - frame.left) // (widest + 28))):
        yield Label(say(words.tick(chart, row)), float(frame.columns[row]), BOTTOM + 32, anchor=0.5)


def _new_baselines(chart: ChartFacts, frame: Frame) -> Iterator[Piece]:
    """Where a new baseline starts, with the reason that was given for it."""
    for rebase in chart.rebases:
        if 0 < rebase.row < frame.rows:
            x = float(frame.columns[rebase.row - 1 : rebase.row + 1].mean())
            yield Stroke(np.array([x, x]), np.array([TOP - 20.0, BOTTOM]), SOFT, 2, _DOTTED)
            yield Label(rebase.reason, x + 8, TOP - 6, 20, room=WIDTH - MARGIN - x - 8)


def _limits(chart: ChartFacts, frame: Frame) -> Iterator[Piece]:
    process = chart.process
    lower = np.where(process.lpl < 0, np.nan, process.lpl) if chart.counts else process.lpl
    for levels, colour, dashes in ((process.upl, LINE, _DASHED), (lower, LINE, _DASHED), (process.mean, INK, None)):
        for first, last in _groups(chart):
            if not np.isnan(levels[first]):
                x = np.array([_edge(frame, first, before=True), _edge(frame, last, before=False)])
                yield Stroke(x, np.repeat(frame.height(levels[first]), 2), colour, 2.5, dashes)
    if chart.target is not None:
        yield _across(frame, float(frame.height(chart.target)), INK, 2.5, _DASH_DOT)


def _edge(frame: Frame, row: int, *, before: bool) -> float:
    """Halfway to the neighbour of this row, or the frame's own edge."""
    if before:
        return frame.left if row == 0 else float(frame.columns[row - 1 : row + 1].mean()) + 3
    return frame.right if row == frame.rows - 1 else float(frame.columns[row : row + 2].mean()) - 3


def _groups(chart: ChartFacts) -> Iterator[tuple[int, int]]:
    """The first and last row of each baseline."""
    numbers = chart.process.evaluation.rebase_group
    starts = [0, *(int(row) + 1 for row in np.flatnonzero(np.diff(numbers)))]
    yield from zip(starts, [*(start - 1 for start in starts[1:]), len(numbers) - 1], strict=True)


def _points(chart: ChartFacts, frame: Frame) -> Iterator[Piece]:
    if chart.season is not None:
        x = np.repeat(frame.columns[-1], 2)
        low = max(chart.season.low, 0.0) if chart.counts else chart.season.low
        yield Stroke(x, frame.height(np.array([low, chart.season.high])), BAND, 18)
    heights, strength = frame.height(chart.process.values), chart.process.strength
    for first, last in _groups(chart):
        yield Stroke(frame.columns[first : last + 1], heights[first : last + 1], LINE, 3)
    seen = ~np.isnan(heights)
    # The last point is drawn by itself, on top.
    seen[-1] = False
    for sign in (0, 1, -1):
        at = seen & (np.sign(strength) == sign)
        if at.any():
            yield _marks(chart, sign, frame.columns[at], heights[at], larger=0)


def _marks(chart: ChartFacts, sign: int, x: Floats, y: Floats, *, larger: float) -> Marks:
    if sign == 0:
        # Dots that would touch each other in a long series become smaller.
        radius = min(5.5, max(2.5, 230 / len(chart.process.values)))
        return Marks(Shape.DOT, x, y, 5.5 + larger if larger else radius, LINE, LINE, 1)
    fill = VERDICTS[words.verdict(sign, chart.direction)]
    return Marks(Shape.UP if sign > 0 else Shape.DOWN, x, y, 10 + larger, fill, INK, 2)


def _latest(chart: ChartFacts, frame: Frame, say: Say, measure: Measure) -> Iterator[Piece]:
    """The last point, larger than the others, hollow while it may still change, with its value."""
    value = float(chart.process.values[-1])
    if np.isnan(value):
        return
    x, y = frame.columns[-1:], frame.height(chart.process.values[-1:])
    mark = _marks(chart, int(np.sign(chart.process.strength[-1])), x, y, larger=3)
    if chart.provisional:
        yield Marks(mark.shape, x, y, mark.radius, WHITE, INK if mark.shape is Shape.DOT else mark.fill, 3.5)
    elif mark.shape is Shape.DOT:
        yield Marks(mark.shape, x, y, mark.radius, INK, INK, 1)
    else:
        yield mark
    said = say(words.number(chart.rounded(value)))
    foot = _clear_foot(frame, chart, measure(said, _LATEST) * 9 / 8)
    yield Label(said, float(x[0]) + 14, foot, _LATEST, INK, bold=True, anchor=1, halo=True)


def _clear_foot(frame: Frame, chart: ChartFacts, width: float) -> float:
    """Above or below the last point: where its value hides the fewest other points, and stays within the frame."""
    heights = frame.height(chart.process.values)
    last = float(heights[-1])
    beside = heights[:-1][frame.columns[:-1] > frame.columns[-1] + 14 - width - 8]

    def hidden(foot: float) -> tuple[bool, int]:
        out_of_frame = foot - _LATEST < TOP - 16 or foot > BOTTOM - 4
        return out_of_frame, int(np.count_nonzero((beside > foot - _LATEST - 4) & (beside < foot + 8)))

    # If both are as clear: away from where the line came from.
    fell = frame.rows > 1 and heights[-2] < last
    return min((last + 38, last - 20) if fell else (last - 20, last + 38), key=hidden)


def _across(frame: Frame, y: float, colour: Colour, width: float, dashes: tuple[float, ...] | None = None) -> Stroke:
    return Stroke(np.array([frame.left, frame.right]), np.array([y, y]), colour, width, dashes)
