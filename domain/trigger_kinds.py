"""Trigger kinds on figures: each judges one period of many series in one pass, from what was known by then."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from domain.disclosure import SMALLEST_GROUP
from domain.evaluation import Floats, Options
from domain.periods import Period, PeriodKind
from domain.process import FEWEST_POINTS, RAREST_MEAN
from domain.runs import Flags
from domain.seasons import FEWEST_VALUES, SPREADS, same_time_of_year, spreads_of
from domain.spc import evaluate_many
from domain.trigger_evidence import Codes, Finding, Findings, Gap
from domain.trigger_settings import Experience, Forecast, Shift, SpecialCause, Threshold

_FREE_OPTIONS = Options()
# A median of fewer points than this moves too much to stand on one side of.
FEWEST_FOR_MEDIAN = 12


@dataclass(frozen=True, slots=True)
class Figures:
    """One indicator as it may be told, for many subjects: a row each, and a column for every period without a break.

    NaN where a figure is unknown or too small to tell. `denominators` are as many, or None where nobody counts them.
    """

    indicator: str
    subjects: tuple[str, ...]
    periods: tuple[Period, ...]
    values: Floats
    denominators: Floats | None = None
    counts: bool = False
    good_direction: int = 0
    options: Options = _FREE_OPTIONS

    def of(self, row: int) -> "Figures":
        """The figures of one subject."""
        only = slice(row, row + 1)
        few = None if self.denominators is None else self.denominators[only]
        return replace(self, subjects=self.subjects[only], values=self.values[only], denominators=few)


@dataclass(frozen=True, slots=True)
class Answers:
    """What residents answered, in the shape of Figures; those who did not know are in none of them.

    `no` is NaN where nobody counts it apart: `partly` then holds all that is not yes.
    """

    indicator: str
    subjects: tuple[str, ...]
    periods: tuple[Period, ...]
    yes: Floats
    partly: Floats
    no: Floats


def threshold(figures: Figures, asked: Threshold, at: int = -1) -> Findings:
    """Breach above or below what was agreed; not judged where fewer than `at_least` stand behind the figure."""
    at = _column(figures.periods, at)
    value = figures.values[:, at]
    above = np.full_like(value, np.nan if asked.above is None else asked.above)
    below = np.full_like(value, np.nan if asked.below is None else asked.below)
    few = np.zeros(value.shape, dtype=np.bool_)
    if figures.denominators is not None:
        # An unknown denominator is not a small one, as in a digest.
        few = figures.denominators[:, at] < asked.at_least
    return _findings(
        figures,
        at,
        breach=(value > above) | (value < below),
        gaps={Gap.MISSING: np.isnan(value), Gap.TOO_FEW: few},
        shown={"value": value, "above": above, "below": below},
    )


def special_cause(figures: Figures, asked: SpecialCause, at: int = -1) -> Findings:
    """Breach where the figure is outside what is usual at this time of the year, or outside its chart's rules.

    Without a year of figures the seasonal kind has nothing to compare with, and says so.
    """
    at = _column(figures.periods, at)
    return _against_season(figures, at) if asked.seasonal else _against_chart(figures, at)


def shift(figures: Figures, asked: Shift, at: int = -1) -> Findings:
    """Breach where so many points in a row lie on one side of the median of those before; good news counts as well.

    The median is of the agreed baseline: the first points since the last new one, so that it stands still. A point
    on the median, and a missing one, break the row.
    """
    at = _column(figures.periods, at)
    first = max((row for row in figures.options.rebase_at if row <= at), default=0)
    start = max(first, at + 1 - asked.points)
    latest, baseline = figures.values[:, start : at + 1], figures.values[:, first:start]
    baseline = baseline[:, : figures.options.fix_after_n_points]
    short = np.count_nonzero(~np.isnan(baseline), axis=1) < FEWEST_FOR_MEDIAN
    if latest.shape[1] < asked.points:
        short = np.ones_like(short)
    median = _median(baseline, short)[:, np.newaxis]
    high: Flags = np.logical_and.reduce(latest > median, axis=1)
    low: Flags = np.logical_and.reduce(latest < median, axis=1)
    side: Codes = high.astype(np.int8) - low.astype(np.int8)
    return _findings(
        figures,
        at,
        breach=high | low,
        gaps={Gap.MISSING: np.isnan(figures.values[:, at]), Gap.TOO_SHORT: short},
        shown={
            "value": figures.values[:, at],
            "median": median[:, 0],
            "points": np.full(len(side), float(asked.points)),
        },
        good=side * np.int8(figures.good_direction),
    )


def forecast(figures: Figures, asked: Forecast, at: int = -1) -> Findings:
    """Breach where the year ends above or below the agreed part of the budget if it goes on like this.

    A straight line from the first of January: at a part `p` of the year, what is `d` points off course ends `d / p`
    off course.
    """
    at = _column(figures.periods, at)
    value = figures.values[:, at]
    gone = _part_of_year(figures.periods[at])
    ends = value / gone if asked.cumulative else 100 + value / gone
    return _findings(
        figures,
        at,
        breach=(ends > asked.above) | (ends < asked.below),
        gaps={Gap.MISSING: np.isnan(value)},
        shown={"value": value, "year_end": ends, "above": _all(value, asked.above), "below": _all(value, asked.below)},
    )


def experience(answers: Answers, asked: Experience, at: int = -1) -> Findings:
    """Breach where too many say no, or where yes is told less often than in the period before.

    Too few answers are not judged; where the period before had too few, only the no counts.
    """
    at = _column(answers.periods, at)
    yes, no, given = _shares(answers, at)
    before, drops = np.full_like(yes, np.nan), np.zeros(yes.shape, dtype=np.bool_)
    if at > 0:
        earlier, _, given_before = _shares(answers, at - 1)
        before = np.where(given_before >= asked.at_least, earlier, np.nan)
        drops = before - yes >= asked.yes_drops
    unknown = np.isnan(given)
    figures = Figures(answers.indicator, answers.subjects, answers.periods, answers.yes)
    return _findings(
        figures,
        at,
        breach=(no > asked.no_above) | drops,
        gaps={Gap.MISSING: unknown, Gap.TOO_FEW: ~unknown & ~(given >= asked.at_least)},
        shown={"no": no, "yes": yes, "yes_before": before},
    )


def _against_season(figures: Figures, at: int) -> Findings:
    value = figures.values[:, at]
    place = {period: column for column, period in enumerate(figures.periods[:at])}
    same = [place[near] for near in same_time_of_year(figures.periods[at]) if near in place]
    history = figures.values[:, same]
    known = ~np.isnan(history)
    counted = np.count_nonzero(known, axis=1)
    mean, spread = _mean_and_spread(history, known, counted)
    # As many spreads as there are values to know the spread from.
    factors = np.array([np.nan] * FEWEST_VALUES + [spreads_of(count) for count in range(FEWEST_VALUES, len(same) + 1)])
    margin = factors[counted] * spread
    if figures.counts:
        margin = np.maximum(margin, SPREADS * np.sqrt(np.maximum(mean, 0.0)))
    low, high = mean - margin, mean + margin
    return _findings(
        figures,
        at,
        breach=(value > high) | (value < low),
        gaps={Gap.MISSING: np.isnan(value), Gap.NO_YEAR: counted < FEWEST_VALUES},
        shown={"value": value, "low": np.maximum(low, 0.0) if figures.counts else low, "high": high},
        good=np.sign(np.nan_to_num(value - mean)).astype(np.int8) * np.int8(figures.good_direction),
    )


def _against_chart(figures: Figures, at: int) -> Findings:
    chart = evaluate_many(figures.values[:, : at + 1], figures.options)
    value, strength = figures.values[:, at], chart.strength[-1]
    first = max((row for row in figures.options.rebase_at if row <= at), default=0)
    withheld = _withheld(figures.values[:, first : at + 1], figures.options, counts=figures.counts)
    return _findings(
        figures,
        at,
        breach=strength != 0,
        gaps={Gap.MISSING: np.isnan(value), Gap.TOO_SHORT: withheld},
        shown={"value": value, "low": chart.lpl[-1], "high": chart.upl[-1]},
        good=np.sign(strength).astype(np.int8) * np.int8(figures.good_direction),
    )


def _withheld(values: Floats, options: Options, *, counts: bool) -> Flags:
    """Per series whether its chart shows no limits, by the rules of domain/process."""
    baseline = values[:, : options.fix_after_n_points]
    known = ~np.isnan(baseline)
    counted = np.count_nonzero(known, axis=1)
    mean = np.where(known, baseline, 0.0).sum(axis=1) / np.maximum(counted, 1)
    steps = np.diff(baseline, axis=1)
    still, taken = np.count_nonzero(steps == 0, axis=1), np.count_nonzero(~np.isnan(steps), axis=1)
    found: Flags = (np.count_nonzero(~np.isnan(values), axis=1) < FEWEST_POINTS) | (counted == 0)
    found |= (2 * still > taken) | (taken == 0)
    if counts:
        found |= mean < RAREST_MEAN
    return found


def _findings(
    figures: Figures,
    at: int,
    *,
    breach: Flags,
    gaps: dict[Gap, NDArray[np.bool_]],
    shown: dict[str, Floats],
    good: Codes | None = None,
) -> Findings:
    """What was found; where something is missing, that goes first."""
    codes = np.where(breach, np.int8(Finding.BREACH), np.int8(Finding.CLEAR))
    for holds in gaps.values():
        codes[holds] = Finding.NO_DATA
    return Findings(figures.indicator, figures.periods[at], figures.subjects, codes, gaps, shown, good)


def _column(periods: tuple[Period, ...], at: int) -> int:
    return range(len(periods))[at]


def _all(like: Floats, amount: float) -> Floats:
    return np.full_like(like, amount)


def _mean_and_spread(values: Floats, known: Flags, counted: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Mean and standard deviation of the known values; in two passes, so that equal values have no spread."""
    many = np.maximum(counted, 1)
    rough = np.where(known, values, 0.0).sum(axis=1) / many
    mean = rough + np.where(known, values - rough[:, np.newaxis], 0.0).sum(axis=1) / many
    apart = np.where(known, values - mean[:, np.newaxis], 0.0)
    spread: Floats = np.sqrt((apart * apart).sum(axis=1) / np.maximum(counted - 1, 1))
    return np.where(counted > 0, mean, np.nan), spread


def _median(values: Floats, without: Flags) -> Floats:
    """The median of the known values; NaN for the series that are left out."""
    found = np.full(len(values), np.nan)
    if not without.all():
        found[~without] = np.nanmedian(values[~without], axis=1)
    return found


def _part_of_year(period: Period) -> float:
    """Which part of the year is gone at the end of the period."""
    day = period.last_day
    if period.kind is not PeriodKind.WEEK:
        months = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}
        return period.number * months[period.kind] / 12
    if day.year > period.year:
        # The last ISO week may end in January.
        return 1.0
    return day.timetuple().tm_yday / day.replace(month=12, day=31).timetuple().tm_yday


def _shares(answers: Answers, at: int) -> tuple[Floats, Floats, Floats]:
    """Yes and no in percent, and of how many answers; never of fewer than may be told."""
    given = answers.yes[:, at] + answers.partly[:, at] + np.nan_to_num(answers.no[:, at])
    told = np.where(given >= SMALLEST_GROUP, given, np.nan)
    return 100 * answers.yes[:, at] / told, 100 * answers.no[:, at] / told, given
