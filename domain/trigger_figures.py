"""Trigger figures: what is known of an indicator, as the rows and columns that rules look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

import numpy as np

from domain.agreements import Agreements, Indicator
from domain.counting import (
    Topic,
    counted,
    judge,
    last_closed,
    options_of,
    rebases_of,
    series_of,
    told_value,
    window_start,
)
from domain.evaluation import Floats, Options
from domain.indicators import Observation
from domain.periods import Period, PeriodKind
from domain.reading import Reading
from domain.trigger_kinds import Answers, Figures

Known: TypeAlias = Mapping[tuple[str, str], Mapping[Period, Observation]]
# How many residents said no is a figure of its own, beside the one that tells how many said yes.
NO = ":no"
_GOOD = {"higher": 1, "lower": -1, "neutral": 0}


@dataclass(frozen=True, slots=True)
class Watched:
    """An indicator that a rule looks at, for these subjects, up to the end of this week.

    `begun` is the first period that anybody could have told: from then on nothing known is silence.
    """

    agreed: Indicator
    subjects: tuple[str, ...]
    week: Period
    begun: Period

    @property
    def kind(self) -> PeriodKind:
        return PeriodKind(self.agreed.frequency)


def subjects_of(agreed: Indicator, agreements: Agreements) -> tuple[str, ...]:
    """For whom the indicator is counted."""
    match agreed.per:
        case "area":
            return tuple(area.id for area in agreements.areas)
        case "team":
            return tuple(team.id for team in agreements.teams)
        case "whole":
            return (agreements.municipality_code,)


def figures_of(watched: Watched, known: Known) -> Figures | None:
    """All that is known, from the first figure on; None where nobody ever counted it and nobody had to."""
    periods = _periods(watched, known)
    return _figures(watched, periods, known) if periods else None


def charts_of(watched: Watched, figures: Figures) -> list[Figures]:
    """The same from where a digest's chart of it begins: together the subjects whose charts begin together."""
    start = window_start(watched.kind, watched.week)
    window = next((column for column, period in enumerate(figures.periods) if period >= start), None)
    if window is None:
        return []
    known = ~np.isnan(figures.values[:, window:])
    alike: dict[int, list[int]] = {}
    for row in np.flatnonzero(known.any(axis=1)):
        alike.setdefault(window + int(known[row].argmax()), []).append(int(row))
    return [_from(figures, watched.agreed, rows, first) for first, rows in sorted(alike.items())]


def answers_of(watched: Watched, known: Known) -> Answers | None:
    """What residents answered, from the share that said yes, of how many, and where it is known who said no."""
    periods = _periods(watched, known)
    if not periods:
        return None
    yes, partly, no = (_empty(watched.subjects, periods) for _ in range(3))
    for row, column, seen in _placed(watched, watched.subjects, periods, known):
        given, said_yes = seen.denominator, _part(seen)
        if given is None or said_yes is None or told_value(seen, watched.agreed) is None:
            continue
        said_no = _part(known.get((watched.agreed.id + NO, seen.subject), {}).get(seen.period))
        yes[row, column] = said_yes
        no[row, column] = np.nan if said_no is None else said_no
        partly[row, column] = given - said_yes - (said_no or 0)
    return Answers(watched.agreed.id, watched.subjects, tuple(periods), yes, partly, no)


def readings_of(watched: Watched, known: Known) -> Mapping[tuple[str, str], Reading]:
    """The word of each of its latest figures, as a digest over the week says it."""
    topics = [Topic(watched.agreed, subject) for subject in watched.subjects]
    judged = judge([series_of(topic, known.get(topic.key, {}), watched.week) for topic in topics])
    return {topic.key: counted(topic, series).line.reading for topic, series in zip(topics, judged, strict=True)}


def _periods(watched: Watched, known: Known) -> tuple[Period, ...]:
    """Every period from the first figure up to the last closed week; of what is slower, up to the latest figure."""
    closed = last_closed(watched.kind, watched.week)
    told = {
        period
        for subject in watched.subjects
        for period in known.get((watched.agreed.id, subject), {})
        if period <= closed
    }
    if watched.kind is PeriodKind.WEEK:
        first, last = min({watched.begun, *told}), closed
    elif told:
        # Months come up to two months late: that one of them is not there yet says nothing.
        first, last = min(told), max(told)
    else:
        return ()
    periods = [first]
    while periods[-1] < last:
        periods.append(periods[-1].next())
    return tuple(periods) if first <= last else ()


def _figures(watched: Watched, periods: Sequence[Period], known: Known) -> Figures:
    agreed, subjects = watched.agreed, watched.subjects
    values, denominators = _empty(subjects, periods), _empty(subjects, periods)
    for row, column, seen in _placed(watched, subjects, periods, known):
        told = told_value(seen, agreed)
        values[row, column] = np.nan if told is None else told
        denominators[row, column] = np.nan if seen.denominator is None else seen.denominator
    return Figures(
        indicator=agreed.id,
        subjects=subjects,
        periods=tuple(periods),
        values=values,
        denominators=denominators,
        counts=agreed.kind == "count",
        good_direction=_GOOD[agreed.good_direction],
        options=_options(agreed, periods),
    )


def _from(figures: Figures, agreed: Indicator, rows: Sequence[int], first: int) -> Figures:
    """These rows, from this column on."""
    periods, few = figures.periods[first:], figures.denominators
    return replace(
        figures,
        subjects=tuple(figures.subjects[row] for row in rows),
        periods=periods,
        values=figures.values[rows, first:],
        denominators=None if few is None else few[rows, first:],
        options=_options(agreed, periods),
    )


def _options(agreed: Indicator, periods: Sequence[Period]) -> Options:
    rebases = rebases_of(agreed, [period.first_day for period in periods]) if agreed.rebases else ()
    return options_of(agreed, tuple(place for place, _ in rebases))


def _placed(
    watched: Watched, subjects: Sequence[str], periods: Sequence[Period], known: Known
) -> Iterator[tuple[int, int, Observation]]:
    """Each figure with its row and its column."""
    columns = {period: column for column, period in enumerate(periods)}
    for row, subject in enumerate(subjects):
        for period, seen in known.get((watched.agreed.id, subject), {}).items():
            if period in columns:
                yield row, columns[period], seen


def _empty(subjects: Sequence[str], periods: Sequence[Period]) -> Floats:
    return np.full((len(subjects), len(periods)), np.nan)


def _part(seen: Observation | None) -> Decimal | None:
    """How many, where the figure tells a share of them."""
    if seen is None or seen.numerator is not None:
        return None if seen is None else seen.numerator
    if seen.value is None or seen.denominator is None:
        return None
    return seen.value * seen.denominator / 100
