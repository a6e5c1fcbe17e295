"""Trigger kinds on what people say, or do not say: clash, cluster, breadth, silence and reciprocity."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np

from domain.disclosure import SMALLEST_GROUP, Fives, in_fives, in_fives_beside, in_fives_over
from domain.evaluation import Floats
from domain.periods import Period, PeriodKind
from domain.reading import Reading
from domain.runs import Flags
from domain.trigger_evidence import Evidence, Finding, Gap, Shown, SignedRule, Why
from domain.trigger_kinds import Figures
from domain.trigger_settings import Breadth, Cluster, Reciprocity, SilenceRule
from domain.workdays import workdays_between

# Subject and theme: None stands for the whole town, or for no theme.
Place: TypeAlias = tuple[str | None, str | None]
Found: TypeAlias = Iterator[tuple[Place, Evidence]]

_CALM = frozenset({Reading.USUAL})
_NOT_CALM = frozenset({Reading.NOTICE, Reading.SHIFTING})


@dataclass(frozen=True, slots=True)
class SignalHeard:
    """A signal by its id. `teller` is a pseudonym, None where nobody may know."""

    id: str
    theme: str
    area: str | None
    week: Period
    teller: str | None


@dataclass(frozen=True, slots=True)
class TakingPart:
    """How many of a team's people took part: a row for each team, a column for each week; NaN where unknown."""

    teams: tuple[str, ...]
    weeks: tuple[Period, ...]
    people: Floats
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked of the municipality, by id, and until when it had time; `answered` is None while it waits."""

    id: str
    due: date
    answered: date | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What the municipality gave: its answers, and the days on which it brought something in, since the beginning."""

    since: date
    answers: Sequence[Answer] = ()
    brought_in: Collection[date] = ()


def clash(
    signed: SignedRule,
    asked: Cluster,
    readings: Mapping[str, Sequence[Reading]],
    areas: Mapping[str, Collection[str]],
    signals: Collection[SignalHeard],
    week: Period,
) -> Found:
    """Breach where the figures of a subject are as usual, yet enough people signal one of the rule's themes there.

    `readings` holds the words of the rule's figures by subject, `areas` the areas that belong to the subject. A
    figure that is unknown is not usual.
    """
    for subject, words in sorted(readings.items()):
        for theme in signed.rule.themes:
            heard = _within(signals, week, asked.weeks, theme, areas.get(subject, ()))
            yield (subject, theme), _clash(signed, asked, words, heard, (subject, theme), week)


def cluster(
    signed: SignedRule,
    asked: Cluster,
    areas: Iterable[str],
    themes: Iterable[str],
    signals: Collection[SignalHeard],
    week: Period,
) -> Found:
    """Breach where enough different people gave enough signals on one theme in one area.

    Nobody can tell the anonymous apart: their signals count, they themselves do not.
    """
    chosen = list(themes)
    for area in sorted(areas):
        for theme in chosen:
            heard = _within(signals, week, asked.weeks, theme, (area,))
            if _enough(heard, asked):
                why = _why(signed, week, (area, theme), heard)
                yield (area, theme), _breach(week, why, heard)
            else:
                yield (area, theme), Evidence(week, Finding.CLEAR, running=True)


def breadth(
    signed: SignedRule, asked: Breadth, themes: Iterable[str], signals: Collection[SignalHeard], week: Period
) -> Found:
    """Breach where the same theme is heard in enough areas."""
    for theme in themes:
        heard = _within(signals, week, asked.weeks, theme, None)
        places = tuple(sorted({each.area for each in heard if each.area is not None}))
        if len(places) >= asked.areas:
            # Where each of them may be the only one, no area is named.
            named = places if in_fives(len(heard)).about >= len(places) else ()
            yield (None, theme), _breach(week, _why(signed, week, (None, theme), heard, named), heard)
        else:
            yield (None, theme), Evidence(week, Finding.CLEAR, running=True)


def silence(signed: SignedRule, asked: SilenceRule, figures: Figures, at: int = -1) -> Found:
    """Breach where a subject gave no figure for so long. Here nothing is what is looked for, so it is never a gap."""
    at = range(len(figures.periods))[at]
    period = figures.periods[at]
    many = max(1, -(-asked.weeks_without_figure // _weeks_of(period)))
    unknown: Flags = np.isnan(figures.values[:, max(0, at + 1 - many) : at + 1])
    quiet: Flags = np.logical_and.reduce(unknown, axis=1)
    # A row that is shorter than the agreed silence says nothing yet.
    for subject, is_quiet in zip(figures.subjects, quiet & np.bool_(at + 1 >= many), strict=True):
        place = (subject, None)
        if is_quiet:
            shown = (Shown("weeks", float(many * _weeks_of(period))),)
            why = _why(signed, period, place, figures=shown, indicator=figures.indicator)
            basis = frozenset({f"{figures.indicator}:{subject}:{period.key}"})
            yield place, Evidence(period, Finding.BREACH, why=why, basis=basis)
        else:
            yield place, Evidence(period, Finding.CLEAR)


def few_take_part(signed: SignedRule, asked: SilenceRule, taking_part: TakingPart, at: int = -1) -> Found:
    """Breach where in each of so many weeks too few of a team took part; of a team under five nothing is told."""
    at = range(len(taking_part.weeks))[at]
    week, first = taking_part.weeks[at], at + 1 - asked.weeks_few_people
    members = np.array(taking_part.members, dtype=np.float64)[:, np.newaxis]
    people = taking_part.people[:, max(0, first) : at + 1]
    few: Flags = np.logical_and.reduce(100 * people < asked.percent * members, axis=1)
    for row, team in enumerate(taking_part.teams):
        place = (team, None)
        if taking_part.members[row] < SMALLEST_GROUP:
            yield place, Evidence(week, Finding.NO_DATA, gap=Gap.TOO_FEW)
        elif np.isnan(people[row, -1]):
            yield place, Evidence(week, Finding.NO_DATA, gap=Gap.MISSING)
        elif first >= 0 and few[row]:
            shown = (Shown("weeks", float(asked.weeks_few_people)), Shown("percent", asked.percent))
            basis = frozenset({f"taking_part:{team}:{week.key}"})
            yield place, Evidence(week, Finding.BREACH, why=_why(signed, week, place, figures=shown), basis=basis)
        else:
            yield place, Evidence(week, Finding.CLEAR)


def reciprocity(signed: SignedRule, asked: Reciprocity, given: Given, today: date) -> Found:
    """Breach where the municipality is so many working days late with an answer, or brought in nothing in a quarter."""
    week = Period.containing(PeriodKind.WEEK, today)
    late = [each for each in given.answers if each.answered is None and each.due < today]
    days = {each.id: workdays_between(each.due, today) for each in late}
    too_late = {name: many for name, many in days.items() if many >= asked.working_days}
    quarter = Period.containing(PeriodKind.QUARTER, today).previous()
    nothing = given.since <= quarter.first_day and not any(
        quarter.first_day <= day <= today for day in given.brought_in
    )
    if not too_late and not nothing:
        yield (None, None), Evidence(week, Finding.CLEAR, running=True)
        return
    shown = [Shown("working_days_late", float(max(too_late.values())))] if too_late else []
    shown += [Shown("late_answers", float(len(too_late)))] if too_late else []
    shown += [Shown("quarters_without", 1.0)] if nothing else []
    basis = frozenset(f"answer:{name}" for name in too_late) | ({f"quarter:{quarter.key}"} if nothing else frozenset())
    why = _why(signed, week, (None, None), figures=tuple(shown))
    yield (None, None), Evidence(week, Finding.BREACH, why=why, basis=basis, running=True)


def _clash(
    signed: SignedRule,
    asked: Cluster,
    words: Sequence[Reading],
    heard: Sequence[SignalHeard],
    place: Place,
    week: Period,
) -> Evidence:
    if not words or any(word not in _CALM | _NOT_CALM for word in words):
        return Evidence(week, Finding.NO_DATA, gap=Gap.MISSING, running=True)
    if all(word in _CALM for word in words) and _enough(heard, asked):
        return _breach(week, _why(signed, week, place, heard), heard)
    return Evidence(week, Finding.CLEAR, running=True)


def _within(
    signals: Collection[SignalHeard], week: Period, weeks: int, theme: str, areas: Collection[str] | None
) -> list[SignalHeard]:
    """The signals on the theme in these weeks, this one included; from these areas, or from anywhere."""
    first = week.plus(1 - weeks)
    return [
        each
        for each in signals
        if each.theme == theme and first <= each.week <= week and (areas is None or each.area in areas)
    ]


def _enough(heard: Sequence[SignalHeard], asked: Cluster) -> bool:
    return len(heard) >= asked.signals and len(_people(heard)) >= asked.people


def _people(heard: Sequence[SignalHeard]) -> set[str]:
    return {each.teller for each in heard if each.teller is not None}


def _told(heard: Sequence[SignalHeard]) -> Fives:
    """How many different people; digests tell of the same weeks, and other reasons of the same areas."""
    first = min((each.week for each in heard), default=None)
    last = max((each.week for each in heard), default=None)
    weeks: list[set[str]] = []
    while first is not None and last is not None and first <= last:
        weeks.append(_people([each for each in heard if each.week == first]))
        first = first.next()
    areas = [_people([each for each in heard if each.area == area]) for area in {each.area for each in heard}]
    by_area = in_fives_beside(len(_people(heard)), [sum(in_fives(len(each)).most for each in areas)][: len(areas) - 1])
    return min(in_fives_over(weeks), by_area, key=lambda told: told.about)


def _breach(week: Period, why: Why, heard: Sequence[SignalHeard]) -> Evidence:
    """A week that is not over may bring more of them."""
    basis = frozenset(f"signal:{each.id}" for each in heard)
    return Evidence(week, Finding.BREACH, why=why, basis=basis, running=True)


def _why(
    signed: SignedRule,
    period: Period,
    place: Place,
    heard: Sequence[SignalHeard] | None = None,
    areas: tuple[str, ...] = (),
    *,
    figures: tuple[Shown, ...] = (),
    indicator: str | None = None,
) -> Why:
    return Why(
        trigger=signed.rule.id,
        version=signed.version.number,
        sentence=signed.rule.sentence,
        period=period,
        subject=place[0],
        indicator=indicator,
        theme=place[1],
        figures=figures,
        signals=None if heard is None else in_fives(len(heard)),
        people=None if heard is None else _told(heard),
        areas=areas,
    )


def _weeks_of(period: Period) -> int:
    """How many whole weeks one such period lasts."""
    return {PeriodKind.WEEK: 1, PeriodKind.MONTH: 4, PeriodKind.QUARTER: 13, PeriodKind.HALF_YEAR: 26}.get(
        period.kind, 52
    )
