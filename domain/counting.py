"""Counting: what a digest says of each series of figures."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import lru_cache

from domain.agreements import Agreements, Indicator, Team
from domain.digest import STANDS_OUT, Chart, ChartPoint, CountLine, Figure, Restated, Usual
from domain.disclosure import SMALLEST_GROUP, SMALLEST_RESIDENT_GROUP, is_small, people_value, rests_on_few
from domain.evaluation import Direction, Options
from domain.indicators import Observation, Status
from domain.periods import Period, PeriodKind
from domain.process import Process, guarded
from domain.reading import Latest, Reading, read_series, usual_range
from domain.seasons import Season, season_of
from domain.spc import evaluate_many

_DIRECTIONS = {"higher": Direction.INCREASE, "lower": Direction.DECREASE, "neutral": Direction.NEUTRAL}
_ORDER = {"week": 0, "month": 1, "quarter": 2, "year": 3}
# How many figures back a digest remembers, to see later which of them were restated.
_REMEMBERED = 8
_MOST_RESTATED = 2
_MOST_CHARTS = 3
_FIVE = Decimal(5)
_YEARS_SHOWN = {
    PeriodKind.WEEK: 1,
    PeriodKind.MONTH: 2,
    PeriodKind.QUARTER: 5,
    PeriodKind.HALF_YEAR: 10,
    PeriodKind.YEAR: 20,
}


@dataclass(frozen=True, slots=True)
class Topic:
    """One indicator for one subject, as a team reads about it."""

    indicator: Indicator
    subject: str
    area: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.indicator.id, self.subject


@dataclass(frozen=True, slots=True)
class Series:
    """What is known of a topic at one moment.

    `figures` are as they may be told, from the first known to the latest period; `newest` is that of the latest.
    `season` is what is usual at this time of year; None while there is no year of figures.
    """

    topic: Topic
    latest: Period | None
    figures: tuple[Figure, ...]
    newest: Observation | None
    too_small: bool
    season: Season | None

    @property
    def values(self) -> list[float | None]:
        return [None if figure.value is None else float(figure.value) for figure in self.figures]

    @property
    def options(self) -> Options:
        return options_of(self.topic.indicator, tuple(place for place, _ in self.rebases))

    @property
    def rebases(self) -> tuple[tuple[int, str], ...]:
        """From which figure on a new baseline was agreed, and why."""
        if not self.topic.indicator.rebases:
            return ()
        return rebases_of(self.topic.indicator, [Period.parse(figure.period).first_day for figure in self.figures])


@dataclass(frozen=True, slots=True)
class Judged:
    """A series with the process behind it; None where no figure is known."""

    series: Series
    process: Process | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A line of a digest, and what its chart is drawn from."""

    line: CountLine
    judged: Judged


def topics_of(team: Team, agreements: Agreements) -> tuple[Topic, ...]:
    """What this team reads about: weekly figures first, then in the order agreed; areas in alphabetical order."""
    areas = sorted((area for area in agreements.areas if area.id in team.areas), key=lambda area: area.name)
    several = len(areas) > 1
    topics: list[Topic] = []
    for indicator in sorted(agreements.indicators, key=lambda each: _ORDER[each.frequency]):
        match indicator.per:
            case "area":
                topics += [Topic(indicator, area.id, area.name if several else None) for area in areas]
            case "team":
                topics.append(Topic(indicator, team.id))
            case "whole":
                topics.append(Topic(indicator, agreements.municipality_code, municipality_name(agreements)))
    return tuple(topics)


def options_of(agreed: Indicator, rebase_at: tuple[int, ...]) -> Options:
    """How the indicator's chart is made, with new baselines from these figures on."""
    return Options(
        improvement_direction=_DIRECTIONS[agreed.good_direction],
        screen_outliers=agreed.screen_outliers,
        fix_after_n_points=agreed.fix_after_n_points,
        rebase_at=rebase_at,
    )


def rebases_of(agreed: Indicator, starts: Sequence[date]) -> tuple[tuple[int, str], ...]:
    """From which of the periods that start on these days a new baseline was agreed, and why."""
    places = ((bisect_left(starts, rebase.on), rebase.reason) for rebase in agreed.rebases)
    return tuple((place, reason) for place, reason in places if 0 < place < len(starts))


def municipality_name(agreements: Agreements) -> str:
    """The place itself: *Assen*, not *Gemeente Assen*."""
    return agreements.municipality.removeprefix("Gemeente ")


def window_start(kind: PeriodKind, week: Period) -> Period:
    """Where the figures of a chart begin: a January, so that the baseline moves once a year and not every week."""
    return Period(kind, week.year - _YEARS_SHOWN[kind])


def series_of(topic: Topic, known: Mapping[Period, Observation], week: Period) -> Series:
    """The series up to the last closed period; a later figure, and that of a period still running, is left out."""
    kind = PeriodKind(topic.indicator.frequency)
    last = last_closed(kind, week)
    told = {period: told_value(seen, topic.indicator) for period, seen in known.items() if not last < period}
    if not told:
        return Series(topic, None, (), None, too_small=False, season=None)
    latest = week if kind is PeriodKind.WEEK else max(told)
    newest = known.get(latest)
    return Series(
        topic,
        latest,
        _figures(told, window_start(kind, week), latest),
        newest,
        too_small=newest is not None and _too_small(newest, topic.indicator),
        season=_season(told, latest, topic.indicator),
    )


@lru_cache(maxsize=64)
def last_closed(kind: PeriodKind, week: Period) -> Period:
    """The last period of this kind that was over at the end of the week."""
    period = Period.containing(kind, week.last_day)
    return period if period.last_day == week.last_day else period.previous()


def _season(told: Mapping[Period, Decimal | None], latest: Period, indicator: Indicator) -> Season | None:
    history = {period: None if value is None else float(value) for period, value in told.items()}
    return season_of(history, latest, counts=indicator.kind == "count")


def told_value(seen: Observation, indicator: Indicator) -> Decimal | None:
    """The value as it may be told; judged and drawn is only what is told, so nothing else can be worked out from it."""
    if seen.value is None or _too_small(seen, indicator):
        return None
    if indicator.counts_people:
        return people_value(seen.value)
    return seen.value.quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_UP)


def judge(all_series: Sequence[Series]) -> list[Judged]:
    """Judge each series; those of equal length and options are evaluated in one go."""
    processes: dict[int, Process] = {}
    places = [place for place, series in enumerate(all_series) if any(value is not None for value in series.values)]

    groups: dict[tuple[int, Options], list[int]] = {}
    for place in places:
        groups.setdefault((len(all_series[place].figures), all_series[place].options), []).append(place)
    for (_, options), alike in groups.items():
        evaluated = evaluate_many([all_series[place].values for place in alike], options)
        for place, evaluation in zip(alike, evaluated, strict=True):
            counts = all_series[place].topic.indicator.kind == "count"
            processes[place] = guarded(evaluation, counts=counts)
    return [Judged(series, processes.get(place)) for place, series in enumerate(all_series)]


def counted(topic: Topic, judged: Judged, before: CountLine | None = None) -> Counted:
    """What a team's digest says of a topic; `before` is the line of its digest before this one."""
    series, newest, indicator = judged.series, judged.series.newest, topic.indicator
    restated = tuple(_restated(series, before))
    own = any(series.latest is not None and each.period == series.latest.key for each in restated)
    line = CountLine(
        indicator=indicator.id,
        subject=topic.subject,
        name=indicator.name,
        unit=indicator.unit,
        area=topic.area,
        period=None if series.latest is None else series.latest.key,
        value=series.figures[-1].value if series.figures else None,
        reading=_reading(judged, restated=own),
        usual=_usual(judged),
        about=indicator.counts_people,
        provisional=newest is not None and newest.status is Status.PROVISIONAL,
        seasonal=series.season is not None,
        restated=restated,
        known=series.figures[-_REMEMBERED:],
        source=None if newest is None else newest.source,
        reference_date=None if newest is None else newest.reference_date,
        smallest=smallest_group(indicator),
    )
    return Counted(line, judged)


def charted(lines: Sequence[Counted]) -> list[Counted]:
    """Those of which a chart is shown: what stands out or moves, then what was restated; none in a quiet week."""
    changed = [each for each in lines if each.line.changed and each.judged.process is not None]
    return sorted(changed, key=lambda each: each.line.reading not in STANDS_OUT)[:_MOST_CHARTS]


def chart_of(counted: Counted) -> Chart:
    """The chart of a line whose series has a process."""
    series, process = counted.judged.series, counted.judged.process
    assert process is not None
    agreed, line = series.topic.indicator, counted.line
    return Chart(
        indicator=agreed.id,
        subject=line.subject,
        name=agreed.name,
        area=line.area,
        unit=agreed.unit,
        decimals=agreed.decimals,
        counts=agreed.kind == "count",
        provisional=line.provisional,
        options=series.options,
        season=series.season,
        rebases=series.rebases,
        points=tuple(_points(series, process)),
    )


def _points(series: Series, process: Process) -> Iterator[ChartPoint]:
    drawn = zip(series.figures, process.mean, process.lpl, process.upl, process.strength, strict=True)
    for figure, mean, low, high, strength in drawn:
        yield ChartPoint(figure.period, figure.value, _limit(mean), _limit(low), _limit(high), int(strength))


def _limit(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def _too_small(seen: Observation, indicator: Indicator) -> bool:
    few = rests_on_few(seen.denominator, smallest_group(indicator))
    return few or is_small(seen.value, counts_people=indicator.counts_people)


def smallest_group(indicator: Indicator) -> int:
    """How many people a figure must rest on to be told."""
    return SMALLEST_RESIDENT_GROUP if indicator.source_kind == "residents" else SMALLEST_GROUP


def _figures(told: Mapping[Period, Decimal | None], start: Period, latest: Period) -> tuple[Figure, ...]:
    first = min((period for period in told if not period < start), default=latest)
    return tuple(Figure(key, told.get(period)) for period, key in _periods(first, latest))


# The figures of all teams stand in the same weeks.
@lru_cache(maxsize=256)
def _periods(first: Period, latest: Period) -> tuple[tuple[Period, str], ...]:
    periods = []
    while first <= latest:
        periods.append((first, first.key))
        first = first.next()
    return tuple(periods)


def _reading(judged: Judged, *, restated: bool) -> Reading:
    series = judged.series
    if series.too_small:
        return Reading.SMALL
    if series.latest is None:
        return Reading.UNKNOWN
    if series.newest is None:
        # Other periods are known, so this one is on its way.
        return Reading.INCOMPLETE
    if judged.process is None:
        return Reading.UNKNOWN
    return read_series(judged.process, Latest(restated=restated), series.season)


def _usual(judged: Judged) -> Usual | None:
    """The range of figures that would be usual, in the steps in which they are told."""
    series, process = judged.series, judged.process
    agreed = series.topic.indicator
    usual = None if process is None else usual_range(process, series.season, counts=agreed.kind == "count")
    if usual is None or math.isnan(usual.low + usual.high):
        return None
    step = _FIVE if agreed.counts_people else Decimal(1).scaleb(-agreed.decimals)
    # In steps of five, inwards: or a figure that stands out could lie in the range that is told beside it.
    down, up = (ROUND_FLOOR, ROUND_CEILING) if agreed.counts_people else (ROUND_HALF_UP, ROUND_HALF_UP)
    low, high = _stepped(usual.low, step, up), _stepped(usual.high, step, down)
    low = low if agreed.minimum is None else max(low, agreed.minimum)
    high = high if agreed.maximum is None else min(high, agreed.maximum)
    return Usual(low, high) if low <= high else None


def _stepped(value: float, step: Decimal, rounding: str) -> Decimal:
    return (Decimal(repr(value)) / step).to_integral_value(rounding) * step


def _restated(series: Series, before: CountLine | None) -> Iterator[Restated]:
    """What the digest before told and what is now known otherwise, newest first."""
    if before is None:
        return
    now = {figure.period: figure.value for figure in series.figures}
    changed = [
        Restated(was.period, was.value, now[was.period])
        for was in reversed(before.known)
        if was.period in now and was.value != now[was.period]
    ]
    yield from changed[:_MOST_RESTATED]
