"""Triggers: every signed rule judged against one picture of the town."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import numpy as np

from domain.agreements import Agreements
from domain.periods import Period, PeriodKind
from domain.reading import Reading
from domain.signing import Version
from domain.trigger_evidence import Evidence, Finding, Findings, SignedRule
from domain.trigger_kinds import Answers, Figures, experience, forecast, shift, special_cause, threshold
from domain.trigger_settings import (
    Breadth,
    Cluster,
    Experience,
    Forecast,
    Reciprocity,
    Shift,
    SilenceRule,
    SpecialCause,
    Threshold,
    settings_of,
)
from domain.trigger_states import TriggerKey
from domain.trigger_voices import (
    Found,
    Given,
    SignalHeard,
    TakingPart,
    breadth,
    clash,
    cluster,
    few_take_part,
    reciprocity,
    silence,
)

# One rule may watch several figures: the key's theme then names the figure.
Judged: TypeAlias = tuple[TriggerKey, Evidence]
OnFigures: TypeAlias = Threshold | SpecialCause | Shift | Forecast | Experience


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the rules look at on a day, as it may be told. `today` is the local date.

    `charts` holds the same figures as a digest draws them: from where their chart begins, which is not the same for
    all. `readings` are by indicator and subject, as in the digest; `areas_of` are the areas of every subject.
    """

    today: date
    figures: Mapping[str, Figures] = field(default_factory=dict)
    charts: Mapping[str, Sequence[Figures]] = field(default_factory=dict)
    answers: Mapping[str, Answers] = field(default_factory=dict)
    readings: Mapping[tuple[str, str], Reading] = field(default_factory=dict)
    areas: Collection[str] = ()
    areas_of: Mapping[str, Collection[str]] = field(default_factory=dict)
    themes: Collection[str] = ()
    signals: Collection[SignalHeard] = ()
    taking_part: TakingPart | None = None
    given: Given | None = None

    @property
    def week(self) -> Period:
        return Period.containing(PeriodKind.WEEK, self.today)

    def seen_by(self, asked: OnFigures, indicator: str) -> Sequence[Figures | Answers]:
        """What such a rule looks at: the answers of residents, the chart of a digest, or all that is known."""
        if isinstance(asked, Experience):
            return [self.answers[indicator]] if indicator in self.answers else []
        if indicator in self.charts and _looks_at_chart(asked):
            return self.charts[indicator]
        return [self.figures[indicator]] if indicator in self.figures else []


def signed_rules(agreements: Agreements, version: Version) -> tuple[SignedRule, ...]:
    """The rules of a version that both parties signed; raises Unsigned for any other version."""
    return tuple(SignedRule(rule, version) for rule in agreements.triggers)


def judge(signed: SignedRule, picture: Picture) -> Iterator[Judged]:
    """What the rule finds now, for every subject and theme that it watches."""
    rule = signed.rule
    match settings_of(rule):
        case Threshold() | SpecialCause() | Shift() | Forecast() | Experience():
            yield from _of_figures(signed, picture)
        case Cluster() as asked if rule.kind == "clash":
            words = _words(rule.indicators, picture)
            yield from _keyed(rule.id, clash(signed, asked, words, picture.areas_of, picture.signals, picture.week))
        case Cluster() as asked:
            themes = rule.themes or picture.themes
            yield from _keyed(rule.id, cluster(signed, asked, picture.areas, themes, picture.signals, picture.week))
        case Breadth() as asked:
            themes = rule.themes or picture.themes
            yield from _keyed(rule.id, breadth(signed, asked, themes, picture.signals, picture.week))
        case SilenceRule() as asked:
            yield from _silences(signed, asked, picture)
        case Reciprocity() as asked:
            if picture.given is not None:
                yield from _keyed(rule.id, reciprocity(signed, asked, picture.given, picture.today))


def found_in(figures: Figures, asked: Threshold | SpecialCause | Shift | Forecast, at: int = -1) -> Findings:
    """One pass over all subjects, for the period at that column."""
    match asked:
        case Threshold():
            return threshold(figures, asked, at)
        case SpecialCause():
            return special_cause(figures, asked, at)
        case Shift():
            return shift(figures, asked, at)
        case Forecast():
            return forecast(figures, asked, at)


def stirring(found: Findings, signed: SignedRule, awake: Collection[TriggerKey]) -> Iterator[Judged]:
    """Only what can change a state: hits, gaps, and the triggers that are awake.

    A trigger that is quiet and finds nothing stays quiet: most of them, on most days, need no step and no row.
    """
    theme = figure_theme(signed, found.indicator)
    stirred = found.codes != Finding.CLEAR
    waking = {key.subject for key in awake if key.trigger == signed.rule.id and key.theme == theme}
    if waking:
        stirred |= np.array([subject in waking for subject in found.subjects])
    for row in np.flatnonzero(stirred):
        yield TriggerKey(signed.rule.id, found.subjects[row], theme), found.evidence(int(row), signed)


def evidence_since(signed: SignedRule, figures: Figures, subject: str, first: Period) -> tuple[Evidence, ...]:
    """What the rule finds for one subject in each period from the first on: to judge anew after a correction."""
    row, asked = figures.subjects.index(subject), settings_of(signed.rule)
    if not isinstance(asked, Threshold | SpecialCause | Shift | Forecast):
        return ()
    columns = (at for at, period in enumerate(figures.periods) if period >= first)
    return tuple(found_in(figures.of(row), asked, at).evidence(0, signed) for at in columns)


def watched(signed: SignedRule, picture: Picture) -> Iterator[tuple[OnFigures, Figures | Answers]]:
    """The figures that the rule looks at, for many subjects at once; nothing where it looks at what people say."""
    asked = settings_of(signed.rule)
    if isinstance(asked, OnFigures):
        for indicator in signed.rule.indicators:
            yield from ((asked, series) for series in picture.seen_by(asked, indicator))


def found_at(series: Figures | Answers, asked: OnFigures, at: int = -1) -> Findings:
    """One pass over all subjects, for the period at that column."""
    if isinstance(series, Answers):
        assert isinstance(asked, Experience)
        return experience(series, asked, at)
    assert not isinstance(asked, Experience)
    return found_in(series, asked, at)


def _of_figures(signed: SignedRule, picture: Picture) -> Iterator[Judged]:
    for asked, series in watched(signed, picture):
        found = found_at(series, asked)
        theme = figure_theme(signed, found.indicator)
        for row, subject in enumerate(found.subjects):
            yield TriggerKey(signed.rule.id, subject, theme), found.evidence(row, signed)


def _looks_at_chart(asked: OnFigures) -> bool:
    """Whether its baseline is that of the chart; the others look back over years, or at the period alone."""
    return isinstance(asked, Shift) or (isinstance(asked, SpecialCause) and not asked.seasonal)


def _silences(signed: SignedRule, asked: SilenceRule, picture: Picture) -> Iterator[Judged]:
    for indicator in signed.rule.indicators:
        if indicator in picture.figures:
            for (subject, _), evidence in silence(signed, asked, picture.figures[indicator]):
                yield TriggerKey(signed.rule.id, subject, indicator), evidence
    if picture.taking_part is not None:
        yield from _keyed(signed.rule.id, few_take_part(signed, asked, picture.taking_part))


def _keyed(trigger: str, found: Found) -> Iterator[Judged]:
    return ((TriggerKey(trigger, subject, theme), evidence) for (subject, theme), evidence in found)


def figure_theme(signed: SignedRule, indicator: str) -> str | None:
    """The figure's name, where the rule watches several: each of them is a matter of its own."""
    return indicator if len(signed.rule.indicators) > 1 else None


def _words(indicators: Collection[str], picture: Picture) -> dict[str, list[Reading]]:
    """The words of the rule's figures by subject."""
    words: dict[str, list[Reading]] = {}
    for (indicator, subject), reading in picture.readings.items():
        if indicator in indicators:
            words.setdefault(subject, []).append(reading)
    return words
