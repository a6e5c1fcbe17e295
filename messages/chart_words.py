"""Chart words: the texts in a chart, and the same facts told to who cannot see it."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.evaluation import Cause, Direction, cause_of, point_type
from domain.periods import Period, PeriodKind
from domain.process import Withheld
from messages.chart_facts import ChartFacts

_CAUSES = {
    Cause.COMMON: "chart-alt-usual",
    Cause.ABOVE_LIMIT: "chart-alt-above-limit",
    Cause.BELOW_LIMIT: "chart-alt-below-limit",
    Cause.RISING: "chart-alt-rising",
    Cause.FALLING: "chart-alt-falling",
    Cause.TWO_ABOVE: "chart-alt-near-upper",
    Cause.TWO_BELOW: "chart-alt-near-lower",
    Cause.SHIFT_ABOVE: "chart-alt-shift-above",
    Cause.SHIFT_BELOW: "chart-alt-shift-below",
}
_WITHHELD = {
    Withheld.TOO_FEW: "chart-limits-too-few",
    Withheld.RARE: "chart-limits-rare",
    Withheld.FLAT: "chart-limits-flat",
}


def number(value: Decimal) -> Phrase:
    return Phrase("chart-number", {"value": value})


def measure(chart: ChartFacts) -> Words:
    """The measure with its unit: *Nieuwe hulpvragen (aantal)*."""
    if not chart.unit:
        return Verbatim(chart.measure)
    return Phrase("chart-title-unit", {"measure": chart.measure, "unit": chart.unit})


def title(chart: ChartFacts) -> Words:
    """The measure and the area: *Nieuwe hulpvragen (aantal), Noord*."""
    return measure(chart) if chart.area is None else Joined((measure(chart), Verbatim(chart.area)), between=", ")


def span(chart: ChartFacts) -> Words:
    """From the first to the last period."""
    if not chart.periods:
        return Phrase("chart-span-points", {"count": len(chart.process.values)})
    return Phrase("chart-span", {"first": period(chart.periods[0]), "last": period(chart.periods[-1])})


def baseline(chart: ChartFacts) -> Phrase:
    """Which points the limits rest on, or why there are none."""
    withheld, evaluation = chart.process.withheld, chart.process.evaluation
    if withheld is not None:
        return Phrase(_WITHHELD[withheld])
    latest = evaluation.rebase_group == evaluation.rebase_group[-1]
    rows, start = int(np.count_nonzero(latest)), int(np.argmax(latest))
    fixed = evaluation.options.fix_after_n_points
    if fixed is not None and fixed < rows:
        return Phrase("chart-limits-first", {"count": fixed, "start": _start(chart, start)})
    return Phrase("chart-limits-all", {"count": rows, "start": _start(chart, start)})


def _start(chart: ChartFacts, row: int) -> Words:
    """From where the baseline runs, said only where it is not the beginning of the chart."""
    if row == 0 or not chart.periods:
        return Verbatim("")
    return Phrase("chart-limits-from", {"period": period(chart.periods[row])})


def period(when: Period) -> Phrase:
    parts = when.parts
    match when.kind:
        case PeriodKind.WEEK:
            return Phrase("period-week", {"week": parts["number"], "year": parts["year"]})
        case PeriodKind.MONTH:
            return Phrase("period-month", {"month": Phrase(f"month-{parts['number']}"), "year": parts["year"]})
        case PeriodKind.QUARTER:
            return Phrase("period-quarter", {"quarter": parts["number"], "year": parts["year"]})
        case PeriodKind.HALF_YEAR:
            return Phrase("chart-half-year", {"half": parts["number"], "year": parts["year"]})
        case PeriodKind.YEAR:
            return Phrase("period-year", {"year": parts["year"]})


def tick(chart: ChartFacts, row: int) -> Phrase:
    """The name of a point along the axis, as short as it can be."""
    if not chart.periods:
        return Phrase("chart-tick-point", {"number": str(row + 1)})
    when = chart.periods[row]
    args: dict[str, Value] = {"number": str(when.number), "year": str(when.year)}
    match when.kind:
        case PeriodKind.MONTH:
            args["month"] = Phrase(f"chart-month-{when.number}")
        case PeriodKind.HALF_YEAR:
            return Phrase("chart-tick-half-year", args)
    return Phrase(f"chart-tick-{when.kind}", args)


def line_labels(chart: ChartFacts) -> Iterator[tuple[float, Words]]:
    """The value and name of each line, as it stands at the right edge."""
    for key, level in (
        ("chart-label-limit", chart.upper_limit),
        ("chart-label-mean", chart.mean),
        ("chart-label-limit", chart.lower_limit),
        ("chart-label-target", chart.target),
    ):
        if level is not None:
            yield level, Phrase(key, {"value": number(chart.rounded_limit(level))})


def _row_name(chart: ChartFacts, row: int) -> Words:
    return period(chart.periods[row]) if chart.periods else Phrase("chart-point", {"number": str(row + 1)})


def verdict(strength: int, direction: Direction) -> str:
    """The kind of mark: improvement, concern or neutral."""
    kind = point_type(strength, direction).removeprefix("special_cause_")
    return kind.removesuffix("_high").removesuffix("_low")


def legend(chart: ChartFacts) -> Words:
    """What the shapes mean that this chart has."""
    return Joined(tuple(_legend(chart)), between="   ")


def _legend(chart: ChartFacts) -> Iterator[Words]:
    for side, sign in (("high", 1), ("low", -1)):
        if np.any(np.sign(chart.process.strength) == sign):
            yield Phrase(f"chart-legend-{side}{_suffix(verdict(sign, chart.direction))}")
    if chart.season is not None:
        yield Phrase("chart-legend-season")
    if np.isnan(chart.process.values[-1]):
        yield Phrase("chart-legend-unknown")
    elif chart.provisional:
        yield Phrase("chart-legend-provisional")


def _suffix(verdict_of_mark: str) -> str:
    return "" if verdict_of_mark == "neutral" else f"-{verdict_of_mark}"


def alt_text(chart: ChartFacts) -> Words:
    """The facts of the chart in words: what it shows, the latest value, what is usual, special and missing."""
    return Joined(tuple(_told(chart)))


def _told(chart: ChartFacts) -> Iterator[Words]:
    yield Phrase("chart-alt-title", {"title": title(chart)})
    yield Phrase("chart-alt-span", {"span": span(chart)})
    yield from _latest(chart)
    yield from _usual(chart)
    yield from _special(chart)
    missing = len(chart.process.values) - len(chart.known)
    if missing:
        yield Phrase("chart-alt-missing", {"count": missing})
    if chart.target is not None:
        yield Phrase("chart-alt-target", {"target": number(chart.rounded_limit(chart.target))})
    for rebase in chart.rebases:
        yield Phrase("chart-alt-rebase", {"period": _row_name(chart, rebase.row), "reason": rebase.reason})


def _latest(chart: ChartFacts) -> Iterator[Words]:
    name, value = _row_name(chart, len(chart.process.values) - 1), float(chart.process.values[-1])
    if np.isnan(value):
        yield Phrase("chart-alt-latest-unknown", {"period": name})
        return
    yield Phrase("chart-alt-latest", {"period": name, "value": number(chart.rounded(value))})
    if chart.provisional:
        yield Phrase("chart-alt-provisional")


def _usual(chart: ChartFacts) -> Iterator[Words]:
    yield from _season(chart)
    if chart.mean is None or chart.upper_limit is None:
        yield baseline(chart)
        return
    upper = number(chart.rounded_limit(chart.upper_limit))
    if chart.lower_limit is None:
        yield Phrase("chart-alt-at-most", {"high": upper})
    else:
        yield Phrase("chart-alt-between", {"low": number(chart.rounded_limit(chart.lower_limit)), "high": upper})
    yield Phrase("chart-alt-mean", {"mean": number(chart.rounded_limit(chart.mean))})


def _season(chart: ChartFacts) -> Iterator[Words]:
    if chart.season is None:
        return
    low = max(chart.season.low, 0.0) if chart.counts else chart.season.low
    ends = {"low": number(chart.rounded_limit(low)), "high": number(chart.rounded_limit(chart.season.high))}
    yield Phrase("chart-alt-season", ends)
    value = float(chart.process.values[-1])
    if not np.isnan(value):
        yield Phrase("chart-alt-season-outside" if chart.season.outside(value) else "chart-alt-season-inside")


def _special(chart: ChartFacts) -> Iterator[Words]:
    strength = chart.process.strength
    if chart.process.withheld is None and not np.isnan(chart.process.values[-1]):
        yield Phrase(_CAUSES[cause_of(int(strength[-1]))])
    earlier = int(np.count_nonzero(strength[:-1]))
    if earlier:
        yield Phrase("chart-alt-earlier", {"count": earlier})
